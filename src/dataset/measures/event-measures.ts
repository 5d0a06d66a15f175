import { own } from '../../base/own.ts';
import { type EventScale, gdeltScale, icewsScale, weisScale } from '../../measure/change/event-scales.ts';
import { type EventSeries, eventSeries } from '../../measure/change/event-series.ts';
import { reciprocity } from '../../measure/change/reciprocity.ts';
import { heldTable } from '../tables/held-table.ts';
import { isActor, readPairEvents } from '../tables/read-pair-events.ts';
import type { MeasuredValue, MeasureSpec, Question, Subject } from './measure-spec.ts';
import { daysOfYear, reachOf, whyNotReached, yearsFrom } from './years.ts';

const scales: Readonly<Record<string, EventScale>> = {
  'cameo-events': gdeltScale,
  'weis-events': weisScale,
  icews: icewsScale,
  'gdelt-1': gdeltScale,
  'gdelt-2': gdeltScale,
  phoenix: gdeltScale,
};

/** The formats of coded events. */
export const eventFormats: readonly string[] = Object.keys(scales);

/** Beyond so many directed pairs somebody must be named: a store of the world's news has tens of thousands. */
const MOST = 400;

/** Who did something to whom, as the data name them, the busiest first. */
async function busiestPairs({ store, set, from, to }: Question): Promise<(readonly [string, string])[]> {
  const { sql, spec } = heldTable(set, 'events');
  const named = spec.columns.some(({ name }) => name === 'source_country');
  const actor = (side: string) => (named ? `coalesce(${side}_country, ${side})` : side);
  const rows = await store.database.rows(
    `SELECT a, b, count(*) AS n FROM (SELECT ${actor('source')} AS a, ${actor('target')} AS b FROM ${sql} WHERE first_day BETWEEN ? AND ?) AS acts
     WHERE a IS NOT NULL AND b IS NOT NULL AND a <> b GROUP BY a, b ORDER BY n DESC, a, b LIMIT ${MOST}`,
    [daysOfYear(from).start, daysOfYear(to).end],
  );
  return rows.map(({ a, b }) => [String(a), String(b)]);
}

/** The directed pairs that are asked for: of those named each towards each. */
async function directedPairs(question: Question): Promise<readonly (readonly [Subject, Subject])[]> {
  const { between } = question;
  if (between) return between.flatMap((a) => between.filter((b) => b !== a).map((b) => [a, b] as const));
  const subject = (word: string): Subject => ({ label: word, word, cow: undefined });
  return (await busiestPairs(question)).map(([a, b]) => [subject(a), subject(b)] as const);
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
    ...{ source: a.word, target: b.word, step, scale: own(scales, set.format.name)! },
    ...{ from: Math.max(days.from, firstDay ?? days.from), to: Math.min(days.to, lastDay ?? days.to) },
  });
}

/** Which scale weighed the events, and which codes it does not know. */
function scaleNotes(all: readonly EventSeries[]): string[] {
  const [first] = all;
  if (!first) return [];
  const missing = new Map<string, number>();
  for (const { unweighed } of all)
    for (const { code, events } of unweighed) missing.set(code, (missing.get(code) ?? 0) + events);
  const codes = [...missing.keys()].sort().slice(0, 8).join(', ');
  return [
    `weights: ${first.scale}`,
    ...(missing.size > 0 ? [`codes without a weight, which are in no sum: ${codes}`] : []),
  ];
}

const whyNoPairs = (count: number): string[] =>
  count < MOST ? [] : [`only the ${MOST} busiest pairs; name actors for others`];

const events: MeasureSpec = {
  name: 'events',
  says: 'what one did to another in a year, by coded events',
  of: 'directed pair',
  unit: 'points of Goldstein, or a count',
  variants: [
    { name: 'net', says: 'the sum of all weights' },
    { name: 'mean', says: 'their mean: how good or bad an act was' },
    { name: 'cooperation', says: 'the sum of the good' },
    { name: 'conflict', says: 'the sum of the bad' },
    { name: 'count', says: 'how many events' },
  ],
  formats: eventFormats,
  answer: async (question) => {
    const { set, from, to, variant } = question;
    const pairs = await directedPairs(question);
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
    return { values, notes: [...scaleNotes(all), ...whyNoPairs(pairs.length)] };
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
): Omit<MeasuredValue, 'a' | 'b' | 'year'> {
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
  formats: eventFormats,
  answer: async (question) => {
    const pairs = (await directedPairs(question)).filter(([a, b]) => a.label < b.label);
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
    return { values, notes: [...scaleNotes(all), ...whyNoPairs(pairs.length)] };
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
    { a: a.label, b: b.label, from: 'a', to: 'b' },
    { a: b.label, b: a.label, from: 'b', to: 'a' },
  ];
  const series = both.map(({ steps }, i) => ({
    name: 'ab'[i]!,
    values: steps.map(({ net }) => net ?? Number.NaN),
  }));
  const gap = series.some(({ values }) => values.some(Number.isNaN));
  const found = whyNone || gap ? undefined : reciprocity(series);
  return directions.map(({ from, to, ...pair }) => {
    if (!found) return { ...pair, value: null, why: whyNone || 'a month has events and none with a weight' };
    if (found.value === null) return { ...pair, value: null, n: found.n, why: found.why };
    const test = found.value.tests.find((each) => each.from === from && each.to === to)!;
    return { ...pair, value: test[variant as 'sum' | 'p' | 'f'], n: found.n };
  });
}

/** What was done, by coded events. */
export const eventMeasures: readonly MeasureSpec[] = [events, reciprocityMeasure];
