import { type Day, dayOf, yearMonthDay } from '../../../base/calendar.ts';
import { dayInWords, monthName, yearInWords } from '../../../base/day-words.ts';

/** A mark on an axis: where it stands and what it says. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Steps of a time axis: so many years, months or days. */
const STEPS = [
  ...[50, 20, 10, 5, 2, 1].map((count) => ({ unit: 'year', count, days: count * 365.25 }) as const),
  ...[6, 3, 1].map((count) => ({ unit: 'month', count, days: count * 30.44 }) as const),
  ...[10, 5, 1].map((count) => ({ unit: 'day', count, days: count }) as const),
];

/**
 * Marks for a stretch of time at whole years, months or days, about `most` of them: `1966 1967 1968`, `October 1968, January 1969`.
 */
export function timeTicks(start: Day, end: Day, most: number): Tick[] {
  const step = STEPS.findLast(({ days }) => (end - start) / days <= most + 1) ?? STEPS[0]!;
  if (step.unit === 'day') return dayTicks(start, end, step.count);
  const months = step.unit === 'year' ? step.count * 12 : step.count;
  const from = yearMonthDay(Math.ceil(start));
  const first = Math.ceil((from.year * 12 + from.month - 1 + (from.day > 1 ? 1 : 0)) / months) * months;
  const ticks: Tick[] = [];
  for (let month = first; ; month += months) {
    const [year, ofYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
    const at = dayOf(year, ofYear, 1);
    if (at > end) return ticks;
    const text =
      step.unit === 'year' ? yearInWords(year) : `${monthName(ofYear).slice(0, 3)} ${yearInWords(year)}`;
    ticks.push({ at, text });
  }
}

function dayTicks(start: Day, end: Day, count: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(start); at <= end; at += count) ticks.push({ at, text: dayInWords(at) });
  return ticks;
}

/** The stretch of an axis that holds all values with some air; around a single value, one to both sides. */
export function axisSpan(values: readonly number[], least: number): [from: number, to: number] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const air = Math.max((high - low) * 0.06, (least - (high - low)) / 2);
  return [low - air, high + air];
}
