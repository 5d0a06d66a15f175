import { describe, expect, it } from 'vitest';
import { measureNamed } from '../../../src/dataset/measures/measure-table.ts';
import { caseOf } from '../../case-of.ts';
import { add, inStore } from '../temporary-store.ts';
import { ballotsCsv, measured } from './measured-in-store.ts';

/** Roll calls, ten a year, of which two voted alike in so many. */
const alikeCsv = (years: Readonly<Record<number, number>>) =>
  ballotsCsv(
    Object.fromEntries(
      Object.entries(years).map(([year, alike]) => [
        Number(year),
        { 2: 'y'.repeat(10), 365: 'y'.repeat(alike) + 'n'.repeat(10 - alike) },
      ]),
    ),
  );

/** What is told of each year: its value, between which years the change lies, on how many years it rests. */
function turnsOf(years: Readonly<Record<number, number>>, variant: string) {
  return inStore(async (store, put) => {
    const { ballots, rollCalls } = alikeCsv(years);
    await add(store, [put('b.csv', ballots), put('r.csv', rollCalls)]);
    const { values } = await measured(store, 'turningPoints', { variant, between: ['USA', 'USSR'] });
    return Object.fromEntries(values.map(({ year, value, low, high, n }) => [year, [value, low, high, n]]));
  });
}

/** Ten years in which two voted alike once or twice, then one without a vote, then ten in which they did eight or nine times. */
const step = Object.fromEntries(
  Array.from({ length: 10 }, (_, i) => [
    [1950 + i, 1 + (i % 2)],
    [1961 + i, 9 - (i % 2)],
  ]).flat(),
);

describe('turning points', () => {
  for (const variant of ['pelt', 'online'])
    it(`by ${variant} are the first year of the new level, and a level goes on through a year without a value`, async () => {
      const found = await turnsOf(step, variant);
      const turns = Object.keys(found).filter((year) => found[year]![0] === 1);
      expect(turns).toEqual(['1961']);
      expect(found[1961]).toEqual([1, 1961, 1961, 20]);
      expect([1959, 1960, 1962].map((year) => found[year]![0])).toEqual([0, null, 0]);
    });

  it('lie between the years of which either may be the first of the new level', async () => {
    // backwards and upside down the course is the same, so that the year in the middle is as much of one level as of the other
    const course = [1, 3, 1, 3, 1, 5, 9, 7, 9, 7, 9];
    const years = Object.fromEntries(course.map((alike, i) => [1950 + i, alike]));
    const turns = Object.entries(await turnsOf(years, 'pelt')).filter(([, [value]]) => value === 1);
    expect(turns).toHaveLength(1);
    expect(['1955', '1956']).toContain(turns[0]![0]);
    expect(turns[0]![1]).toEqual([1, 1955, 1956, 11]);
  });

  it('are told of no fewer than four years with a value', async () => {
    const few = await turnsOf({ 1950: 1, 1951: 1, 1952: 9 }, 'pelt');
    expect(Object.values(few)).toEqual([1, 2, 3].map(() => [null, undefined, undefined, 3]));
    const enough = await turnsOf({ 1950: 1, 1951: 1, 1952: 9, 1953: 9 }, 'pelt');
    expect(Object.values(enough).map(([value]) => value)).not.toContain(null);
  });
});

describe('turning points of another measure, with the acts of a case', () => {
  const record = caseOf(`
events:
  - { id: clash, date: "1969-03-02", by: A, to: B, title: A clash, evidence: "@one" }
  - { id: talks, date: "1969-10-20", by: B, title: Talks alone, evidence: "@one" }
  - { id: elsewhere, date: "1969-05-01", by: C, title: Of somebody else, evidence: "@one" }
  - { id: before, date: "1962-05-01", by: A, to: B, title: Long before, evidence: "@one" }
`);
  const points = (values: readonly (readonly [year: number, point: number])[]) =>
    `ccode,session,n_votes,ideal_point,q5,q95\n${values.map(([year, point]) => `365,${year - 1945},50,${point},${point - 0.1},${point + 0.1}`).join('\n')}\n`;
  const course = Array.from({ length: 20 }, (_, i) => 1960 + i)
    .filter((year) => year !== 1969)
    .map((year) => [year, (year < 1970 ? -2 : 1) + (year % 2) / 10] as const);

  it('are those of an ideal point, with the level before and after; what happened in a year without a value is a suspect', () =>
    inStore(async (store, put) => {
      await add(store, put('i.csv', points(course)));
      const renamed = await record;
      const actors = renamed.rows.actors.map((actor) =>
        actor.id === 'A' ? { ...actor, cow: '365' } : actor,
      );
      const found = await measured(store, 'turningPoints', {
        watched: { measure: measureNamed('idealPoint')! },
        between: ['USSR'],
        record: { ...renamed, rows: { ...renamed.rows, actors } },
      });
      const turns = found.values.filter(({ value }) => value === 1);
      expect(turns.map(({ year, low, high, n }) => [year, low, high, n])).toEqual([[1970, 1970, 1970, 19]]);
      const [turn] = turns;
      expect(turn!.before).toBeCloseTo(-1.9555555, 6);
      expect(turn!.after).toBeCloseTo(1.05, 6);
      expect(turn!.suspects?.map(({ id, ofBoth }) => [id, ofBoth])).toEqual([['clash', false]]);
      expect(turn!.suspects?.[0]?.chance).toBeCloseTo(1, 6);
      expect(found.values.every(({ value, suspects }) => value === 1 || suspects === undefined)).toBe(true);
    }));

  it('name both of a pair first, and say of whom the case knows nothing', () =>
    inStore(async (store, put) => {
      const { ballots, rollCalls } = alikeCsv(step);
      await add(store, [put('b.csv', ballots), put('r.csv', rollCalls)]);
      const own = await caseOf(`
events:
  - { id: alone, date: "1961-03-02", by: A, title: Alone, evidence: "@one" }
  - { id: both, date: "1960-05-02", by: B, to: A, title: Both, evidence: "@one" }
`);
      const actors = own.rows.actors.map((actor) =>
        own.rows.actors.indexOf(actor) < 2 ? { ...actor, cow: actor.id === 'A' ? '2' : '365' } : actor,
      );
      const ask = (cast: typeof actors) =>
        measured(store, 'turningPoints', {
          between: ['USA', 'USSR'],
          record: { ...own, rows: { ...own.rows, actors: cast } },
        });
      const { values, notes } = await ask(actors);
      const { suspects } = values.find(({ value }) => value === 1)!;
      expect(suspects?.map(({ id, ofBoth }) => [id, ofBoth])).toEqual([
        ['both', true],
        ['alone', false],
      ]);
      expect(notes.join()).not.toContain('has no actor for');
      const strange = await ask(own.rows.actors.map((actor) => ({ ...actor, cow: '20' })));
      expect(strange.notes.join()).toContain('has no actor for "2", "365"');
      expect(strange.values.find(({ value }) => value === 1)!.suspects).toEqual([]);
    }));

  it('are refused where each year has a scale of its own', () =>
    inStore(async (store, put) => {
      const { ballots, rollCalls } = alikeCsv(step);
      await add(store, [put('b.csv', ballots), put('r.csv', rollCalls)]);
      const of = (variant: string) =>
        measured(store, 'turningPoints', {
          watched: { measure: measureNamed('idealPoint')!, variant },
          between: ['USA'],
        });
      for (const variant of ['binary', 'variational', 'ordinal'])
        await expect(of(variant)).rejects.toThrow('puts each year on a scale of its own');
    }));
});

