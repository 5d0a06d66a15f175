import type { Day } from '../base/calendar.ts';
import type { Fact, System } from '../system/facts.ts';
import { isUntold } from '../system/knowledge.ts';
import { mayBegin } from './may-begin.ts';
import type { Worlds } from './over-worlds.ts';
import { isPublic, type KnownFact, knowable } from './who-knew.ts';

/** The facts of a case that were secret or leaked. */
export const secretFacts = (system: System): readonly Fact[] =>
  knowable(system).filter((fact) => !isPublic(fact) && !isUntold(fact));

/** Those of which an onlooker knew in some world; all, where nobody looks on. */
export function seenBy(secrets: readonly KnownFact[], onlooker: string | undefined): readonly KnownFact[] {
  if (onlooker === undefined) return secrets;
  return secrets.filter(({ knew }) =>
    knew.some(({ actor, share }) => share > 0 && (actor === onlooker || actor === 'all')),
  );
}

/** How many acts and treaties up to a date state no channel. */
export function untoldFacts({ system, belief }: Worlds, date: Day): string[] {
  const untold = knowable(system).filter(
    (fact) =>
      isUntold(fact) && belief.probability[fact.index] !== 0 && mayBegin(system.record, fact.id, date),
  );
  if (untold.length === 0) return [];
  return [
    untold.length === 1
      ? `"${untold[0]!.id}" states no channel: who knew of it besides those who took part is not known`
      : `${untold.length} acts, treaties and positions up to then state no channel: who knew of them besides those who took part is not known`,
  ];
}
