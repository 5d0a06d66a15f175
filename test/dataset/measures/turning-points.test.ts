import { describe, expect, it } from 'vitest';
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
