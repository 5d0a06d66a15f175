/** From where to where. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What arithmetic may be off by. */
const ROUNDING = 1e-9;

/**
 * How probable an item is where the first of its group is not so, by the law of total probability.
 *
 * Formula:   P(b | not a) = (P(b) − P(b | a) P(a)) / (1 − P(a)).
 * Takes:     P(a) below 1.
 * Doubt:     what is said of the two alone and together may leave nothing between 0 and 1: `canBe` tells. It is never brought there.
 */
export function withoutFirst(first: number, alone: number, given: number): number {
  return (alone - given * first) / (1 - first);
}

/**
 * Whether three probabilities can be those of an item alone, of the first of its group, and of the item given the first; and leave
 * it neither sure nor impossible where the first is not so, unless it is so alone: nobody wrote that it was.
 */
export function canBe(first: number, alone: number, given: number): boolean {
  if (first >= 1) return Math.abs(alone - given) <= ROUNDING;
  const without = withoutFirst(first, alone, given);
  const least = alone <= 0 || alone >= 1 ? -ROUNDING : ROUNDING;
  return without >= least && without <= 1 - least;
}

/** Between what an item can be given the first, where it is to keep `off` from 0 and 1 where the first is not so. */
export function givenBounds(first: number, alone: Range, off = 0): Range {
  if (first <= 0) return { low: 0, high: 1 };
  const rest = 1 - first;
  return {
    low: Math.max(0, (alone.low - (1 - off) * rest) / first),
    high: Math.min(1, (alone.high - off * rest) / first),
  };
}

/** Between what an item can be alone. */
export function aloneBounds(first: number, given: number, off = 0): Range {
  const rest = 1 - first;
  return { low: given * first + off * rest, high: given * first + (1 - off) * rest };
}

/** The most that the first can be, by what is said of another. */
export function mostOfFirst(alone: Range, given: Range, off = 0): number {
  const bySo = given.low > off ? (alone.high - off) / (given.low - off) : 1;
  const byNot = given.high < 1 - off ? (1 - off - alone.low) / (1 - off - given.high) : 1;
  return Math.min(1, bySo, byNot);
}
