import type { Day } from '../base/calendar.ts';
import type { Row } from '../record/case-record.ts';
import { ballotId } from './fact-rows.ts';
import type { Fact } from './facts.ts';
import {
  isOnSide,
  namesOn,
  postsFrom,
  speaksFrom,
  spokesmenIn,
  strict,
  unsurePost,
  untoldPost,
} from './voices.ts';
import type { World } from './world.ts';

/** Through what somebody came to know: by taking part, by what was public or leaked, told by name, by one who spoke for him. */
export type Way = 'part' | 'public' | 'leaked' | 'told' | 'spokesman';

/** From when somebody knew of a fact in a world, +Infinity if never, and through what. */
export interface Knowledge {
  readonly from: Day;
  readonly through: Way;
  /** The slot of the date from which he knew; none where it is the day on which a spokesman took office. */
  readonly slot?: number;
  /** Who spoke for him, and took part or was told. */
  readonly by?: string;
}

/**
 * From when an actor knew of a fact in a world, and through what.
 *
 * Participants know at once, and so do those for whom they spoke, unless the row names one who did not act in its `known`: a plan or an
 * order against somebody has him as its `to`, and he learns of it when the row says. A public act is known to all on its day, and so is a leaked one unless the row says when
 * the leak came; a secret is known to others only from when the row says that it became known. Of an act, instrument or position without
 * a channel, others surely know only then, too: whether they knew of it otherwise is not told (`knewBy`). A vote is public
 * unless it says otherwise; who cast a ballot in it took part.
 *
 * Who speaks for a state tells it: from when a person in such a post is told by name the state knows, unless the row names the state itself.
 *
 * Nobody knows anything before his own first day, nor comes to know of it after his last.
 */
export function knowledgeOf(world: World, fact: Fact, actor: string): Knowledge {
  const known = learnt(world, fact, actor);
  const { start, end } = world.system.lives.get(actor) ?? {};
  const late = start !== undefined && known.from < world.days[start]!;
  const from = late ? world.days[start]! : known.from;
  if (end !== undefined && from > world.days[end]!) return never;
  return late ? { ...known, from, slot: start } : known;
}

/** The same, whenever he lived. */
function learnt(world: World, fact: Fact, actor: string): Knowledge {
  const day = world.days[fact.first]!;
  const informant = informantOf(world, fact, actor);
  if (informant === actor) return { from: day, through: 'part', slot: fact.first };
  if (informant !== undefined)
    return { ...knowledgeOf(world, fact, informant), through: 'spokesman', by: informant };
  const { channel } = fact.row as Row<'events'>;
  const told = toldOf(world, fact, actor, channel === 'leaked' ? 'leaked' : 'public');
  if (channel === 'secret' || isUntold(fact)) return told;
  const isLeak = channel === 'leaked';
  if (isLeak && fact.known.length > 0) return told;
  return { from: day, through: isLeak ? 'leaked' : 'public', slot: fact.first };
}

/** The day from which an actor knew of a fact in a world; +Infinity if it never came to know. */
export const knownFrom = (world: World, fact: Fact, actor: string): Day =>
  knowledgeOf(world, fact, actor).from;

/** What the `known` of a row tells an actor, by his name, as one of all, or by one who speaks for him. */
function toldOf(world: World, fact: Fact, actor: string, toAll: Way): Knowledge {
  let earliest: Knowledge = isNamed(fact, actor) ? never : toldThrough(world, fact, actor);
  for (const { to, slot } of fact.known) {
    if (to !== actor && to !== 'all') continue;
    const when = toldWhen(world, fact, slot);
    if (when.from < earliest.from) earliest = { ...when, through: to === actor ? 'told' : toAll };
  }
  return earliest;
}

/** When somebody is told of a fact: not before it was. */
function toldWhen({ days }: World, { first }: Fact, slot: number): { from: Day; slot: number } {
  return days[slot]! < days[first]! ? { from: days[first]!, slot: first } : { from: days[slot]!, slot };
}

const never: Knowledge = { from: Infinity, through: 'told' };

/**
 * Whether an actor knew of a fact by a day, in a world where it is; undefined where the row states no channel and does not tell, and
 * of one of whom it does not tell either who spoke by then for a state that knew.
 */
export function knewBy(world: World, fact: Fact, actor: string, by: Day): boolean | undefined {
  const known = knowledgeBy(world, fact, actor, by);
  return known === undefined ? undefined : known !== false;
}

/** The same, with from when and through what he knew where he did. */
export function knowledgeBy(world: World, fact: Fact, actor: string, by: Day): Knowledge | false | undefined {
  const known = knownIn(world, fact, actor, by);
  if (world.isStrict || !unsurePost(world, fact)) return known;
  const surely = knownIn(strict(world), fact, actor, by);
  return kindOf(surely) === kindOf(known) ? known : undefined;
}

/** Knew, did not know, or is not told. */
const kindOf = (known: Knowledge | false | undefined) => known && true;

