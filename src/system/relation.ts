import type { Day } from '../base/calendar.ts';
import { powerOfTwo } from '../base/powers.ts';
import { absenceOf } from '../record/absence.ts';
import { cameoWeight } from '../record/cameo.ts';
import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import type { Believes } from '../record/evidence/status.ts';
import { areAdversaries, type Grounds, groundsOf, groundsWithin } from './adversaries.ts';
import { dealingIn, dealingsOf, isContact, untoldType } from './dealings.ts';
import { isUntoldFor, mayBeOf, untoldDomain } from './domains.ts';
import type { Fact, System } from './facts.ts';
import { knewBy, knownFrom, mayBeUnsure, unsureOf } from './knowledge.ts';
import { heldDays, type Limits, limitsOf } from './lives.ts';
import { isTalk } from './talk.ts';
import type { World } from './world.ts';

/**
 * A relation in one world, in closed form: r(t) = Σ jumps on days ≤ t, each fading by half in `halfLife` days, plus Σ of
 * the lasting changes (spells that begin or end) on days ≤ t. Days ascend; a day may stand more than once.
 */
export interface RelationSeries {
  readonly days: ArrayLike<Day>;
  readonly jumps: ArrayLike<number>;
  readonly halfLife: number;
  readonly steps: { readonly days: readonly Day[]; readonly changes: readonly number[] };
}

/**
 * An act with its share of the weight; `share`, where the world decides whose act it was,
 * its part of the weight there; `unless` adversaries on its day, when the reading gives their talk no weight.
 */
export interface PlannedAct {
  readonly fact: Fact;
  readonly weight: number;
  readonly unless?: Grounds | undefined;
  readonly share?: ((world: World) => number) | undefined;
}

/** What makes up the relation of two actors, found once: acts with their share of the weight, spells that weigh. */
export interface RelationPlan {
  readonly acts: readonly PlannedAct[];
  readonly spells: readonly PlannedSpell[];
  /** Acts whose weight nothing tells: they are no part of the relation, and whoever shows it says so. */
  readonly unweighed: readonly Fact[];
  /** Acts of which it is not known whether they are part of it: where one domain is asked for, those that state none. */
  readonly unplaced: readonly UnplacedAct[];
}

/** An act that may be part of what is asked for or not, and why that is not known. */
export interface UnplacedAct extends PlannedAct {
  readonly why: string;
}

/** A spell that weighs; `limits`, the lives of the two, where they may end before it does. */
export interface PlannedSpell {
  readonly fact: Fact;
  readonly weight: number;
  readonly limits?: Limits | undefined;
}

export interface RelationQuestion {
  readonly a: string;
  readonly b: string;
  readonly domain?: string | undefined;
  readonly reading: Pick<Reading, 'weights' | 'standing' | 'talk'>;
  /** Whom the account believes; everybody when left out. */
  readonly believes?: Believes | undefined;
}

/** CAMEO 057, "sign formal agreement": what a signing weighs when the row does not say. */
const signing = '057';

const always = { earliest: -Infinity, latest: Infinity };

/** Finds the acts and spells that make up the relation of two actors. */
export function planRelation(
  system: System,
  { a, b, domain, reading, believes }: RelationQuestion,
): RelationPlan {
  const acts: PlannedAct[] = [];
  const spells: PlannedSpell[] = [];
  const unweighed: Fact[] = [];
  const unplaced: UnplacedAct[] = [];
  let grounds: Grounds | undefined;
  const groundsFor = ({ id }: Fact): Grounds | undefined => {
    grounds ??= groundsOf(system, a, b, believes);
    const { earliest, latest } = system.record.bounds.get(id)?.first ?? always;
    return groundsWithin(system, grounds, { start: earliest, end: latest });
  };
  for (const { fact, share } of dealingsOf(system, a, b)) {
    if (!mayBeOf(fact, domain)) continue;
    const weight = factWeight(system.record, fact, reading);
    // An act that nothing weighs is missing, not zero: it has no part in the relation.
    if (weight === undefined) unweighed.push(fact);
    if (weight === undefined || weight === 0) continue;
    if (fact.table === 'spells')
      spells.push({ fact, weight: weight * share, limits: limitsOf(system, fact, [a, b]) });
    else {
      const talk = reading.talk !== 'table' && weight > 0 && isTalk(system.record, fact);
      if (talk && reading.talk === 'nothing') continue;
      const unless = talk ? groundsFor(fact) : undefined;
      const act = {
        fact,
        weight: weight * share,
        ...(unless ? { unless } : {}),
        ...shareIn(fact, a, b, share),
      };
      if (isUntoldFor(fact, domain)) unplaced.push({ ...act, why: untoldDomain(fact) });
      else acts.push(act);
    }
  }
  return { acts: inOrder(system, acts), spells, unweighed, unplaced: inOrder(system, unplaced) };
}

