import type { Day } from '../base/calendar.ts';
import { dayInWords } from '../base/date-words.ts';
import { rangeInWords } from '../base/day-words.ts';
import { type Duration, parseDuration } from '../base/duration.ts';
import { type DayRange, parseEdtf, possibleDays, rangeHull } from '../base/edtf/edtf.ts';
import { type Interval, overlaps } from '../base/interval.ts';
import { own } from '../base/own.ts';
import { suggest } from '../base/suggest.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { accountsOf } from '../system/belief.ts';
import type { CommandInput } from './command.ts';
import type { Effects } from './effects.ts';
import { findOne } from './find-id.ts';
import { WrongCommand } from './wrong-command.ts';

/** `--account`, `--worlds` and `--seed` as the stages take them; each is left out when it was not given. */
export interface WorldOptions {
  readonly account?: string;
  readonly worlds?: number;
  readonly seed?: number;
}

/** The options of a command that draws worlds; throws on an account, a number of worlds or a seed that cannot be. */
export function worldOptions({ options }: CommandInput, record: CaseRecord): WorldOptions {
  const ids = accountsOf(record).map(({ id }) => id);
  return {
    ...(typeof options.account === 'string' ? { account: findOne(options.account, ids, 'an account') } : {}),
    ...(typeof options.worlds === 'string'
      ? { worlds: wholeNumber('worlds', options.worlds, 1, 1_000_000) }
      : {}),
    ...(typeof options.seed === 'string'
      ? { seed: wholeNumber('seed', options.seed, 0, Number.MAX_SAFE_INTEGER) }
      : {}),
  };
}

/** How many threads `--workers` allows; as many as can work at once when it was not given. Throws on a number that cannot be, which a command asks before it works. */
export function workersOption({ options }: CommandInput, { cores }: Effects): number {
  const { workers } = options;
  return typeof workers === 'string' ? wholeNumber('workers', workers, 1, 64, cores) : Math.min(64, cores);
}

/** One of the words that an option takes; undefined when it was not given. */
export function wordOption<const W extends string>(
  { options }: CommandInput,
  name: string,
  words: readonly W[],
): W | undefined {
  const given = own(options, name);
  if (typeof given !== 'string') return undefined;
  const word = words.find((w) => w === given);
  if (word !== undefined) return word;
  const guess = suggest(given, words);
  const hint = guess === undefined ? `expected one of ${words.join(', ')}` : `did you mean "${guess}"?`;
  throw new WrongCommand(`--${name} "${given}" is not known`, hint);
}

/** The length of time that an option takes; undefined when it was not given. */
export function durationOption({ options }: CommandInput, name: string): Duration | undefined {
  const given = own(options, name);
  if (typeof given !== 'string') return undefined;
  const duration = parseDuration(given);
  if (duration) return duration;
  throw new WrongCommand(`--${name} "${given}" is no length of time`, `write it as --${name} P1Y or P90D`);
}

/** The days from the first of `--from` to the last of `--to`; undefined when neither was given. */
export function overOption(
  { options: { from, to } }: CommandInput,
  record: CaseRecord,
): Interval | undefined {
  const { period } = record.header;
  if (typeof from !== 'string' && typeof to !== 'string') return undefined;
  const start = typeof from === 'string' ? hullOf(from, record)?.earliest : period.start;
  const end = typeof to === 'string' ? hullOf(to, record)?.latest : period.end;
  const over = { start: start ?? -Infinity, end: end ?? Infinity };
  if (over.start <= over.end && overlaps(over, period)) return over;
  throw new WrongCommand(
    over.start > over.end
      ? '--from lies after --to'
      : 'none of the days asked for lies in the period of the case',
    `the case is about ${rangeInWords(period.start, period.end)}`,
  );
}

/** The day that a date on the command line names; of a longer date its middle day, and a note says so. */
export function dayArgument(text: string, record: CaseRecord, effects: Effects): Day {
  const hull = hullOf(text, record);
  if (hull === undefined || !Number.isFinite(hull.earliest) || !Number.isFinite(hull.latest))
    throw new WrongCommand(`"${text}" is open at an end`, 'name one day, as 1969-06-01');
  const day = Math.floor((hull.earliest + hull.latest) / 2);
  if (hull.earliest !== hull.latest)
    effects.err(`${text} is longer than a day: shown is its middle, ${dayInWords(day)}\n`);
  return day;
}

/** From the first day that a date on the command line can mean to the last. */
function hullOf(text: string, record: CaseRecord): DayRange | undefined {
  if (text.trim() === '') throw new WrongCommand('the date is empty', 'write one, as 1969-06-01');
  const read = parseEdtf(text);
  if (read.ok) return rangeHull(possibleDays(read.date, record.header.reach));
  const repair = read.repair === undefined ? read.hint : `${read.hint}; did you mean "${read.repair}"?`;
  throw new WrongCommand(read.message, repair);
}

function wholeNumber(name: string, text: string, low: number, high: number, such = 1000): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new WrongCommand(
    `--${name} "${text}" is not a whole number from ${low} to ${high}`,
    `write it as --${name} ${Math.max(low, such)}`,
  );
}
