import { awaitsLetter, composeAccents } from './compose-accents.ts';
import type { PdfItem, PdfPage } from './pdf-document.ts';

/** A stretch of a line in one type. */
export interface PdfPiece {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  /** Smaller and above the line, as the sign of a note is. */
  readonly isRaised: boolean;
  readonly width: number;
}

/** A line of print, or a part of one that a wide gap sets off. */
export interface PdfLine {
  readonly page: number;
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
}

interface Fragment {
  readonly items: PdfItem[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}

/** Gaps in a line, as shares of the size of its type: one that parts words, and one that no line of a text has. */
const wordGap = 0.18;
const widestGap = 1.2;
/** With a space in the file, justified text in a narrow column may have gaps up to this. */
const widestSpace = 2.6;
const raisedBy = 0.15;
const raisedSize = 0.85;

function isLevel(fragment: Fragment, item: PdfItem): boolean {
  const [smaller, larger] = [Math.min(fragment.size, item.size), Math.max(fragment.size, item.size)];
  return Math.abs(item.y - fragment.y) < (smaller < larger * raisedSize ? 0.6 : 0.3) * larger;
}

function gapTo({ x0, x1 }: Fragment, item: PdfItem): number {
  return item.isRightToLeft && item.x + item.width <= x0 + 1 ? x0 - (item.x + item.width) : item.x - x1;
}

function startFragment(item: PdfItem): Fragment {
  return { items: [item], x0: item.x, x1: item.x + item.width, y: item.y, size: item.size };
}

function extend(fragment: Fragment, item: PdfItem): void {
  fragment.items.push(item);
  fragment.x0 = Math.min(fragment.x0, item.x);
  fragment.x1 = Math.max(fragment.x1, item.x + item.width);
  if (item.size > fragment.size / raisedSize && item.text.trim() !== '') {
    fragment.size = item.size;
    fragment.y = item.y;
  }
}

/** Items that follow one another on one line, in the order of the file. */
function fragmentsOf(items: readonly PdfItem[]): Fragment[] {
  const fragments: Fragment[] = [];
  let space: PdfItem | undefined;
  for (const item of items) {
    if (item.text.trim() === '') {
      space = item;
      continue;
    }
    const last = fragments.at(-1);
    const gap = last ? gapTo(last, item) : 0;
    const size = Math.max(last?.size ?? 0, item.size);
    const isNear = gap > -0.6 * size && gap < (space ? widestSpace : widestGap) * size;
    if (last && isNear && isLevel(last, item)) {
      if (space && gap > 0)
        last.items.push({ ...space, width: 0, x: last.x1, size: item.size, font: item.font, y: last.y });
      extend(last, item);
    } else fragments.push(startFragment(item));
    space = undefined;
  }
  return fragments;
}

/** What most letters of a fragment have. */
function mostly<T>(items: readonly PdfItem[], of: (item: PdfItem) => T): T {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + item.text.trim().length);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function lineOf({ items, x0, x1 }: Fragment, page: number): PdfLine {
  const size = mostly(items, (item) => Math.round(item.size * 10) / 10);
  const y = mostly(items, (item) => item.y);
  const pieces: PdfPiece[] = [];
  let end: number | undefined;
  for (const item of items) {
    const isApart =
      end !== undefined &&
      !item.isRightToLeft &&
      item.x - end > wordGap * size &&
      !pieces.at(-1)?.text.endsWith(' ');
    const isRaised = item.size < size * raisedSize && item.y > y + raisedBy * size;
    const last = pieces.at(-1);
    const text = isApart && !item.text.startsWith(' ') ? ` ${item.text}` : item.text;
    const isSameType =
      last && last.font === item.font && last.isRaised === isRaised && last.size === item.size;
    if (last && (isSameType || awaitsLetter(last.text)))
      pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + item.width };
    else pieces.push({ text, font: item.font, size: item.size, isRaised, width: item.width });
    end = item.x + item.width;
  }
  const composed = pieces.map((piece) => ({ ...piece, text: composeAccents(piece.text) }));
  return {
    page,
    pieces: composed,
    text: composed.map(({ text }) => text).join(''),
    x0,
    x1,
    y,
    size,
    font: mostly(items, ({ font }) => font),
  };
}

/** The lines of a page, in the order of the file; parts of a line that a wide gap sets off stand alone. */
export function pdfLines({ items, number }: PdfPage): PdfLine[] {
  return fragmentsOf(items).map((fragment) => lineOf(fragment, number));
}

/** Two parts of a line as one. */
export function mergeLines(left: PdfLine, right: PdfLine): PdfLine {
  const longer = left.text.length >= right.text.length ? left : right;
  const [first, ...others] = right.pieces;
  return {
    ...longer,
    pieces: [...left.pieces, { ...first!, text: ` ${first!.text}` }, ...others],
    text: `${left.text} ${right.text}`,
    x0: Math.min(left.x0, right.x0),
    x1: Math.max(left.x1, right.x1),
  };
}
