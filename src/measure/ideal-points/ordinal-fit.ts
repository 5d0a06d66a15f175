import type { Stop } from './binary-fit.ts';
import { farthest, leastAlike } from './stopping.ts';
import { type Moments, truncatedMoments } from './truncated-moments.ts';

/** Ballots in three ordered categories, vote by vote: that of state i in vote j stands at `j * states + i`; 0 is missing. */
export interface OrderedVotes {
  readonly states: number;
  readonly votes: number;
  readonly ballots: Uint8Array;
}

/** The state of a fit: of each vote, how far the third category is favoured, what a position adds to it, and the precision. */
export interface OrdinalFit {
  readonly positions: Float64Array;
  readonly tau: Float64Array;
  readonly beta: Float64Array;
  /** 1 / variance of the noise, on a scale on which the cut points lie at 0 and 1. */
  readonly precision: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

export interface OrdinalFitOptions {
  readonly stop: Stop;
  /**
   * ordIRT holds the noise of a vote against the β² of the round before. At a fixed point it is the same; on the way there the squares
   * may add up to less than nothing, and the fit is lost. Without this each round holds it against its own.
   */
  readonly asOrdIrt?: boolean;
  /** Where positions begin, and votes; without, as in emIRT. */
  readonly start: {
    readonly positions: ArrayLike<number>;
    readonly tau?: ArrayLike<number>;
    readonly beta?: ArrayLike<number>;
  };
}

type Estimates = Pick<OrdinalFit, 'positions' | 'tau' | 'beta' | 'precision'>;

/** Precision of the prior of τ and β, and with what they and the noise begin, as in emIRT. */
const ITEM_PRECISION = 1 / 25;
const FIRST_TAU = -0.5;
const FIRST_BETA = 0.5;
const FIRST_PRECISION = 0.5;

/** Between which bounds a ballot of each category weighs; a missing one anywhere. */
const LOW = [-Infinity, -Infinity, 0, 1];
const HIGH = [Infinity, 0, 1, Infinity];

/**
 * Fits positions and votes to ballots in three categories, in the order of emIRT's ordIRT: ballots, positions, votes, precision. Each
 * stands at its expected value for the others.
 */
export function ordinalFit(
  votes: OrderedVotes,
  { stop, start, asOrdIrt = false }: OrdinalFitOptions,
): OrdinalFit {
  let old: Estimates = {
    positions: Float64Array.from(start.positions),
    tau: Float64Array.from(start.tau ?? new Float64Array(votes.votes).fill(FIRST_TAU)),
    beta: Float64Array.from(start.beta ?? new Float64Array(votes.votes).fill(FIRST_BETA)),
    precision: new Float64Array(votes.votes).fill(FIRST_PRECISION),
  };
  const apart = stop.by === 'correlation' ? leastAlike : farthest;
  const means = new Float64Array(votes.ballots.length);
  for (let round = 1; round <= stop.most; round++) {
    expectBallots(votes, old, means);
    const { positions, variance } = placeStates(votes, old, means);
    const now = fitVotes(votes, { old, positions, variance, means, asOrdIrt });
    const parts = ['positions', 'beta', 'tau', 'precision'] as const;
    const converged = round > 2 && parts.every((part) => apart(old[part], now[part]) < stop.below);
    const isSingular = !Number.isFinite(variance);
    if (converged || isSingular) return { ...now, rounds: round, converged };
    old = now;
  }
  return { ...old, rounds: stop.most, converged: false };
}

/** What each ballot is expected to have weighed. */
function expectBallots({ states, votes, ballots }: OrderedVotes, now: Estimates, means: Float64Array): void {
  const moments: Moments = { mean: 0, variance: 0 };
  for (let j = 0, at = 0; j < votes; j++) {
    const deviation = 1 / Math.sqrt(now.precision[j]!);
    for (let i = 0; i < states; i++, at++) {
      const code = ballots[at]!;
      const middle = now.tau[j]! + now.beta[j]! * now.positions[i]!;
      truncatedMoments(middle, deviation, LOW[code]!, HIGH[code]!, moments);
      means[at] = moments.mean;
    }
  }
}

function placeStates({ states, votes }: OrderedVotes, old: Estimates, means: Float64Array) {
  const sums = new Float64Array(states);
  let [information, common] = [1, 0];
  for (let j = 0, at = 0; j < votes; j++) {
    const weight = old.beta[j]! * old.precision[j]!;
    information += weight * old.beta[j]!;
    common += weight * old.tau[j]!;
    for (let i = 0; i < states; i++, at++) sums[i]! += weight * means[at]!;
  }
  const variance = 1 / information;
  return { positions: sums.map((sum) => variance * (sum - common)), variance };
}

interface VotesStep {
  readonly old: Estimates;
  readonly positions: Float64Array;
  readonly variance: number;
  readonly means: Float64Array;
  readonly asOrdIrt: boolean;
}

function fitVotes(votes: OrderedVotes, step: VotesStep): Estimates {
  const { old, positions, variance, means } = step;
  const { states } = votes;
  let [sum, squares] = [0, states * variance];
  for (const x of positions) {
    sum += x;
    squares += x * x;
  }
  const [tau, beta, precision] = [0, 1, 2].map(() => new Float64Array(votes.votes)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let j = 0; j < votes.votes; j++) {
    const weight = old.precision[j]!;
    let [meanSum, crossed] = [0, 0];
    for (let i = 0, at = j * states; i < states; i++, at++) {
      meanSum += means[at]!;
      crossed += means[at]! * positions[i]!;
    }
    const [m11, m12] = [ITEM_PRECISION + weight * states, weight * sum];
    const m22 = ITEM_PRECISION + weight * squares;
    const determinant = m11 * m22 - m12 * m12;
    tau[j] = (weight * (m22 * meanSum - m12 * crossed)) / determinant;
    beta[j] = (weight * (m11 * crossed - m12 * meanSum)) / determinant;
    const spread = spreadOf(votes, j, { ...step, tau: tau[j]!, beta: beta[j]! });
    precision[j] = (1 + Math.floor(states / 2)) / (spread / 2);
  }
  return { positions, tau, beta, precision };
}

/** The expected sum of squares of the noise of a vote, with the variance of its ballots reckoned anew. */
function spreadOf(
  { states, ballots }: OrderedVotes,
  j: number,
  step: VotesStep & { readonly tau: number; readonly beta: number },
): number {
  const { old, positions, variance, means, tau, beta } = step;
  const moments: Moments = { mean: 0, variance: 0 };
  const deviation = 1 / Math.sqrt(old.precision[j]!);
  const square = step.asOrdIrt ? old.beta[j]! * old.beta[j]! : beta * beta;
  let spread = 0;
  for (let i = 0, at = j * states; i < states; i++, at++) {
    const [x, code] = [positions[i]!, ballots[at]!];
    truncatedMoments(tau + beta * x, deviation, LOW[code]!, HIGH[code]!, moments);
    const apart = means[at]! - tau - beta * x;
    spread += apart * apart + moments.variance + variance * square + x * x * (square - beta * beta);
  }
  return spread;
}