/**
 * Finds the contacts of two actors: every meeting, talk, visit, message and signing between them counts 1, whatever the tone and
 * whoever began it.
 */
export function planContact(
  system: System,
  { a, b, domain }: Pick<RelationQuestion, 'a' | 'b' | 'domain'>,
): RelationPlan {
  const acts = dealingsOf(system, a, b)
    .filter(
      ({ fact }) =>
        (fact.table === 'instruments' || isContact(system.record, fact) !== false) && mayBeOf(fact, domain),
    )
    .map(({ fact }) => ({
      fact,
      weight: 1,
      ...(fact.cast ? dealtIn(fact, a, b) : {}),
    }));
  const whyNot = (fact: Fact): string | undefined => {
    if (isUntoldFor(fact, domain)) return untoldDomain(fact);
    return fact.table === 'events' && isContact(system.record, fact) === undefined
      ? untoldType(fact)
      : undefined;
  };
  const unplaced = acts.flatMap((act): UnplacedAct[] => {
    const why = whyNot(act.fact);
    return why === undefined ? [] : [{ ...act, why }];
  });
  return {
    acts: inOrder(
      system,
      acts.filter(({ fact }) => whyNot(fact) === undefined),
    ),
    spells: [],
    unweighed: [],
    unplaced: inOrder(system, unplaced),
  };
}

/** Of an act whose sides depend on the world, whether it is one between the two at all. */
function dealtIn(fact: Fact, a: string, b: string): Pick<PlannedAct, 'share'> {
  const dealt = dealingIn(fact, a, b);
  return { share: (world) => (dealt(world) > 0 ? 1 : 0) };
}

/** Nearly in order of time in every world, so that ordering them there costs next to nothing. */
function inOrder<T extends PlannedAct>(system: System, acts: readonly T[]): T[] {
  const earliest = ({ fact }: T) => system.record.bounds.get(fact.id)?.first.earliest ?? 0;
  return acts.toSorted((x, y) => earliest(x) - earliest(y) || x.fact.index - y.fact.index);
}

/** Of an act whose sides depend on the world, its part of the most that it can weigh. */
function shareIn(fact: Fact, a: string, b: string, most: number): Pick<PlannedAct, 'share'> {
  if (!fact.cast) return {};
  const dealt = dealingIn(fact, a, b);
  return { share: (world) => dealt(world) / most };
}

/** Whether an act of a plan has its part in the relation in a world, as far as it is known who did it and to whom. */
export function isPart(world: World, { fact, unless, share }: PlannedAct): boolean {
  const day = world.days[fact.first]!;
  if (!world.present[fact.index] || (share && share(world) === 0)) return false;
  return !unless || !areAdversaries(world, unless, day);
}

/** Why it is not known of one of some acts whether an onlooker knew of it by a day; undefined where that is known of all. */
export function whyUnseen(
  world: World,
  acts: readonly PlannedAct[],
  actor: string,
  by: Day,
): string | undefined {
  const absence = absenceOf(world.system.record, [actor], { start: by, end: by });
  if (absence !== undefined) return absence;
  const isOpen = ({ fact }: PlannedAct) =>
    mayBeUnsure(world, fact, actor) && knewBy(world, fact, actor, by) === undefined;
  const act = acts.find((each) => isPart(world, each) && isOpen(each));
  return act && unsureOf(world, act.fact, actor);
}

/**
 * What a fact adds to a relation, in Goldstein points; undefined when nothing says what it weighs. What its row says goes
 * before all else; then a spell weighs by its kind, unless the reading takes that away, and an act by its type.
 */
