import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setsOf, smallestSets, type Turns } from '../../../src/argue/rests/smallest-sets.ts';

const asking =
  (isTurned: (set: readonly number[]) => boolean): Turns =>
  async (sets) =>
    sets.map(isTurned);

describe('the smallest sets without which a verdict falls', () => {
  it('are all of the least size, as trying every subset finds them, whatever turns it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 7 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 127 })),
        async (candidates, turning) => {
          const turned = new Set(turning);
          const maskOf = (set: readonly number[]) => set.reduce((mask, place) => mask | (1 << place), 0);
          const isTurned = (set: readonly number[]) => turned.has(maskOf(set));
          const found = await smallestSets(candidates, asking(isTurned), 200);
          const all = Array.from({ length: candidates }, (_, n) => [...setsOf(candidates, n + 1)]).flat();
          const least = Math.min(...all.filter(isTurned).map(({ length }) => length));
          if (least === Infinity) expect(found).toMatchObject({ most: null, sets: [], isAll: true });
          else {
            const sets = all.filter((set) => set.length === least && isTurned(set));
            expect(found).toMatchObject({ least, most: least, sets, isAll: true });
          }
        },
      ),
    );
  });

  it('are bounded from both sides when more would have to be asked than may', async () => {
    const isTurned = (set: readonly number[]) => [3, 17, 21].every((place) => set.includes(place));
    const found = await smallestSets(30, asking(isTurned), 500);
    expect(found).toEqual({ least: 3, most: 3, sets: [[3, 17, 21]], isAll: false, turnsWhole: true });
    const few = await smallestSets(30, asking(isTurned), 100);
    expect(few).toMatchObject({ least: 2, most: 3, sets: [[3, 17, 21]], isAll: false });
  });

  it('are none where losing everything changes nothing, and none are proved where not every size was tried', async () => {
    const never = asking(() => false);
    expect(await smallestSets(4, never, 100)).toMatchObject({ most: null, isAll: true, turnsWhole: false });
    expect(await smallestSets(40, never, 100)).toMatchObject({ least: 2, most: null, isAll: false });
    expect(await smallestSets(0, never, 100)).toMatchObject({ least: 1, most: null, isAll: true });
  });
});
