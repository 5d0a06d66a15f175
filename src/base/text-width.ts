import stringWidth from 'string-width';

/** Columns a text takes on a terminal: two for a Chinese character, none for an accent that combines or a colour code. */
export function width(text: string): number {
  return isPlainAscii(text) ? text.length : stringWidth(text);
}

/** The text filled with spaces to so many columns; a longer text is left as it is. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + space : space + text;
}

/** The text cut to so many columns, with an ellipsis where something was cut. */
export function truncate(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns < 1) return '';
  let kept = '';
  let used = 0;
  for (const letter of letters(text)) {
    used += width(letter);
    if (used > columns - 1) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * The text as lines of at most so many columns. It breaks at spaces and between Chinese characters, never within a word
 * unless the word alone is too long; a no-break space holds. An empty text is one empty line.
 */
export function wrap(text: string, columns: number): string[] {
  if (!(columns >= 2)) throw new Error('wrap requires at least 2 columns');
  const lines: string[] = [];
  let line = '';
  for (const [word, spaced] of chunks(text)) {
    const joined = line === '' ? word : `${line}${spaced ? ' ' : ''}${word}`;
    if (width(joined) <= columns) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = split(word, columns);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line !== '' || lines.length === 0 ? [...lines, line] : lines;
}

/**
 * A text of an author's made safe for a terminal: one line, with no control characters (which could recolour or
 * overwrite the screen) and no marks that turn the direction of writing.
 */
export function plain(text: string): string {
  return text
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function letters(text: string): string[] {
  return isPlainAscii(text) ? [...text] : Array.from(segmenter.segment(text), (s) => s.segment);
}

const isPlainAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Pieces between which a line may break, and whether a space stood before each. */
function chunks(text: string): [chunk: string, spaced: boolean][] {
  const found: [string, boolean][] = [];
  for (const word of text.split(/[ \t\r\n]+/u)) {
    if (word === '') continue;
    breakWide(word).forEach((piece, i) => {
      found.push([piece, i === 0]);
    });
  }
  return found;
}

/** Marks that may not begin a line of Chinese, and marks that may not end one. */
const CLOSING = /^[、。，．；：！？）〉》」』】〕”’…·]/u;
const OPENING = /[（〈《「『【〔“‘]$/u;

/** A word broken wherever a wide character allows it. */
function breakWide(word: string): string[] {
  if (isPlainAscii(word)) return [word];
  const pieces: string[] = [];
  let before = '';
  for (const letter of letters(word)) {
    const may = before !== '' && (width(letter) === 2 || width(before) === 2);
    if (pieces.length === 0 || (may && !CLOSING.test(letter) && !OPENING.test(before))) pieces.push(letter);
    else pieces[pieces.length - 1] += letter;
    before = letter;
  }
  return pieces;
}

/** A word too long for a line, in pieces that fit. */
function split(word: string, columns: number): string[] {
  if (width(word) <= columns) return [word];
  const pieces = [''];
  for (const letter of letters(word)) {
    if (width(pieces.at(-1) + letter) > columns) pieces.push('');
    pieces[pieces.length - 1] += letter;
  }
  return pieces;
}
