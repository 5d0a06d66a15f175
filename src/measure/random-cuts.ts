import type { Day } from '../base/calendar.ts';
import { keyOf, uniform } from '../base/chance.ts';
import type { DividedTime } from './inner-cuts.ts';

/**
 * As many days of a time as are asked for, each drawn on its own: what cuts at random would be. The same for a seed, a name and a
 * number.
 */
export function randomCuts(
  count: number,
  { start, end }: DividedTime,
  { seed, name, world }: { readonly seed: number; readonly name: string; readonly world: number },
): Day[] {
  return Array.from({ length: count }, (_, i) => {
    const chance = uniform(seed, keyOf(`${name} at random ${i + 1}`), world);
    return start + 1 + Math.floor(chance * (end - start));
  });
}
