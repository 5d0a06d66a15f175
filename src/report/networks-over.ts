import type { Day } from '../base/calendar.ts';
import { relationAt } from '../measure/relations/relation-series.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { believerOf } from '../record/evidence/status.ts';
import type { Fact } from '../system/facts.ts';
import type { RelationPlan } from '../system/relation.ts';
import { planContact, planRelation, relationMaker, whyUnseen } from '../system/relation.ts';
import { heldOn, type World } from '../system/world.ts';
import { blocsOverWorlds } from './blocs-over-worlds.ts';
import type { DateReport, Range } from './date-report.ts';
import { onlooking } from './onlooking.ts';
import { rangeOf, type Worlds, worldsOf } from './over-worlds.ts';
import { type Pair, pairsWithDealings } from './pairs-with-dealings.ts';
import { type DateOptions, isThere, pairsCovered, standing } from './report-date.ts';

/** The relation of two states on a day. */
export interface RelationTie {
  readonly a: string;
  readonly b: string;
  readonly range: Range;
  /** The side of the neutral band on which the median lies. */
  readonly sign: 'friendly' | 'neutral' | 'hostile';
  /** The share of the worlds in which it lies on that side. */
  readonly share: number;
  /** Undefined where it is not told what an onlooker knew of it. */
  readonly contact?: Range;
}

/** The networks of a case on a day: what of `on` are ties between two. */
export interface NetworksOn extends Pick<DateReport, 'recognition' | 'instruments' | 'blocs'> {
  readonly date: Day;
  readonly relations: readonly RelationTie[];
  /** Pairs of states with dealings of which nothing can be said on the day; they are in no network. */
  readonly unknown: readonly Pair[];
  /** Whether an actor can have existed on the day. */
  readonly isPresent: (actor: string) => boolean;
}

