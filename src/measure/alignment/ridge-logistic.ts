import { exponential, logarithmOf1Plus } from '../../base/powers.ts';
import { solvePositiveDefinite } from '../../base/symmetric-matrices.ts';

/** Cases to be explained: a yes or no each, and the columns that are to explain it. */
export interface Cases {
  /** 1 for yes, 0 for no. */
  readonly outcome: Uint8Array;
  readonly columns: readonly Float64Array[];
  /** To which group each belongs, counted from 0: every group has a level of its own. All are of one group when left out. */
  readonly group?: Uint8Array;
  readonly groups?: number;
}

export interface RidgeOptions {
  /** λ: how dear a slope is; 0 for plain maximum likelihood. */
  readonly penalty: number;
  /** Where the search begins, as an earlier fit gave it: it ends at the same place, sooner. */
  readonly start?: LogisticFit | undefined;
}

/** Levels (of each group) and slopes (of each column), in log odds. */
export interface LogisticFit {
  readonly levels: readonly number[];
  readonly slopes: readonly number[];
  readonly rounds: number;
}

export type RidgeLogistic = { readonly value: LogisticFit } | { readonly value: null; readonly why: string };

/** By more rounds than these it would have settled if it could. */
const MOST_ROUNDS = 60;
const NOT_ONE =
  'the columns follow from one another, or part the outcomes without remainder: no one fit is best';
/** It has settled when no level or slope moves by more, in log odds. */
const SETTLED = 1e-9;

/**
 * Logistic regression with a price on slopes: which yes or no is likelier, by several columns at once.
 *
 * Answers:   how the odds of an outcome go with each of several things, all others held, without running off where data are few.
 * Formula:   the least of −(1/n) Σ [y η − log(1 + e^η)] + (λ/2) Σ slope², η = level of the group + Σ slope · column; levels cost
 *            nothing. Found by Newton's steps, halved where one would lead uphill.
 * Takes:     outcomes, columns (in one unit, standardised, if λ is to mean the same for each), groups, λ.
 * Gives:     levels and slopes. No value, with the reason, where a group has no yes or no no, where columns follow from one another
 *            and λ is 0, or where they part yes from no without remainder, so that no slope is great enough.
 * Doubt:     log odds add up; what works together must be given as a column of its own. A price pulls slopes towards 0: they are there to
 *            foretell, not to be read as effects, and have no standard errors.
 * Variants:  λ as glmnet has it with alpha 0 and columns as they are: its penalty is per case.
 * Cost:      cases · columns² in each of some six rounds.
 * Checked:   R 4.2.2 glm (λ = 0) and glmnet 4.1-6 (alpha 0, thresh 1e-20), R optim on the formula; test/reference/ridge-logistic.json
 * Source:    le Cessie & van Houwelingen (1992), Applied Statistics 41(1), 191–201. doi:10.2307/2347628
 *
 * @throws on columns or groups that are not as long as the outcome.
 *
 * @example ridgeLogistic({ outcome: Uint8Array.of(1, 1), columns: [] }, { penalty: 0 }).why // => 'all 2 cases are a yes'
 */
export function ridgeLogistic(cases: Cases, { penalty, start }: RidgeOptions): RidgeLogistic {
  requireCases(cases, penalty);
  const { columns, groups = 1 } = cases;
  const oneSided = oneSidedGroup(cases);
  if (oneSided !== undefined) return { value: null, why: oneSided };
  const size = groups + columns.length;
  let at: Float64Array = new Float64Array(size);
  if (start) at.set([...start.levels, ...start.slopes]);
  let here = lookAt(cases, at, penalty);
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    const step = solvePositiveDefinite(here.curvature, here.slope);
    if (!step) return { value: null, why: NOT_ONE };
    let share = 1;
    const moved = (): Float64Array => at.map((value, i) => value - share * step[i]!);
    let next = moved();
    let there = lookAt(cases, next, penalty);
    while (!(there.loss <= here.loss + 1e-13) && share > 1e-6) {
      share /= 2;
      next = moved();
      there = lookAt(cases, next, penalty);
    }
    [at, here] = [next, there];
    if (Math.max(0, ...step.map((each) => Math.abs(share * each))) < SETTLED)
      return { value: fitOf(at, groups, rounds) };
  }
  return { value: null, why: 'the columns part the outcomes without remainder: no slope is great enough' };
}

/** The log odds of each case by a fit. */
export function logOdds({ columns, group }: Omit<Cases, 'outcome'>, n: number, fit: LogisticFit) {
  const odds = new Float64Array(n);
  for (let i = 0; i < n; i++) odds[i] = fit.levels[group ? group[i]! : 0]!;
  for (const [j, column] of columns.entries()) {
    const slope = fit.slopes[j]!;
    for (let i = 0; i < n; i++) odds[i]! += slope * column[i]!;
  }
  return odds;
}

