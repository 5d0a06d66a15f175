import { formatDay } from '../../base/calendar.ts';
import { type EventSeries, eventSeries } from '../../measure/change/event-series.ts';
import { eventRelation, eventScaleOf, NO_SCALE } from '../tables/event-relation.ts';
import { isActor, readPairEvents } from '../tables/read-pair-events.ts';
import { stepName } from './calendar-steps.ts';
import type { Question, Subject } from './measure-spec.ts';
import { daysOfYear, reachOf } from './years.ts';

/** Who does something, and to whom. */
export type DirectedPair = readonly [Subject, Subject];

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

/** The directed pairs that are asked for: of those named each towards each; with what to say where not all are told of. */
export async function directedPairs(
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
export function eitherWay(pairs: readonly DirectedPair[]): readonly DirectedPair[] {
  const found = pairs.map(([a, b]): DirectedPair => (a.label < b.label ? [a, b] : [b, a]));
  return [...new Map(found.map((pair) => [JSON.stringify(pair.map(({ label }) => label)), pair])).values()];
}

/** Why nothing is told of a pair: the data know no such actor. */
export async function whyNobody({ store, set, between }: Question): Promise<ReadonlyMap<string, string>> {
  const known = await Promise.all(
    (between ?? []).map(async ({ word }) => [word, await isActor(store, set, word)] as const),
  );
  return new Map(
    known.filter(([, isKnown]) => !isKnown).map(([word]) => [word, `"${word}" is no actor of ${set.name}`]),
  );
}

/** What one did to another, in steps over the days that the data cover. */
export async function seriesOf(
  { store, set, from, to, by: step }: Question,
  [a, b]: DirectedPair,
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
export function scaleNotes(all: readonly EventSeries[]): string[] {
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

/** The years asked for that the data reach. */
export function yearsOf({ set, from, to }: Question): [number, number] {
  const reach = reachOf(set) ?? [from, to];
  return [Math.max(from, reach[0]), Math.min(to, reach[1])];
}

/** Whether the data reach any of them. */
export const isCovered = (question: Question): boolean => {
  const [from, to] = yearsOf(question);
  return from <= to;
};

/** The steps that are told in part, since the data begin or end within them, each with how far it is told. */
export function cutSteps({ set, from, to, by }: Question): ReadonlyMap<string, string> {
  const { firstDay, lastDay } = set.coverage;
  if (by === 'day' || firstDay === null || lastDay === null) return new Map();
  const [asked, until] = [daysOfYear(from).start, daysOfYear(to).end];
  const cut = new Map<string, string>();
  const tell = (day: number, beside: number, how: string) => {
    const name = stepName(day, by);
    if (day < asked || until < day || name !== stepName(beside, by)) return;
    const before = cut.get(name);
    cut.set(name, before === undefined ? `${name} is told ${how}` : `${before}, and ${how}`);
  };
  tell(firstDay, firstDay - 1, `from ${formatDay(firstDay)}, where the data begin`);
  tell(lastDay, lastDay + 1, `until ${formatDay(lastDay)}, where the data end`);
  return cut;
}

/** Which steps are told in part, in words. */
export const cutNotes = (question: Question): string[] => [...cutSteps(question).values()];

/** The same, where such a step counts for none. */
export const leftOut = (cut: ReadonlyMap<string, string>): string[] =>
  [...cut.values()].map((how) => `${how}, and is left out: it is no whole step`);
