import { yearMonthDay } from '../../base/calendar.ts';
import type { EventSeries } from '../../measure/change/event-series.ts';
import { lagCriteria } from '../../measure/change/lag-criteria.ts';
import type { NamedSeries } from '../../measure/change/lagged-regression.ts';
import { type Reciprocity, type ReciprocityFit, reciprocity } from '../../measure/change/reciprocity.ts';
import { responseBands } from '../../measure/change/response-bands.ts';
import { weighedFormats } from '../tables/event-relation.ts';
import { stepName } from './calendar-steps.ts';
import type { LagChoice, MeasuredValue, MeasureSpec, Question, Subject, Worth } from './measure-spec.ts';
import {
  cutSteps,
  type DirectedPair,
  directedPairs,
  eitherWay,
  isCovered,
  leftOut,
  scaleNotes,
  seriesOf,
  whyNobody,
  yearsOf,
} from './pair-series.ts';
import { whyNotReached } from './years.ts';

/** What is told of a value besides its year. */
type Told = Omit<MeasuredValue, 'year'>;

/** Responses are told for so many steps after the shock. */
const STEPS = 8;
/** No more lags than these are held against each other, nor more than a tenth of the steps. */
const MOST_LAGS = 12;

/** By which criterion the lags of a variant are told. */
const criteria = { aic: 'aic', 'hannan-quinn': 'hannanQuinn', bic: 'bic' } as const;

const isCriterion = (name: number | string): name is keyof typeof criteria => Object.hasOwn(criteria, name);

/** Whether each of two answers what the other did. */
export const reciprocityMeasure: MeasureSpec = {
  name: 'reciprocity',
  says: 'whether what one did in a month (or quarter, day, year: `--by`) helps to tell what the other does next',
  of: 'directed pair',
  unit: 'see the variant; the year is the last of the steps',
  variants: [
    { name: 'sum', says: 'how much of it comes back: above 0, like is answered with like' },
    { name: 'p', says: 'how probable so much is by chance' },
    { name: 'f', says: 'F of that test' },
    {
      name: 'response',
      says: 'what the other does so many steps after one point more from the one, with 95 % of redrawn histories',
    },
    {
      name: 'response-first',
      says: 'the same after one standard deviation, where the one moves first within a step',
    },
    { name: 'response-last', says: 'the same, where the one moves last within a step' },
    { name: 'aic', says: 'what each number of lags costs by AIC; the least is best' },
    { name: 'hannan-quinn', says: 'the same by Hannan and Quinn' },
    { name: 'bic', says: 'the same by BIC (Schwarz)' },
  ],
  formats: weighedFormats,
  steps: ['month', 'quarter', 'year', 'day'],
  answer: async (question) => {
    const { variant, estimate, lags } = question;
    const { pairs: directed, notes } = await directedPairs(question);
    const pairs = eitherWay(directed);
    const year = yearsOf(question)[1];
    const nobody = await whyNobody(question);
    const values: MeasuredValue[] = [];
    const all: EventSeries[] = [];
    const fits: Fitted[] = [];
    const cut = cutSteps(question);
    // a part of a year would be taken for a year in which little was done
    const wholeSteps = (series: EventSeries): EventSeries => ({
      ...series,
      steps: series.steps.filter(({ from }) => !cut.has(stepName(from, question.by))),
    });
    for (const [i, pair] of pairs.entries()) {
      question.onProgress(i, pairs.length);
      const [a, b] = pair;
      const unknown = nobody.get(a.word) ?? nobody.get(b.word);
      const why = unknown ?? (isCovered(question) ? undefined : whyNotReached(question.set, question.to));
      const both = why
        ? []
        : [await seriesOf(question, [a, b]), await seriesOf(question, [b, a])].map(wholeSteps);
      all.push(...both);
      const series = namedSeries(pair, both);
      const gap = series.some((each) => Array.from(each.values).some(Number.isNaN));
      const none = why ?? (gap ? `a ${question.by} has events and none with a weight` : undefined);
      const told =
        none === undefined
          ? tellPair(pair, series, { variant, lags, seed: estimate.seed }, fits)
          : isCriterion(variant)
            ? [{ a: a.label, b: b.label, value: null, why: none }]
            : directionsOf(pair).map((each) => ({ a: each.a, b: each.b, value: null, why: none }));
      const last = both[0]?.steps.at(-1)?.to;
      const until = last === undefined ? year : yearMonthDay(last).year;
      values.push(...told.map((value) => ({ ...value, year: until })));
    }
    const step = isCriterion(variant) ? 'lags' : variant.startsWith('response') ? 'steps after' : undefined;
    return {
      values,
      notes: [...scaleNotes(all), ...fitNotes(fits, question), ...leftOut(cut), ...notes],
      ...(step ? { step } : {}),
    };
  },
};

/** The fit of a pair, and with how many lags. */
interface Fitted {
  readonly lags: number;
  readonly fit: ReciprocityFit;
}

