import { addMonths, type Day } from './calendar.ts';

/** A span of calendar time, never negative; weeks are held as days. */
export interface Duration {
  years: number;
  months: number;
  days: number;
}

const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Mean lengths in the Gregorian calendar: 146,097 days in 400 years. */
const DAYS_A_YEAR = 365.2425;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** An ISO 8601 duration of years, months, weeks and days: `P2D`, `P1Y6M`. Anything else gives undefined: a time, a sign, a fraction. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const duration = { years, months, days: weeks * 7 + days };
  return Number.isSafeInteger(Math.ceil(durationDays(duration))) ? duration : undefined;
}

/**
 * The day a duration after (1) or before (-1) a day. Years and months go first, to the last of the month where it is
 * shorter (31 January + P1M is 28 February), then days. An open end (±Infinity) stays open.
 */
export function addDuration(day: Day, duration: Duration, sign: 1 | -1): Day {
  if (!Number.isFinite(day)) return day;
  const months = duration.years * 12 + duration.months;
  return addMonths(day, sign * months) + sign * duration.days;
}

/** Mean length in days (a year 365.2425, a month 30.436875): for half-lives, and may be a fraction. */
export function durationDays(duration: Duration): number {
  return duration.years * DAYS_A_YEAR + duration.months * DAYS_A_MONTH + duration.days;
}

/** Back to ISO 8601: `P1Y6M`, `P14D`; no time at all is `P0D`. */
export function formatDuration({ years, months, days }: Duration): string {
  const parts = [years && `${years}Y`, months && `${months}M`, days && `${days}D`];
  return `P${parts.filter(Boolean).join('') || '0D'}`;
}
