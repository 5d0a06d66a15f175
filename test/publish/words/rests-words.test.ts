import { describe, expect, it } from 'vitest';
import type { ClaimVerdict } from '../../../src/argue/judge-report.ts';
import type { ClaimRests, SmallestSets, Without } from '../../../src/argue/rests/rests-report.ts';
import { restsCsv } from '../../../src/publish/rests-tables.ts';
import { percentsOf } from '../../../src/publish/words/number-words.ts';
import {
  carriedInWords,
  curveInWords,
  setsInWords,
  unfinishedInWords,
} from '../../../src/publish/words/rests-words.ts';

const share = (yes: number) => ({ true: yes, false: 1 - yes, unknown: 0 });
const without = (id: string, yes: number, falls: boolean): Without => ({
  ...{ lost: { is: 'source', id }, verdict: yes > 0.65 ? 'likely' : 'open', share: share(yes) },
  ...{ moved: 0.3, falls },
});
const sets: SmallestSets = {
  ...{ least: 2, most: 2, isAll: true, among: 5, asked: 9, without: null },
  sets: [{ members: ['one', 'two'], verdict: 'fails', share: share(0) }],
};
const rests: ClaimRests = {
  names: { tubilewicz2005: 'Tubilewicz 2005', one: 'Patel 2025' },
  ...{ id: 'x', verdict: 'likely', share: share(0.9), fragile: true, accounts: [] },
  ...{ tried: { source: 2, author: 0, school: 0, language: 0, kind: 0, row: 0 }, sources: sets, rows: null },
  without: [without('tubilewicz2005', 0.58, true), without('other', 0.7, false)],
};
const claim = (of: ClaimRests) => ({ rests: of }) as unknown as ClaimVerdict;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('what a verdict rests on, in words', () => {
  it('names the source that carries it, with the verdict without it', () => {
    expect(plain(carriedInWords(claim(rests)))).toBe('Carried by Tubilewicz 2005: without it 58 %, open.');
    expect(carriedInWords({} as ClaimVerdict)).toBe('');
  });

  it('says of which verdicts it is not told, where the work was ended', () => {
    expect(plain(unfinishedInWords({ claims: [claim(rests), {} as ClaimVerdict], unfinished: ['c2'] }))).toBe(
      'What they rest on is told of 1 of 2 verdicts, since the work was ended; not of c2.',
    );
    expect(unfinishedInWords({ claims: [claim(rests)] })).toBe('');
    const table = restsCsv([
      { id: 'c2', verdict: 'likely', share: { true: 0.1 + 0.7, false: 0.2, unknown: 0 } } as ClaimVerdict,
    ]);
    expect(table.trim().split('\n')[1]).toBe('c2,unfinished,,likely,0.8,0.2,0');
  });

  it('gives shares of worlds that add up to 100 %', () => {
    expect(percentsOf([0.505, 0.495, 0]).map(plain)).toEqual(['51 %', '49 %', '0 %']);
    expect(percentsOf([0.333, 0.333, 0.334]).map(plain)).toEqual(['33 %', '33 %', '34 %']);
    expect(percentsOf([0.999, 0.001]).map(plain)).toEqual(['>99 %', '<1 %']);
  });

  it('names the smallest set where none does alone, or its bounds', () => {
    const none = { ...rests, without: [without('other', 0.7, false)] };
    expect(plain(carriedInWords(claim(none)))).toBe(
      'Carried by no source alone; it falls with Patel 2025 and two together: without them 0 %, fails.',
    );
    expect(plain(setsInWords({ ...rests, rows: { ...sets, least: 1, isAll: false } }, 'row'))).toContain(
      'lies between 1 and 2',
    );
    expect(setsInWords({ ...rests, sources: { ...sets, most: null, sets: [], among: 4 } }, 'source')).toBe(
      'No loss of sources brings it down, not even that of all 4.',
    );
    expect(setsInWords({ ...rests, sources: { ...sets, among: 0, most: null, sets: [] } }, 'source')).toBe(
      'There is no source whose loss could touch it.',
    );
  });

  it('tells in how many specifications it holds, and which choice moves it most', () => {
    const specification = (value: number, yes: number) => ({
      ...{ values: [value], verdict: yes > 0.5 ? ('holds' as const) : ('fails' as const), share: share(yes) },
    });
    const choices = {
      choices: [{ name: 'amplitude', isOwn: false, values: ['6', '10'], means: [1, 0] }],
      specifications: [specification(1, 0), specification(0, 1)],
      ...{ of: 2, worlds: 50, author: 1, holding: 0.5, agreeing: 0.5 },
    };
    expect(plain(curveInWords({ ...rests, choices }))).toBe(
      'At least likely in 50 % of 2 specifications; it is moved most by amplitude 10 (true in 0 % on average) against amplitude 6 (100 %).',
    );
  });
});
