import type { SpecScalar } from './spec.ts';

/** A line of a text that is neither blank nor a comment. */
export interface PlainLine {
  readonly file: string;
  readonly number: number;
  readonly indent: number;
  /** Without the indent and the blanks at the end. */
  readonly content: string;
}

/** Thrown where a text uses more of YAML than is read here. */
export const unusual = Symbol('unusual YAML');

/** A scalar that takes up the rest of its line, at an offset into its content; a comment may follow. */
export function lineScalar(line: PlainLine, offset: number, text: string): SpecScalar {
  const mark = text.charAt(0);
  if (mark === '"' || mark === "'") {
    const { value, length } = quotedText(text);
    if (!isEnd(text.slice(length))) throw unusual;
    return { kind: 'scalar', text: value, at: placeIn(line, offset + 1) };
  }
  const comment = text.search(/ #/);
  const plain = comment < 0 ? text : text.slice(0, comment).replace(/ +$/, '');
  if (!isPlain(plain)) throw unusual;
  return plainScalar(plain, line, offset);
}

/** `~` and `null` are left out. */
export function plainScalar(text: string, line: PlainLine, offset: number): SpecScalar {
  return { kind: 'scalar', text: text === '~' || text === 'null' ? '' : text, at: placeIn(line, offset) };
}

/** Whether a text can stand without quotes and means nothing but itself. */
export function isPlain(text: string): boolean {
  return /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s\-,[\]{}])/.test(text) && !/:(?:\s|$)|\s#/.test(text);
}

/** A text in quotes on one line, without escapes, and its length with the quotes. */
export function quotedText(text: string): { value: string; length: number } {
  const match = /^"([^"\\]*)"|^'((?:[^']|'')*)'/.exec(text);
  if (!match) throw unusual;
  return { value: match[1] ?? (match[2] ?? '').replaceAll("''", "'"), length: match[0].length };
}

/** Nothing, or a comment. */
export const isEnd = (text: string): boolean => /^ *$|^ +#/.test(text);

/** The place of an offset into a line's content. */
export function placeIn(line: PlainLine, offset: number): { file: string; line: number; column: number } {
  return { file: line.file, line: line.number, column: line.indent + offset + 1 };
}
