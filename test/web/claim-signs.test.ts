import { describe, expect, it } from 'vitest';
import type { ClaimVerdict, VerdictWord } from '../../src/argue/judge-report.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { fileName } from '../../src/web/parts/save-file.ts';
import { wholeDates } from '../../src/web/parts/whole-dates.ts';
import { axisSpan, timeTicks } from '../../src/web/views/claims/axis-ticks.ts';
import {
  accountVerdicts,
  countVerdicts,
  dependsOnReading,
  neighbours,
  pairsOfTest,
} from '../../src/web/views/claims/claim-signs.ts';
import { whatIfInWords } from '../../src/web/what-if-words.ts';

const share = { true: 1, false: 0, unknown: 0 };

function claim(id: string, verdict: VerdictWord, readings: readonly VerdictWord[] = []): ClaimVerdict {
  return {
    ...{ id, verdict, share, says: id, group: '', by: [], test: '', aloud: '', parts: [], missing: [] },
    ...{ contested: false, asserted: false, fragile: null, evidence: [] },
    accounts: [
      { id: 'ivanov', verdict: 'fails', share },
      { id: 'all', verdict, share },
    ],
    readings: readings.map((each) => ({ part: 'amplitude', value: 4, verdict: each, share })),
  };
}

describe('signs of a claim', () => {
  it.each<[VerdictWord, VerdictWord[], boolean]>([
    ['likely', ['holds', 'fails'], true],
    ['unlikely', ['likely'], true],
    ['likely', ['holds', 'open', 'untestable'], false],
    ['open', ['holds', 'fails'], true],
    ['holds', [], false],
  ])('dependsOnReading(%s with %j) is %s', (verdict, readings, depends) => {
    expect(dependsOnReading(claim('a', verdict, readings))).toBe(depends);
  });

  it('accountVerdicts(claim) puts the account of the ledger first, once', () => {
    expect(accountVerdicts(claim('a', 'holds'), { account: 'all' }).map(({ id }) => id)).toEqual([
      'all',
      'ivanov',
    ]);
  });

  it('countVerdicts(claims) counts each word', () => {
    const counts = countVerdicts([claim('a', 'holds'), claim('b', 'holds'), claim('c', 'fails')]);
    expect([...counts]).toEqual([
      ['holds', 2],
      ['fails', 1],
    ]);
  });

  it('pairsOfTest(test) gives each pair of actors once, and nothing that is no actor', () => {
    const actors = new Set(['USSR', 'ROC', 'USA', 'PRC']);
    const test =
      'onset(rapprochement(USSR, ROC)) before onset(rapprochement(USA, PRC)) and holds(USSR, dalian) and relation(ROC,USSR) < 0';
    expect(pairsOfTest(test, actors)).toEqual([
      ['USSR', 'ROC'],
      ['USA', 'PRC'],
    ]);
  });

  it('neighbours(claims, id) gives none beyond the ends, and none of a claim that is not there', () => {
    const claims = ['a', 'b', 'c'].map((id) => claim(id, 'holds'));
    expect(neighbours(claims, 'a')).toMatchObject({ before: undefined, after: { id: 'b' } });
    expect(neighbours(claims, 'c')).toMatchObject({ before: { id: 'b' }, after: undefined });
    expect(neighbours(claims, 'x')).toEqual({});
  });
});

describe('the axes of a figure', () => {
  it('timeTicks(two years) marks quarters', () => {
    const ticks = timeTicks(dayOf(1967, 2, 14) + 0.5, dayOf(1968, 12, 1), 8);
    expect(ticks[0]).toEqual({ at: dayOf(1967, 4, 1), text: 'Apr 1967' });
    expect(ticks.at(-1)?.text).toBe('Oct 1968');
  });

  it('timeTicks(decades) marks whole years', () => {
    expect(timeTicks(dayOf(1945, 1, 1), dayOf(1991, 12, 31), 6).map(({ text }) => text)).toEqual([
      ...['1950', '1960', '1970', '1980', '1990'],
    ]);
  });

  it('timeTicks(days) marks days', () => {
    expect(timeTicks(dayOf(1969, 3, 2) - 1.5, dayOf(1969, 3, 4), 4).map(({ text }) => text)).toContain(
      '2 March 1969',
    );
  });

  it('axisSpan(one value) leaves air to both sides', () => {
    expect(axisSpan([5], 2)).toEqual([4, 6]);
    expect(axisSpan([0, 100], 2)).toEqual([-6, 106]);
  });
});

describe('words and names', () => {
  it('whatIfInWords(nothing) says nothing', () => {
    expect(whatIfInWords({}, { accounts: [], facts: [], scenarios: [], sources: [] })).toEqual([]);
  });

  it('whatIfInWords(changes) names account, sources, facts and reading', () => {
    const data = {
      accounts: [{ id: 'share', name: 'Share', says: 'Share alone.' }],
      facts: [],
      scenarios: [{ id: 'no-clash', says: 'There is no clash.' }],
      sources: [{ id: 'a', short: 'Share 2003', reference: 'Share. 2003.' }],
    };
    expect(
      whatIfInWords(
        {
          scenario: 'no-clash',
          account: 'share',
          without: ['a', 'b'],
          drop: ['x'],
          reading: { halfLifeDays: 365.2425, weights: 'icews' },
        },
        data,
      ),
    ).toEqual([
      'as if: “There is no clash”',
      'by the account Share (Share alone)',
      'without the sources Share 2003 and b',
      'as if it had not been: “x”',
      'read with half-life 1\u00a0year and weights of icews',
    ]);
  });

  it('wholeDates(text) binds a day to its month only', () => {
    expect(wholeDates('on 4 October 1949 in 3 worlds')).toBe('on 4\u00a0October 1949 in 3 worlds');
  });

  it('fileName(title) is a plain name in any script', () => {
    expect(fileName('Relation: USSR & “ROC”, 1945–1991')).toBe('relation-ussr-roc-1945-1991');
    expect(fileName('Тайвань / 臺灣')).toBe('таивань-臺灣');
    expect(fileName('///')).toBe('figure');
  });
});
