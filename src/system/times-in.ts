import type { Row } from '../record/case-record.ts';
import type { Fact } from './facts.ts';
import type { World } from './world.ts';

/** Between how many acts, both included; +Infinity where nobody knows how many at most. */
export interface ActCount {
  readonly least: number;
  readonly most: number;
}

const once: ActCount = { least: 1, most: 1 };

/** How many acts a fact stands for in a world; a row that does not say stands for one. */
export function timesIn(fact: Fact, world: World): ActCount {
  if (fact.times === undefined) return once;
  const least = world.days[fact.times]!;
  const { times } = fact.row as Row<'events'>;
  return { least, most: times?.high === undefined ? Infinity : least };
}