export function factWeight(
  record: CaseRecord,
  fact: Fact,
  { weights, standing }: Pick<Reading, 'weights' | 'standing'>,
): number | undefined {
  const { weight } = fact.row as Row<'events'>;
  if (weight !== undefined) return weight;
  if (fact.table === 'spells') {
    return standing === 'without' ? 0 : record.header.standing[(fact.row as Row<'spells'>).kind];
  }
  if (fact.table === 'instruments') return cameoWeight(signing, weights);
  const { type } = fact.row as Row<'events'>;
  if (type === undefined) return undefined;
  const own = record.byId.get(type);
  if (own?.table === 'eventTypes') return (own.row as Row<'eventTypes'>).weight;
  return cameoWeight(type, weights);
}

/** Whose eyes a relation is seen through, and on which day they look back; without a day, as they learnt of it. */
export interface Onlooker {
  readonly actor: string;
  readonly on?: Day | undefined;
}

/**
 * Makes the relation of a plan in world after world, as it was or as an onlooker could know it. The series of one world
 * stands in the same room as that of the next: use it before asking again.
 *
 * Takes: `isSettled`, of which acts and spells it is known that they are the same in every world; these are looked at in the first.
 */
export function relationMaker(
  plan: RelationPlan,
  halfLife: number,
  isSettled: (part: PlannedAct | PlannedSpell) => boolean = () => false,
): (world: World, onlooker?: Onlooker) => RelationSeries {
  const days: Day[] = [];
  const jumps: number[] = [];
  const series = { days, jumps, halfLife, steps: noSteps };
  let length = 0;
  const add = (acts: readonly PlannedAct[], world: World, onlooker?: Onlooker) => {
    for (const act of acts) {
      if (!world.present[act.fact.index]) continue;
      const { fact, unless, share, weight } = act;
      let day = world.days[fact.first]!;
      if (unless && areAdversaries(world, unless, day)) continue;
      let jump = weight;
      if (fact.times !== undefined) jump *= world.days[fact.times]!;
      if (share) jump *= share(world);
      if (jump === 0) continue;
      if (onlooker) {
        const known = knownFrom(world, fact, onlooker.actor);
        if (known === Infinity || (onlooker.on !== undefined && known > onlooker.on)) continue;
        if (onlooker.on === undefined) {
          jump *= powerOfTwo((day - known) / halfLife);
          day = known;
        }
      }
      if (Number.isNaN(day)) continue;
      let place = length++;
      for (; place > 0 && days[place - 1]! > day; place--) {
        days[place] = days[place - 1]!;
        jumps[place] = jumps[place - 1]!;
      }
      days[place] = day;
      jumps[place] = jump;
    }
  };
  const [settled, open] = [plan.acts.filter(isSettled), plan.acts.filter((act) => !isSettled(act))];
  const areSpellsSettled = plan.spells.every(isSettled);
  let always: RelationSeries | undefined;
  return (world, onlooker) => {
    length = 0;
    if (onlooker) add(plan.acts, world, onlooker);
    else {
      if (!always) {
        add(settled, world);
        const steps = areSpellsSettled ? spellSteps(plan, world) : noSteps;
        always = { days: days.slice(0, length), jumps: jumps.slice(0, length), halfLife, steps };
      }
      if (open.length === 0 && areSpellsSettled) return always;
      for (; length < always.days.length; length++) {
        days[length] = always.days[length]!;
        jumps[length] = always.jumps[length]!;
      }
      add(open, world);
    }
    series.steps = !onlooker && areSpellsSettled ? always!.steps : spellSteps(plan, world, onlooker);
    // what is left of a world that had more acts
    if (days.length > length) days.length = jumps.length = length;
    return series;
  };
}

const noSteps: RelationSeries['steps'] = { days: [], changes: [] };

function spellSteps(plan: RelationPlan, world: World, onlooker?: Onlooker): RelationSeries['steps'] {
  if (plan.spells.length === 0) return noSteps;
  const steps: { day: Day; change: number }[] = [];
  for (const { fact, weight, limits } of plan.spells) {
    if (!world.present[fact.index]) continue;
    if (onlooker && knownFrom(world, fact, onlooker.actor) > (onlooker.on ?? Infinity)) continue;
    const { start, end } = heldDays(world, fact, limits);
    if (start <= end) steps.push({ day: start, change: weight }, { day: end + 1, change: -weight });
  }
  steps.sort((x, y) => x.day - y.day);
  return { days: steps.map((step) => step.day), changes: steps.map((step) => step.change) };
}
