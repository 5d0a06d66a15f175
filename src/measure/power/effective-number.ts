import type { Measured } from '../measured.ts';
import type { Held, Holding, WhenMissing } from './capability-shares.ts';
import { herfindahl } from './herfindahl.ts';

/**
 * Effective number of powers: how many equal ones would be as concentrated as these.
 *
 * Answers:   how many poles there are when a small one counts for less than a great one, without a threshold.
 * Formula:   1 / Σ sᵢ².
 * Takes:     what each state holds, as for `concentration`.
 * Gives:     a number in [1, n]; n, the sum, and who is missing.
 * Doubt:     made for parties. One that holds half beside many small ones comes to nearly four, as do four equals: read it beside
 *            the largest share.
 * Variants:  `poles` counts by thresholds.
 * Cost:      n log n.
 * Checked:   by hand; equal powers; a script in Python on the major powers of 1945–1991 (NMC 6); test/reference/power.json
 * Source:    Laakso & Taagepera (1979), Comparative Political Studies 12(1), 3–27. doi:10.1177/001041407901200101
 *
 * @example effectiveNumber([{ state: 'USA', capability: 2 }, { state: 'USSR', capability: 2 }]).value // => 2
 */
export function effectiveNumber(
  holdings: readonly Holding[],
  whenMissing: WhenMissing = 'no value',
): Measured<Held> {
  const { normalised: _, ...index } = herfindahl(holdings, whenMissing);
  return index.value === null ? index : { ...index, value: 1 / index.value };
}
