import { addMonths, type Day, dayOf, formatDay, yearMonthDay } from '../../../base/calendar.ts';
import { dayInWords, edtfInWords } from '../../../base/date-words.ts';
import { parseEdtf, rangeHull } from '../../../base/edtf/edtf.ts';

/** The days of a study, both included. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** What a reader wrote in the date box: a day, with a note where more than a day was meant; or what is wrong with it. */
export type BoxDate =
  | { readonly ok: true; readonly day: Day; readonly note?: string }
  | { readonly ok: false; readonly message: string; readonly hint: string; readonly repair?: string };

/**
 * Reads the date box: any EDTF date that lies in the period; of a longer one its middle day, as on the command line.
 *
 * @example readDateBox('1969-06-01', { start: -11000, end: 8000 }) // => { ok: true, day: -214 }
 */
export function readDateBox(text: string, period: Period): BoxDate {
  const read = parseEdtf(text.trim());
  if (!read.ok) {
    const { message, hint, repair } = read;
    return { ok: false, message, hint, ...(repair === undefined ? {} : { repair }) };
  }
  const hull = rangeHull(read.date.ranges);
  if (!hull || !Number.isFinite(hull.earliest) || !Number.isFinite(hull.latest))
    return { ok: false, message: `“${text.trim()}” is open at an end`, hint: 'name one day, as 1969-06-01' };
  const day = Math.floor((hull.earliest + hull.latest) / 2);
  if (day < period.start || day > period.end) return outside(edtfInWords(read.date), period);
  const isLong = hull.earliest !== hull.latest;
  const note = `${edtfInWords(read.date)} is longer than a day: shown is its middle, ${dayInWords(day)}`;
  return { ok: true, day, ...(isLong ? { note } : {}) };
}

function outside(words: string, { start, end }: Period): BoxDate {
  return {
    ok: false,
    message: `${words} lies outside the period of this study`,
    hint: `expected a date from ${dayInWords(start)} to ${dayInWords(end)}`,
  };
}

/** The day that the address asks for, or the middle of the period where it asks for none that can be shown. */
export function dayOfAddress(text: string | undefined, period: Period): Day {
  const read = text === undefined ? undefined : readDateBox(text, period);
  if (read?.ok) return read.day;
  const { year } = yearMonthDay(Math.floor((period.start + period.end) / 2));
  return within(dayOf(year, 1, 1), period);
}

/** A day kept inside the period. */
export function within(day: Day, { start, end }: Period): Day {
  return Math.min(end, Math.max(start, day));
}

/** Where a key of the slider leads: arrows a day, Page keys a year, Home and End the ends; undefined for other keys. */
export function dayAfterKey(key: string, day: Day, period: Period): Day | undefined {
  const steps: Readonly<Record<string, () => Day>> = {
    ArrowLeft: () => day - 1,
    ArrowDown: () => day - 1,
    ArrowRight: () => day + 1,
    ArrowUp: () => day + 1,
    PageDown: () => addMonths(day, -12),
    PageUp: () => addMonths(day, 12),
    Home: () => period.start,
    End: () => period.end,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step && within(step(), period);
}

/** The first of a month to which a drag of the slider leads: always another month than the last when it moved at all. */
export function dayAfterDrag(raw: Day, day: Day, period: Period): Day {
  const first = firstOfMonth(raw);
  if (raw > day && first <= day) return within(addMonths(first, 1), period);
  return within(first, period);
}

const firstOfMonth = (day: Day): Day => {
  const { year, month } = yearMonthDay(day);
  return dayOf(year, month, 1);
};

/** A day as the address writes it. */
export const addressOfDay = (day: Day): string => formatDay(day);
