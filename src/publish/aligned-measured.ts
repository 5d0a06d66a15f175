import { smallNumber } from '../record/measured-in-words.ts';
import { fixedNumber } from './words/number-words.ts';

/** A measured value for a column: a whole number as it is, of others three places, or three figures where they are small. */
export const alignedMeasured = (value: number): string =>
  Number.isInteger(value) ? fixedNumber(value, 0) : (smallNumber(value) ?? fixedNumber(value, 3));
