import type { Day } from '../base/calendar.ts';
import type { Fact } from '../system/facts.ts';
import { knewBy } from '../system/knowledge.ts';
import type { World } from '../system/world.ts';

/** What an onlooker knew by a date, in a world; without one, everything. */
export type Sees = (world: World, fact: Fact) => boolean;

/** Up to so many facts are named; the rest are counted. */
const NAMED = 5;

/** Of which facts somebody knew by a date, and of which it is not told: what is not known to have been known is not shown. */
export function onlooking(
  actor: string | undefined,
  date: Day,
): { readonly sees: Sees; readonly missing: () => string[] } {
  if (actor === undefined) return { sees: () => true, missing: () => [] };
  const untold = new Set<string>();
  return {
    sees: (world, fact) => {
      const knew = knewBy(world, fact, actor, date);
      if (knew === undefined) untold.add(`"${fact.id}"`);
      return knew === true;
    },
    missing: () => {
      if (untold.size === 0) return [];
      const more = untold.size > NAMED ? [`${untold.size - NAMED} more`] : [];
      const named = [...[...untold].slice(0, NAMED), ...more].join(', ');
      return [`whether ${actor} knew of these by then is not told, in some world at least: ${named}`];
    },
  };
}