function directionsOf([a, b]: DirectedPair) {
  return [
    { a: a.label, b: b.label, from: 0, to: 1 },
    { a: b.label, b: a.label, from: 1, to: 0 },
  ] as const;
}

function namedSeries(pair: DirectedPair, both: readonly EventSeries[]): NamedSeries[] {
  const names = directionsOf(pair).map((each) => `${each.a} towards ${each.b}`);
  return both.map(({ steps }, i) => ({
    name: names[i]!,
    values: steps.map(({ net }) => net ?? Number.NaN),
  }));
}

interface Telling {
  readonly variant: string;
  readonly lags: LagChoice;
  readonly seed: number;
}

/** Of two series, whether what the first did helps to tell the second, and the other way round. */
function tellPair(
  pair: DirectedPair,
  series: readonly NamedSeries[],
  { variant, lags: choice, seed }: Telling,
  fits: Fitted[],
): Told[] {
  const n = series[0]!.values.length;
  const [a, b] = pair.map(({ label }: Subject) => label) as [string, string];
  const most = Math.max(1, Math.min(MOST_LAGS, Math.floor(n / 10)));
  const compared = isCriterion(variant) || isCriterion(choice) ? lagCriteria(series, most) : undefined;
  const none = (why: string): Told[] =>
    isCriterion(variant)
      ? [{ a, b, value: null, n, why }]
      : directionsOf(pair).map((each) => ({ a: each.a, b: each.b, value: null, n, why }));
  if (compared && compared.value === null) return none(compared.why);
  if (isCriterion(variant))
    return compared!.value.map((costs) => ({
      ...{ a, b, step: String(costs.lags), value: costs[criteria[variant]], n },
    }));
  const lags = isCriterion(choice) ? leastOf(compared!.value, criteria[choice]) : choice;
  const found: Reciprocity = reciprocity(series, { lags, steps: STEPS });
  if (found.value === null) return none(found.why);
  fits.push({ lags, fit: found.value });
  if (variant.startsWith('response')) return responsesOf(pair, series, found.value, { variant, lags, seed });
  return directionsOf(pair).map(({ from, to, ...each }) => {
    const test = found.value!.tests.find(
      (one) => one.from === series[from]!.name && one.to === series[to]!.name,
    )!;
    return { ...each, value: test[variant as 'sum' | 'p' | 'f'], n };
  });
}

const leastOf = (
  all: readonly {
    readonly lags: number;
    readonly aic: number;
    readonly hannanQuinn: number;
    readonly bic: number;
  }[],
  by: 'aic' | 'hannanQuinn' | 'bic',
): number => all.reduce((best, each) => (each[by] < best[by] ? each : best)).lags;

/** What the other of two does, step by step, after the one did more than was to be expected. */
function responsesOf(
  pair: DirectedPair,
  series: readonly NamedSeries[],
  fit: ReciprocityFit,
  { variant, lags, seed }: Telling & { readonly lags: number },
): Told[] {
  const n = series[0]!.values.length;
  const bands = variant === 'response' ? responseBands(series, { seed, lags, steps: STEPS }) : undefined;
  return directionsOf(pair).flatMap(({ from, to, a, b }) => {
    // the first order has the first series move first
    const order = (variant === 'response-first') === (from === 0) ? 0 : 1;
    const responses = bands ? fit.plain : fit.orthogonal[order]!.responses;
    if (!responses)
      return [{ a, b, value: null, n, why: 'what one did follows from what the other did in the same step' }];
    return responses.map((step, s): Told => {
      const band: Pick<Worth, 'low' | 'high'> = bands?.value ? bands.value[s]![to]![from]! : {};
      return { ...{ a, b, step: String(s), value: step[to]![from]! }, low: band.low, high: band.high, n };
    });
  });
}

/** How many lags there are, and of one pair what makes its tests doubtful. */
function fitNotes(fits: readonly Fitted[], { lags: choice, by, variant, estimate }: Question): string[] {
  const [first, other] = fits;
  if (!first) return [];
  const used = [...new Set(fits.map(({ lags }) => lags))].sort((one, more) => one - more);
  const many = used.length > 1 ? `${used[0]} to ${used.at(-1)}` : String(used[0]);
  const how = isCriterion(choice) ? `, the least by ${choice}` : '';
  const { largestRoot, correlation } = first.fit;
  return [
    `steps are ${by}s; lags: ${many}${how}`,
    ...(variant === 'response' ? [`bands are of 500 redrawn histories, seed ${estimate.seed}`] : []),
    ...(other
      ? []
      : [
          `what the two do in one ${by} correlates at ${correlation[0]![1]!.toFixed(2)} beyond what the lags tell: far from 0, the answer comes within the ${by}`,
          largestRoot >= 1
            ? `the largest root is ${largestRoot.toFixed(2)}: shocks do not fade, and the tests are not to be trusted`
            : `the largest root is ${largestRoot.toFixed(2)}: below 1, what was done fades`,
        ]),
  ];
}
