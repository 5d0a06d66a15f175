import { addMonths, type Day, dayOf, yearMonthDay } from '../../base/calendar.ts';

export type Step = 'day' | 'month' | 'quarter' | 'year';

const monthsIn = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

/** The calendar steps that cover a period, the first and the last cut to it. */
export function stepsOver(start: Day, end: Day, step: Step | 'decade'): { from: Day; to: Day }[] {
  const spans: { from: Day; to: Day }[] = [];
  const after = (day: Day) =>
    step === 'day' ? day + 1 : addMonths(stepStart(day, monthsIn[step]), monthsIn[step]);
  for (let from = start; from <= end; from = after(from))
    spans.push({ from, to: Math.min(end, after(from) - 1) });
  return spans;
}

/** The first day of the step of so many months that a day falls in. */
function stepStart(day: Day, months: number): Day {
  const { year, month } = yearMonthDay(day);
  const first = Math.floor((year * 12 + month - 1) / months) * months;
  return dayOf(Math.floor(first / 12), (((first % 12) + 12) % 12) + 1, 1);
}
