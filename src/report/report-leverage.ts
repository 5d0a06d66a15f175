import { type Duration, formatDuration } from '../base/duration.ts';
import type { Interval } from '../base/interval.ts';
import { leverage, leverageTest, type SuccessRate, successRate } from '../measure/leverage/leverage.ts';
import { absenceOf } from '../record/absence.ts';
import type { CaseRecord, Row } from '../record/case-record.ts';
import { boundsInRecord } from '../record/dates/bounds-in-record.ts';
import { type StatedDate, statedDate } from '../record/dates/stated-date.ts';
import { covers } from '../record/evidence/coverage.ts';
import { believerOf } from '../record/evidence/status.ts';
import type { AnswerWord } from '../system/demands.ts';
import type { Fact } from '../system/facts.ts';
import type { Range } from './date-report.ts';
import { type DemandPlan, type DemandStory, planDemands, storiesIn, whyNoOffer } from './demand-stories.ts';
import { rangeOf, type WorldOptions, type Worlds, worldsOf } from './over-worlds.ts';

/** What came before a demand, or may have. */
export interface Precedent {
  readonly id: string;
  readonly title: string;
  readonly kind: 'card' | 'offer';
  /** The card that was played; of an offer, who made it. */
  readonly what: string;
  /** Of the worlds that have the demand: in what part it came before it, in what part it may have. */
  readonly share: number;
  readonly unsure: number;
}

/** A demand over the worlds that have it. */
export interface DemandTold {
  readonly id: string;
  readonly title: string;
  readonly date: StatedDate;
  readonly what: string;
  /** Absent where it is not stated. */
  readonly strength?: string;
  /** The patron's last answers, the likeliest first; `none` where none is recorded, `untold` where it is not told which was the last. */
  readonly answers: readonly { readonly is: AnswerWord | 'none' | 'untold'; readonly share: number }[];
  readonly before: readonly Precedent[];
  /** Why it is not known in some worlds whether anything came before it. */
  readonly why?: string;
  /** In what share of the worlds in which it was made this is not known. */
  readonly unsure?: number;
  /** Of all worlds. */
  readonly share: number;
}

/** How many demands of a group were answered, and their success over the worlds that have any. */
export interface RateTold {
  readonly n: Range;
  readonly rate?: Range;
}

/** What `leverage` answers. */
export interface LeverageReport {
  readonly client: string;
  readonly patron: string;
  readonly within: string;
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
  readonly demands: readonly DemandTold[];
  /** Demands made after a card or an offer, the others, those of which that is not known, and all: the base rate. */
  readonly rates: Readonly<Record<Group, RateTold>>;
  /** The first rate less the second, between bounds where some demand is in doubt; absent where it has no value in any world. */
  readonly difference?: { readonly least: Range; readonly most: Range; readonly share: number };
  /** Of the exact permutation test. */
  readonly p?: Range;
  /** Why the record does not tell of all demands in the period of the case. */
  readonly lacking?: string;
  /** Why no offer of anybody counts, though some were made. */
  readonly noOffer?: string;
}

export const groups = ['after', 'others', 'unsure', 'all'] as const;
type Group = (typeof groups)[number];

export interface LeverageOptions extends WorldOptions {
  readonly client: string;
  readonly patron: string;
  readonly within: Duration;
}

/** The demands of a client on its patron with what preceded them, and how they fared, over the worlds of an account. */
export function reportLeverage(record: CaseRecord, options: LeverageOptions): LeverageReport {
  const { client, patron, within } = options;
  const worlds = worldsOf(record, options);
  const { system, account, count, seed } = worlds;
  const plan = planDemands(system, { client, patron, believes: believerOf(account) });
  const covered = coverageOf(worlds, [client, patron]);
  const window = record.header.period;
  const told = plan.demands.map(({ fact }) => ({ fact, stories: [] as DemandStory[] }));
  const tallies = new Map(told.map((each) => [each.fact, each.stories]));
  const rates: Record<Group, SuccessRate[]> = { after: [], others: [], unsure: [], all: [] };
  const [least, most, ps]: number[][] = [[], [], []];
  worlds.each((world) => {
    const stories = storiesIn(world, plan, { window, within, covered });
    for (const story of stories) tallies.get(story.demand.fact)!.push(story);
    for (const group of groups) rates[group].push(successRate(stories.filter(isIn[group])));
    const [found, p] = [leverage(stories), leverageTest(stories)];
    if (found) {
      least!.push(found.least);
      most!.push(found.most);
    }
    if (p !== undefined) ps!.push(p);
  });
  const [lacking, noOffer] = [covered(window), whyNoOffer(plan)];
  return {
    ...{ client, patron, within: formatDuration(within), account: account.id, worlds: count, seed },
    demands: told
      .filter(({ stories }) => stories.length > 0)
      .sort((a, b) => medianDay(a.stories) - medianDay(b.stories) || a.fact.index - b.fact.index)
      .map(({ fact, stories }) => demandTold(record, plan, fact, stories, count)),
    rates: {
      after: rateTold(rates.after),
      others: rateTold(rates.others),
      unsure: rateTold(rates.unsure),
      all: rateTold(rates.all),
    },
    ...(least!.length > 0
      ? { difference: { least: rangeOf(least!), most: rangeOf(most!), share: least!.length / count } }
      : {}),
    ...(ps!.length > 0 ? { p: rangeOf(ps!) } : {}),
    ...(lacking === undefined ? {} : { lacking }),
    ...(noOffer === undefined ? {} : { noOffer }),
  };
}

