import type { Measured } from '../measured.ts';
import { capabilityShares, type Held, type Holding, type WhenMissing } from './capability-shares.ts';

/**
 * Concentration of capabilities (CON): how far power lies in few hands.
 *
 * Answers:   whether the states given hold alike, or one holds all.
 * Formula:   √((Σ sᵢ² − 1/n) / (1 − 1/n)), with the share sᵢ of each of n states: the standard deviation of the shares over the
 *            largest that there can be.
 * Takes:     what each state holds; shares are taken over the states given, by their sum.
 * Gives:     a number in [0, 1], 0 when all hold alike and 1 when one holds all; n, the sum, and who is missing. Fewer than two
 *            states, or none that holds anything: no value. One capability missing: no value, unless 'leave out' is asked for.
 * Doubt:     it moves when a state enters or leaves the list without any change of power: the majors of 1950 come to 0.33 with China and
 *            to 0.41 without. It does not count poles: 0.33 is the United States before all others in 1950, and three of like size beside
 *            two small ones in 1984. See `poles`.
 * Variants:  its square is the normalised Herfindahl index (`herfindahl`).
 * Cost:      n log n.
 * Checked:   by hand; from deviations and from all pairs of shares; a script in Python on the major powers of 1945–1991 (NMC 6);
 *            test/reference/power.json
 * Source:    Ray & Singer (1973), Sociological Methods & Research 1(4), 403–437. doi:10.1177/004912417300100401. Singer, Bremer &
 *            Stuckey (1972), in Russett (ed.), Peace, War, and Numbers, 19–48
 *
 * @example concentration([{ state: 'USA', capability: 3 }, { state: 'USSR', capability: 1 }]).value // => 0.5
 */
export function concentration(
  holdings: readonly Holding[],
  whenMissing: WhenMissing = 'no value',
): Measured<Held> {
  const { n, sum, missing, ...of } = capabilityShares(holdings, whenMissing);
  if (of.shares === null) return { value: null, why: of.why, n, sum, missing };
  if (n < 2)
    return { value: null, why: 'one state alone: there is nothing to be concentrated', n, sum, missing };
  // Σ s² − 1/n, without the difference of two numbers that may be nearly one.
  const spread = of.shares.reduce((all, { share }) => {
    const over = beyond(share, 1 / n);
    return all + over * over;
  }, 0);
  return { value: Math.min(1, Math.sqrt(spread / (1 - 1 / n))), n, sum, missing };
}

/** How far a share lies from an equal one; what reckoning in binary leaves of none is none. */
const beyond = (share: number, equal: number): number =>
  Math.abs(share - equal) < 1e-12 * equal ? 0 : share - equal;
