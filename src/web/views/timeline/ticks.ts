import { addMonths, type Day, dayOf, yearMonthDay } from '../../../base/calendar.ts';
import { monthName, yearInWords } from '../../../base/day-words.ts';
import type { Span } from './layout.ts';

/** A line of the time axis. */
export interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** Steps of the axis in months, from the finest. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];
/** Days of a month at which the axis is marked when even months are far apart. */
const daysOfMonth = [1, 11, 21];
const daysInMonth = 30.44;

/**
 * The lines of a time axis, no closer than so many pixels: years, or months or days when one looks nearer.
 *
 * Takes: the span in view and the width of the drawing. Gives: first days of the years, months or thirds of months.
 */
export function ticksOver(span: Span, width: number, apart = 62): Tick[] {
  const least = ((span.to - span.from) / width) * apart;
  if (least <= 9) return dayTicks(span);
  const step = steps.find((months) => months * daysInMonth >= least) ?? steps.at(-1)!;
  const ticks: Tick[] = [];
  for (let day = firstOf(span.from, step); day <= span.to; day = addMonths(day, step))
    if (day >= span.from) ticks.push({ day, label: labelOf(day, step) });
  return ticks;
}

function dayTicks(span: Span): Tick[] {
  const ticks: Tick[] = [];
  for (let first = firstOf(span.from, 1); first <= span.to; first = addMonths(first, 1)) {
    for (const date of daysOfMonth) {
      const day = first + date - 1;
      if (day >= span.from && day <= span.to) ticks.push({ day, label: `${date} ${labelOf(first, 1)}` });
    }
  }
  return ticks;
}

/** The first day of the step of so many months in which a day lies. */
function firstOf(day: number, months: number): Day {
  const { year, month } = yearMonthDay(Math.floor(day));
  const index = Math.floor((year * 12 + month - 1) / months) * months;
  return dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
}

function labelOf(day: Day, months: number): string {
  const { year, month } = yearMonthDay(day);
  return months >= 12 ? yearInWords(year) : `${monthName(month).slice(0, 3)} ${yearInWords(year)}`;
}
