import { describe, expect, it } from 'vitest';
import type { ClaimVerdict, VerdictWord } from '../../src/argue/judge-report.ts';
import type { Argument, Block } from '../../src/manuscript/argument/argument.ts';
import { readHash, writeHash } from '../../src/web/route.ts';
import { arranged } from '../../src/web/views/claims/arranged.ts';
import { filterOf, isOpen, passes, placeOf } from '../../src/web/views/claims/ledger-filter.ts';
import { inLevels } from '../../src/web/views/claims/levels.ts';
import { themesOf } from '../../src/web/views/claims/themes.ts';

const at = { file: 'argument.md', line: 1, column: 1 };
const row = { fact: 'f', title: 'F', verdict: 'fails', share: { true: 0, false: 1, unknown: 0 } } as const;

function claim(id: string, verdict: VerdictWord, share = 1, more: Partial<ClaimVerdict> = {}): ClaimVerdict {
  return {
    ...{ id, verdict, share: { true: share, false: 1 - share, unknown: 0 }, says: id, group: 'g', by: [] },
    ...{ test: '', aloud: '', parts: [], missing: [], evidence: [], accounts: [] },
    ...{ contested: false, asserted: false, fragile: null },
    ...more,
  };
}

const ids = (groups: readonly { head: string; claims: readonly ClaimVerdict[] }[]) =>
  groups.map(({ head, claims }) => [head, claims.map(({ id }) => id).join(' ')]);

const paragraph = (...of: string[]): Block => ({
  kind: 'paragraph',
  inlines: of.map((id) => ({ kind: 'mark', of: 'claim', id, words: [], at })),
});
const section = (level: number, title: string, ...blocks: Block[]) => ({
  ...{ id: title, level, blocks },
  title: [{ kind: 'text', text: title } as const],
});
const argument: Argument = {
  sections: [
    section(2, '1964 to 1971', paragraph('a')),
    section(3, 'The emissary', { kind: 'list', items: [[paragraph('b', 'a')]] }),
    section(2, 'The end', { kind: 'quotation', blocks: [paragraph('c')] }),
    section(2, 'Nothing'),
  ],
  notes: [],
};

describe('the order of the ledger', () => {
  it('themesOf(argument) gives sections with the claims that are stated there first', () => {
    expect(themesOf(argument)).toEqual([
      { head: '1964 to 1971', claims: ['a'] },
      { head: '1964 to 1971: The emissary', claims: ['b'] },
      { head: 'The end', claims: ['c'] },
    ]);
  });

  it('arranged(claims, theme) keeps what the argument does not state for last', () => {
    const claims = ['x', 'c', 'a'].map((id) => claim(id, 'holds'));
    expect(ids(arranged(claims, 'theme', themesOf(argument)))).toEqual([
      ['1964 to 1971', 'a'],
      ['The end', 'c'],
      ['Other claims', 'x'],
    ]);
  });

  it('arranged(claims, surprise) goes from what the record speaks against to what could not have failed', () => {
    const claims = [
      claim('sure', 'holds', 1, { couldNotFail: true }),
      claim('stands', 'holds'),
      claim('unknown', 'untestable', 0),
      claim('open', 'open', 0.5),
      claim('unlikely', 'unlikely', 0.2),
      claim('parted', 'holds', 1, { contested: true }),
      claim('fails', 'fails', 0),
    ];
    expect(ids(inLevels(claims, 'surprise'))).toEqual([
      ['The record speaks against the study', 'fails unlikely'],
      ['Accounts or published data part over it', 'parted'],
      ['The record leaves it open', 'open'],
      ['It stands, and no other answer was on offer', 'sure'],
      ['It stands', 'stands'],
      ['It cannot be tested', 'unknown'],
    ]);
  });

  it('arranged(claims, fragility) goes from one source to nothing, whichever the verdict', () => {
    const claims = [
      claim('firm', 'holds'),
      claim('believed', 'fails', 0, { contested: true }),
      claim('row', 'holds', 1, { thin: { rows: [row], byChance: [] } }),
      claim('chance', 'holds', 1, { thin: { rows: [], byChance: [0] } }),
      claim('source', 'fails', 0, { fragile: true, thin: { rows: [row], byChance: [] } }),
    ];
    expect(ids(inLevels(claims, 'fragility')).map(([, of]) => of)).toEqual([
      ...['source', 'row', 'chance', 'believed', 'firm'],
    ]);
  });
});

describe('the filter of the ledger', () => {
  it('is read from an address and written back as it was', () => {
    const hash = 'view=claims&only=fails,unlikely,thin&order=surprise&q=Louis';
    const { unread, ...route } = readHash(hash);
    expect(unread).toBeUndefined();
    const filter = filterOf(route);
    expect(filter).toEqual({ words: 'Louis', verdicts: ['unlikely', 'fails'], signs: ['thin'] });
    expect(readHash(writeHash({ ...route, ...placeOf(filter) })).order).toBe('surprise');
    expect(isOpen(filterOf({}))).toBe(true);
    expect(placeOf(filterOf({}))).toEqual({ sought: undefined, only: undefined });
  });

  it('an order that is none changes nothing, and is told', () => {
    expect(readHash('view=claims&order=mood')).toMatchObject({ unread: ['order=mood'] });
    expect(readHash('view=claims&order=mood').order).toBeUndefined();
  });

  it('passes(claim) asks for one of the verdicts and every sign', () => {
    const filter = filterOf({ only: ['fails', 'holds', 'contested'] });
    expect(passes(claim('a', 'fails', 0, { contested: true }), filter)).toBe(true);
    expect(passes(claim('b', 'fails', 0), filter)).toBe(false);
    expect(passes(claim('c', 'open', 0.5, { contested: true }), filter)).toBe(false);
    expect(passes(claim('a', 'fails', 0, { contested: true }), filter, new Set())).toBe(false);
  });
});
