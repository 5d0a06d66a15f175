import type { Day } from '../base/calendar.ts';
import { onceForEach } from '../base/once-for-each.ts';
import type { Row } from '../record/case-record.ts';
import type { Fact, System } from './facts.ts';
import { heldDays, type Limits, limitsOf } from './lives.ts';
import type { World } from './world.ts';

/** An act that settles a question, and the stance that prevailed in it. */
export interface Decision {
  readonly fact: Fact;
  readonly question: string;
  readonly stance: string;
}

/** The row of a position. */
export const positionOf = ({ row }: Fact): Row<'positions'> => row as Row<'positions'>;

const decisionsOf = onceForEach((system: System): ReadonlyMap<string, readonly Decision[]> => {
  const found = new Map<string, Decision[]>();
  for (const fact of system.tables.events) {
    for (const { name, is } of (fact.row as Row<'events'>).decides ?? []) {
      const decision = { fact, question: name, stance: is };
      found.set(name, [...(found.get(name) ?? []), decision]);
    }
  }
  return found;
});

/** Every act of a record that settles a question, in the order of its rows. */
export function decisionsOn(system: System, question: string): readonly Decision[] {
  return decisionsOf(system).get(question) ?? [];
}

/** The positions on a question: of everybody, or of one. A person has not those of his faction. */
export function positionsOn({ tables }: System, question: string, holder?: string): readonly Fact[] {
  return tables.positions.filter((fact) => {
    const { by, on } = positionOf(fact);
    return on === question && (holder === undefined || by.includes(holder));
  });
}

/** The questions on which a record has a position or a decision, those first of which it has a position. */
export function questionsOf(system: System): readonly string[] {
  const held = system.tables.positions.map((fact) => positionOf(fact).on);
  return [...new Set([...held, ...decisionsOf(system).keys()])];
}

/**
 * The decisions of a world up to a day after which none is told to come: one, or several of one day whose order the record does not
 * tell; none where nothing was decided by then.
 */
export function lastDecisions(world: World, decisions: readonly Decision[], day: Day): readonly Decision[] {
  const made = decisions.filter(
    ({ fact }) => world.present[fact.index] === 1 && world.days[fact.first]! <= day,
  );
  return made.filter((one) => !made.some((other) => isBefore(world, one, other)));
}

/** Whether one decision is told to come before another, by its day or within it. */
function isBefore({ days, system }: World, { fact: one }: Decision, { fact: other }: Decision): boolean {
  const order = system.dayOrder.ofSlots(one.first, other.first, days);
  return order === undefined ? days[one.first]! < days[other.first]! : order === -1;
}

/** The stances of some facts or decisions, each once. */
export const stancesOf = (of: readonly { readonly stance: string }[]): readonly string[] => [
  ...new Set(of.map(({ stance }) => stance)),
];

/** What somebody had or was over a time: a position, a post; with his own days. */
export interface Had {
  readonly fact: Fact;
  readonly limits: Limits | undefined;
}

/** Some facts that lasted, as one of those in them had them. */
export function hadBy(system: System, actor: string, facts: readonly Fact[]): readonly Had[] {
  return facts.map((fact) => ({ fact, limits: limitsOf(system, fact, [actor]) }));
}

/** What of this was so on a day of a world. */
export function hadOn(world: World, had: readonly Had[], day: Day): readonly Fact[] {
  return had.flatMap(({ fact, limits }) => {
    if (!world.present[fact.index]) return [];
    const { start, end } = heldDays(world, fact, limits);
    return start <= day && day <= end ? [fact] : [];
  });
}

/**
 * What somebody wanted when a question was decided: `stance`, of a position that he then held already. `open` are positions that begin
 * on that day, of which the record does not tell that they came first; where they say another thing, nothing is told.
 */
export function sideOn(
  world: World,
  had: readonly Had[],
  { fact: { first } }: Decision,
): { readonly held: readonly Fact[]; readonly open: readonly Fact[]; readonly stance?: string } {
  const { days, system } = world;
  const found = hadOn(world, had, days[first]!);
  const order = ({ start }: Fact) =>
    days[start]! < days[first]! ? -1 : system.dayOrder.ofSlots(start, first, days);
  const held = found.filter((fact) => order(fact) === -1);
  const open = found.filter((fact) => order(fact) === undefined);
  const [stance, other] = stancesOf([...held, ...open].map(positionOf));
  return { held, open, ...(held[0] && stance !== undefined && other === undefined ? { stance } : {}) };
}
