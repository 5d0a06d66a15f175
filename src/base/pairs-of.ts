/**
 * Each two of some, in their order.
 *
 * @example pairsOf(['a', 'b', 'c']) // => [['a', 'b'], ['a', 'c'], ['b', 'c']]
 */
export const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] =>
  all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
