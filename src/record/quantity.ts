/** A number that a source gives, or the range within which it lies; both ends included. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
}

/** A quantity as an author writes it: `120`, `90/110`. */
export function quantityText({ low, high }: Quantity): string {
  return low === high ? String(low) : `${low}/${high}`;
}

/** What is wrong with a quantity, and the smallest repair. */
export interface QuantityFault {
  readonly hint: string;
}

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const QUANTITY = new RegExp(`^(${NUMBER})(?:\\s*(?:\\/|\\.\\.)\\s*(${NUMBER}))?$`);
const THOUSANDS = /(?<=\d)[,'’ {2}](?=\d{3}(?!\d))/gu;

/**
 * Reads a number or a range: `120`, `1.5e6`, `90/110`, `90..110`. A typographic minus is one. A range has both its ends: of
 * what is only known to be above a number the author says how far it may reach.
 *
 * @example parseQuantity('90/110') // => { low: 90, high: 110 }
 */
export function parseQuantity(text: string): Quantity | QuantityFault {
  const found = readPlain(text.replace(/[−–](?=[\d.])/gu, '-'));
  if (found) return found;
  return { hint: repairOf(text) };
}

function readPlain(text: string): Quantity | QuantityFault | undefined {
  const [, first, last = first] = QUANTITY.exec(text) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [low, high] = [Number(first), Number(last)];
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { hint: 'expected a smaller number' };
  return high < low ? { hint: `write ${last}/${first}` } : { low, high };
}

/** Other forms in which people write a range, each with its ends. */
const RANGES: readonly RegExp[] = [/^(\S+)\s*(?:[-–—]|to)\s*(\S+)$/iu, /^between\s+(\S+)\s+and\s+(\S+)$/iu];

function repairOf(written: string): string {
  const text = written.replace(THOUSANDS, '');
  const plain = readPlain(text);
  if (plain && 'low' in plain) return `write ${text}`;
  for (const form of RANGES) {
    const [, low, high] = form.exec(text) ?? [];
    const range = readPlain(`${low}/${high}`);
    if (range && 'low' in range) return `write ${quantityText(range)}`;
  }
  const decimal = text.replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  if (decimal !== text) return `write ${decimal}`;
  return 'expected a number, as 120, or a range with both its ends, as 90/110; leave the row out where nobody knows';
}
