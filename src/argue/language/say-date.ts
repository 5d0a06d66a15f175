import type { Duration } from '../../base/duration.ts';
import { seasonInWords } from '../../base/edtf-date-words.ts';
import { MONTH_NAMES } from '../../base/months.ts';
import { own } from '../../base/own.ts';

const oneDate = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)$/;
const oneSeason = /^(\d{4})-(2[1-9]|3\d|4[01])([~?%]?)$/;
const qualified: Readonly<Record<string, (date: string) => string>> = {
  '': (date) => date,
  '~': (date) => `about ${date}`,
  '?': (date) => `${date} (in doubt)`,
  '%': (date) => `about ${date} (in doubt)`,
};

/** A date as it is spoken: "2 March 1969", "about March 1969", "autumn 1922", "1965 to 1972"; other EDTF as it is written. */
export function sayDate(text: string): string {
  const slash = text.indexOf('/');
  if (slash >= 0) return sayInterval(text.slice(0, slash), text.slice(slash + 1)) ?? text;
  const season = oneSeason.exec(text);
  if (season) return saySeason(season[1]!, Number(season[2]), season[3]!);
  const parts = oneDate.exec(text);
  if (!parts) return text;
  const [, year, month, day, mark = ''] = parts;
  const named = [day && String(Number(day)), month && MONTH_NAMES[Number(month) - 1], year];
  return own(qualified, mark)!(named.filter(Boolean).join(' '));
}

function saySeason(year: string, season: number, mark: string): string {
  const words = seasonInWords({ kind: 'season', year, season });
  // of the parts of a year only the seasons stand without an article
  return own(qualified, mark)!(season < 33 ? words : `the ${words}`);
}

/** A date with the preposition that a moment takes: "on 2 March 1969", "in March 1969". */
export function sayOn(text: string): string {
  const precise = /^\d{4}-\d\d-\d\d/.test(text);
  return `${precise && !text.includes('/') ? 'on' : 'in'} ${sayDate(text)}`;
}

function sayInterval(start: string, end: string): string | undefined {
  if (start === '' || end === '') return undefined;
  if (start === '..') return `the time to ${sayDate(end)}`;
  return end === '..' ? `the time from ${sayDate(start)}` : `${sayDate(start)} to ${sayDate(end)}`;
}

/** A length of time in words: "2 days", "1 year and 6 months". */
export function sayDuration({ years, months: monthCount, days }: Duration): string {
  const parts = [say(years, 'year'), say(monthCount, 'month'), say(days, 'day')].filter(
    (part) => part !== '',
  );
  if (parts.length === 0) return 'no time';
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function say(count: number, unit: string): string {
  return count === 0 ? '' : `${count} ${unit}${count === 1 ? '' : 's'}`;
}
