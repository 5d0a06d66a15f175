import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import { isAlliance } from '../alliance.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import type { CaseDate } from '../dates/case-date.ts';
import { runsTowards, type Sides } from '../sides.ts';
import { spellDomains } from '../spell-kinds.ts';
import { type StatedPost, statedPosts } from '../stated-posts.ts';
import type { Evidence } from './evidence.ts';
import { everyone } from './status.ts';

type Believes = (item: Evidence) => boolean;

/** A fact of a record as far as it matters who speaks of it: its table, who takes part, when in any case, on what it rests. */
export interface AttestedFact {
  /** An alliance is an instrument for the day of its signing, and one of the `alliances` for as long as it was in force; an act that settles a question an event, and one of the `decisions`. */
  readonly table:
    | 'events'
    | 'decisions'
    | 'instruments'
    | 'alliances'
    | 'spells'
    | 'votes'
    | 'positions'
    | 'figures';
  /** Of a spell: what kind. */
  readonly kind?: string;
  readonly domain?: string | undefined;
  /** Who takes part, and all for whom any of them may speak. */
  readonly parties: ReadonlySet<string>;
  /** Whether somebody takes part, himself or by one who speaks for him as far as the account believes. */
  readonly hasPart: (actor: string, believes: Believes) => boolean;
  /** Whether it is a dealing of two: one on each side, or both among those who did it or are in it together. */
  readonly isOfTwo: (a: string, b: string, believes: Believes) => boolean;
  /** The same from the first of the two towards the second. */
  readonly isTowards: (a: string, b: string, believes: Believes) => boolean;
  /** Of a spell: whether it weighs in a relation. */
  readonly weighs?: boolean;
  /**
   * The days on which it was, or which lie around it, wherever its dates fall: it ends before it starts where it was on one of several
   * days, of which none is certain. Undefined where it has no date.
   */
  readonly when: Interval | undefined;
  /** Of what lasted, with that of the rows that exclude it: who believes that it ended otherwise tells that this one did not last. */
  readonly evidence: readonly Evidence[];
  /** A membership that is stated with an actor who cites nothing is taken as given, by every account. */
  readonly isGiven?: boolean;
}

type Sided = Pick<AttestedFact, 'parties' | 'hasPart' | 'isOfTwo' | 'isTowards'>;

/** Every fact of a record with those who take part in it and what it rests on; made once for each record. */
export const attestedFacts = onceForEach((record: CaseRecord): readonly AttestedFact[] => {
  const { rows } = record;
  const first = (id: string): Interval | undefined => {
    const bounds = record.bounds.get(id);
    return bounds && { start: bounds.first.latest, end: bounds.first.earliest };
  };
  const whole = (id: string): Interval | undefined => {
    const bounds = record.bounds.get(id);
    return bounds && { start: bounds.first.latest, end: bounds.end?.earliest ?? Infinity };
  };
  const heldFrom = (start: CaseDate | undefined, end: CaseDate | undefined): Interval | undefined => {
    const [from, to] = [start, end].map((date) => date && boundsInRecord(date, record));
    return from && { start: from.latest, end: to?.earliest ?? Infinity };
  };
  const posts = postsThatSpeak(record);
  const evidenceOf = withAlternatives([...rows.instruments, ...rows.spells]);
  const among = (by: readonly string[], to?: readonly string[]): Sided => {
    const sidesTo = (believes: Believes): Sides => {
      const voices = (of: readonly string[]) =>
        of.map((actor) => ({ actor, for: statesOf(posts.get(actor), believes) }));
      return { by: voices(by), to: to && voices(to) };
    };
    const named = ({ by: ones, to: others = [] }: Sides) =>
      new Set([...ones, ...others].flatMap((voice) => [voice.actor, ...voice.for]));
    const everybody = sidesTo(everyone);
    // where nobody speaks for another, nobody's belief changes the sides
    const isPlain = [...by, ...(to ?? [])].every((actor) => !posts.has(actor));
    // one account asks about many matters before the next
    let last: { readonly believes: Believes; readonly sides: Sides } | undefined;
    const sides = (believes: Believes): Sides => {
      if (isPlain || believes === everyone) return everybody;
      if (last?.believes !== believes) last = { believes, sides: sidesTo(believes) };
      return last.sides;
    };
    return {
      parties: named(everybody),
      hasPart: (actor, believes) => named(sides(believes)).has(actor),
      ...eitherWay((a, b, believes) => runsTowards(sides(believes), a, b)),
    };
  };
  return [
    ...rows.events.flatMap(({ id, by, to, domain, decides, ...row }) => {
      const act = {
        table: 'events' as const,
        domain,
        ...among(by, to),
        when: first(id),
        evidence: row.evidence ?? [],
      };
      return decides ? [act, { ...act, table: 'decisions' as const }] : [act];
    }),
    ...rows.instruments.flatMap((row) => {
      const { id, parties } = row;
      const signed = {
        table: 'instruments' as const,
        ...among(parties),
        when: first(id),
        evidence: row.evidence ?? [],
      };
      const lasting = { table: 'alliances' as const, when: whole(id), evidence: evidenceOf(row) };
      return isAlliance(row) ? [signed, { ...signed, ...lasting }] : [signed];
    }),
    ...rows.spells.map(({ id, kind, by = [], of = [], between = [], object, ...row }) => ({
      table: 'spells' as const,
      kind,
      domain: row.domain ?? spellDomains[kind],
      ...betweenOrAcross(between, by, [...of, ...(object === undefined ? [] : [object])]),
      weighs: (row.weight ?? record.header.standing[kind]) !== 0,
      when: whole(id),
      evidence: evidenceOf(row),
    })),
    ...rows.actors.flatMap(({ id, memberOf = [], evidence = [] }) =>
      memberOf.map(({ of, start, end }) => ({
        table: 'spells' as const,
        kind: 'membership',
        ...betweenOrAcross([], [id], [of]),
        weighs: false,
        when: heldFrom(start, end),
        evidence,
        isGiven: evidence.length === 0,
      })),
    ),
    ...rows.positions.map(({ id, by, ...row }) => ({
      table: 'positions' as const,
      ...betweenOrAcross([], by, []),
      when: whole(id),
      evidence: row.evidence ?? [],
    })),
    ...rows.votes.map(({ id, body, ...row }) => ({
      table: 'votes' as const,
      parties: new Set([body]),
      hasPart: (actor: string) => actor === body,
      ...eitherWay(() => false),
      when: first(id),
      evidence: row.evidence ?? [],
    })),
    ...rows.figures.map(({ id, of, with: others = [], evidence = [] }) => ({
      table: 'figures' as const,
      ...betweenOrAcross([], of, others),
      when: first(id),
      evidence,
    })),
  ];
});

