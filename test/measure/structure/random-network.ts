import fc from 'fast-check';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';

/** Networks of so many actors: each pair has no tie, a good or a bad one, the first as often as `none` of five pairs. */
export function randomNetwork(
  size: number,
  none: number,
  weights: fc.Arbitrary<number | undefined> = fc.constant(undefined),
): fc.Arbitrary<SignedTie[]> {
  const pairs = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a - 1 }, (_, i) => ({ a: `s${a}`, b: `s${a + 1 + i}` })),
  ).flat();
  const sign = fc.integer({ min: 0, max: 9 }).map((n) => (n < 2 * none ? 0 : n % 2 === 0 ? 1 : -1));
  return fc
    .array(fc.tuple(sign, weights), { minLength: pairs.length, maxLength: pairs.length })
    .map((cells) =>
      cells.flatMap(([drawn, weight], i): SignedTie[] => {
        if (drawn === 0) return [];
        return [{ ...pairs[i]!, sign: drawn as 1 | -1, ...(weight === undefined ? {} : { weight }) }];
      }),
    );
}
