import type { Day } from '../../base/calendar.ts';
import { keyOf, uniform } from '../../base/chance.ts';

/** Stretches of days, both ends included, in order. */
export type Stretches = readonly { readonly from: Day; readonly to: Day }[];

/**
 * As many days of some stretches as are asked for, each drawn on its own: what cuts at random would be. The same for a seed, a name
 * and a number; none where there is no day to draw.
 */
export function randomCuts(
  count: number,
  stretches: Stretches,
  { seed, name, world }: { readonly seed: number; readonly name: string; readonly world: number },
): Day[] {
  const days = stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (days === 0) return [];
  return Array.from({ length: count }, (_, i) => {
    let left = Math.floor(uniform(seed, keyOf(`${name} at random ${i + 1}`), world) * days);
    for (const { from, to } of stretches) {
      if (left <= to - from) return from + left;
      left -= to - from + 1;
    }
    throw new Error('randomCuts requires stretches that do not end before they start');
  });
}
