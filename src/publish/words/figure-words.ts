import type { Part, Side } from '../../argue/judge-report.ts';
import { boundedNumber, inWorlds, numberRange, percent } from './number-words.ts';
import { isLength } from './part-words.ts';
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
      side === undefined || isItself(side) ? [] : [sideRow(side, isSeveral ? '· ' : '')],
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

function sideRow(side: Side, mark: string): readonly [string, string, string, string] {
  const { median, low, high } = side;
  const known = side.known < 1 ? ` (known in ${percent(side.known)})` : '';
  const name = mark + side.text;
  const rows = side.rows ? rowsInWords(side.rows) : '';
  if (median?.is === 'time') {
    const bounds = low?.is === 'time' && high?.is === 'time' ? boundsInWords(low, high) : '';
    return [name, timeInWords(median), bounds + known, rows];
  }
  if (median?.is === 'number') {
    const bounds = low?.is === 'number' && high?.is === 'number' ? numberRange(low, high) : '';
    return [name, boundedNumber(median), bounds + known, rows];
  }
  const words = (side.words ?? []).map(({ word, share }) => `${word} ${percent(share)}`).join(', ');
  return [
    name,
    side.words?.[0]?.word ?? (median === undefined ? 'unknown' : median.value),
    words + known,
    rows,
  ];
}
