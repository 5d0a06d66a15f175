import { type EventSeries, eventSeries } from '../../measure/change/event-series.ts';
import { reciprocity } from '../../measure/change/reciprocity.ts';
import {
  eventFormats,
  eventRelation,
  eventScaleOf,
  NO_SCALE,
  weighedFormats,
} from '../tables/event-relation.ts';
import { isActor, readPairEvents } from '../tables/read-pair-events.ts';
import type { MeasuredValue, MeasureSpec, Question, Subject, Worth } from './measure-spec.ts';
import { daysOfYear, reachOf, whyNotReached, yearsFrom } from './years.ts';

/** Beyond so many directed pairs somebody must be named: a store of the world's news has tens of thousands. */
const MOST = 400;

/** Who did something to whom, the busiest first; one more than are told of, where there are more. */
async function busiestPairs({ store, set, from, to }: Question): Promise<(readonly [string, string])[]> {
  const rows = await store.database.rows(
    `SELECT source AS a, target AS b, count(*) AS n FROM ${eventRelation(set)} AS acts
     WHERE day BETWEEN ? AND ? AND source IS NOT NULL AND target IS NOT NULL AND source <> target
     GROUP BY source, target ORDER BY n DESC, a, b LIMIT ${MOST + 1}`,
    [daysOfYear(from).start, daysOfYear(to).end],
  );
  return rows.map(({ a, b }) => [String(a), String(b)]);
}

type DirectedPair = readonly [Subject, Subject];

/** The directed pairs that are asked for: of those named each towards each; with what to say where not all are told of. */
async function directedPairs(
  question: Question,
): Promise<{ readonly pairs: readonly DirectedPair[]; readonly notes: readonly string[] }> {
  const { between } = question;
  if (between) {
    const pairs = between.flatMap((a) => between.filter((b) => b !== a).map((b) => [a, b] as const));
    return { pairs, notes: [] };
  }
  const subject = (word: string): Subject => ({ label: word, word, cow: undefined });
  const busiest = (await busiestPairs(question)).map(([a, b]) => [subject(a), subject(b)] as const);
  return {
    pairs: busiest.slice(0, MOST),
    notes: busiest.length > MOST ? [`only the ${MOST} busiest pairs; name actors for others`] : [],
  };
}

/** The two of each directed pair, once, whichever of them did something to the other. */
function eitherWay(pairs: readonly DirectedPair[]): readonly DirectedPair[] {
  const found = pairs.map(([a, b]): DirectedPair => (a.label < b.label ? [a, b] : [b, a]));
  return [...new Map(found.map((pair) => [JSON.stringify(pair.map(({ label }) => label)), pair])).values()];
}

/** Why nothing is told of a pair: the data know no such actor. */
async function whyNobody({ store, set, between }: Question): Promise<ReadonlyMap<string, string>> {
  const known = await Promise.all(
    (between ?? []).map(async ({ word }) => [word, await isActor(store, set, word)] as const),
  );
  return new Map(
    known.filter(([, isKnown]) => !isKnown).map(([word]) => [word, `"${word}" is no actor of ${set.name}`]),
  );
}

/** What one did to another, in steps over the days that the data cover. */
async function seriesOf(
  { store, set, from, to }: Question,
  [a, b]: readonly [Subject, Subject],
  step: 'year' | 'month',
): Promise<EventSeries> {
  const events = await readPairEvents(store, set, a.word, b.word);
  const { firstDay, lastDay } = set.coverage;
  const days = { from: daysOfYear(from).start, to: daysOfYear(to).end };
  return eventSeries(events, {
    ...{ source: a.word, target: b.word, step, scale: eventScaleOf(set) ?? NO_SCALE },
    ...{ from: Math.max(days.from, firstDay ?? days.from), to: Math.min(days.to, lastDay ?? days.to) },
  });
}

/** Which scale weighed the events, and which codes it does not know. */
function scaleNotes(all: readonly EventSeries[]): string[] {
  const [first] = all;
  if (!first) return [];
  if (first.scale === NO_SCALE.name) return [first.scale];
  const missing = new Map<string, number>();
  for (const { unweighed } of all)
    for (const { code, events } of unweighed) missing.set(code, (missing.get(code) ?? 0) + events);
  const codes = [...missing.keys()].sort().slice(0, 8).join(', ');
  return [
    `weights: ${first.scale}`,
    ...(missing.size > 0 ? [`codes without a weight, which are in no sum: ${codes}`] : []),
  ];
}

