import type { Day } from '../../base/calendar.ts';

/**
 * How far each cut of one division lies from the nearest of another.
 *
 * Answers:   whether two divisions cut at the same times, or a division where a relation turned.
 * Formula:   for each cut a, min over b of |a − b|, in days.
 * Takes:     the days of the cuts, and those to which they are held: other cuts, turning points, change points; in any order.
 * Gives:     a distance for each cut, in the order given.
 * Doubt:     undefined for every cut when there is nothing to hold it to. Not symmetric: who cuts often is near to everything. The more
 *            points there are, the nearer any cut is to one, so that the distance is to be read beside that of cuts at random.
 * Variants:  a one-to-one matching of cuts would punish an additional cut; `windowDiff` and `adjustedRand` do.
 * Cost:      proportional to cuts · points.
 * Checked:   by hand and a slow oracle; test/measure/periods/periodisations.test.ts
 *
 * @example cutDistances([10, 100], [0, 95, 300]) // => [10, 5]
 */
export function cutDistances(cuts: readonly Day[], points: readonly Day[]): (number | undefined)[] {
  return cuts.map((cut) => {
    const least = points.reduce((nearest, point) => Math.min(nearest, Math.abs(point - cut)), Infinity);
    return Number.isFinite(least) ? least : undefined;
  });
}
