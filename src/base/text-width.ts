import stringWidth from 'string-width';
import { segments } from './segments.ts';

/** Columns a text takes on a terminal: two for a Chinese character, none for an accent that combines or a colour code. */
export function width(text: string): number {
  if (isNarrow(text)) return text.length;
  if (text.length <= LONG) return stringWidth(text.replaceAll(BARE_FORMAT, ''));
  let columns = 0;
  for (const letter of letters(text.replaceAll(COLOUR_CODE, ''))) columns += width(letter);
  return columns;
}

/** A longer text is measured letter by letter: the time that the library takes grows with the square of its text. */
const LONG = 200;
/** Marks of format that are seen, as the Arabic sign of a year: the library throws where one has no letter to stand by. */
const BARE_FORMAT = /(?!\p{Default_Ignorable_Code_Point})\p{Cf}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour code begins with one
const COLOUR_CODE = /\u001b\[[\d;]*m/g;

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
  let used = 0;
  for (const [word, spaced] of chunks(text)) {
    const more = width(word);
    const space = line !== '' && spaced ? ' ' : '';
    if (used + space.length + more <= columns) {
      line += space + word;
      used += space.length + more;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const piece of more <= columns ? [word] : split(word, columns)) {
      if (line !== '') lines.push(line);
      line = piece;
    }
    used = width(line);
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is shown
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The text with what would steer a terminal shown as a picture of it (`␛`); lines and tabs stay. */
export function controlPictures(text: string): string {
  return text.replace(CONTROLS, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters of a text, each with its accents. */
function* letters(text: string): Generator<string> {
  if (isNarrow(text)) yield* text;
  else for (const { segment } of segments(text, segmenter)) yield segment;
}

/** Whether every character is a letter and takes one column: Latin, Cyrillic, and the punctuation of both. */
const isNarrow = (text: string): boolean =>
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2015\u2018-\u201f\u2026\u2030\u2032\u2033]*$/.test(
    text,
  );

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
  if (isNarrow(word)) return [word];
  const pieces: string[] = [];
  let before = '';
  let wasWide = false;
  for (const letter of letters(word)) {
    const isWide = width(letter) === 2;
    const may = (isWide || wasWide) && !CLOSING.test(letter) && !OPENING.test(before);
    if (pieces.length === 0 || may) pieces.push(letter);
    else pieces[pieces.length - 1] += letter;
    before = letter;
    wasWide = isWide;
  }
  return pieces;
}

/** A word that is too long for a line, in pieces that fit. */
function split(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of letters(word)) {
    const more = width(letter);
    if (used + more > columns) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += more;
  }
  return [...pieces, piece];
}