/** What runs from one towards another is a dealing of the two, whichever way they are named. */
function eitherWay(isTowards: AttestedFact['isTowards']): Pick<AttestedFact, 'isTowards' | 'isOfTwo'> {
  return { isTowards, isOfTwo: (a, b, believes) => isTowards(a, b, believes) || isTowards(b, a, believes) };
}

type Stated = Pick<Row<'spells'>, 'evidence' | 'alternatives'>;

/** What a row rests on, with what affirms the other rows of its group. */
function withAlternatives(rows: readonly Stated[]): (row: Stated) => readonly Evidence[] {
  const affirming = new Map<string, Evidence[]>();
  for (const { alternatives: group, evidence = [] } of rows) {
    if (group === undefined) continue;
    const items = evidence.filter(({ says }) => says === 'affirms');
    affirming.set(group, [...(affirming.get(group) ?? []), ...items]);
  }
  return ({ alternatives: group, evidence = [] }) =>
    group === undefined ? evidence : [...evidence, ...affirming.get(group)!];
}

/** A spell is held by several together, or by some of or over others. */
function betweenOrAcross(between: readonly string[], by: readonly string[], of: readonly string[]): Sided {
  const isAcross = (a: string, b: string) => by.includes(a) && of.includes(b);
  const parties = new Set([...between, ...by, ...of]);
  return {
    parties,
    hasPart: (actor) => parties.has(actor),
    ...eitherWay((a, b) => (between.includes(a) && between.includes(b)) || isAcross(a, b)),
  };
}

/** By person the posts that speak for a state: what is said of a minister's acts is said of his state's, whenever he was in office. */
function postsThatSpeak(record: CaseRecord): ReadonlyMap<string, readonly StatedPost[]> {
  const posts = new Map<string, StatedPost[]>();
  for (const post of statedPosts(record))
    if (post.speaks) posts.set(post.holder, [...(posts.get(post.holder) ?? []), post]);
  return posts;
}

/** For whom somebody speaks by those of his posts that an account believes. */
function statesOf(posts: readonly StatedPost[] = [], believes: Believes): readonly string[] {
  const isHeld = ({ evidence }: StatedPost) =>
    evidence.length === 0 || evidence.some((item) => item.says !== 'denies' && believes(item));
  return posts.filter(isHeld).map(({ of }) => of);
}
