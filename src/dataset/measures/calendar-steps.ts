import { type Day, formatDay, yearMonthDay } from '../../base/calendar.ts';
import { type Step, stepsOver } from '../../measure/relations/steps.ts';
import { daysOfYear } from './years.ts';

/** A year, quarter, month or day, with its days and what it is called. */
export interface CalendarStep {
  readonly from: Day;
  readonly to: Day;
  readonly year: number;
  readonly name: string;
}

/** The steps of some years, all of them whole. */
export const calendarSteps = (first: number, last: number, by: Step): CalendarStep[] =>
  first > last
    ? []
    : stepsOver(daysOfYear(first).start, daysOfYear(last).end, by).map(({ from, to }) => ({
        ...{ from, to, year: yearMonthDay(from).year, name: stepName(from, by) },
      }));

/**
 * What the step is called in which a day lies.
 *
 * @example stepName(dayOf(1969, 3, 2), 'quarter') // => '1969-Q1'
 */
export function stepName(day: Day, by: Step): string {
  if (by === 'quarter') return `${formatDay(day).slice(0, -6)}-Q${Math.ceil(yearMonthDay(day).month / 3)}`;
  return by === 'day' ? formatDay(day) : formatDay(day).slice(0, by === 'month' ? -3 : -6);
}

/** The step of a value: its own, or its year. */
export const stepOf = ({ step, year }: { readonly step?: string | undefined; readonly year: number }) =>
  step ?? formatDay(daysOfYear(year).start).slice(0, -6);