function knownIn(world: World, fact: Fact, actor: string, by: Day): Knowledge | false | undefined {
  const known = knowledgeOf(world, fact, actor);
  if (known.from <= by) return known;
  if (world.days[fact.first]! > by || isNamed(fact, actor) || !mayLearn(world, fact, actor, by)) return false;
  // that all knew later says nothing of one who spoke for somebody who knew before
  return (known.from === Infinity && isUntold(fact)) || mayKnow(world, fact, actor, by) ? undefined : false;
}

/** Whether an actor was there at some time between a fact and a day. */
function mayLearn({ system, days }: World, { first }: Fact, actor: string, by: Day): boolean {
  const { start, end } = system.lives.get(actor) ?? {};
  return !(start !== undefined && by < days[start]!) && !(end !== undefined && days[first]! > days[end]!);
}

/** Whether somebody spoke, by a day, for one who then knew of a fact, or for one who spoke for such a one. */
function mayKnow(world: World, fact: Fact, actor: string, by: Day, through: readonly string[] = []): boolean {
  return postsFrom(world, actor, world.days[fact.first]!).some(({ of }) => {
    if (through.includes(of)) return false;
    const known = Math.max(knownFrom(world, fact, of), world.days[fact.first]!);
    if (known <= by && postsFrom(world, actor, known).some((post) => post.of === of && post.day <= by))
      return true;
    return mayKnow(world, fact, of, by, [...through, of]);
  });
}

/** Whether it can be unknown if an actor knew of a fact. */
export function mayBeUnsure({ system }: World, fact: Fact, actor: string): boolean {
  return isUntold(fact) || fact.cast !== undefined || system.posts.has(actor);
}

/** Why it is not known whether an actor knew of a fact. */
export function unsureOf(world: World, fact: Fact, actor: string): string {
  if (isUntold(fact)) return untoldChannel(fact);
  const post = unsurePost(world, fact);
  return post
    ? untoldPost(fact, post)
    : `"${fact.id}" was known to one for whom "${actor}" spoke, and whether "${actor}" knew of it is not told`;
}

const isNamed = (fact: Fact, actor: string): boolean => fact.known.some(({ to }) => to === actor);

/** The first day on which one who speaks for an actor has been told of a fact by name. */
function toldThrough(world: World, fact: Fact, actor: string): Knowledge {
  if (world.system.posts.size === 0) return never;
  let earliest = never;
  for (const { to, slot } of fact.known) {
    const told = toldWhen(world, fact, slot);
    const from = speaksFrom(world, to, actor, told.from);
    if (from < earliest.from)
      earliest = { ...(from === told.from ? told : { from }), through: 'spokesman', by: to };
  }
  return earliest;
}

/** Whether a fact could state through which channel it was done, and does not. Spells have none, and votes that state none are public: all know them. */
export function isUntold({ table, row }: Fact): boolean {
  const mayState = table === 'events' || table === 'instruments' || table === 'positions';
  return mayState && (row as Row<'events'>).channel === undefined;
}

/** Why it is not known who knew of a fact, or whether it was secret. */
export const untoldChannel = ({ id }: Fact): string =>
  `"${id}" states no channel, so that who knew of it is not known`;

/**
 * From whom an actor has what it knew as one who took part: from itself, or from one who spoke for it on the day. Undefined where it
 * took no part, and where it did not act and the row names it in its `known`.
 */
function informantOf(world: World, fact: Fact, actor: string): string | undefined {
  const isTold = (one: string) => isNamed(fact, one);
  const acting = fact.table === 'events' ? (fact.row as Row<'events'>).by : participants(fact);
  if (acting.includes(actor) || hasVoted(world, fact, actor)) return actor;
  if (fact.cast && isOnSide(world, fact, 'by', actor)) return actor;
  if (isTold(actor)) return undefined;
  if (participants(fact).includes(actor))
    return toldThrough(world, fact, actor).from < Infinity ? undefined : actor;
  if (!fact.cast) return undefined;
  const spokesmen = spokesmenIn(world, fact, actor);
  return spokesmen.find((one) => !isTold(one)) ?? earliestToKnow(world, fact, spokesmen);
}

/** Whether somebody cast a ballot in a roll call, in a world. */
function hasVoted({ system, present }: World, { id, table }: Fact, actor: string): boolean {
  const ballot = table === 'votes' ? system.factById.get(ballotId(id, actor)) : undefined;
  return ballot !== undefined && present[ballot.index] === 1;
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
    case 'positions':
      return (fact.row as Row<'positions'>).by;
    case 'figures': {
      const { of, with: others = [] } = fact.row as Row<'figures'>;
      return [...of, ...others];
    }
    case 'ballots':
      return [(fact.row as Row<'ballots'>).actor];
    case 'votes':
      return [(fact.row as Row<'votes'>).body];
    case 'provisions':
      return participants(fact.whole!);
  }
}