/** The probability that goes with log odds. */
export function probabilityOf(odds: number): number {
  const far = exponential(-Math.abs(odds));
  return odds >= 0 ? 1 / (1 + far) : far / (1 + far);
}

/** log(1 + e^η), for any η. */
const softPlus = (odds: number): number =>
  odds > 0 ? odds + logarithmOf1Plus(exponential(-odds)) : logarithmOf1Plus(exponential(odds));

/** What log odds lose on an outcome: −log of the probability that they gave it. */
export const logLossOf = (odds: number, outcome: number): number => softPlus(outcome === 1 ? -odds : odds);

interface Look {
  readonly loss: number;
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
}

function split(at: Float64Array, groups: number): LogisticFit {
  const all = [...at];
  return { levels: all.slice(0, groups), slopes: all.slice(groups), rounds: 0 };
}

const fitOf = (at: Float64Array, groups: number, rounds: number): LogisticFit => ({
  ...split(at, groups),
  rounds,
});

const priceOf = (slopes: readonly number[], penalty: number): number =>
  (penalty / 2) * slopes.reduce((sum, slope) => sum + slope * slope, 0);

/** So many cases at a time, so that their columns stay at hand. */
const BLOCK = 1024;

/** Loss, slope and curvature of the formula at a point. */
function lookAt(cases: Cases, at: Float64Array, penalty: number): Look {
  const { outcome, columns, group, groups = 1 } = cases;
  const n = outcome.length;
  const fit = split(at, groups);
  const odds = logOdds(cases, n, fit);
  const size = at.length;
  const slope = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const [off, weight] = [new Float64Array(n), new Float64Array(n)];
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const far = exponential(-Math.abs(odds[i]!));
    const p = odds[i]! >= 0 ? 1 / (1 + far) : far / (1 + far);
    loss += logarithmOf1Plus(far) + (odds[i]! > 0 === (outcome[i] === 1) ? 0 : Math.abs(odds[i]!));
    const of = group ? group[i]! : 0;
    off[i] = (p - outcome[i]!) / n;
    weight[i] = (p * (1 - p)) / n;
    slope[of]! += off[i]!;
    curvature[of * size + of]! += weight[i]!;
  }
  for (let from = 0; from < n; from += BLOCK)
    addBlock(cases, { off, weight, slope, curvature }, from, Math.min(n, from + BLOCK));
  for (let j = 0; j < columns.length; j++) {
    slope[groups + j]! += penalty * fit.slopes[j]!;
    curvature[(groups + j) * (size + 1)]! += penalty;
  }
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) curvature[i * size + j] = curvature[j * size + i]!;
  return { loss: loss / n + priceOf(fit.slopes, penalty), slope, curvature };
}

interface Sums extends Omit<Look, 'loss'> {
  /** Of each case: how far its probability is off, and what it weighs. */
  readonly off: Float64Array;
  readonly weight: Float64Array;
}

/** Adds what some cases tell of the columns' slope and curvature. */
function addBlock(
  { columns, group, groups = 1 }: Cases,
  { off, weight, slope, curvature }: Sums,
  from: number,
  to: number,
): void {
  const size = slope.length;
  const weighed = new Float64Array(to - from);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const row = (groups + j) * size;
    let sum = 0;
    for (let i = from; i < to; i++) {
      const value = weight[i]! * column[i]!;
      weighed[i - from] = value;
      sum += off[i]! * column[i]!;
      curvature[row + (group ? group[i]! : 0)]! += value;
    }
    slope[groups + j]! += sum;
    for (let k = 0; k <= j; k++) {
      const other = columns[k]!;
      let total = 0;
      for (let i = from; i < to; i++) total += weighed[i - from]! * other[i]!;
      curvature[row + groups + k]! += total;
    }
  }
}

/** Why no level can be found: a group without a yes, or without a no. */
function oneSidedGroup({ outcome, group, groups = 1 }: Cases): string | undefined {
  for (let each = 0; each < groups; each++) {
    let [n, yes] = [0, 0];
    for (let i = 0; i < outcome.length; i++) {
      if (group && group[i] !== each) continue;
      n++;
      yes += outcome[i]!;
    }
    const which = groups > 1 ? ` of group ${each}` : '';
    if (n === 0) return `there is no case${which}`;
    if (yes === 0) return `all ${n} cases${which} are a no`;
    if (yes === n) return `all ${n} cases${which} are a yes`;
  }
  return undefined;
}

function requireCases({ outcome, columns, group }: Cases, penalty: number): void {
  if (!(penalty >= 0)) throw new Error('ridgeLogistic requires a penalty of 0 or more');
  if (
    columns.some((column) => column.length !== outcome.length) ||
    (group && group.length !== outcome.length)
  )
    throw new Error('ridgeLogistic requires columns and groups as long as the outcome');
}
