import type { Day } from '../../base/calendar.ts';
import { keyOf, uniform } from '../../base/chance.ts';
import type { Interval } from '../../base/interval.ts';
import { powerOfTwo } from '../../base/powers.ts';

/** An act of the audience towards whoever signalled, and what it weighs. */
export interface Reaction {
  readonly day: Day;
  readonly weight: number;
  /** Of an act of a signal's own day: whether it is told to come after it (1) or before (-1). */
  readonly side?: 1 | -1;
}

export interface ResponseQuestion {
  /** The days of the signals; one that stands twice is two signals of one day. */
  readonly signals: readonly Day[];
  readonly acts: readonly Reaction[];
  /** For how many days before and after a signal acts are summed. */
  readonly days: number;
  /** The days over which the acts are known. A signal counts when the days before and after it lie within. */
  readonly within: Interval;
}

/** How the audience's acts changed; `p` and `least` of how many `shifts`, and whether these were all there are. */
export interface Response {
  readonly change: number;
  /** How many signals count, and of how many no two share a day before or after. */
  readonly n: number;
  readonly apart: number;
  readonly p: number;
  /** The smallest p that so many signals could have had. */
  readonly least: number;
  readonly shifts: number;
  readonly isExact: boolean;
}

/** No more shifts than this are gone through; of more, as many are drawn. */
const mostShifts = 2000;
/** Sums of weights that differ by less are the same sum. */
const tiny = 1e-9;

/** The signals of a question whose days before and after lie within the days that are known, in order. */
export function countedSignals({ signals, days, within }: Omit<ResponseQuestion, 'acts'>): readonly Day[] {
  return signals
    .filter((day) => day - days >= within.start && day + days <= within.end)
    .sort((a, b) => a - b);
}

/**
 * How the acts of an audience changed after signals that were meant for it.
 *
 * Answers:   whether those who were to be impressed did something else after than before.
 * Formula:   mean over the signals of (Σ weight of the acts on the h days after − Σ weight on the h days before). Acts of a
 *            signal's own day are on neither side, unless the record tells their order. p is the share of circular shifts of the signals, all together by the same
 *            number of days, over the days on which they could have stood, whose change is as far from nothing, whichever way;
 *            no order being told of a day to which a signal is shifted, p leaves acts of its own day out.
 * Takes:     days of signals, acts of the audience with their weights, h, and the days over which the acts are known.
 * Gives:     the change in Goldstein points a signal; how many signals count, p, and the smallest p that was to be had.
 * Doubt:     undefined without a signal whose h days before and after are known. A change is no effect: the same crisis may have
 *            made the signal and moved the audience, and what rises anyway rises after signals too. n says how little is there.
 *            With n signals that stand apart (more than 2h days from each other, so that what is after one is not before the next),
 *            before and after can be exchanged in 2ⁿ ways, so that p is no less than 2¹⁻ⁿ: with fewer than six nothing can
 *            be shown, however long the span (`least`).
 * Variants:  shifting all signals together keeps the distances among them, and the acts' own rhythm, which drawing days at random
 *            would not; an event study would also model what was to be expected. Ask it for several h (30, 90, 180).
 * Cost:      the days of the span, and the shifts × signals; 2,000 of the shifts, drawn with a seed, where there are more.
 * Checked:   by hand; a sum over every act, day and shift, test/measure/leverage/response.test.ts
 * Source:    for shifts: Besag & Clifford (1989), Biometrika 76(4), 633–642. doi:10.1093/biomet/76.4.633
 *
 * @example response({ signals: [10], acts: [{ day: 12, weight: 3 }, { day: 8, weight: 1 }], days: 5, within: { start: 0, end: 20 } }, 1).change // => 2
 */
export function response(question: ResponseQuestion, seed: number): Response | undefined {
  const { days, within } = question;
  const signals = countedSignals(question);
  if (signals.length === 0) return undefined;
  const change = responseChange({ ...question, signals })!;
  const [first, length] = [within.start + days, within.end - within.start - 2 * days + 1];
  const moved = changesByDay(question, first, length);
  const sumAt = (shift: number) =>
    Math.abs(signals.reduce((sum, day) => sum + moved[(day - first + shift) % length]!, 0));
  const isExact = length <= mostShifts;
  const key = keyOf('response');
  const shiftOf = (k: number) => (isExact || k === 0 ? k : Math.floor(uniform(seed, key, k) * length));
  const shifts = Math.min(length, mostShifts);
  const sums = Float64Array.from({ length: shifts }, (_, k) => sumAt(shiftOf(k)));
  const highest = sums.reduce((most, sum) => Math.max(most, sum), 0);
  const shareFrom = (least: number) => sums.filter((sum) => sum >= least - tiny).length / shifts;
  const apart = signalsApart(signals, days);
  return {
    change,
    n: signals.length,
    apart,
    p: shareFrom(sumAt(0)),
    least: Math.max(leastP(apart), shareFrom(highest)),
    shifts,
    isExact,
  };
}

/** The mean change after the signals that count; undefined when none does. */
export function responseChange(question: ResponseQuestion): number | undefined {
  const { acts, days } = question;
  const signals = countedSignals(question);
  if (signals.length === 0) return undefined;
  let sum = 0;
  for (const signal of signals)
    for (const { day, weight, side = 0 } of acts)
      if (Math.abs(day - signal) <= days) sum += weight * (Math.sign(day - signal) || side);
  return sum / signals.length;
}

/** The most signals of which no two share a day before or after, each having so many on either side. Takes: days in order. */
export function signalsApart(signals: readonly Day[], days: number): number {
  let [count, last] = [0, -Infinity];
  for (const day of signals) {
    if (day - last <= 2 * days) continue;
    count++;
    last = day;
  }
  return count;
}

/** The smallest p that signals which stand apart can have: before and after exchanged in every way, in either direction. */
export const leastP = (apart: number): number => Math.min(1, powerOfTwo(1 - apart));

/** What a signal on each day of a stretch would have changed. */
function changesByDay({ acts, days, within }: ResponseQuestion, first: Day, length: number): Float64Array {
  const { start, end } = within;
  // sums of all before a day
  const before = new Float64Array(end - start + 2);
  for (const { day, weight } of acts) if (day >= start && day <= end) before[day - start + 1]! += weight;
  for (let i = 1; i < before.length; i++) before[i]! += before[i - 1]!;
  return Float64Array.from({ length }, (_, i) => {
    const at = first - start + i;
    return before[at + days + 1]! - before[at + 1]! - (before[at]! - before[at - days]!);
  });
}
