import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimAnswers } from '../../src/argue/claim-answers.ts';
import { causeInWords } from '../../src/publish/words/version-words.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { differingRows } from '../../src/record/versions/differing-rows.ts';
import { exchangeRows } from '../../src/record/versions/exchange-rows.ts';
import { compareVersions } from '../../src/simulate/compare-versions.ts';
import { type CauseEffort, withCauses } from '../../src/simulate/with-causes.ts';
import { everySource } from '../../src/system/belief.ts';
import { act, caseWith, versionOf } from './versions-of.ts';

const options = { seed: 3, worlds: 30 };
const causes = async (one: string, other: string, effort?: CauseEffort) => {
  const [older, newer] = [await versionOf(one, 'a'), await versionOf(other, 'b')];
  const report = compareVersions(older, newer, options);
  const { claims } = await withCauses(report, older, newer, effort ? { effort } : {});
  return claims.flatMap(({ id, cause }) => (cause ? [{ id, ...cause }] : []));
};
const atLeast = (n: number): string => `id: some, test: "count(events(A, B)) >= ${n}"`;

describe('withCauses(report, older, newer)', () => {
  it('names the one row that makes it, and none that the test cannot look at', async () => {
    const found = await causes(
      caseWith([act('x', '1950'), act('other', '1950').replace('to: B', 'to: C')], [atLeast(2)]),
      caseWith(
        [act('x', '1950'), act('y', '1951'), act('other', '1960').replace('to: B', 'to: C')],
        [atLeast(2)],
      ),
    );
    expect(found).toMatchObject([{ id: 'some', least: 1, most: 1, isAll: true, sets: [['events y']] }]);
    expect(found[0]!.among).toBe(1);
    expect(causeInWords(found[0]!)).toBe('One row alone makes it: events y.');
  });

  it('says that no single row makes it where two are needed, and that this is proved', async () => {
    const found = await causes(
      caseWith([act('x', '1950')], [atLeast(3)]),
      caseWith([act('x', '1950'), act('y', '1951'), act('z', '1952')], [atLeast(3)]),
    );
    expect(found).toMatchObject([
      { least: 2, most: 2, isAll: true, sets: [['events y', 'events z']], alone: [] },
    ]);
    expect(causeInWords(found[0]!)).toBe(
      'No single row of the 2 that it may look at makes it. Together these 2 do: events y and events z. No fewer do; every smaller set was tried.',
    );
  });

  it('names each of two rows that suffice alone', async () => {
    const found = await causes(
      caseWith([act('x', '1950')], [atLeast(2)]),
      caseWith([act('x', '1950'), act('y', '1951'), act('z', '1952')], [atLeast(2)]),
    );
    expect(found).toMatchObject([{ least: 1, most: 1, sets: [['events y'], ['events z']] }]);
    expect(causeInWords(found[0]!)).toBe('Each of these rows alone makes it: events y; events z.');
  });

  it('names the value of published data that makes it, and none of another pair', async () => {
    const sets = 'dataSets:\n  - { id: un-votes, title: Roll calls }\n';
    const value = (to: string, of: number) =>
      `  - { set: un-votes, measure: agreement, of: A, with: ${to}, year: 1951, value: ${of} }\n`;
    const asks = caseWith([act('x', '1950')], ['id: alike, test: "agreement(A, B) in 1951 > 0.5"']);
    const found = await causes(
      `${asks}\n${sets}measured:\n${value('B', 0.25)}${value('C', 0.25)}`,
      `${asks}\n${sets}measured:\n${value('B', 0.75)}${value('C', 0.75)}`,
    );
    expect(found).toMatchObject([
      { id: 'alike', least: 1, most: 1, among: 1, sets: [['measured un-votes agreement A B 1951']] },
    ]);
  });

  it('takes a row together with the one that it cannot be read without', async () => {
    const found = await causes(
      caseWith([act('x', '1950')], [atLeast(2)]),
      caseWith(
        [act('x', '1950'), act('y', '1951', 'evidence: "@four"')],
        [atLeast(2)],
        'sources:\n  - { id: four, type: book, title: Four }\n',
      ),
    );
    expect(found).toMatchObject([{ least: 2, most: 2 }]);
    expect([...found[0]!.sets[0]!].sort()).toEqual(['events y', 'sources four']);
  });

  it('finds the row from which another is dated', async () => {
    const dated = (date: string) =>
      caseWith(
        [act('far', date).replace('to: B', 'to: C'), act('y', '"far + P1Y"')],
        ['id: early, test: "y before 1955"'],
      );
    expect(await causes(dated('1950-01-01'), dated('1970-01-01'))).toMatchObject([
      { least: 1, most: 1, sets: [['events far']] },
    ]);
  });

  it('finds a test that is worded otherwise, coverage, evidence, and a reading', async () => {
    const test = await causes(
      caseWith([act('x', '1950')], [atLeast(1)]),
      caseWith([act('x', '1950')], [atLeast(2)]),
    );
    expect(test).toMatchObject([{ sets: [['claims some']] }]);
    const none = 'id: none, test: "count(events(B, C)) = 0"';
    const covered = caseWith([act('x', '1950')], [none]).replace(
      'events:',
      '  - { between: [B, C], kind: events, period: 1900/2000 }\nevents:',
    );
    expect(await causes(caseWith([act('x', '1950')], [none]), covered)).toMatchObject([
      { most: 1, sets: [[expect.stringMatching(/^coverage between B, C/)]] },
    ]);
    const said = (evidence: string) =>
      caseWith([act('x', '1950', `evidence: ${evidence}`)], ['id: was, test: "exists(x)"']);
    expect(await causes(said('"@one"'), said('[{ source: one, says: denies }]'))).toMatchObject([
      { sets: [['events x']] },
    ]);
    const read = (life: string) =>
      caseWith(
        [act('x', '1950')],
        ['id: warm, test: "relation(A, B) on 1960-01-01 > 0.01"'],
        `readings:\n  halfLife: [${life}]\n`,
      );
    expect(await causes(read('P1Y'), read('P50Y'))).toMatchObject([{ sets: [['readings']] }]);
  });

  it('of more rows than are tried in turn gives one set, and does not call it proved', async () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
    const found = await causes(
      caseWith([act('x', '1950')], [atLeast(3)]),
      caseWith([act('x', '1950'), ...ids.map((id) => act(id, '1951'))], [atLeast(3)]),
      { rows: 3, sets: 10 },
    );
    expect(found).toMatchObject([{ least: 1, most: 2, isAll: false }]);
    expect(causeInWords(found[0]!)).toMatch(
      /^Together these 2 do: .* Whether fewer would is not proved: not every set of 1 was tried\./,
    );
  });

  it('tells what moves it alone where that is not enough', async () => {
    const chance = 'evidence: "@one", confidence: likely';
    const found = await causes(
      caseWith([act('x', '1950')], [atLeast(2)]),
      caseWith([act('x', '1950'), act('y', '1951', chance), act('z', '1952', chance)], [atLeast(2)]),
    );
    expect(found[0]!.alone.map(({ row }) => row).sort()).toEqual(['events y', 'events z']);
    expect(found[0]!.alone[0]!.share.true).toBeGreaterThan(0.4);
  });
});

