import type { Confidence } from '../finding.ts';
import { numberOfWords } from '../words/number-words.ts';

/** “Some thirty years”: so much more or less. */
const ABOUT = 0.2;
/** Decades are counted in round ones. */
const HALF_A_DECADE = 5;

/** A length as a text tells it: `forty`, `years`; `some thirty`. */
export interface LengthTold {
  readonly count: string;
  readonly unit: string;
  readonly isAbout: boolean;
}

/**
 * How sure it is that a length told in years or decades is not that from one year to another; undefined where it may be. Both years may be
 * counted, or the first alone; of late 1945 to early 1949 it is little more than three years.
 */
export function lengthFault({ count, unit, isAbout }: LengthTold, length: number): Confidence | undefined {
  const isDecades = /^decade/iu.test(unit);
  const counted = numberOfWords(count);
  if (counted === undefined) return undefined;
  const said = counted * (isDecades ? 10 : 1);
  const apart = Math.abs(said - length);
  if (said === length || said === length + 1 || (isDecades && apart <= HALF_A_DECADE)) return undefined;
  if (isAbout && apart <= Math.max(1, length * ABOUT)) return undefined;
  return said === length - 1 ? 'look' : 'likely';
}
