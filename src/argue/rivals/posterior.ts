import { decibelsOf } from './decibels.ts';
import { brought, type Found, jointsOf } from './found.ts';
import type { Theta } from './theta.ts';

/** The probability of each rival after the evidence, and the share of worlds in which no rival could have led to it. */
export interface Posterior {
  readonly of: readonly number[];
  readonly impossible: number;
}

/**
 * The rivals after the evidence, at one value of every prior and likelihood.
 *
 * Formula:   in each world prior × Π likelihood, divided by the sum over the rivals; then the mean over the worlds.
 * Variants:  worlds are not weighed by how well a rival foretells them. Whether a thing happened is for its sources; a rival that would
 *            have liked it to have happened makes no source more trustworthy (Jeffrey's rule, Diaconis & Zabell 1982, doi:10.1080/01621459.1982.10477893).
 */
export function posteriorOf(found: Found, theta: Theta): Posterior {
  const joints = jointsOf(found, theta).map(brought);
  return meanOf(joints.map((joint, n) => ({ joint, share: found.patterns[n]!.share })));
}

/** The mean over worlds of what is found there for each rival. */
export function meanOf(
  worlds: readonly { readonly joint: readonly number[]; readonly share: number }[],
): Posterior {
  const of = (worlds[0]?.joint ?? []).map(() => 0);
  let possible = 0;
  for (const { joint, share } of worlds) {
    const sum = total(joint);
    if (!(sum > 0)) continue;
    possible += share;
    for (const [i, each] of joint.entries()) of[i]! += (each / sum) * share;
  }
  return {
    of: of.map((each) => (possible > 0 ? each / possible : Number.NaN)),
    impossible: 1 - possible,
  };
}

/** A quantity over the draws: its mean, and the central 95 %. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Draws of prior × likelihood for each rival, and how much they count together: the share of a pattern among the worlds. */
export interface Draws {
  readonly share: number;
  readonly joints: readonly (readonly number[])[];
}

/**
 * The probability of each rival over draws of priors and likelihoods, and the odds of one of them (`against`) against each, in decibels.
 *
 * A draw counts by how probable it makes what was found, under all rivals together: what is not known of a likelihood is learnt about
 * with the rivals. The mean is then Σ joint of the rival / Σ joint of all; the mean of each draw's own posterior, all draws alike, would
 * be another number, and wrong.
 */
export function spreadOf(
  all: readonly Draws[],
  against: number,
): { readonly rivals: readonly Spread[]; readonly odds: readonly Spread[] } {
  const weights: number[] = [];
  const joints: (readonly number[])[] = [];
  for (const { share, joints: drawn } of all) {
    const sums = drawn.map(total);
    const whole = total(sums);
    if (!(whole > 0)) continue;
    for (const [d, joint] of drawn.entries()) {
      if (!(sums[d]! > 0)) continue;
      weights.push((share * sums[d]!) / whole);
      joints.push(joint);
    }
  }
  const rivals = joints[0]?.map((_, i) => i) ?? [];
  const sums = joints.map(total);
  return {
    rivals: rivals.map((i) =>
      weighted(
        joints.map((joint, n) => joint[i]! / sums[n]!),
        weights,
      ),
    ),
    odds: rivals.map((i) =>
      weighted(
        joints.map((joint) => oddsInDecibels(joint[against]!, joint[i]!)),
        weights,
      ),
    ),
  };
}

/** The odds of one against another, in decibels; of what cannot be at all, no end of them. */
export function oddsInDecibels(one: number, other: number): number {
  if (one === other) return 0;
  return decibelsOf(one) - decibelsOf(other);
}

function weighted(values: readonly number[], weights: readonly number[]): Spread {
  const order = values.map((_, n) => n).sort((a, b) => values[a]! - values[b]!);
  const whole = total(weights);
  let mean = 0;
  for (const [n, value] of values.entries()) mean += (value * weights[n]!) / whole;
  const at = (share: number) => {
    let sum = 0;
    for (const n of order) {
      sum += weights[n]! / whole;
      if (sum >= share - 1e-12) return values[n]!;
    }
    return values[order.at(-1)!]!;
  };
  return { mean, low: at(0.025), high: at(0.975) };
}

export const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
