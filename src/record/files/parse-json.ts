import type { Position } from '../../base/problems/problems.ts';
import type { SpecEntry, SpecValue } from './spec.ts';

/** Where JSON cannot be read: an offset into the text. */
export interface JsonFault {
  readonly at: number;
  readonly message: string;
}

/** Deeper than any bibliography, shallow enough for any stack. */
const DEEPEST = 200;

interface JsonCursor {
  readonly text: string;
  readonly position: (offset: number) => Position;
  at: number;
}

/**
 * Reads one JSON value from an offset, with the place of every value; numbers, `true` and `null` are kept as text (`null` is '').
 * Gives the value and the offset after it; throws a `JsonFault`.
 */
export function parseJson(
  text: string,
  from: number,
  position: (offset: number) => Position,
): { value: SpecValue; end: number } {
  const cursor = { text, position, at: from };
  return { value: readValue(cursor, 0), end: cursor.at };
}

function readValue(cursor: JsonCursor, depth: number): SpecValue {
  skipBlanks(cursor);
  const start = cursor.at;
  const at = cursor.position(start);
  if (depth > DEEPEST) fail(cursor, 'it is nested too deep');
  switch (cursor.text[start]) {
    case '[': {
      const items: SpecValue[] = [];
      readMany(cursor, ']', () => items.push(readValue(cursor, depth + 1)));
      return { kind: 'list', items, at };
    }
    case '{': {
      const entries: SpecEntry[] = [];
      readMany(cursor, '}', () => entries.push(readEntry(cursor, depth)));
      return { kind: 'mapping', entries, at };
    }
    case '"':
      return { kind: 'scalar', text: readText(cursor), at: cursor.position(start + 1) };
    default:
      return { kind: 'scalar', text: readBare(cursor), at };
  }
}

function readEntry(cursor: JsonCursor, depth: number): SpecEntry {
  skipBlanks(cursor);
  const keyAt = cursor.position(cursor.at);
  const key = readText(cursor);
  skipBlanks(cursor);
  if (cursor.text[cursor.at] !== ':') fail(cursor, 'a colon is missing');
  cursor.at++;
  return { key, keyAt, value: readValue(cursor, depth + 1) };
}

/** What stands between brackets, separated by commas. */
function readMany(cursor: JsonCursor, close: string, readOne: () => void): void {
  const sign = () => {
    skipBlanks(cursor);
    return cursor.text[cursor.at];
  };
  cursor.at++;
  if (sign() !== close) {
    for (readOne(); sign() === ','; readOne()) cursor.at++;
    if (sign() === undefined) fail(cursor, `the text ends where ${close} is expected`);
    if (sign() !== close) fail(cursor, `a comma or ${close} is missing`);
  }
  cursor.at++;
}

function readText(cursor: JsonCursor): string {
  const match = /"(?:[^"\\\n]|\\.)*"/y;
  match.lastIndex = cursor.at;
  const found = match.exec(cursor.text)?.[0];
  if (found === undefined) {
    return fail(
      cursor,
      cursor.text[cursor.at] === '"' ? 'the quote is not closed' : 'expected a text in double quotes',
    );
  }
  try {
    const text = JSON.parse(found.replace(/\t/g, '\\t')) as string;
    cursor.at += found.length;
    return text;
  } catch {
    return fail(cursor, 'the text holds an escape that JSON does not know');
  }
}

function readBare(cursor: JsonCursor): string {
  const match = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
  match.lastIndex = cursor.at;
  const word =
    match.exec(cursor.text)?.[0] ??
    fail(cursor, 'expected a value: a text in double quotes, a number, a list or a mapping');
  cursor.at += word.length;
  return word === 'null' ? '' : word;
}

function skipBlanks(cursor: JsonCursor): void {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at++;
}

function fail({ at }: JsonCursor, message: string): never {
  throw { at, message } satisfies JsonFault;
}

/** Offsets of a text to lines and columns. */
export function textPositions(file: string, text: string): (offset: number) => Position {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - starts[low]! + 1 };
  };
}
