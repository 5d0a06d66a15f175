import { isFault } from '../../base/edtf/edtf-date.ts';
import { readEdtf } from '../../base/edtf/edtf-read.ts';
import { edtfRepairs } from '../../base/edtf/edtf-repair.ts';

/** Which of two numbers before a year is the day. */
export type DateOrder = 'day-first' | 'month-first';

const isEdtf = (text: string): boolean => !isFault(readEdtf(text));

const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
const MONTH = /^(\d{1,2})\s?[./-]\s?(\d{4})$/;
/** What stands between the two ends of a time. */
const BETWEEN = /\s*[-–—]\s*|\s*\/\s*|\s+(?:to|until|bis|au|al|a|по)\s+/gu;

/**
 * Which order the numbers of a date settle: a number above 12 is no month, and whoever writes points between them (28.02.1955) writes the
 * day first. Undefined where they settle nothing.
 */
export function settledOrder(text: string): DateOrder | undefined {
  for (const part of partsOf(text)) {
    const [, a = '', sign = '', b = ''] = NUMBERS.exec(part) ?? [];
    if (a === '') continue;
    if (Number(a) > 12) return 'day-first';
    if (Number(b) > 12) return 'month-first';
    if (sign === '.') return 'day-first';
  }
  return undefined;
}

/** Whether the order makes a difference to what a date says: `03/04/1955`, and not `03/03/1955`. */
export function hangsOnOrder(text: string): boolean {
  const [one, two] = (['day-first', 'month-first'] as const).map((order) => dateInOrder(text, order));
  return one !== two;
}

/**
 * The EDTF of a date in numbers (`28/02/1955`, `02.1955`), of a time between two of them (`16/08/1956-23/08/1956`), or of a month by name with its year (`dec. 1955`), in one order of
 * day and month; undefined for anything else, and where there is any doubt beyond the order.
 */
export function dateInOrder(text: string, order: DateOrder): string | undefined {
  const single = oneInOrder(text.trim(), order);
  if (single !== undefined) return single;
  for (const [left, right] of splits(text.trim())) {
    const [start, end] = [oneInOrder(left, order), oneInOrder(right, order)];
    if (start === undefined || end === undefined) continue;
    const span = `${start}/${end}`;
    if (isEdtf(span)) return span;
  }
  return undefined;
}

function oneInOrder(text: string, order: DateOrder): string | undefined {
  const mark = /[?~]$/.exec(text)?.[0] ?? '';
  const bare = mark === '' ? text : text.slice(0, -1).trim();
  const date = plainInOrder(bare, order);
  return date !== undefined && isEdtf(`${date}${mark}`) ? `${date}${mark}` : undefined;
}

function plainInOrder(text: string, order: DateOrder): string | undefined {
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, a = '', , b = '', year] = numbers;
    const [day, month] = order === 'day-first' ? [a, b] : [b, a];
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const month = MONTH.exec(text);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  if (/^\d{4}(?:-\d\d){0,2}$/.test(text)) return text;
  if (!/\p{L}{3}/u.test(text) || !/\d{4}/.test(text)) return undefined;
  const [named, other] = edtfRepairs(text);
  return named !== undefined && other === undefined && /^\d{4}-\d\d(?:-\d\d)?$/.test(named)
    ? named
    : undefined;
}

function splits(text: string): (readonly [string, string])[] {
  return [...text.matchAll(BETWEEN)].map(
    (match) => [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const,
  );
}

function partsOf(text: string): string[] {
  const whole = text.trim().replace(/[?~]$/, '').trim();
  return NUMBERS.test(whole)
    ? [whole]
    : splits(whole).flatMap(([left, right]) => [left.trim(), right.trim()]);
}
