import type { Part, Side, SideValue } from '../argue/judge-report.ts';
import { isoTime } from './words/time-words.ts';

/** A comparison of a test. */
export function partJson(part: Part) {
  return {
    text: part.text,
    aloud: part.aloud,
    share: part.share,
    sides: sidesJson(part),
    rows: part.rows,
    exact: part.exact,
    intervals: part.intervals,
  };
}

/** Both sides of a comparison; nothing where it has none. */
export function sidesJson({ left, right }: Part) {
  if (!left || !right) return undefined;
  return { left: sideJson(left), right: sideJson(right) };
}

function sideJson({ text, median, low, high, words, known, rows, n, slope, leftOut }: Side) {
  return {
    text,
    median: valueJson(median),
    low: valueJson(low),
    high: valueJson(high),
    words,
    known,
    rows,
    n,
    slope,
    leftOut,
  };
}

/** A value of a report in JSON: bounds as the case writes them. */
export function valueJson(value: SideValue | undefined): string | number | undefined {
  if (value?.is !== 'number' || value.most === undefined)
    return value?.is === 'time' ? isoTime(value) : value?.value;
  const least = Number.isFinite(value.value) ? String(value.value) : '';
  return value.most === null ? `${least}..` : least === '' ? `..${value.most}` : `${least}/${value.most}`;
}
