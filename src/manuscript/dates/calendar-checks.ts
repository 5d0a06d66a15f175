import { daysInMonth, weekday, yearMonthDay } from '../../base/calendar.ts';
import { dayInWords, monthName } from '../../base/day-words.ts';
import type { LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { textOf } from '../manuscript.ts';
import type { DateMention } from './date-mention.ts';
import { WEEKDAY_NAMES } from './date-words-read.ts';

/** Before this year a country may still have counted by the Julian calendar (Greece changed last, in 1923). */
const GREGORIAN_EVERYWHERE = 1924;

/** Days that the calendar does not have, weekdays that a date was not, spans that run backwards. */
export function calendarFindings({ manuscript, dates }: LintInput): Finding[] {
  return dates.flatMap((date) => {
    if (date.isImpossible) return [impossible(date, manuscript)];
    if (date.isBackwards) {
      const span = textOf(manuscript, date.span);
      return [finding('date-backwards', manuscript, date.span, 'certain', { span })];
    }
    return date.weekday === undefined ? [] : wrongWeekday(date, date.weekday, manuscript);
  });
}

function impossible(date: DateMention, manuscript: LintInput['manuscript']): Finding {
  const { year, month } = yearMonthDay(date.earliest);
  const days = daysInMonth(year, month);
  const name = month === 2 ? `February ${year}` : monthName(month);
  return finding('date-impossible', manuscript, date.span, date.isCompleted ? 'likely' : 'certain', {
    date: textOf(manuscript, date.span),
    month: name,
    days,
  });
}

function wrongWeekday(date: DateMention, given: number, manuscript: LintInput['manuscript']): Finding[] {
  const real = weekday(date.earliest);
  const { year } = yearMonthDay(date.earliest);
  if (date.precision !== 'day' || real === given) return [];
  const ahead = (given - real + 7) % 7;
  const near = dayInWords(date.earliest + (ahead > 3 ? ahead - 7 : ahead));
  const confidence = year < GREGORIAN_EVERYWHERE ? 'look' : date.isCompleted ? 'likely' : 'certain';
  const names = { given: WEEKDAY_NAMES[given - 1]!, real: WEEKDAY_NAMES[real - 1]! };
  return [
    finding('date-weekday', manuscript, date.span, confidence, {
      date: dayInWords(date.earliest),
      ...names,
      near,
    }),
  ];
}

/** So many years apart, a year belongs to another time. */
const FAR = 50;
const LEAST_DATES = 8;
const LEAST_USUAL = 3;

/** A year that stands alone, far from all others, and differs from one that is often named in its second figure only. */
export function slipFindings({ manuscript, dates }: LintInput): Finding[] {
  const years = dates.filter(
    ({ precision, isCompleted }) => precision !== 'decade' && precision !== 'century' && !isCompleted,
  );
  if (years.length < LEAST_DATES) return [];
  const yearOf = (date: DateMention) => yearMonthDay(date.earliest).year;
  return years.flatMap((date) => {
    const year = yearOf(date);
    const usual = [year + 100, year - 100].find(
      (other) => years.filter((one) => yearOf(one) === other).length >= LEAST_USUAL,
    );
    const isAlone = years.every((one) => one === date || Math.abs(yearOf(one) - year) > FAR);
    if (usual === undefined || !isAlone) return [];
    const times = years.filter((one) => yearOf(one) === usual).length;
    return [
      finding('date-slip', manuscript, date.span, 'look', {
        year: String(year),
        usual: String(usual),
        times,
      }),
    ];
  });
}