export interface NetworkOptions extends DateOptions {
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** Values of so many days are held at once; for more the worlds are walked again. */
const AT_ONCE = 60;

/**
 * The networks of a case on each of some days, as `reportDate` would tell each, in one walk through the worlds: relations over the worlds, recognition, treaties in force, blocs.
 * What the record does not cover is left out and named, and never a relation of 0.
 */
export function networksOver(
  record: CaseRecord,
  days: readonly Day[],
  options: NetworkOptions,
): NetworksOn[] {
  const networks: NetworksOn[] = [];
  for (let from = 0; from < days.length; from += AT_ONCE) {
    const some = days.slice(from, from + AT_ONCE);
    const told = (share: number) => options.onProgress?.(from + share * some.length, days.length);
    networks.push(...walked(record, some, options, told));
  }
  return networks;
}

function walked(
  record: CaseRecord,
  days: readonly Day[],
  options: NetworkOptions,
  told: (share: number) => void,
): NetworksOn[] {
  const worlds = worldsOf(record, options);
  const relations = watchRelations(worlds, days, options);
  const ties = days.map((day) => watchTies(worlds, day, options));
  worlds.each((world, k) => {
    relations.see(world, k);
    for (const { see } of ties) see(world);
    if (k % 50 === 49) told((k + 1) / worlds.count);
  });
  return days.map((day, i) => {
    const isPresent = isThere(record, day);
    const { recognition, instruments } = standing(worlds, ties[i]!, isPresent);
    return { date: day, recognition, instruments, isPresent, ...relations.result(day, isPresent) };
  });
}

/** The relation of a pair on a day in every world, as far as it is known. */
interface WatchedDay {
  readonly day: Day;
  readonly values: Float64Array;
  readonly contacts: Float64Array;
  isUnseen: boolean;
  isContactUnseen: boolean;
}

/** The relations of pairs on each of the days on which the record covers them. */
function watchRelations(worlds: Worlds, days: readonly Day[], { reading, asSeenBy }: DateOptions) {
  const { system, count } = worlds;
  const believes = believerOf(worlds.account);
  const pairs = pairsWithDealings(system, reading);
  const covered = days.map(
    (day) => new Set(pairsCovered(system.record, worlds, day, reading).pairs.map((pair) => pair.join('|'))),
  );
  const watched = pairs.flatMap((pair) => {
    const [a, b] = pair;
    const of = days
      .filter((_, i) => covered[i]!.has(pair.join('|')))
      .map(
        (day): WatchedDay => ({
          ...{ day, values: new Float64Array(count), contacts: new Float64Array(count) },
          ...{ isUnseen: false, isContactUnseen: false },
        }),
      );
    if (of.length === 0) return [];
    const relation = planRelation(system, { a, b, reading, believes });
    const contact = planContact(system, { a, b });
    const [relationIn, contactIn] = [relation, contact].map((plan) =>
      relationMaker(plan, reading.halfLifeDays),
    ) as [Maker, Maker];
    return [{ pair, relation, contact, relationIn, contactIn, days: of }];
  });
  return {
    see: (world: World, k: number) => {
      for (const plan of watched)
        if (asSeenBy === undefined) seeAll(plan, world, k);
        else for (const on of plan.days) seeAs(asSeenBy, plan, on, world, k);
    },
    result: (day: Day, isPresent: (actor: string) => boolean) => {
      const seen = watched.flatMap(({ pair, days: of }) => {
        const on = of.find((each) => each.day === day);
        return on && !on.isUnseen ? [{ pair, ...on }] : [];
      });
      const told = new Set(seen.map(({ pair }) => pair));
      return {
        relations: seen.map(({ pair: [a, b], values, contacts, isContactUnseen }) => ({
          ...{ a, b, ...sided(values, reading.neutral) },
          ...(isContactUnseen ? {} : { contact: rangeOf(contacts) }),
        })),
        blocs: blocsOverWorlds(
          seen.map(({ pair }) => pair),
          seen.map(({ values }) => values),
          reading.neutral,
        ).blocs,
        unknown: pairs.filter((pair) => pair.every(isPresent) && !told.has(pair)),
      };
    },
  };
}

type Maker = ReturnType<typeof relationMaker>;

interface Watched {
  readonly relation: RelationPlan;
  readonly contact: RelationPlan;
  readonly relationIn: Maker;
  readonly contactIn: Maker;
  readonly days: readonly WatchedDay[];
}

/** As it was: the course of a world is one for all days. */
function seeAll({ relationIn, contactIn, days }: Watched, world: World, k: number): void {
  const relation = relationIn(world);
  for (const { day, values } of days) values[k] = relationAt(relation, day);
  const contact = contactIn(world);
  for (const { day, contacts } of days) contacts[k] = relationAt(contact, day);
}

/** As somebody could know it on the day. */
function seeAs(actor: string, plan: Watched, on: WatchedDay, world: World, k: number): void {
  const onlooker = { actor, on: on.day };
  on.values[k] = relationAt(plan.relationIn(world, onlooker), on.day);
  on.contacts[k] = relationAt(plan.contactIn(world, onlooker), on.day);
  const isHidden = ({ acts, unplaced }: RelationPlan) =>
    whyUnseen(world, [...acts, ...unplaced], actor, on.day) !== undefined;
  on.isUnseen ||= isHidden(plan.relation);
  on.isContactUnseen ||= isHidden(plan.contact);
}

function sided(values: Float64Array, neutral: number): Pick<RelationTie, 'range' | 'sign' | 'share'> {
  const signOf = (value: number) =>
    Math.abs(value) <= neutral ? 'neutral' : value > 0 ? 'friendly' : 'hostile';
  const range = rangeOf(values);
  const sign = signOf(range.median);
  return { range, sign, share: values.filter((value) => signOf(value) === sign).length / values.length };
}

function watchTies({ system: { tables } }: Worlds, day: Day, { asSeenBy }: DateOptions) {
  const { sees } = onlooking(asSeenBy, day);
  const lasting = [
    ...tables.instruments,
    ...tables.spells.filter(({ row }) => (row as Row<'spells'>).kind === 'recognition'),
  ];
  const held = new Map<Fact, { readonly days: Day[]; readonly through: Set<string> }>();
  return {
    held,
    levels: new Map<Fact, number[]>(),
    see: (world: World) => {
      for (const fact of lasting) {
        if (!heldOn(world, fact, day) || !sees(world, fact)) continue;
        const so = held.get(fact) ?? { days: [], through: new Set<string>() };
        so.days.push(world.days[fact.start]!);
        held.set(fact, so);
      }
    },
  };
}
