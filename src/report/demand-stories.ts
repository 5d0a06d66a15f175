import type { Day } from '../base/calendar.ts';
import { addDuration, type Duration } from '../base/duration.ts';
import type { Interval } from '../base/interval.ts';
import { type DemandMade, successOf } from '../measure/leverage/leverage.ts';
import type { Row } from '../record/case-record.ts';
import type { Believes } from '../record/evidence/status.ts';
import { areAdversaries, factsOf, type Grounds, groundsOf, groundsWithin } from '../system/adversaries.ts';
import { actsTowards, untoldType } from '../system/dealings.ts';
import { actsIn, answerIn, type Demand, demandOf, type FinalAnswer } from '../system/demands.ts';
import type { Fact, System } from '../system/facts.ts';
import { cameoOf } from '../system/talk.ts';
import { namesOn, strict, unsurePost, untoldPost } from '../system/voices.ts';
import type { World } from '../system/world.ts';

/** The demands of a client on its patron, and what may have given weight to them. */
export interface DemandPlan {
  readonly client: string;
  readonly patron: string;
  readonly demands: readonly Demand[];
  /** Acts of the client's that play a card towards the patron, or for the patron to see. */
  readonly cards: readonly Fact[];
  /** Acts of others towards the client that offer it something, and what makes each of these a rival of the patron. */
  readonly offers: readonly Offer[];
  /** Offers of those of whom no adversity to the patron is recorded: they count for nothing. */
  readonly strangers: readonly Pick<Offer, 'fact' | 'by'>[];
}

interface Offer {
  readonly fact: Fact;
  readonly by: string;
  readonly grounds: Grounds;
}

export interface DemandQuestion {
  readonly client: string;
  readonly patron: string;
  readonly believes?: Believes | undefined;
}

/** What offers something: the intent to cooperate (CAMEO 03), material cooperation (06), aid (07). */
const offering = /^0[367]/;

/** Finds the demands of a client on its patron, its cards, and the offers of those who may have been the patron's rivals. */
export function planDemands(system: System, { client, patron, believes }: DemandQuestion): DemandPlan {
  const { events } = system.tables;
  const known = new Map<string, Grounds>();
  const groundsFor = (rival: string) => {
    const grounds = known.get(rival) ?? groundsOf(system, rival, patron, believes);
    known.set(rival, grounds);
    return grounds;
  };
  const isMostBy = (fact: Fact) => mostBy(fact).includes(client);
  const made = events
    .filter((fact) => mayOffer(system, fact))
    // what the patron offers, alone, with others or through one of its own, is no rival's offer
    .filter((fact) => !mostBy(fact).includes(patron))
    .flatMap((fact) =>
      mostBy(fact).flatMap((by) => {
        if (by === client || !actsTowards(fact, by, client)) return [];
        const bounds = system.record.bounds.get(fact.id)?.first;
        const days = { start: bounds?.earliest ?? -Infinity, end: bounds?.latest ?? Infinity };
        return { fact, by, grounds: groundsWithin(system, groundsFor(by), days) };
      }),
    );
  return {
    client,
    patron,
    demands: events.flatMap((fact) => {
      const demand = isMostBy(fact) ? demandOf(system, fact) : undefined;
      return demand?.asks.of.includes(patron) ? [demand] : [];
    }),
    cards: events.filter((fact) => {
      const { card, audience = [] } = fact.row as Row<'events'>;
      return (
        card !== undefined &&
        isMostBy(fact) &&
        (audience.includes(patron) || actsTowards(fact, client, patron))
      );
    }),
    offers: made.flatMap(({ grounds, ...offer }) => (grounds ? [{ ...offer, grounds }] : [])),
    strangers: made.filter(
      ({ fact, grounds }) => !grounds && cameoOf(system.record, fact.row as Row<'events'>) !== undefined,
    ),
  };
}

/** That no offer counts for want of a recorded adversary of the patron; undefined where one may, or none was made. */
export function whyNoOffer({ client, patron, offers, strangers }: DemandPlan): string | undefined {
  const [first, ...others] = strangers;
  if (offers.length > 0 || !first) return undefined;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `no adversary of "${patron}" is recorded among those who offered "${client}" something ("${first.fact.id}" by ${first.by}${more}), so that no offer counts`;
}

/** Every fact on which what came of the demands may turn. */
export function factsOfDemands({ demands, cards, offers }: DemandPlan): readonly Fact[] {
  return [
    ...new Set([
      ...demands.flatMap(({ fact, answers }) => [fact, ...answers.map((each) => each.fact)]),
      ...cards,
      ...offers.flatMap(({ fact, grounds }) => [fact, ...factsOf(grounds)]),
    ]),
  ];
}

const mostBy = ({ cast, row }: Fact): readonly string[] =>
  cast ? namesOn(cast.most.by) : (row as Row<'events'>).by;

