import { exponential } from '../../base/powers.ts';
import { symmetricEigenvalues } from '../../base/symmetric-matrices.ts';
import type { Measured } from '../measured.ts';
import { type SignedTie, signedNetwork } from './signed-network.ts';

/**
 * Walk balance: how nearly the closed walks of a network are all positive, the long ones counted less.
 *
 * Answers:   how balanced a system is when cycles of every length count, not triads alone.
 * Formula:   Σ exp(λ of A) / Σ exp(λ of |A|) over the eigenvalues of the matrix of signed ties and of the same ties without signs;
 *            a closed walk of length k weighs 1/k!.
 * Takes:     good and bad ties, undirected, at most one a pair; a tie's weight multiplies each walk over it.
 * Gives:     a number above 0, at most 1, which it reaches only for a balanced network. No tie: no value.
 * Doubt:     falls with the size and density of a network, since walks grow with both: compare networks of like size.
 * Variants:  Singh & Adhikari's and Kirkley's divide walks of each length by themselves, or by the largest eigenvalue; signnet has this one.
 * Cost:      actors³.
 * Checked:   signnet 1.0.4 on ten four-year networks of states; the sum over walks; test/reference/signed-networks.json
 * Source:    Estrada & Benzi (2014), Physical Review E 90, 042802. doi:10.1103/PhysRevE.90.042802
 *
 * @example walkBalance([{ a: 'USA', b: 'UK', sign: 1 }, { a: 'UK', b: 'USSR', sign: -1 }]).value // => 1
 */
export function walkBalance(ties: readonly SignedTie[]): Measured<{ readonly n: number }> {
  const { size, ties: numbered } = signedNetwork(ties);
  const n = ties.length;
  if (n === 0) return { value: null, why: 'no tie', n };
  const signed = new Float64Array(size * size);
  const bare = new Float64Array(size * size);
  for (const { a, b, sign, weight } of numbered) {
    signed[a * size + b] = signed[b * size + a] = sign * weight;
    bare[a * size + b] = bare[b * size + a] = weight;
  }
  const [own, all] = [symmetricEigenvalues(signed, size), symmetricEigenvalues(bare, size)];
  // Both sums less the largest exponent, which keeps them within the range of numbers; no signed eigenvalue is larger.
  const largest = all.at(-1)!;
  const sum = (values: readonly number[]) =>
    values.reduce((total, value) => total + exponential(value - largest), 0);
  return { value: Math.min(1, sum(own) / sum(all)), n };
}
