import { fastInverseMillsRatio } from './normal-tables.ts';
import { farthest, leastAlike } from './stopping.ts';

/** Ballots on two sides, vote by vote; who is not listed in a vote is missing there. */
export interface TwoSidedVotes {
  readonly states: number;
  readonly votes: number;
  /** Where the ballots of each vote begin, and at the end how many there are. */
  readonly starts: Int32Array;
  /** Whose ballot each is. */
  readonly voters: Int32Array;
  /** 1 for yes, −1 for no. */
  readonly sides: Int8Array;
}

/** When to stop: once the estimates of two rounds are alike. */
export interface Stop {
  /** By 1 − their correlation (emIRT's default), or by the largest difference, which a fixed point needs. */
  readonly by: 'correlation' | 'difference';
  readonly below: number;
  readonly most: number;
}

/** Where positions begin, and what votes begin with if not with 0. */
export interface Start {
  readonly positions: ArrayLike<number>;
  readonly alpha?: ArrayLike<number>;
  readonly beta?: ArrayLike<number>;
}

export interface BinaryFitOptions {
  /** Expectation and maximisation, or with what is uncertain about each estimate carried on to the others. */
  readonly method: 'em' | 'variational';
  readonly stop: Stop;
  readonly start: Start;
}

/** The state of a fit: a position for each state, and for each vote how far yes is favoured and what a position adds to it. */
export interface BinaryFit {
  readonly positions: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
}

type Estimates = Pick<BinaryFit, 'positions' | 'alpha' | 'beta'>;

/** Precision of the prior of α and β. */
const ITEM_PRECISION = 1 / 25;

/**
 * Fits positions and votes to ballots, in emIRT's order: what each ballot is expected to have weighed, then all votes, then all
 * positions; at the end votes and positions once more. A missing ballot is expected where the model has it.
 */
export function binaryFit(votes: TwoSidedVotes, { method, stop, start }: BinaryFitOptions): BinaryFit {
  let old: Estimates = {
    positions: Float64Array.from(start.positions),
    alpha: Float64Array.from(start.alpha ?? new Float64Array(votes.votes)),
    beta: Float64Array.from(start.beta ?? new Float64Array(votes.votes)),
  };
  const apart = stop.by === 'correlation' ? leastAlike : farthest;
  const step = stepper(votes, method === 'variational');
  for (let round = 1; round <= stop.most; round++) {
    const now = step(old, old.positions);
    const converged =
      round > 1 &&
      apart(old.positions, now.positions) < stop.below &&
      apart(old.alpha, now.alpha) < stop.below &&
      apart(old.beta, now.beta) < stop.below;
    if (converged) return { ...step(old, now.positions), rounds: round, converged };
    old = now;
  }
  return { ...old, rounds: stop.most, converged: false };
}

/** One round. The ballots are expected by `old`, the votes fitted to `design`; the variance of a position is kept between rounds. */
function stepper(votes: TwoSidedVotes, variational: boolean) {
  const { states, starts, voters, sides } = votes;
  const shifts = new Float64Array(states);
  const sums = new Float64Array(states);
  let positionVariance = 1;
  return (old: Estimates, design: Float64Array): Estimates => {
    const x = old.positions;
    const alpha = new Float64Array(votes.votes);
    const beta = new Float64Array(votes.votes);
    const { sum, oldSum, crossed, v11, v12, v22 } = designOf(x, design, variational ? positionVariance : 0);
    sums.fill(0);
    let [betaAlphaOld, betaBetaOld, betaAlpha, betaBeta] = [0, 0, 0, 0];
    for (let j = 0; j < votes.votes; j++) {
      const [a, b] = [old.alpha[j]!, old.beta[j]!];
      const [from, to] = [starts[j]!, starts[j + 1]!];
      let [shift, shiftX] = [0, 0];
      for (let k = from; k < to; k++) {
        const i = voters[k]!;
        const side = sides[k]!;
        const by = side * fastInverseMillsRatio(side * (a + b * x[i]!));
        shifts[k - from] = by;
        shift += by;
        shiftX += by * design[i]!;
      }
      // X′E(y*): the model's own part for all states, missing or not, and the ballots' shifts.
      const first = states * a + b * oldSum + shift;
      const second = a * sum + b * crossed + shiftX;
      const newAlpha = v11 * first + v12 * second;
      const newBeta = v12 * first + v22 * second;
      for (let k = from; k < to; k++) sums[voters[k]!]! += newBeta * shifts[k - from]!;
      alpha[j] = newAlpha;
      beta[j] = newBeta;
      betaAlphaOld += newBeta * a;
      betaBetaOld += newBeta * b;
      betaAlpha += newBeta * newAlpha;
      betaBeta += newBeta * newBeta;
    }
    positionVariance = 1 / (1 + betaBeta + (variational ? votes.votes * v22 : 0));
    const common = betaAlphaOld - betaAlpha - (variational ? votes.votes * v12 : 0);
    const positions = x.map((old, i) => positionVariance * (sums[i]! + old * betaBetaOld + common));
    return { positions, alpha, beta };
  };
}

/** Sums over the positions, and (I/25 + X′X)⁻¹ of X = [1, design], with the variance of a position in its last cell. */
function designOf(x: Float64Array, design: Float64Array, variance: number) {
  const n = design.length;
  let [sum, oldSum, crossed, squares] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    sum += design[i]!;
    oldSum += x[i]!;
    crossed += design[i]! * x[i]!;
    squares += design[i]! * design[i]!;
  }
  const [m11, m22] = [n + ITEM_PRECISION, squares + n * variance + ITEM_PRECISION];
  const determinant = m11 * m22 - sum * sum;
  return {
    ...{ sum, oldSum, crossed },
    ...{ v11: m22 / determinant, v12: -sum / determinant, v22: m11 / determinant },
  };
}