/** Whether an act offers something, as far as its kind is known: one without a type may, or whose type no code of CAMEO's stands behind. */
function mayOffer({ record }: System, { row }: Fact): boolean {
  const code = cameoOf(record, row as Row<'events'>);
  return code === undefined || offering.test(code);
}

/** A demand in a world: when it was made, what came of it, and what came before it. */
export interface DemandStory extends DemandMade {
  readonly demand: Demand;
  readonly day: Day;
  readonly answer: FinalAnswer | undefined;
  /** Cards and offers that came before it; or, where that is not known, those that may have. */
  readonly before: readonly Fact[];
  /** Why it is not known whether any did. */
  readonly why?: string | undefined;
}

export interface StoryOptions {
  /** In which time the demands were made. */
  readonly window: Interval;
  /** For how long a card or an offer gives weight to what is demanded. */
  readonly within: Duration;
  /** Why the record does not tell of the client and the patron over some days; undefined where it does. */
  readonly covered: (days: Interval) => string | undefined;
}

/** The demands that a client made of its patron in a window of a world, in order of time. */
export function storiesIn(world: World, plan: DemandPlan, options: StoryOptions): DemandStory[] {
  const { client, patron, demands } = plan;
  const { window } = options;
  return demands
    .flatMap((demand): DemandStory[] => {
      const { fact } = demand;
      const day = world.days[fact.first]!;
      if (!world.present[fact.index] || day < window.start || day > window.end) return [];
      if (fact.cast && !actsIn(world, fact).includes(client)) return [];
      const answer = answerIn(world, demand, patron);
      const success = answer?.is && successOf[answer.is];
      return [{ demand, day, answer, success, ...precedents(world, plan, fact, options) }];
    })
    .sort((a, b) => a.day - b.day || a.demand.fact.index - b.demand.fact.index);
}

/** What came before a demand: a card or an offer of the days before it, the demand itself where it plays a card. */
function precedents(
  world: World,
  { client, patron, cards, offers }: DemandPlan,
  demand: Fact,
  { within, covered }: StoryOptions,
): Pick<DemandStory, 'isAfter' | 'before' | 'why'> {
  const day = world.days[demand.first]!;
  const days = { start: addDuration(day, within, -1), end: day };
  const [sure, open]: [Fact[], Fact[]] = [[], []];
  let why: string | undefined;
  const sort = (fact: Fact, is: (in_: World) => boolean, untold?: string) => {
    const on = world.days[fact.first]!;
    if (!world.present[fact.index] || on < days.start || on > day || !is(world)) return;
    const doubt = untold ?? postDoubt(world, fact, is) ?? orderDoubt(world, fact, demand);
    if (doubt === after) return;
    (doubt === undefined ? sure : open).push(fact);
    why ??= doubt;
  };
  for (const card of cards) {
    const isFor = ((card.row as Row<'events'>).audience ?? []).includes(patron);
    sort(card, (in_) =>
      isFor ? actsIn(in_, card).includes(client) : actsTowards(card, client, patron, in_),
    );
  }
  for (const { fact, by, grounds } of offers) {
    sort(
      fact,
      (in_) => areAdversaries(in_, grounds, in_.days[fact.first]!) && actsTowards(fact, by, client, in_),
      untoldKind(world.system, fact),
    );
  }
  if (sure.length > 0) return { isAfter: true, before: [...new Set(sure)] };
  why ??= covered(days);
  return why === undefined
    ? { isAfter: false, before: [] }
    : { isAfter: undefined, before: [...new Set(open)], why };
}

/** Why it is not known whether an act offers anything; undefined where its kind is known. */
function untoldKind({ record }: System, fact: Fact): string | undefined {
  const event = fact.row as Row<'events'>;
  if (event.type === undefined) return untoldType(fact);
  if (cameoOf(record, event) !== undefined) return undefined;
  return `the type "${event.type}" of "${fact.id}" states no \`cameo\`: whether it offers something is not known`;
}

/** Why it is not known for whom an act was done; undefined where that makes no difference. */
function postDoubt(world: World, fact: Fact, is: (world: World) => boolean): string | undefined {
  const post = unsurePost(world, fact);
  return post && !is(strict(world)) ? untoldPost(fact, post) : undefined;
}

/** It is told that an act of the demand's own day came after it. */
const after = 'after';

/** Whether an act of the same day came before a demand: not told, or told to have come after. */
function orderDoubt({ days, system }: World, fact: Fact, demand: Fact): string | undefined {
  if (fact === demand || days[fact.first]! < days[demand.first]!) return undefined;
  const order = system.dayOrder.ofSlots(fact.first, demand.first, days);
  if (order === 1) return after;
  return order === -1 || order === 0
    ? undefined
    : `"${fact.id}" and "${demand.id}" fall on one day, and the record does not tell which came first`;
}
