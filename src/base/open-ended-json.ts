import { own } from './own.ts';

/** Stands before a number that JSON lacks; a text that begins with it is written with one more. */
const MARK = '\u0001';
const numbers: Readonly<Record<string, number>> = {
  [`${MARK}∞`]: Number.POSITIVE_INFINITY,
  [`${MARK}-∞`]: Number.NEGATIVE_INFINITY,
  [`${MARK}?`]: Number.NaN,
};

/** A marked number within an object or list: inside of a text no quotation mark follows one of these, and a key has a colon behind it. */
const openEnds = /([:,[])"\\u0001(-?)∞"(?=[,}\]])/g;

/**
 * A value as JSON that reads back as it was, open ends (±Infinity) and all: these are numbers beyond the greatest, as JSON may hold them.
 *
 * @example openEndedJson({ until: Infinity }) // => '{"until":1e999}'
 */
export function openEndedJson(value: unknown): string {
  const marked = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part))
      return `${MARK}${Number.isNaN(part) ? '?' : part > 0 ? '∞' : '-∞'}`;
    return typeof part === 'string' && part.startsWith(MARK) ? MARK + part : part;
  });
  return marked.replace(openEnds, '$1$21e999');
}

/** Reads what `openEndedJson` wrote. What bears no mark is read without a look at each part, which takes three times as long. */
export function readOpenEnded(text: string): unknown {
  if (!text.includes('"\\u0001')) return JSON.parse(text);
  return JSON.parse(text, (_, part: unknown) =>
    typeof part === 'string' && part.startsWith(MARK)
      ? (own(numbers, part) ?? part.slice(MARK.length))
      : part,
  );
}
