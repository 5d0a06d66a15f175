import { problem } from '../../base/problems/problems.ts';
import type { ColumnAnswer, FilledColumn } from './read-columns.ts';

/** Signs that part thousands in some countries: spaces of several widths, an apostrophe. */
const GAP = "[\\s\\u00a0\\u2009\\u202f'’]";
const SIGN = '[+\\-−–]?';
const GAPPED = new RegExp(`(?<=\\d)${GAP}(?=\\d{3}(?!\\d))`, 'gu');
/** `7,5`, `1.234,5`, `1 234,56`: this comma can be nothing but a decimal one. */
const DECIMAL_COMMA = new RegExp(
  `^${SIGN}(?:\\d{1,3}(?:(?:\\.|${GAP})\\d{3})+,\\d+|\\d+,(?:\\d{1,2}|\\d{4,})|0,\\d+)$`,
  'u',
);
/** `1,234,567`, `1,234.5`: these commas part thousands. */
const THOUSANDS_COMMA = new RegExp(
  `^${SIGN}(?:\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?|\\d{1,3},\\d{3}\\.\\d+)$`,
  'u',
);

/**
 * Reads the numbers and ranges of a column as its author's country writes them: with decimal commas (`7,5`, `1.234,5`), or with
 * commas, spaces or apostrophes between thousands (`1,234.5`, `1 234`). Which of the two a comma is the column as a whole tells; where
 * it does not (`1,500` alone), the cells are left to their author.
 */
export function readQuantities({ column, cells }: FilledColumn): ColumnAnswer | undefined {
  const parts = cells.flatMap(({ text }) => partsOf(text));
  const isDecimal = parts.some((part) => DECIMAL_COMMA.test(part));
  const isThousands = parts.some((part) => THOUSANDS_COMMA.test(part));
  if (isDecimal && isThousands) return undefined;
  const plain = (part: string): string => {
    const gapless = part.replace(GAPPED, '');
    if (isDecimal) return gapless.replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d+$)/, '.');
    return isThousands ? gapless.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '') : gapless;
  };
  const read = (text: string): string => text.replace(PART, plain);
  const odd = cells.filter(({ text }) => read(text) !== text);
  const [first] = odd;
  if (!first) return undefined;
  return {
    problems: [
      problem('column-read', first.at, {
        field: column.name,
        count: odd.length,
        what: isDecimal
          ? ['a number with a decimal comma', 'numbers with decimal commas']
          : ['a number with parted thousands', 'numbers with parted thousands'],
        example: first.text,
        read: read(first.text),
      }),
    ],
    reading: (cell) => {
      const text = read(cell.text);
      return text === cell.text ? undefined : { ...cell, text };
    },
  };
}

/** The ends of a range. */
const PART = /(?:(?!\.\.)[^/])+/g;
const partsOf = (text: string): string[] => (text.match(PART) ?? []).map((part) => part.trim());
