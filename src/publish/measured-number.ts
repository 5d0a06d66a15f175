import { fixedNumber } from './words/number-words.ts';

/** A measured value for a reader: a whole number as it is, of others three places, or three figures where they are small. */
export function measuredNumber(value: number): string {
  if (Number.isInteger(value)) return fixedNumber(value, 0);
  const size = Math.abs(value);
  if (size >= 0.0995 || size === 0) return fixedNumber(value, 3);
  return Number(value.toPrecision(3)).toString().replace('-', '−');
}
