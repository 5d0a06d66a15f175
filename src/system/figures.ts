import { type Day, dayOf, daysInMonth, yearMonthDay } from '../base/calendar.ts';
import type { Precision } from '../base/edtf/edtf-date.ts';
import type { Interval } from '../base/interval.ts';
import type { Row } from '../record/case-record.ts';
import { statedDays } from '../record/figures.ts';
import type { Fact } from './facts.ts';
import type { World } from './world.ts';

/** The value of a figure in a world: one between the ends of its range. */
export const valueIn = (fact: Fact, world: World): number => world.days[fact.value!]!;

/**
 * The days that a figure is of in a world: those of its date as it is stated, `1955` the whole year. Of a date that may be another
 * (`1955~`, `[1955, 1956]`), the year, month or day in which that of the world falls.
 */
export function daysOfFigure({ first, row }: Fact, world: World): Interval {
  return statedDays((row as Row<'figures'>).date) ?? unitAbout(world.days[first]!, row as Row<'figures'>);
}

/** Whether the days that a figure is of can differ from world to world. */
export const isOfDrawnDays = ({ row }: Fact): boolean =>
  statedDays((row as Row<'figures'>).date) === undefined;

function unitAbout(day: Day, { date }: Row<'figures'>): Interval {
  if (!Number.isFinite(day)) return { start: day, end: day };
  const { year, month } = yearMonthDay(day);
  const precision: Precision = date.kind === 'absolute' ? date.edtf.precision : 'day';
  if (precision === 'day') return { start: day, end: day };
  if (precision === 'month')
    return { start: dayOf(year, month, 1), end: dayOf(year, month, daysInMonth(year, month)) };
  return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
}