const isIn: Readonly<Record<Group, (story: DemandStory) => boolean>> = {
  after: ({ isAfter }) => isAfter === true,
  others: ({ isAfter }) => isAfter === false,
  unsure: ({ isAfter }) => isAfter === undefined,
  all: () => true,
};

const medianDay = (stories: readonly DemandStory[]) => rangeOf(stories.map(({ day }) => day)).median;

function rateTold(rates: readonly SuccessRate[]): RateTold {
  const known = rates.flatMap(({ rate }) => rate ?? []);
  return { n: rangeOf(rates.map(({ n }) => n)), ...(known.length > 0 ? { rate: rangeOf(known) } : {}) };
}

function demandTold(
  record: CaseRecord,
  { cards }: DemandPlan,
  fact: Fact,
  stories: readonly DemandStory[],
  worlds: number,
): DemandTold {
  const { title, date, asks } = fact.row as Row<'events'>;
  const answers = new Map<AnswerWord | 'none' | 'untold', number>();
  const before = new Map<Fact, { share: number; unsure: number }>();
  const each = 1 / stories.length;
  for (const { answer, isAfter, before: acts } of stories) {
    const is = answer ? (answer.is ?? 'untold') : 'none';
    answers.set(is, (answers.get(is) ?? 0) + 1);
    for (const act of acts) {
      const tally = before.get(act) ?? { share: 0, unsure: 0 };
      tally[isAfter ? 'share' : 'unsure'] += 1;
      before.set(act, tally);
    }
  }
  const unsure = stories.filter((story) => story.why !== undefined);
  const [doubt] = unsure;
  return {
    ...{ id: fact.id, title, date: statedDate(date, boundsInRecord(date, record)), what: asks!.what },
    ...(asks!.strength === undefined ? {} : { strength: asks!.strength }),
    answers: [...answers]
      .map(([is, count]) => ({ is, share: count * each }))
      .sort((a, b) => b.share - a.share),
    before: [...before].map(([act, { share, unsure }]) => {
      const row = act.row as Row<'events'>;
      const isCard = cards.includes(act);
      return {
        ...{ id: act.id, title: row.title, kind: isCard ? 'card' : 'offer' },
        ...{ what: isCard ? row.card! : row.by.join(', '), share: share * each, unsure: unsure * each },
      };
    }),
    ...(doubt ? { why: doubt.why!, unsure: unsure.length * each } : {}),
    share: stories.length / worlds,
  };
}

/** Why the record does not tell of the dealings of some actors over some days, as tests have it. */
function coverageOf({ system, account, belief }: Worlds, actors: readonly [string, string]) {
  const { record, posts } = system;
  const known = new Map<string, string | undefined>();
  const believes = believerOf(account);
  const voices = (actor: string) =>
    (posts.get(actor) ?? [])
      .filter(({ index }) => belief.probability[index] === 1)
      .map(({ of, sure }) => ({ of, ...sure }));
  const ask = ({ start, end }: Interval): string | undefined => {
    const found = covers(record, { actors, kind: 'events', from: start, to: end, believes, voices });
    return absenceOf(record, actors, { start, end }) ?? (found.covered ? undefined : found.why);
  };
  return (days: Interval): string | undefined => {
    const key = `${days.start}/${days.end}`;
    if (!known.has(key)) known.set(key, ask(days));
    return known.get(key);
  };
}
