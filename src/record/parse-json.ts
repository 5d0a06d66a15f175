import type { Position } from '../base/problems.ts';
import type { SpecEntry, SpecValue } from './spec.ts';

/** Where JSON cannot be read: an offset into the text. */
export interface JsonFault {
  readonly at: number;
  readonly message: string;
}

/** Deeper than any bibliography, shallow enough for any stack. */
const DEEPEST = 200;

/**
 * Reads one JSON value from an offset, with the place of every value; numbers, `true` and `null` are kept as text (`null` is '').
 * Gives the value and the offset after it; throws a `JsonFault`.
 */
export function parseJson(
  text: string,
  from: number,
  position: (offset: number) => Position,
): { value: SpecValue; end: number } {
  let at = from;
  const fail = (message: string, where = at): never => {
    throw { at: where, message } satisfies JsonFault;
  };
  const blanks = () => {
    while (/[\s]/.test(text[at] ?? '')) at++;
  };
  const expect = (sign: string) => {
    blanks();
    if (text[at] !== sign)
      fail(at >= text.length ? `the text ends where ${sign} is expected` : `expected ${sign}`);
    at++;
  };
  const string = (): string => {
    const match = /"(?:[^"\\\n]|\\.)*"/y;
    match.lastIndex = at;
    const found = match.exec(text)?.[0];
    if (found === undefined)
      return fail(text[at] === '"' ? 'the quote is not closed' : 'expected a text in double quotes');
    try {
      at += found.length;
      return JSON.parse(found.replace(/\t/g, '\\t')) as string;
    } catch {
      return fail('the text holds an escape that JSON does not know', at - found.length);
    }
  };
  const many = (close: string, one: () => void) => {
    at++;
    blanks();
    if (text[at] === close) at++;
    else {
      for (one(), blanks(); text[at] === ','; blanks()) {
        at++;
        one();
      }
      if (text[at] !== close && at < text.length) fail(`a comma or ${close} is missing`);
      expect(close);
    }
  };
  const value = (depth: number): SpecValue => {
    blanks();
    const start = at;
    if (depth > DEEPEST) fail('it is nested too deep');
    if (text[at] === '[') {
      const items: SpecValue[] = [];
      many(']', () => items.push(value(depth + 1)));
      return { kind: 'list', items, at: position(start) };
    }
    if (text[at] === '{') {
      const entries: SpecEntry[] = [];
      many('}', () => {
        blanks();
        const keyAt = position(at);
        const key = string();
        expect(':');
        entries.push({ key, keyAt, value: value(depth + 1) });
      });
      return { kind: 'mapping', entries, at: position(start) };
    }
    if (text[at] === '"') return { kind: 'scalar', text: string(), at: position(start + 1) };
    const bare = /(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
    bare.lastIndex = at;
    const word =
      bare.exec(text)?.[0] ??
      fail('expected a value: a text in double quotes, a number, a list or a mapping');
    at += word.length;
    return { kind: 'scalar', text: word === 'null' ? '' : word, at: position(start) };
  };
  return { value: value(0), end: at };
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
