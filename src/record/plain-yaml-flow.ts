import {
  isEnd,
  isPlain,
  type PlainLine,
  placeIn,
  plainScalar,
  quotedText,
  unusual,
} from './plain-yaml-scalar.ts';
import type { SpecEntry, SpecValue } from './spec.ts';

interface Cursor {
  readonly line: PlainLine;
  at: number;
  depth: number;
}

/** Deeper than anyone writes on one line, shallow enough for any stack. */
const DEEPEST = 50;

/** A list or mapping in brackets on one line, at an offset into its content; a comment may follow. */
export function flowValue(line: PlainLine, offset: number): SpecValue {
  const cursor = { line, at: offset, depth: 0 };
  const value = readValue(cursor);
  if (!isEnd(line.content.slice(cursor.at))) throw unusual;
  return value;
}

function readValue(cursor: Cursor): SpecValue {
  const { line, at } = cursor;
  switch (line.content[at]) {
    case '[': {
      const items: SpecValue[] = [];
      readMany(cursor, ']', () => items.push(readValue(cursor)));
      return { kind: 'list', items, at: placeIn(line, at) };
    }
    case '{': {
      const entries: SpecEntry[] = [];
      readMany(cursor, '}', () => entries.push(readEntry(cursor, entries)));
      return { kind: 'mapping', entries, at: placeIn(line, at) };
    }
    case '"':
    case "'": {
      const { value, length } = quotedText(line.content.slice(at));
      cursor.at += length;
      return { kind: 'scalar', text: value, at: placeIn(line, at + 1) };
    }
    default:
      return readPlain(cursor);
  }
}

function readPlain(cursor: Cursor): SpecValue {
  const { line, at } = cursor;
  const text = /^[^,[\]{}]*/.exec(line.content.slice(at))?.[0].replace(/ +$/, '') ?? '';
  if (!isPlain(text)) throw unusual;
  cursor.at += text.length;
  return plainScalar(text, line, at);
}

function readEntry(cursor: Cursor, before: readonly SpecEntry[]): SpecEntry {
  const { line, at } = cursor;
  const [whole, key] = /^([A-Za-z][A-Za-z0-9_-]*): +/.exec(line.content.slice(at)) ?? [];
  if (whole === undefined || key === undefined || before.some((entry) => entry.key === key)) throw unusual;
  cursor.at += whole.length;
  return { key, keyAt: placeIn(line, at), value: readValue(cursor) };
}

/** What stands between brackets, separated by commas. */
function readMany(cursor: Cursor, close: string, readOne: () => void): void {
  if (++cursor.depth > DEEPEST) throw unusual;
  const { content } = cursor.line;
  const sign = () => {
    while (content[cursor.at] === ' ') cursor.at++;
    return content[cursor.at];
  };
  cursor.at++;
  if (sign() !== close) {
    for (readOne(); sign() === ','; readOne()) {
      cursor.at++;
      sign();
    }
    if (sign() !== close) throw unusual;
  }
  cursor.depth--;
  cursor.at++;
}
