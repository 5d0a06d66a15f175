import type { Interval } from '../../base/interval.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { Row } from '../../record/case-record.ts';
import { believerOf } from '../../record/evidence/status.ts';
import { domains } from '../../record/field-parts.ts';
import { memoryDaysOf } from '../../record/readings.ts';
import { factsOf, turningFacts } from '../../system/adversaries.ts';
import type { Fact } from '../../system/facts.ts';
import { knownFrom } from '../../system/knowledge.ts';
import { heldDays } from '../../system/lives.ts';
import type {
  Onlooker,
  PlannedAct,
  PlannedSpell,
  RelationPlan,
  RelationSeries,
} from '../../system/relation.ts';
import { isPart, planContact, planRelation, relationMaker, whyUnseen } from '../../system/relation.ts';
import { spellsOf } from '../../system/standing.ts';
import type { World } from '../../system/world.ts';
import type { Signature } from '../language/signature.ts';
import { allPosts, isDoubtful, type Scope, type Setting, shared } from '../setting.ts';
import { type Compiled, type Uses, usedOf } from '../value.ts';
import type { PreparedCall } from './claim-function.ts';

/** What a function of the relation, contact or phases of two actors is given. */
export const pairSignature = {
  parameters: [
    { name: 'A', kind: 'actor' },
    { name: 'B', kind: 'actor' },
  ],
  named: [{ name: 'domain', kind: 'word', of: domains }],
  seenBy: true,
} as const satisfies Partial<Signature>;

/** What runs between two actors: how well they stood with each other, or how much they dealt with each other. */
export type Between = 'relation' | 'contact';

/** The relation, or the contact, a call speaks of: what makes it up, what of the record it needs, and its series in any world. */
export interface RelationIn {
  /** Tells apart what is shared between claims. */
  readonly key: string;
  readonly scope: Scope;
  readonly series: Compiled<RelationSeries>;
  /** Of one domain: the acts that state none, and so may be part of it; none in most relations. */
  readonly unplaced?: Unplaced | undefined;
  /** The facts on which it may depend, by their index. */
  readonly uses: Uses;
  readonly note: Note;
  readonly untold: Untold;
  /** The slots of the acts, and of the beginnings of spells, that moved the relation on a day of a world. */
  readonly actsOn: (world: World, day: number) => readonly number[];
}

/** Why its value on a day of a world is not known: of an act up to then nobody tells whether the onlooker knew of it. Undefined where it is known. */
export type Untold = (world: World, day: number) => string | undefined;

/** Acts of which it is not known whether they are part of a relation, as a series of their own. */
export interface Unplaced extends Compiled<RelationSeries> {
  readonly why: (world: World) => string;
}

/** Notes what made a relation in a window of a world as part of a claim's evidence; `isDay` when it is asked on the last day. */
export type Note = (world: World, window: Interval, isDay?: boolean) => void;

/** The relation or contact of two actors as a call names it: one domain or all, as it was or as an actor could know it. */
export function relationIn(call: PreparedCall, setting: Setting, what: Between = 'relation'): RelationIn {
  const domain = call.named('domain') as Row<'events'>['domain'];
  return relationOf(setting, call.word(0), call.word(1), domain, call.seenBy, what);
}

/** The relation of two actors; series that differ in nothing are computed once in each world. */
export function relationOf(
  setting: Setting,
  a: string,
  b: string,
  domain?: Row<'events'>['domain'],
  seenBy?: PreparedCall['seenBy'],
  what: Between = 'relation',
): RelationIn {
  const [one, two] = a < b ? [a, b] : [b, a];
  const key = `${what}|${one}|${two}|${domain ?? ''}`;
  const plan = planOf(setting, key, what, { a: one, b: two, domain });
  if (what === 'relation') noteGrounds(setting, one, two);
  const scope: Scope = {
    ...{
      actors: [one, two] as const,
      kind: 'events',
      alive: true,
      memoryDays: memoryDaysOf(setting.reading),
    },
    ...(domain ? { domain } : {}),
    ...(what === 'contact' ? { only: 'acts' } : {}),
  };
  const make = () => seriesIn(setting, plan, seenBy);
  const isShared = !seenBy?.on?.varies;
  const seen = seenBy ? `|${seenBy.actor}|${onKey(seenBy.on)}` : '';
  const { facts, uses: own } = behind(plan);
  // who knew of what may turn on who held which post
  const uses = seenBy ? new Set([...own, ...allPosts(setting)]) : own;
  const series = isShared ? shared(setting, key + seen, make, uses) : make();
  return {
    key: key + seen,
    scope,
    series,
    unplaced: plan.unplaced.length > 0 ? unplacedIn(setting, plan, seenBy) : undefined,
    uses,
    note: noter(setting, plan, facts, seenBy),
    untold: untoldIn(plan, seenBy),
    actsOn: actsOf(plan, seenBy),
  };
}

