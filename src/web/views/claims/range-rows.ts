import type { Part, Side, SideValue } from '../../../argue/judge-report.ts';
import { boundedNumber, numberInWords, percent } from '../../../publish/words/number-words.ts';
import { isLength, nameOf } from '../../../publish/words/part-words.ts';
import { boundsInWords, timeInWords } from '../../../publish/words/time-words.ts';
import { capital } from '../../../publish/words/verdict-words.ts';

/** One side of a comparison as it is drawn: its middle and its range, as numbers on the axis and in words. */
export interface RangeRow {
  readonly name: string;
  readonly is: 'time' | 'number';
  /** A time is drawn from its start to its end. */
  readonly median: readonly [from: number, to: number];
  readonly low: number;
  readonly high: number;
  readonly says: string;
  readonly range: string;
  readonly known: number;
  /** A number or date that the test itself states. */
  readonly isWritten: boolean;
}

/** The sides of a comparison that can be drawn on one axis; empty when they are words, or nothing finite. */
export function rangeRows({ left, right }: Part): RangeRow[] {
  const rows = [rowOf(left, 'first'), rowOf(right, 'second')].flatMap((row) => row ?? []);
  const [first] = rows;
  return rows.filter(({ is }) => is === first?.is);
}

function rowOf(side: Side | undefined, place: 'first' | 'second'): RangeRow | undefined {
  const { median, low = median, high = median } = side ?? {};
  if (!side || !median || !low || !high) return undefined;
  const common = { name: capital(nameOf(side, place)), known: side.known };
  if (median.is === 'number' && low.is === 'number' && high.is === 'number') {
    const ends = [low.value, high.most ?? high.value] as const;
    if (![median.value, ...ends].every(Number.isFinite)) return undefined;
    return {
      ...common,
      is: 'number',
      median: [median.value, median.value],
      low: ends[0],
      high: ends[1],
      says: boundedNumber(median),
      range: ends[0] === ends[1] ? '' : `${numberInWords(ends[0])} to ${numberInWords(ends[1])}`,
      isWritten: side.text.trim() === String(median.value) || isLength(side.text),
    };
  }
  return median.is === 'time' && low.is === 'time' && high.is === 'time'
    ? timeRow(side, common, median, low, high)
    : undefined;
}

type Time = Extract<SideValue, { is: 'time' }>;

function timeRow(
  { text }: Side,
  common: { name: string; known: number },
  median: Time,
  low: Time,
  high: Time,
): RangeRow | undefined {
  if (![median.start, median.end, low.start, high.end].every(Number.isFinite)) return undefined;
  const isOne = low.start === high.start && low.end === high.end;
  return {
    ...common,
    is: 'time',
    median: [median.start, median.end],
    low: low.start,
    high: high.end,
    says: timeInWords(median),
    range: isOne ? '' : boundsInWords(low, high),
    isWritten: /^\d{4}(-\d\d){0,2}$/.test(text.trim()),
  };
}

/**
 * A row in words: `Onset of the rapprochement: 9 September 1968 (March 1967 – October 1968 in 95 % of worlds; known in 92 %)`; of a
 * number or date that the test states, itself.
 */
export function rowInWords({ name, says, range, known, isWritten }: RangeRow): string {
  const more = [
    ...(range === '' ? [] : [`${range} in 95\u00a0% of worlds`]),
    ...(known < 1 ? [`known in ${percent(known)}`] : []),
  ];
  const figure = more.length === 0 ? says : `${says} (${more.join('; ')})`;
  return isWritten ? figure : `${name}: ${figure}`;
}
