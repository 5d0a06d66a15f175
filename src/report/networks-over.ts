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
  const watched = days.map((day) => watchDay(worlds, day, options));
  worlds.each((world, k) => {
    for (const { see } of watched) see(world, k);
    if (k % 50 === 49) told((k + 1) / worlds.count);
  });
  return watched.map(({ result }) => result());
}

/** What is kept of a day while worlds go by, and what it comes to. */
function watchDay(
  worlds: Worlds,
  day: Day,
  options: DateOptions,
): { readonly see: (world: World, k: number) => void; readonly result: () => NetworksOn } {
  const { record } = worlds.system;
  const relations = watchRelations(worlds, day, options);
  const ties = watchTies(worlds, day, options);
  return {
    see: (world, k) => {
      relations.see(world, k);
      ties.see(world);
    },
    result: () => {
      const isPresent = isThere(record, day);
      const { recognition, instruments } = standing(worlds, ties, isPresent);
      return { date: day, recognition, instruments, isPresent, ...relations.result() };
    },
  };
}

function watchRelations(worlds: Worlds, day: Day, { reading, asSeenBy }: DateOptions) {
  const { system, count } = worlds;
  const { pairs } = pairsCovered(system.record, worlds, day, reading);
  const believes = believerOf(worlds.account);
  const onlooker = asSeenBy === undefined ? undefined : { actor: asSeenBy, on: day };
  const plans = pairs.map(([a, b]) => {
    const [relation, contact] = [
      planRelation(system, { a, b, reading, believes }),
      planContact(system, { a, b }),
    ];
    return {
      ...{ relation, contact },
      relationIn: relationMaker(relation, reading.halfLifeDays),
      contactIn: relationMaker(contact, reading.halfLifeDays),
      values: new Float64Array(count),
      contacts: new Float64Array(count),
      isUnseen: false,
      isContactUnseen: false,
    };
  });
  const isHidden = (world: World, { acts, unplaced }: RelationPlan) =>
    asSeenBy !== undefined && whyUnseen(world, [...acts, ...unplaced], asSeenBy, day) !== undefined;
  return {
    see: (world: World, k: number) => {
      for (const plan of plans) {
        plan.values[k] = relationAt(plan.relationIn(world, onlooker), day);
        plan.contacts[k] = relationAt(plan.contactIn(world, onlooker), day);
        plan.isUnseen ||= isHidden(world, plan.relation);
        plan.isContactUnseen ||= isHidden(world, plan.contact);
      }
    },
    result: () => {
      const seen = plans.flatMap((plan, i) => (plan.isUnseen ? [] : [{ ...plan, pair: pairs[i]! }]));
      const told = new Set(seen.map(({ pair }) => pair.join('|')));
      const isPresent = isThere(system.record, day);
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
        unknown: pairsWithDealings(system, reading).filter(
          (pair) => pair.every(isPresent) && !told.has(pair.join('|')),
        ),
      };
    },
  };
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