/** Whether two were adversaries turns on who is said to have recognised them, and on whether the record covers that. */
export function noteGrounds({ scopes, heard, system }: Setting, a: string, b: string): void {
  scopes.add({ actors: [a, b], kind: 'recognition', isState: true });
  for (const of of [a, b]) heard.add(spellsOf(system, ['recognition'], { of }));
}

/** Every fact on which a relation may depend: what weighs in it, and what makes adversaries of the two; and what it uses of others. */
const behind = onceForEach(({ acts, spells, unplaced }: RelationPlan) => {
  const grounds = [...acts, ...unplaced].flatMap(({ unless }) => unless ?? []);
  const weighing = [...acts, ...unplaced, ...spells].map(({ fact }) => fact);
  const turning = new Set(grounds.flatMap(turningFacts));
  return {
    facts: [...new Set([...weighing, ...grounds.flatMap(factsOf)])],
    uses: usedOf([...weighing, ...[...turning].flat()]),
  };
});

/** What an onlooker learnt on a day is marked by no act of that day. */
function actsOf(plan: RelationPlan, seenBy: PreparedCall['seenBy']): RelationIn['actsOn'] {
  if (seenBy && !seenBy.on) return () => [];
  const marks = [
    ...plan.acts.map(({ fact }) => [fact, fact.first] as const),
    ...plan.spells.map(({ fact }) => [fact, fact.start] as const),
  ];
  return (world, day) =>
    marks.flatMap(([fact, slot]) => (world.present[fact.index] && world.days[slot] === day ? [slot] : []));
}

const plans = new WeakMap<Setting, Map<string, RelationPlan>>();

function planOf(
  setting: Setting,
  key: string,
  what: Between,
  pair: { readonly a: string; readonly b: string; readonly domain: string | undefined },
): RelationPlan {
  const known = plans.get(setting) ?? new Map<string, RelationPlan>();
  plans.set(setting, known);
  let plan = known.get(key);
  if (!plan) {
    const { account } = setting.belief;
    const believes = believerOf(account);
    const all =
      what === 'contact'
        ? planContact(setting.system, pair)
        : planRelation(setting.system, { ...pair, reading: setting.reading, believes });
    const isHeard = ({ fact }: { fact: { index: number } }) => setting.belief.probability[fact.index] !== 0;
    plan = {
      acts: all.acts.filter(isHeard),
      spells: all.spells.filter(isHeard),
      unweighed: all.unweighed.filter((fact) => isHeard({ fact })),
      unplaced: all.unplaced.filter(isHeard),
    };
    known.set(key, plan);
  }
  return plan;
}

function onKey(on: Compiled<Interval> | undefined): string {
  if (!on) return '';
  const time = on.in(undefined as unknown as World);
  return `${time?.start}/${time?.end}`;
}

function seriesIn(
  setting: Setting,
  plan: RelationPlan,
  seenBy: PreparedCall['seenBy'],
): Compiled<RelationSeries> {
  const { drawn } = setting.system;
  const isOpen = (fact: Fact) =>
    isDoubtful(setting, fact.index) || drawn[fact.first] === true || drawn[fact.end] === true;
  const known = new Map<readonly Fact[], boolean>();
  const hasOpen = (facts: readonly Fact[]): boolean => {
    const answer = known.get(facts) ?? facts.some(isOpen);
    known.set(facts, answer);
    return answer;
  };
  const isSettled = (part: PlannedAct | PlannedSpell): boolean => {
    const { fact } = part;
    if (isOpen(fact)) return false;
    if ('limits' in part && part.limits)
      return ![...part.limits.from, ...part.limits.until].some((slot) => drawn[slot]);
    const { unless } = part as PlannedAct;
    if (fact.times !== undefined && drawn[fact.times]) return false;
    return !unless || !turningFacts(unless).some(hasOpen);
  };
  const parts = [...plan.acts, ...plan.spells];
  const varies =
    seenBy?.on?.varies === true ||
    (seenBy !== undefined && setting.system.posts.size > 0) ||
    !parts.every(isSettled) ||
    (seenBy !== undefined && parts.some(({ fact }) => fact.known.some(({ slot }) => drawn[slot])));
  const seriesOf = relationMaker(plan, setting.reading.halfLifeDays, isSettled);
  return {
    varies,
    in: (world) => {
      let onlooker: Onlooker | undefined;
      if (seenBy) {
        const on = seenBy.on?.in(world);
        if (seenBy.on && !on) return undefined;
        onlooker = { actor: seenBy.actor, on: on?.end };
      }
      return seriesOf(world, onlooker);
    },
  };
}

