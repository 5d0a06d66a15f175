import type { Day } from '../base/calendar.ts';
import { recognitionCount, recognitionOrder } from '../measure/recognition/recognition-order.ts';
import { relationAt } from '../measure/relations/relation-series.ts';
import { strategicTriangle } from '../measure/structure/strategic-triangle.ts';
import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import { covers } from '../record/evidence/coverage.ts';
import { believerOf } from '../record/evidence/status.ts';
import { levelName } from '../record/fields.ts';
import { memoryDaysOf } from '../record/readings.ts';
import { kindOf as actorKind } from '../record/stated-posts.ts';
import type { Fact } from '../system/facts.ts';
import { levelOn } from '../system/levels.ts';
import type { Onlooker, RelationPlan } from '../system/relation.ts';
import { planContact, planRelation, relationMaker, whyUnseen } from '../system/relation.ts';
import { heldOn, type World } from '../system/world.ts';
import { watchBargaining } from './bargaining-on.ts';
import { blocsOverWorlds } from './blocs-over-worlds.ts';
import type { DateReport } from './date-report.ts';
import { mayBegin } from './may-begin.ts';
import { onlooking, type Sees } from './onlooking.ts';
import { rangeOf, type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';
import { type Pair, pairsWithDealings } from './pairs-with-dealings.ts';
import { periodsOn } from './periods-on.ts';
import { notYetPublished, publishedIn } from './published.ts';
import { figuresOverWorlds } from './report-figures.ts';
import { questionsOverWorlds } from './report-politics.ts';
import { secretFacts, seenBy, untoldFacts } from './secrets.ts';
import { byNames, placesOf, startOf, tiesOf } from './standing-ties.ts';
import { watchKnowledge } from './who-knew.ts';

export interface DateOptions extends WorldOptions {
  readonly reading: Reading;
  /** Relations as this actor could see them on the date. */
  readonly asSeenBy?: string | undefined;
}

/** The system on a date: relations with bands, what stood, triangles and blocs, over the worlds of an account. */
export function reportDate(record: CaseRecord, date: Day, options: DateOptions): DateReport {
  const worlds = worldsOf(record, options);
  const covered = pairsCovered(record, worlds, date, options.reading);
  const secrets = watchKnowledge(worlds, secretFacts(worlds.system), { by: date });
  const { sees, missing: unseen } = onlooking(options.asSeenBy, date);
  const bargaining = watchBargaining(worlds, date, sees);
  const see = (world: World) => {
    secrets.see(world);
    bargaining.see(world);
  };
  const walked = walkWorlds(worlds, covered.pairs, date, options, { see, sees });
  const { pairs, relations, contacts, missing } = seenOf(covered.pairs, walked, options.asSeenBy);
  const ties = standing(worlds, walked, isThere(record, date));
  const questions = questionsOverWorlds(worlds, { day: date, sees });
  const values = new Map(pairs.map((pair, i) => [pair.join('|'), relations[i]!]));
  return {
    date,
    account: worlds.account.id,
    ...(options.asSeenBy === undefined ? {} : { asSeenBy: options.asSeenBy }),
    worlds: worlds.count,
    seed: worlds.seed,
    actors: actorsOn(record, date),
    relations: pairs.map(([a, b], i) => ({
      a,
      b,
      range: rangeOf(relations[i]!),
      ...(contacts[i] ? { contact: rangeOf(contacts[i]) } : {}),
    })),
    ...ties,
    recognitionOrder: recognitionOrders(worlds, date, walked.held),
    ...recognitionGap(worlds, date),
    periods: periodsOn(worlds, date),
    figures: figuresOverWorlds(worlds),
    published: options.asSeenBy === undefined ? publishedIn(record, { start: date, end: date }) : [],
    questions,
    bargaining: bargaining.result(),
    triangles: triangles(pairs, values, options.reading),
    ...blocsOverWorlds(pairs, relations, options.reading.neutral),
    secrets: seenBy(secrets.result(), options.asSeenBy),
    missing: [
      ...untypedActs(record, date),
      ...covered.gaps,
      ...missing,
      ...untoldFacts(worlds, date),
      ...unseen(),
      ...(options.asSeenBy === undefined ? [] : notYetPublished(record, date)),
    ],
  };
}

/** The pairs of whom it is known what an onlooker could see, with their values; of the others, and of contact, why not. */
function seenOf(pairs: readonly Pair[], { relations, contacts, unseen }: Walked, asSeenBy = '') {
  const seen = pairs.map((_, i) => i).filter((i) => unseen[i]!.relation === undefined);
  return {
    pairs: seen.map((i) => pairs[i]!),
    relations: seen.map((i) => relations[i]!),
    contacts: seen.map((i) => (unseen[i]!.contact === undefined ? contacts[i]! : undefined)),
    missing: pairs.flatMap(([a, b], i) => {
      const { relation, contact } = unseen[i]!;
      const why = relation ?? contact;
      const what = relation === undefined ? 'contact' : 'relation';
      return why === undefined ? [] : [`${what} of ${a} and ${b}, as ${asSeenBy} could see it: ${why}`];
    }),
  };
}

/** How many acts up to a date have no part in any relation since nothing says what they weigh. */
function untypedActs(record: CaseRecord, date: Day): string[] {
  const acts = record.rows.events.filter(
    ({ id, type, weight }) => type === undefined && weight === undefined && mayBegin(record, id, date),
  );
  if (acts.length === 0) return [];
  return [
    acts.length === 1
      ? `"${acts[0]!.id}" has no type: what it weighs in a relation is not known`
      : `${acts.length} acts up to then have no type: what they weigh in a relation is not known`,
  ];
}

/** The pairs of states with dealings that the record covers on the date; of the others, what it lacks. */
export function pairsCovered(
  record: CaseRecord,
  { system, account }: Worlds,
  date: Day,
  reading: Reading,
): { pairs: Pair[]; gaps: string[] } {
  const pairs: Pair[] = [];
  const gaps = new Set<string>();
  const isPresent = isThere(record, date);
  for (const [a, b] of pairsWithDealings(system, reading)) {
    if (!isPresent(a) || !isPresent(b)) continue;
    const answer = covers(record, {
      actors: [a, b],
      kind: 'events',
      memoryDays: memoryDaysOf(reading),
      from: date,
      to: date,
      believes: believerOf(account),
    });
    if (answer.covered) pairs.push([a, b]);
    else if (record.rows.coverage.some(({ between }) => between?.includes(a) && between.includes(b)))
      gaps.add(answer.why);
  }
  return { pairs, gaps: [...gaps] };
}

type Walked = ReturnType<typeof walkWorlds>;

/**
 * The value of every relation, and how often each spell and instrument stood, over the worlds; of a pair with an act of which in some
 * world nobody tells whether the onlooker knew of it, why.
 */
function walkWorlds(
  worlds: Worlds,
  pairs: readonly Pair[],
  date: Day,
  options: DateOptions,
  { see, sees }: { readonly see: (world: World) => void; readonly sees: Sees },
) {
  const { system, count } = worlds;
  const { reading, asSeenBy } = options;
  const onlooker: Onlooker | undefined = asSeenBy === undefined ? undefined : { actor: asSeenBy, on: date };
  const believes = believerOf(worlds.account);
  const plans = pairs.map(([a, b]) => planRelation(system, { a, b, reading, believes }));
  const contactPlans = pairs.map(([a, b]) => planContact(system, { a, b }));
  const makerOf = (plan: RelationPlan) => relationMaker(plan, reading.halfLifeDays);
  const [makers, contactMakers] = [plans.map(makerOf), contactPlans.map(makerOf)];
  const unseen: { relation?: string | undefined; contact?: string | undefined }[] = pairs.map(() => ({}));
  const whyNot = (world: World, { acts, unplaced }: RelationPlan) =>
    asSeenBy === undefined ? undefined : whyUnseen(world, [...acts, ...unplaced], asSeenBy, date);
  const relations = pairs.map(() => new Float64Array(count));
  const contacts = pairs.map(() => new Float64Array(count));
  const lasting = [...system.tables.instruments, ...system.tables.spells];
  const held = new Map<Fact, { readonly days: Day[]; readonly through: Set<string> }>();
  const levels = new Map<Fact, number[]>();
  worlds.each((world, k) => {
    see(world);
    for (const [i, seriesIn] of makers.entries())
      relations[i]![k] = relationAt(seriesIn(world, onlooker), date);
    for (const [i, contactIn] of contactMakers.entries())
      contacts[i]![k] = relationAt(contactIn(world, onlooker), date);
    for (const [i, why] of unseen.entries()) {
      why.relation ??= whyNot(world, plans[i]!);
      why.contact ??= whyNot(world, contactPlans[i]!);
    }
    for (const fact of lasting) {
      if (!heldOn(world, fact, date) || !sees(world, fact)) continue;
      const so = held.get(fact) ?? { days: [], through: new Set() };
      so.days.push(world.days[fact.start]!);
      for (const id of (fact.row as Row<'spells'>).through ?? []) {
        const by = system.factById.get(id);
        if (by && world.present[by.index] && sees(world, by)) so.through.add(id);
      }
      held.set(fact, so);
      const level = levelOn(world, fact, date);
      if (level !== undefined) levels.set(fact, [...(levels.get(fact) ?? []), level]);
    }
  });
  return { relations, contacts, held, levels, unseen };
}

/** Who came first by a day to recognise each government, and how many had by then, as far as the account's dates tell. */
function recognitionOrders(
  worlds: Worlds,
  date: Day,
  held: ReadonlyMap<Fact, unknown>,
): DateReport['recognitionOrder'] {
  const { system, belief } = worlds;
  const acts = system.tables.spells
    .filter(
      ({ index, row }) => (row as Row<'spells'>).kind === 'recognition' && belief.probability[index] !== 0,
    )
    .flatMap((fact) => {
      const { by = [], of = [] } = fact.row as Row<'spells'>;
      const { earliest, latest } = system.record.bounds.get(fact.id)!.first;
      return by.flatMap((from) => of.map((to) => ({ by: from, of: to, earliest, latest, fact })));
    });
  const begun = acts.filter(({ earliest }) => earliest <= date);
  const standing = begun.filter(({ fact }) => held.has(fact));
  return [...new Set(acts.map(({ of }) => of))].sort().map((of) => {
    const { places, certainlyFirst, possiblyFirst } = recognitionOrder(begun, of);
    const still = recognitionOrder(standing, of);
    const left = possiblyFirst.some((first) => !still.places.some(({ by }) => by === first));
    return {
      ...{ of, certainlyFirst, possiblyFirst, ...recognitionCount(acts, of, date) },
      ...(left ? { stillFirst: still.possiblyFirst } : {}),
      ...gapSince(worlds, places[0]?.earliest ?? date, date),
    };
  });
}

/** What the record does not cover of recognition from a day to another, in words; nothing where it covers it all. */
function gapSince({ system: { record }, account }: Worlds, from: Day, to: Day): { gap?: string } {
  const start = Number.isFinite(from) ? from : record.header.period.start;
  if (start > to) return {};
  const question = { kind: 'recognition', from: start, to, believes: believerOf(account) } as const;
  const { covered, why } = covers(record, question);
  return covered ? {} : { gap: why };
}

function recognitionGap(worlds: Worlds, date: Day): Pick<DateReport, 'recognitionGap'> {
  const { gap } = gapSince(worlds, date, date);
  return gap === undefined ? {} : { recognitionGap: gap };
}

/** What stood on a date, of what held in how many worlds: recognition, seats, offices, treaties, wars and the like. */
export function standing(
  { count, system: { record } }: Worlds,
  { held, levels }: Pick<Walked, 'held' | 'levels'>,
  isPresent: (actor: string) => boolean,
): Pick<
  DateReport,
  'recognition' | 'seats' | 'possessions' | 'places' | 'offices' | 'factions' | 'instruments' | 'standing'
> {
  const all = [...held].map(([fact, { days, through }]) => ({
    ...{ fact, through, since: rangeOf(days).median },
    share: days.length / count,
  }));
  const spells = all.filter(({ fact }) => fact.table === 'spells');
  const kindOf = ({ row }: Fact) => (row as Row<'spells'>).kind;
  const ties = (kinds: readonly string[]) =>
    spells
      .filter(({ fact }) => kinds.includes(kindOf(fact)))
      .flatMap((each) => tiesOf(each, record))
      .filter(({ by, of }) => isPresent(by) && isPresent(of))
      .sort(byNames);
  const memberships = ties(['membership']);
  return {
    recognition: ties(['recognition']),
    seats: ties(['seat']),
    possessions: ties(['possession', 'occupation']),
    offices: memberships.filter(
      ({ by, of, level }) =>
        level !== undefined && actorKind(by, record) === 'person' && actorKind(of, record) !== 'faction',
    ),
    factions: memberships.filter(({ of }) => actorKind(of, record) === 'faction'),
    places: placesOf(spells, record, isPresent),
    instruments: all
      .filter(({ fact }) => fact.table === 'instruments')
      .map(({ fact, since, share }) => {
        const { title, parties } = fact.row as Row<'instruments'>;
        return {
          id: fact.id,
          title,
          parties: parties.filter(isPresent),
          since,
          ...startOf(fact, record),
          share,
        };
      })
      .sort((a, b) => a.since - b.since),
    standing: spells
      .filter(({ fact }) =>
        ['war', 'crisis', 'rivalry', 'patronage', 'embargo', 'relations'].includes(kindOf(fact)),
      )
      .map(({ fact, since, share }) => {
        const { kind, title, by = [], of = [], between = [], level } = fact.row as Row<'spells'>;
        const parties = [...between, ...by, ...of].filter(isPresent);
        const reached = levels.get(fact);
        return {
          id: fact.id,
          kind,
          title: title ?? levelName(level) ?? kind,
          parties,
          since,
          ...startOf(fact, record),
          ...(reached ? { escalation: rangeOf(reached) } : {}),
          share,
        };
      })
      .sort((a, b) => a.since - b.since),
  };
}

/** Whether an actor can have existed on a day; what was several states' goes on among those who are left. */
export function isThere({ bounds }: CaseRecord, date: Day): (actor: string) => boolean {
  return (actor) => {
    const span = bounds.get(actor);
    return !span || (span.first.earliest <= date && (span.end?.latest ?? Infinity) >= date);
  };
}

function actorsOn(record: CaseRecord, date: Day): DateReport['actors'] {
  const isPresent = isThere(record, date);
  return record.rows.actors
    .filter(({ id, kind }) => (kind === 'state' || kind === 'organisation') && isPresent(id))
    .map(({ id, name, kind }) => ({ id, name, kind }));
}

/** Every three states among whom all three relations are covered, with the type that most worlds give them. */
function triangles(
  pairs: readonly Pair[],
  values: ReadonlyMap<string, Float64Array>,
  { neutral }: Reading,
): DateReport['triangles'] {
  const states = [...new Set(pairs.flat())].sort();
  const leg = (a: string, b: string) => values.get(a < b ? `${a}|${b}` : `${b}|${a}`);
  const found: DateReport['triangles'][number][] = [];
  for (const [i, a] of states.entries()) {
    for (const [j, b] of states.slice(i + 1).entries()) {
      for (const c of states.slice(i + j + 2)) {
        const [ab, bc, ac] = [leg(a, b), leg(b, c), leg(a, c)];
        if (ab && bc && ac) found.push(triangleOver([a, b, c], [ab, bc, ac], neutral));
      }
    }
  }
  return found;
}

function triangleOver(
  of: readonly [string, string, string],
  [ab, bc, ac]: readonly [Float64Array, Float64Array, Float64Array],
  neutral: number,
): DateReport['triangles'][number] {
  const counts = new Map<
    string,
    { type?: string; pivot?: string; outcast?: string; why?: string; count: number }
  >();
  for (let k = 0; k < ab.length; k++) {
    const { type, pivot, outcast, unsigned } = strategicTriangle(
      of,
      { ab: ab[k], bc: bc[k], ac: ac[k] },
      neutral,
    );
    const why = type ? undefined : `neutral: ${unsigned.map(({ pair }) => pair.join('–')).join(', ')}`;
    const key = `${type ?? why} ${pivot ?? outcast}`;
    const entry = counts.get(key) ?? {
      ...(type === undefined ? {} : { type }),
      ...(pivot === undefined ? {} : { pivot }),
      ...(outcast === undefined ? {} : { outcast }),
      ...(why === undefined ? {} : { why }),
      count: 0,
    };
    entry.count++;
    counts.set(key, entry);
  }
  const { count, ...most } = [...counts.values()].sort((x, y) => y.count - x.count)[0]!;
  return { of, ...most, share: count / ab.length };
}
