import type { Part, Side } from '../../argue/judge-report.ts';
import { boundedNumber, inWorlds, numberInWords, numberRange, percent } from './number-words.ts';
import { isLength, wordsBetween, wordsOfSlope } from './part-words.ts';
import { rowsInWords } from './row-words.ts';
import { boundsInWords, timeInWords } from './time-words.ts';

/** The figures of a claim as rows: what it is, its median (or most frequent word), its range in 95 % of worlds, the rows that carry it. */
export function figureRows(
  parts: readonly Part[],
  worlds: number,
): (readonly [name: string, median: string, range: string, rows: string])[] {
  const isSeveral = parts.length > 1;
  return parts.flatMap((part) => [
    ...(isSeveral
      ? [
          [
            part.text,
            '',
            `true ${inWorlds(part.share.true, worlds)}`,
            part.rows ? rowsInWords(part.rows) : '',
          ] as const,
        ]
      : []),
    ...[part.left, part.right].flatMap((side) =>
      side === undefined || isItself(side) ? [] : [sideRow(side, isSeveral ? '· ' : '', wordsIn(part, side))],
    ),
  ]);
}

/** A side that only repeats what is written: a number, a word. */
function isItself({ text, median, words }: Side): boolean {
  if (isLength(text)) return true;
  if (median?.is === 'number') return median.most === undefined && text.trim() === String(median.value);
  const [only, second] = words ?? [];
  return only !== undefined && second === undefined && only.word === text.trim();
}

/** With as many digits as tell the two sides of a comparison apart, or as the error of a trend has. */
function wordsIn({ left, right }: Part, side: Side): (value: number) => string {
  return wordsOfSlope(side, left && right ? wordsBetween(left, right) : numberInWords);
}

function sideRow(
  side: Side,
  mark: string,
  words: (value: number) => string,
): readonly [string, string, string, string] {
  const { median, low, high } = side;
  const known = side.known < 1 ? ` (known in ${percent(side.known)})` : '';
  const name = mark + side.text;
  const rows = side.rows ? rowsInWords(side.rows) : '';
  if (median?.is === 'time') {
    const bounds = low?.is === 'time' && high?.is === 'time' ? boundsInWords(low, high) : '';
    return [name, timeInWords(median), bounds + known, rows];
  }
  if (median?.is === 'number') {
    const bounds = low?.is === 'number' && high?.is === 'number' ? numberRange(low, high, words) : '';
    return [name, boundedNumber(median, words), bounds + known, rows];
  }
  const shares = (side.words ?? []).map(({ word, share }) => `${word} ${percent(share)}`).join(', ');
  return [
    name,
    side.words?.[0]?.word ?? (median === undefined ? 'unknown' : median.value),
    shares + known,
    rows,
  ];
}
