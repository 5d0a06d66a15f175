import { partHeading, unspaced } from './part-headings.ts';
import type { PdfLine } from './pdf-lines.ts';

/** The type of a document's running text, against which headings and notes stand out. */
export interface PdfType {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly fontNames: ReadonlyMap<string, string>;
  /** Whether paragraphs begin with an indent. */
  readonly hasIndents: boolean;
}

/** A line in the order of reading, with what surrounds it. */
export interface PlacedLine extends PdfLine {
  /** Counted on its page, in the order of reading. */
  readonly number: number;
  /** The edges of its column. */
  readonly left: number;
  readonly right: number;
  /** From the line above it in its column; none for a column's first. */
  readonly gap?: number;
}

const largerBy = 1.1;
const longestHeading = 120;
/** A gap so many times the leading sets a line off. */
export const setOffBy = 1.35;

function commonest(counts: ReadonlyMap<number, number>, otherwise: number): number {
  let best: [number, number] = [otherwise, 0];
  for (const entry of counts) if (entry[1] > best[1]) best = entry;
  return best[0];
}

/** The type that most of a document's text is set in. */
export function pdfType(lines: readonly PlacedLine[], fontNames: ReadonlyMap<string, string>): PdfType {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const size = commonest(sizes, 10);
  const gaps = new Map<number, number>();
  let indented = 0;
  for (const line of lines) {
    if (Math.abs(line.size - size) > 0.3) continue;
    if (line.gap !== undefined && line.gap > 0) {
      const rounded = Math.round(line.gap * 2) / 2;
      gaps.set(rounded, (gaps.get(rounded) ?? 0) + 1);
    }
    if (isIndented(line)) indented += 1;
  }
  return { size, leading: commonest(gaps, size * 1.2), fontNames, hasIndents: indented * 40 > lines.length };
}

/** Whether a line begins as far to the right as the first line of a paragraph does. */
export function isIndented({ x0, left, size }: PlacedLine): boolean {
  return x0 - left > 0.7 * size;
}

/** Whether a font is italic or slanted, by its name. */
export function isItalicFont(name: string): boolean {
  return /ital|obliq|kursiv|slanted|-it\b|cmti|cmsl/i.test(name);
}

function isBoldFont(name: string): boolean {
  return /bold|black|heavy|demi|cmbx|[-,]b\b/i.test(name);
}

function isAll(line: PdfLine, test: (name: string) => boolean, { fontNames }: PdfType): boolean {
  return line.pieces.every(({ font, text }) => text.trim() === '' || test(fontNames.get(font) ?? ''));
}

function isSetOff({ gap }: PlacedLine, { leading }: PdfType): boolean {
  return gap === undefined || gap > 1.2 * leading;
}

/**
 * Whether a line has the look of a heading, by its size, its weight, its capitals, or what it says. In a list of references, numbers and
 * italics are no such look.
 */
export function isHeadingLine(line: PlacedLine, type: PdfType, inList = false): boolean {
  const text = unspaced(line.text.trim());
  if (text.length > longestHeading || !/\p{L}{2}/u.test(text) || line.size < 0.85 * type.size) return false;
  if (line.size >= largerBy * type.size) return true;
  if (/^\P{Ll}/u.test(text) && partHeading(text) !== undefined && !/[.,;]$/.test(text))
    return line.size >= 0.95 * type.size || isSetOff(line, type);
  if (line.size < 0.95 * type.size) return false;
  if (/[.,;:]$/.test(text) || !/^["“‘]?[\p{Lu}\d]/u.test(text)) return false;
  if (isAll(line, isBoldFont, type)) return true;
  if (!isSetOff(line, type) || text.length > 80) return false;
  const isCapitals = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text);
  if (inList) return isCapitals && line.gap !== undefined && !/\d/.test(text);
  return isCapitals || /^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u.test(text) || isAll(line, isItalicFont, type);
}