const events: MeasureSpec = {
  name: 'events',
  says: 'what one did to another in a year, by coded events',
  of: 'directed pair',
  unit: 'points of Goldstein, or a count',
  variants: [
    { name: 'net', says: 'the sum of all weights', formats: weighedFormats },
    { name: 'mean', says: 'their mean: how good or bad an act was', formats: weighedFormats },
    { name: 'cooperation', says: 'the sum of the good', formats: weighedFormats },
    { name: 'conflict', says: 'the sum of the bad', formats: weighedFormats },
    { name: 'count', says: 'how many events' },
  ],
  formats: eventFormats,
  answer: async (question) => {
    const { set, from, to, variant } = question;
    const { pairs, notes } = await directedPairs(question);
    const nobody = await whyNobody(question);
    const values: MeasuredValue[] = [];
    const all: EventSeries[] = [];
    for (const [i, pair] of pairs.entries()) {
      question.onProgress(i, pairs.length);
      const unknown = nobody.get(pair[0].word) ?? nobody.get(pair[1].word);
      const series =
        isCovered(question) && unknown === undefined ? await seriesOf(question, pair, 'year') : undefined;
      if (series) all.push(series);
      const steps = new Map(
        yearsFrom(...yearsOf(question)).map((year, k) => [year, series?.steps[k]] as const),
      );
      for (const year of yearsFrom(from, to))
        values.push({
          ...{ a: pair[0].label, b: pair[1].label, year },
          ...valueOfStep(steps.get(year), variant, unknown ?? whyNotReached(set, year)),
        });
    }
    return { values, notes: [...scaleNotes(all), ...notes] };
  },
};

/** The years asked for that the data reach. */
function yearsOf({ set, from, to }: Question): [number, number] {
  const reach = reachOf(set) ?? [from, to];
  return [Math.max(from, reach[0]), Math.min(to, reach[1])];
}

const isCovered = (question: Question): boolean => {
  const [from, to] = yearsOf(question);
  return from <= to;
};

function valueOfStep(
  step: EventSeries['steps'][number] | undefined,
  variant: string,
  why: string | undefined,
): Worth {
  if (!step) return { value: null, why: why ?? 'the data do not reach it' };
  const n = step.events;
  if (variant === 'count') return { value: n, n };
  const value = step[variant as 'net' | 'mean' | 'cooperation' | 'conflict'];
  if (value !== null) return { value, n };
  return { value: null, n, why: n === 0 ? 'no event' : 'no event with a weight' };
}

const reciprocityMeasure: MeasureSpec = {
  name: 'reciprocity',
  says: 'whether what one did in a month helps to tell what the other does in the next',
  of: 'directed pair',
  unit: 'see the variant; the year is the last of the months',
  variants: [
    { name: 'sum', says: 'how much of it comes back: above 0, like is answered with like' },
    { name: 'p', says: 'how probable so much is by chance' },
    { name: 'f', says: 'F of that test' },
  ],
  formats: weighedFormats,
  answer: async (question) => {
    const { pairs: directed, notes } = await directedPairs(question);
    const pairs = eitherWay(directed);
    const year = yearsOf(question)[1];
    const nobody = await whyNobody(question);
    const values: MeasuredValue[] = [];
    const all: EventSeries[] = [];
    for (const [i, [a, b]] of pairs.entries()) {
      question.onProgress(i, pairs.length);
      const unknown = nobody.get(a.word) ?? nobody.get(b.word);
      const why = unknown ?? (isCovered(question) ? undefined : whyNotReached(question.set, question.to));
      const both = why
        ? []
        : [await seriesOf(question, [a, b], 'month'), await seriesOf(question, [b, a], 'month')];
      all.push(...both);
      values.push(
        ...answered([a, b], both, question.variant, why ?? '').map((value) => ({ ...value, year })),
      );
    }
    return { values, notes: [...scaleNotes(all), ...notes] };
  },
};

/** Of two series of months, whether what the first did helps to tell the second, and the other way round. */
function answered(
  [a, b]: readonly [Subject, Subject],
  both: readonly EventSeries[],
  variant: string,
  whyNone: string,
): Omit<MeasuredValue, 'year'>[] {
  const directions = [
    { a: a.label, b: b.label, from: 0, to: 1 },
    { a: b.label, b: a.label, from: 1, to: 0 },
  ] as const;
  const names = directions.map((each) => `${each.a} towards ${each.b}`);
  const series = both.map(({ steps }, i) => ({
    name: names[i]!,
    values: steps.map(({ net }) => net ?? Number.NaN),
  }));
  const gap = series.some(({ values }) => values.some(Number.isNaN));
  const found = whyNone || gap ? undefined : reciprocity(series);
  return directions.map(({ from, to, ...pair }) => {
    if (!found) return { ...pair, value: null, why: whyNone || 'a month has events and none with a weight' };
    if (found.value === null) return { ...pair, value: null, n: found.n, why: found.why };
    const test = found.value.tests.find((each) => each.from === names[from] && each.to === names[to])!;
    return { ...pair, value: test[variant as 'sum' | 'p' | 'f'], n: found.n };
  });
}

/** What was done, by coded events. */
export const eventMeasures: readonly MeasureSpec[] = [events, reciprocityMeasure];