describe('turning points of events', () => {
  /** A file of acts of one towards another, each on a day with a code. */
  const acts = (all: readonly (readonly [day: string, code: string])[]) =>
    `date,source,target,code\n${all.map(([day, code]) => `${day},AAA,BBB,${code}`).join('\n')}\n`;
  const around: readonly (readonly [string, string])[] = [
    ['1990-01-01', '040'],
    ...Array.from({ length: 27 }, (_, i) => [`1995-06-${String(i + 1).padStart(2, '0')}`, '190'] as const),
    ['1999-12-31', '040'],
  ];

  it('are none where nearly all steps are silent, and the answer says so', () =>
    inStore(async (store, put) => {
      await add(store, put('e.csv', acts(around)), 'cameo-events');
      const of = (by: 'month' | 'day' | 'quarter', variant: string) =>
        measured(store, 'turningPoints', { by, variant, between: ['AAA', 'BBB'], to: 1999 });
      for (const variant of ['pelt', 'online'])
        for (const [by, why] of [
          ['day', 'of 3652 days 3623 are silent'],
          ['month', 'of 120 months 117 are silent'],
          ['quarter', 'of 40 quarters 37 are silent'],
        ] as const) {
          const own = (await of(by, variant)).values.filter(({ a }) => a === 'AAA');
          expect(new Set(own.map((each) => each.why?.split(':')[0]))).toEqual(new Set([why]));
        }
    }));

  it('leave out a step that the data reach in part, and take a level that most years keep for one', () =>
    inStore(async (store, put) => {
      // ten years of one act each, ten of five, then two days of a year
      const years = Array.from({ length: 20 }, (_, i) => i);
      const all = years.flatMap((i) =>
        Array.from({ length: i < 10 ? 1 : 5 }, (_, k) => [`${1970 + i}-0${k + 1}-01`, '190'] as const),
      );
      await add(store, put('e.csv', acts([...all, ['1990-01-02', '190']])), 'cameo-events');
      const { values, notes } = await measured(store, 'turningPoints', { between: ['AAA', 'BBB'] });
      const own = values.filter(({ a }) => a === 'AAA');
      expect(
        own.filter(({ value }) => value === 1).map(({ year, before, after }) => [year, before, after]),
      ).toEqual([[1980, -10, -50]]);
      expect(own.at(-1)).toMatchObject({
        ...{ year: 1990, value: null },
        why: '1990 is told until 1990-01-02, where the data end',
      });
      const left = notes.filter((note) => note.startsWith('1990'));
      expect(left).toEqual([
        '1990 is told until 1990-01-02, where the data end, and is left out: it is no whole step',
      ]);
      expect(notes.some((note) => note.includes('mean square'))).toBe(true);
      const answered = await measured(store, 'reciprocity', { by: 'year', between: ['AAA', 'BBB'] });
      expect(answered.notes).toContain(left[0]);
      expect(answered.values.map(({ year, n }) => [year, n])).toEqual([
        [1989, 20],
        [1989, 20],
      ]);
    }));

  it('are 0 in every year of values that are all equal, by either variant', async () => {
    const same = { 1950: 3, 1951: 3, 1952: 3, 1953: 3 };
    for (const variant of ['pelt', 'online'])
      expect(Object.values(await turnsOf(same, variant)).map(([value]) => value)).toEqual([0, 0, 0, 0]);
  });
});
