import type { Measured } from '../measured.ts';
import { capabilityShares, type Held, type Holding, type WhenMissing } from './capability-shares.ts';

/**
 * Share of the strongest: what the k strongest hold of all that is held.
 *
 * Answers:   whether power is bipolar, in Wayman's sense, when k is 2: whether two hold most of it.
 * Formula:   Σ sᵢ over the k largest shares.
 * Takes:     what each state holds, as for `concentration`; k, 2 when left out.
 * Gives:     a number in (0, 1]; n, the sum, and who is missing. Fewer than k states with a capability: no value.
 * Doubt:     does not see how the two stand to each other: one that holds 0.6 beside one of 0.1 comes to 0.7, as two of 0.35 do.
 * Cost:      n log n.
 * Checked:   by hand; every choice of k states; a script in Python on the major powers of 1945–1991 (NMC 6); test/reference/power.json
 * Source:    Wayman (1984), Journal of Peace Research 21(1), 61–78
 *
 * @example strongestShare([{ state: 'USA', capability: 5 }, { state: 'USSR', capability: 4 }, { state: 'UK', capability: 1 }]).value // => 0.9
 */
export function strongestShare(
  holdings: readonly Holding[],
  k = 2,
  whenMissing: WhenMissing = 'no value',
): Measured<Held> {
  if (!(Number.isInteger(k) && k >= 1))
    throw new Error('strongestShare requires a whole number of states from 1');
  const { n, sum, missing, ...of } = capabilityShares(holdings, whenMissing);
  if (of.shares === null) return { value: null, why: of.why, n, sum, missing };
  if (n < k) return { value: null, why: `${n} of ${k} states with a capability`, n, sum, missing };
  const value = of.shares.slice(0, k).reduce((all, { share }) => all + share, 0);
  return { value: Math.min(1, value), n, sum, missing };
}
