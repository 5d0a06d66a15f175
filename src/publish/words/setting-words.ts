import type { JudgeReport } from '../../argue/judge-report.ts';
import { durationDays, parseDuration } from '../../base/duration.ts';
import type { StandingRule, TalkRule } from '../../record/spell-kinds.ts';
import { countOf, numberInWords } from './number-words.ts';

/** Mean lengths in the Gregorian calendar, as half-lives are counted. */
const DAYS_A_YEAR = 365.2425;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** A length of time as a reader says it: `1 year`, `6 months`, `10 days`. */
export function daysInWords(days: number): string {
  for (const [length, unit] of [
    [DAYS_A_YEAR, 'year'],
    [DAYS_A_MONTH, 'month'],
  ] as const) {
    const count = Math.round(days / length);
    if (count > 0 && Math.abs(count * length - days) < 0.01) return countOf(count, unit);
  }
  return countOf(days, 'day');
}

/** A duration as a reader says it; what is no duration stays as it is. */
export function durationInWords(text: string): string {
  const days = /^P(\d+(?:\.\d+)?)D$/.exec(text)?.[1];
  if (days !== undefined) return daysInWords(Number(days));
  const duration = parseDuration(text);
  return duration === undefined ? text : daysInWords(durationDays(duration));
}

/** Whether spells weigh by their kind. */
export const standingInWords: Readonly<Record<StandingRule, string>> = {
  with: 'spells weigh by their kind',
  without: 'spells weigh only by what their rows say',
};

/** How talk counts in a relation. */
export const talkInWords: Readonly<Record<TalkRule, string>> = {
  'adversaries-nothing': 'talk between adversaries counts nothing',
  table: 'talk counts as in the table',
  nothing: 'talk counts nothing',
};

/** Under what the claims were judged: how the record was read. */
export function readingInWords({ reading }: Pick<JudgeReport, 'reading'>): string {
  return [
    `an act counts half after ${durationInWords(reading.halfLife)}`,
    `a phase moves at least ${numberInWords(reading.amplitude)} points over at least ${durationInWords(reading.shortest)}`,
    `a relation within ±${numberInWords(reading.neutral)} is neutral`,
    `weights of the ${reading.weights} table`,
    standingInWords[reading.standing],
    talkInWords[reading.talk],
  ].join('; ');
}

/** Who is believed: `all sources believed`, `account share2003`. */
export function accountInWords(account: string, name = account): string {
  return account === 'all' ? 'all sources believed' : `account ${name}`;
}

/** Under what something was told: whom it believes, in how many worlds, with which seed. */
export function settingInWords(of: {
  readonly account: string;
  readonly worlds: number;
  readonly seed: number;
}): string {
  return `${accountInWords(of.account)}, ${countOf(of.worlds, 'world')}, seed ${of.seed}`;
}
