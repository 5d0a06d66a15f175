import type { Day } from '../base/calendar.ts';
import type { Row } from '../record/case-record.ts';
import type { Fact } from './facts.ts';
import { namesOn, sidesIn } from './voices.ts';
import type { World } from './world.ts';

/**
 * The day from which an actor knew of a fact in a world; +Infinity if it never came to know.
 *
 * Participants know at once, and so do those for whom they spoke, unless the row names one who did not act in its `known`: a plan or an
 * order against somebody has him as its `to`, and he learns of it when the row says. A public act is known to all on its day, and so is a leaked one unless the row says when
 * the leak came; a secret is known to others only from when the row says that it became known. Of an act or instrument without
 * a channel, others surely know only then, too: whether they knew of it otherwise is not told (`knewBy`).
 */
export function knownFrom(world: World, fact: Fact, actor: string): Day {
  const day = world.days[fact.first]!;
  const informant = informantOf(world, fact, actor);
  if (informant !== undefined) return informant === actor ? day : knownFrom(world, fact, informant);
  const { channel } = fact.row as Row<'events'>;
  let earliest = Infinity;
  for (const { to, slot } of fact.known) {
    if (to === actor || to === 'all') earliest = Math.min(earliest, Math.max(day, world.days[slot]!));
  }
  if (channel === 'secret' || isUntold(fact)) return earliest;
  if (channel === 'leaked') return fact.known.length > 0 ? earliest : day;
  return day;
}

/** Whether an actor knew of a fact by a day, in a world where it is; undefined where the row states no channel and does not tell. */
export function knewBy(world: World, fact: Fact, actor: string, by: Day): boolean | undefined {
  const known = knownFrom(world, fact, actor);
  if (known < Infinity) return known <= by;
  return isUntold(fact) && world.days[fact.first]! <= by ? undefined : false;
}

/** Whether a fact could state through which channel it was done, and does not. Spells and votes have no channel: all know them. */
export function isUntold({ table, row }: Fact): boolean {
  return (table === 'events' || table === 'instruments') && (row as Row<'events'>).channel === undefined;
}

/** Why it is not known who knew of a fact, or whether it was secret. */
export const untoldChannel = ({ id }: Fact): string =>
  `"${id}" states no channel, so that who knew of it is not known`;

/**
 * From whom an actor has what it knew as one who took part: from itself, or from one who spoke for it on the day. Undefined where it
 * took no part, and where it did not act and the row names it in its `known`.
 */
function informantOf(world: World, fact: Fact, actor: string): string | undefined {
  const isTold = (one: string) => fact.known.some(({ to }) => to === one);
  const acting = fact.table === 'events' ? (fact.row as Row<'events'>).by : participants(fact);
  const { by, to = [] } = fact.cast ? sidesIn(world, fact) : { by: [], to: [] };
  if (acting.includes(actor) || namesOn(by).includes(actor)) return actor;
  if (isTold(actor)) return undefined;
  if (participants(fact).includes(actor)) return actor;
  const spokesmen = to.filter((voice) => voice.for.includes(actor)).map((voice) => voice.actor);
  return spokesmen.find((one) => !isTold(one)) ?? earliestToKnow(world, fact, spokesmen);
}

/** Of those who are each told of a fact by its row, who is told first. */
function earliestToKnow(world: World, fact: Fact, actors: readonly string[]): string | undefined {
  const [first, ...others] = actors;
  if (first === undefined) return undefined;
  return others.reduce(
    (known, other) => (knownFrom(world, fact, other) < knownFrom(world, fact, known) ? other : known),
    first,
  );
}

/** Everybody who may have taken part in a fact: those whom it names, and those for whom they may have spoken. */
export function takingPart(fact: Fact): readonly string[] {
  const { by, to = [] } = fact.cast?.most ?? { by: [], to: [] };
  return [...new Set([...participants(fact), ...namesOn(by), ...namesOn(to)])];
}

/** The actors who took part in a fact: who acted and towards whom, the parties, who voted. */
export function participants(fact: Fact): readonly string[] {
  switch (fact.table) {
    case 'events': {
      const row = fact.row as Row<'events'>;
      return row.to ? [...row.by, ...row.to] : row.by;
    }
    case 'instruments':
      return (fact.row as Row<'instruments'>).parties;
    case 'spells': {
      const row = fact.row as Row<'spells'>;
      return [...(row.by ?? []), ...(row.of ?? []), ...(row.between ?? [])];
    }
    case 'ballots':
      return [(fact.row as Row<'ballots'>).actor];
    case 'votes':
      return [(fact.row as Row<'votes'>).body];
  }
}