describe('withCauses, whatever the two are', () => {
  const acts = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a1', 'a2', 'a3', 'a4'),
      date: fc.constantFrom('1950', '1953-03', '"a1 + P2Y"'),
      more: fc.constantFrom(
        'evidence: "@one"',
        'evidence: "@two", confidence: even',
        'evidence: "@one", alternatives: g',
      ),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  );
  const tests = [
    'count(events(A, B)) >= 2',
    'count(events(A, B)) = 1',
    'any(events(A, B), it after 1951)',
    'a2 before a3',
  ];
  const cases = fc.tuple(acts, fc.constantFrom(...tests)).map(([events, test]) =>
    caseWith(
      events.map(({ id, date, more }) => act(id, date === '"a1 + P2Y"' && id === 'a1' ? '1950' : date, more)),
      [`id: some, test: "${test}"`],
    ),
  );

  it('finds no smaller and no larger sets than trying every set of rows that differ, and all rows make the newer', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(cases, cases, async (one, other) => {
        const [older, newer] = [await versionOf(one), await versionOf(other)];
        const rows = differingRows(older, newer);
        const answerWith = (places: readonly number[]) => {
          const record = exchangeRows(
            older.written,
            places.map((place) => rows[place]!),
            new Set(['some']),
          );
          return claimAnswers(record, {
            account: everySource,
            reading: defaultReading(record),
            ...options,
          })[0];
        };
        const [after] = claimAnswers(newer.record, {
          account: everySource,
          reading: defaultReading(newer.record),
          ...options,
        });
        const whole = answerWith([...rows.keys()]);
        expect(whole?.share).toEqual(after?.share);
        const found = await causes(one, other);
        if (found.length === 0) return;
        changed++;
        const sets = [...Array(2 ** rows.length).keys()].map((bits) =>
          [...rows.keys()].filter((n) => (bits >> n) & 1),
        );
        const makes = sets.filter((set) => answerWith(set)?.verdict === after!.verdict);
        const least = Math.min(...makes.map(({ length }) => length));
        expect(found[0]!.most).toBe(least);
        const smallest = makes
          .filter(({ length }) => length === least)
          .map((set) =>
            set
              .map((place) => rows[place]!.key)
              .sort()
              .join(),
          );
        expect(found[0]!.sets.map((set) => [...set].sort().join()).sort()).toEqual(smallest.sort());
      }),
      { numRuns: 60, seed: 5 },
    );
    expect(changed).toBeGreaterThan(10);
  });
});
