import type { Confidence } from '../finding.ts';

/** “Some thirty years”: so much more or less. */
const ABOUT = 0.2;

/**
 * How sure it is that a length told in years is not that from one year to another; undefined where it may be. Both years may be counted, or the first alone; of late 1945
 * to early 1949 it is little more than three years.
 */
export function lengthFault(
  said: number | undefined,
  length: number,
  isAbout: boolean,
): Confidence | undefined {
  if (said === undefined || said === length || said === length + 1) return undefined;
  if (isAbout && Math.abs(said - length) <= Math.max(1, length * ABOUT)) return undefined;
  return said === length - 1 ? 'look' : 'likely';
}
