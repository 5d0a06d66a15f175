import type { Measured } from '../measured.ts';
import { capabilityShares, type Held, type Holding, type WhenMissing } from './capability-shares.ts';
import { concentration } from './concentration.ts';

/**
 * Herfindahl index: how likely two units of power, taken at random, are in one hand.
 *
 * Answers:   as CON, in the form that economists have for markets.
 * Formula:   H = Σ sᵢ²; normalised (H − 1/n) / (1 − 1/n), which is CON².
 * Takes:     what each state holds, as for `concentration`.
 * Gives:     a number in [1/n, 1], and beside it the normalised form in [0, 1], which has no value for one state alone.
 * Doubt:     small states hardly move H, but move the normalised form by their number. As CON it sees sizes, and no sides.
 * Variants:  1/H is the number of equal states that would be as concentrated (`effectiveNumber`).
 * Cost:      n log n.
 * Checked:   by hand; all pairs of units; CON²; a script in Python on the major powers of 1945–1991 (NMC 6); test/reference/power.json
 * Source:    Hirschman (1964), American Economic Review 54(5), 761–762; Ray & Singer (1973), as for `concentration`
 *
 * @example herfindahl([{ state: 'USA', capability: 3 }, { state: 'USSR', capability: 1 }]).value // => 0.625
 */
export function herfindahl(
  holdings: readonly Holding[],
  whenMissing: WhenMissing = 'no value',
): Measured<Held & { readonly normalised: Measured }> {
  const { n, sum, missing, ...of } = capabilityShares(holdings, whenMissing);
  const con = concentration(holdings, whenMissing);
  const normalised: Measured =
    con.value === null ? { value: null, why: con.why } : { value: con.value * con.value };
  if (of.shares === null) return { value: null, why: of.why, n, sum, missing, normalised };
  return { value: of.shares.reduce((all, { share }) => all + share * share, 0), n, sum, missing, normalised };
}