function untoldIn({ acts, unplaced }: RelationPlan, seenBy: PreparedCall['seenBy']): Untold {
  if (!seenBy) return () => undefined;
  return (world, day) => {
    const by = Math.min(day, seenBy.on?.in(world)?.end ?? day);
    return whyUnseen(world, [...acts, ...unplaced], seenBy.actor, by);
  };
}

function unplacedIn(setting: Setting, plan: RelationPlan, seenBy: PreparedCall['seenBy']): Unplaced {
  const { unplaced } = plan;
  const series = seriesIn(setting, { ...plan, acts: unplaced, spells: [] }, seenBy);
  return {
    ...series,
    why: (world) => (unplaced.find((act) => isPart(world, act)) ?? unplaced[0]!).why,
  };
}

/**
 * Why a relation over a window of a world is not known: of an act nobody tells whether the onlooker knew of it, or an act in
 * the window, or recent enough before it to weigh, may be part of it or not.
 */
export function doubtIn(
  setting: Setting,
  { untold, unplaced }: Pick<RelationIn, 'untold' | 'unplaced'>,
  world: World,
  window: Interval,
): string | undefined {
  const why = untold(world, window.end);
  const days = unplaced?.in(world)?.days;
  if (why !== undefined || !unplaced || !days) return why;
  const { start, end } = withRecent(setting, window);
  for (let i = 0; i < days.length; i++) if (days[i]! >= start && days[i]! <= end) return unplaced.why(world);
  return undefined;
}

/** Notes as evidence the acts and spells of a relation that fell within a window, as far as the onlooker knew them. */
function noter(
  setting: Setting,
  plan: RelationPlan,
  all: readonly Fact[],
  seenBy: PreparedCall['seenBy'],
): Note {
  const upTo = factsUpTo(setting, all);
  const acts = [...plan.acts, ...plan.unplaced];
  return (world, { start, end }, isDay) => {
    if (!setting.trace.isKept) return;
    setting.trace.look();
    setting.trace.reach(isDay ? upTo(end) : all);
    const by = seenBy?.on?.in(world)?.end ?? end;
    const isSeen = (fact: Fact) => !seenBy || knownFrom(world, fact, seenBy.actor) <= by;
    for (const act of acts) {
      const day = world.days[act.fact.first]!;
      if (day >= start && day <= end && isSeen(act.fact) && isPart(world, act)) setting.trace.fact(act.fact);
    }
    for (const fact of plan.unweighed) {
      const day = world.days[fact.first]!;
      if (world.present[fact.index] && day >= start && day <= end && isSeen(fact))
        setting.trace.missing(`"${fact.id}" has no type: what it weighs in the relation is not known`);
    }
    for (const { fact, limits } of plan.spells) {
      const held = heldDays(world, fact, limits);
      if (world.present[fact.index] && held.start <= end && held.end >= start && isSeen(fact))
        setting.trace.fact(fact);
    }
  };
}

/** Of some facts those that may have begun by a day: later ones have no part in it. The day is mostly one for all worlds. */
function factsUpTo({ system }: Setting, facts: readonly Fact[]): (day: number) => readonly Fact[] {
  const known = new Map<number, readonly Fact[]>();
  const startOf = ({ id }: Fact) => system.record.bounds.get(id)?.first.earliest ?? -Infinity;
  return (day) => {
    const found = known.get(day) ?? facts.filter((fact) => startOf(fact) <= day);
    known.set(day, found);
    return found;
  };
}

/** Notes what made a relation on a day: what was recent enough to weigh in it. */
export function noteRecent(setting: Setting, { note }: RelationIn, world: World, day: number): void {
  if (setting.trace.isKept) note(world, withRecent(setting, { start: day, end: day }), true);
}

/** The days whose acts make levels of a window: those older than five half-lives weigh under a thirtieth and are not shown. */
export function withRecent({ reading }: Setting, { start, end }: Interval): Interval {
  return { start: start - 5 * reading.halfLifeDays, end };
}
