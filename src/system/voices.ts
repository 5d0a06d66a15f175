import type { Interval } from '../base/interval.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { levelName } from '../record/fields.ts';
import { speaksFor } from '../record/offices.ts';
import type { Sides, Voice } from '../record/sides.ts';
import { successorsIn } from '../record/successors.ts';
import type { FactTable } from './fact-rows.ts';
import type { Fact } from './facts.ts';
import type { Life } from './lives.ts';
import { heldAt, type World } from './world.ts';

/** For whom an actor may speak, by posts (memberships that speak for what they are in) all of which must hold on the day. */
interface Errand {
  readonly of: string;
  readonly posts: readonly number[];
}

/** One in the cast of an act: for whom he may speak, and the slots of the days outside which he was not there. */
interface Player {
  readonly actor: string;
  readonly errands: readonly Errand[];
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** Who plays a part in an act whose sides depend on the world; `most` has everybody who may. */
export interface Cast {
  readonly by: readonly Player[];
  readonly to: readonly Player[] | undefined;
  readonly most: Sides;
  /** The facts of the posts by which they may speak for others. */
  readonly posts: readonly number[];
}

/** The posts of a case by who holds them: what they speak for, which fact they are, and between which days they can have been held. */
export type Posts = ReadonlyMap<string, readonly Post[]>;
interface Post {
  readonly of: string;
  readonly index: number;
  readonly earliest: number;
  readonly latest: number;
  /** The days on which it was held in any case, where it stands. */
  readonly sure: Interval;
}

/** A membership as a fact; an actor's own states for whom it speaks. */
type Membership = Row<'spells'> & { readonly speaksFor?: 'yes' | 'no' };

/** Finds the posts among the memberships of a record, those that actors state of themselves and those in the table of spells. */
export function postsOf(
  record: CaseRecord,
  rows: readonly { readonly table: FactTable; readonly row: Row<FactTable> }[],
): Posts {
  const posts = new Map<string, Post[]>();
  const kindOf = (id: string) => {
    const found = record.byId.get(id);
    return found?.table === 'actors' ? (found.row as Row<'actors'>).kind : undefined;
  };
  for (const [index, { table, row }] of rows.entries()) {
    const spell = row as Membership;
    if (table !== 'spells' || spell.kind !== 'membership') continue;
    const start = spell.start && boundsInRecord(spell.start, record);
    const end = spell.end && boundsInRecord(spell.end, record);
    const days = { earliest: start?.earliest ?? -Infinity, latest: end?.latest ?? Infinity };
    for (const holder of spell.by ?? []) {
      for (const of of spell.of ?? []) {
        if (!speaksFor({ role: levelName(spell.level), stated: spell.speaksFor }, kindOf(holder), kindOf(of)))
          continue;
        const lives = [holder, of].map((id) => record.bounds.get(id)?.end?.earliest ?? Infinity);
        const sure = {
          start: start?.latest ?? -Infinity,
          end: Math.min(end?.earliest ?? Infinity, ...lives),
        };
        posts.set(holder, [...(posts.get(holder) ?? []), { of, index, ...days, sure }]);
      }
    }
  }
  return posts;
}

/**
 * The cast of an event or instrument, when somebody in it may speak for another, or may have ended before the others; undefined
 * when its sides are as its row has them, in every world. A spell is held by those whom it names.
 */
export function castOf(
  record: CaseRecord,
  { id, table, row }: { readonly id: string; readonly table: FactTable; readonly row: Row<FactTable> },
  posts: Posts,
  lives: ReadonlyMap<string, Life>,
): Cast | undefined {
  if (table !== 'events' && table !== 'instruments') return undefined;
  const { by, to, parties } = row as Row<'events'> & Row<'instruments'>;
  const day = record.bounds.get(id)?.first ?? { earliest: -Infinity, latest: Infinity };
  const players = (of: readonly string[]): Player[] => {
    const heirs = successorsIn(of, record);
    return of.map((actor) => ({
      actor,
      errands: errandsOf(actor, posts, day, []),
      from: heirs.includes(actor) ? lives.get(actor)?.start : undefined,
      // who acts alone takes the act with him, see `System.mortal`
      until: of.length > 1 && isSurelyAfter(day.earliest, actor, record) ? lives.get(actor)?.end : undefined,
    }));
  };
  const cast = { by: players(by ?? parties), to: to && players(to) };
  const isPlain = [...cast.by, ...(cast.to ?? [])].every(
    ({ errands, from, until }) => errands.length === 0 && from === undefined && until === undefined,
  );
  if (isPlain) return undefined;
  const all = (of: readonly Player[]): Voice[] =>
    of.map(({ actor, errands }) => ({ actor, for: [...new Set(errands.map((errand) => errand.of))] }));
  return { ...cast, most: { by: all(cast.by), to: cast.to && all(cast.to) }, posts: postsIn(cast) };
}

const postsIn = ({ by, to = [] }: Pick<Cast, 'by' | 'to'>): readonly number[] =>
  [...by, ...to].flatMap(({ errands }) => errands.flatMap(({ posts }) => posts));

/** For whom an actor may speak within some days: by a post, and by a post of what that post is in, and so on. */
function errandsOf(
  actor: string,
  posts: Posts,
  day: { readonly earliest: number; readonly latest: number },
  through: readonly Post[],
): Errand[] {
  return (posts.get(actor) ?? []).flatMap((post) => {
    if (post.earliest > day.latest || post.latest < day.earliest) return [];
    if (through.some(({ of }) => of === post.of)) return [];
    const way = [...through, post];
    return [{ of: post.of, posts: way.map(({ index }) => index) }, ...errandsOf(post.of, posts, day, way)];
  });
}

/** Whether an act comes after the latest day on which an actor may have ended: on a day on which he may have lived he did, for the act is affirmed. */
function isSurelyAfter(earliest: number, actor: string, { bounds }: CaseRecord): boolean {
  return earliest > (bounds.get(actor)?.end?.latest ?? Infinity);
}

/** The sides of an act in a world: those who were there, and for whom each spoke on its day. Only for a fact with a cast. */
export function sidesIn(world: World, { cast, first }: Fact): Sides {
  const day = world.days[first]!;
  const there = (of: readonly Player[]): Voice[] =>
    of.flatMap((player) =>
      isThere(world, day, player)
        ? [{ actor: player.actor, for: errandsAt(world, first, player.errands) }]
        : [],
    );
  return { by: there(cast!.by), to: cast!.to && there(cast!.to) };
}

/** Whether somebody in a cast was there on a day of a world. */
function isThere({ days }: World, day: number, { from, until }: Player): boolean {
  if (from !== undefined && day < days[from]!) return false;
  return until === undefined || !(day > days[until]!);
}

const isHeld = (world: World, at: number, { posts }: Errand): boolean =>
  posts.every((post) => heldAt(world, world.system.facts[post]!, at) ?? !world.isStrict);

const nobody: string[] = [];

function errandsAt(world: World, at: number, errands: readonly Errand[]): string[] {
  if (errands.length === 0) return nobody;
  const held = errands.filter((errand) => isHeld(world, at, errand));
  return [...new Set(held.map(({ of }) => of))];
}

/** Whether an act with a cast is one of `a` towards `b` in a world, as `runsTowards` has it of its sides there. */
export type Direction = (world: World) => boolean;

/** Two who may play their parts so that an act runs from one name to another. */
interface Pairing {
  readonly one: Player;
  readonly other: Player;
  /** Both are those who are asked about: then it does not matter for whom they speak. */
  readonly isNamed: boolean;
}

const directions = new WeakMap<Fact, Map<string, Direction>>();

/**
 * The direction of an act from `a` to `b`, for world after world: made once for a fact, so that a world is asked only about those
 * of its cast by whom it can run so.
 */
export function directionOf(fact: Fact, a: string, b: string): Direction {
  const known = directions.get(fact) ?? new Map<string, Direction>();
  directions.set(fact, known);
  const key = `${a}|${b}`;
  let direction = known.get(key);
  if (!direction) {
    direction = makeDirection(fact, a, b);
    known.set(key, direction);
  }
  return direction;
}

function makeDirection({ cast, first }: Fact, a: string, b: string): Direction {
  const { by, to = by } = cast!;
  const pairings = by.flatMap((one) =>
    to.flatMap((other): Pairing[] => {
      if (one.actor === a && other.actor === b) return [{ one, other, isNamed: true }];
      if (one.actor === other.actor || !mayCarry(one, a) || !mayCarry(other, b)) return [];
      return [{ one, other, isNamed: false }];
    }),
  );
  if (pairings.some(({ one, other, isNamed }) => isNamed && isAlwaysThere(one) && isAlwaysThere(other)))
    return () => true;
  return (world) => {
    const day = world.days[first]!;
    for (const { one, other, isNamed } of pairings) {
      if (!isThere(world, day, one) || !isThere(world, day, other)) continue;
      if (isNamed) return true;
      const isRight = carries(world, first, one, a) && carries(world, first, other, b);
      if (isRight && !carries(world, first, one, b) && !carries(world, first, other, a)) return true;
    }
    return false;
  };
}

const isAlwaysThere = ({ from, until }: Player): boolean => from === undefined && until === undefined;

const mayCarry = ({ actor, errands }: Player, name: string): boolean =>
  actor === name || errands.some(({ of }) => of === name);

/** Whether somebody is who is asked about, or speaks for him at the moment of a slot. */
function carries(world: World, at: number, { actor, errands }: Player, name: string): boolean {
  return actor === name || errands.some((errand) => errand.of === name && isHeld(world, at, errand));
}

/** Whether somebody on a side of an act with a cast is who is asked about, or speaks for him, in a world. */
export function isOnSide(world: World, { cast, first }: Fact, side: 'by' | 'to', name: string): boolean {
  const day = world.days[first]!;
  const of = cast![side];
  return of?.some((player) => carries(world, first, player, name) && isThere(world, day, player)) === true;
}

/** Those towards whom an act was who were there and spoke for somebody, in a world. Only for a fact with a cast. */
export function spokesmenIn(world: World, { cast, first }: Fact, name: string): string[] {
  const day = world.days[first]!;
  return (cast!.to ?? [])
    .filter(
      (player) =>
        player.errands.some((errand) => errand.of === name && isHeld(world, first, errand)) &&
        isThere(world, day, player),
    )
    .map(({ actor }) => actor);
}

/** A post by which somebody may have acted and of which it is not told, in a world, whether he held it at that moment of the day. */
export function unsurePost(world: World, { cast, first }: Fact): Fact | undefined {
  if (!cast) return undefined;
  const { facts } = world.system;
  const unsure = cast.posts.find((post) => heldAt(world, facts[post]!, first) === undefined);
  return unsure === undefined ? undefined : facts[unsure];
}

/** The same world, in which no post was held at a moment where that is not told. */
export const strict = (world: World): World => ({ ...world, isStrict: true });

/** Why it is not known for whom somebody acted. */
export const untoldPost = (act: Fact, post: Fact): string =>
  `"${act.id}" falls on a day on which the post "${post.id}" began or ended, and the record does not tell which came first`;

/** The first day from one on, on which somebody speaks for another in a world; +Infinity where he never does from then on. */
export function speaksFrom(
  world: World,
  one: string,
  other: string,
  from: number,
  through: readonly string[] = [],
): number {
  let earliest = Infinity;
  for (const { of, day } of postsFrom(world, one, from)) {
    if (through.includes(of)) continue;
    const spoke = of === other ? day : speaksFrom(world, of, other, day, [...through, of]);
    earliest = Math.min(earliest, spoke);
  }
  return earliest;
}

/** The posts that somebody holds in a world on a day or after it: for whom he speaks by each, and from which day on. */
export function postsFrom(
  { system, days, present }: World,
  holder: string,
  from: number,
): readonly { readonly of: string; readonly day: number }[] {
  const posts = system.posts.get(holder);
  if (!posts) return none;
  const held: { of: string; day: number }[] = [];
  for (const { of, index } of posts) {
    if (!present[index]) continue;
    const { start, end } = system.facts[index]!;
    const day = Math.max(from, days[start]!);
    if (day <= days[end]!) held.push({ of, day });
  }
  return held;
}

const none: readonly never[] = [];

/** Everybody on a side: those named, and those for whom they spoke. */
export function namesOn(side: readonly Voice[]): readonly string[] {
  return [...new Set([...side.map(({ actor }) => actor), ...side.flatMap((voice) => voice.for)])];
}
