import { solvePositiveDefinite } from '../../base/positive-definite.ts';
import { exponential, logarithmOf1Plus } from '../../base/powers.ts';

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
  let at = new Float64Array(size);
  if (start) at.set([...start.levels, ...start.slopes]);
  let here = lookAt(cases, at, penalty);
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    const step = solvePositiveDefinite(here.curvature, here.slope);
    if (!step)
      return {
        value: null,
        why: 'the columns follow from one another, or part the outcomes without remainder: no one fit is best',
      };
    let share = 1;
    let next = at.map((value, i) => value - step[i]!);
    let loss = lossAt(cases, next, penalty);
    while (!(loss <= here.loss + 1e-13) && share > 1e-6) {
      share /= 2;
      next = at.map((value, i) => value - share * step[i]!);
      loss = lossAt(cases, next, penalty);
    }
    const moved = Math.max(0, ...step.map((each) => Math.abs(share * each)));
    at = next;
    if (moved < SETTLED) return { value: fitOf(at, groups, rounds) };
    here = lookAt(cases, at, penalty);
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

function lossAt(cases: Cases, at: Float64Array, penalty: number): number {
  const { outcome, groups = 1 } = cases;
  const fit = split(at, groups);
  const odds = logOdds(cases, outcome.length, fit);
  let sum = 0;
  for (let i = 0; i < odds.length; i++) sum += logLossOf(odds[i]!, outcome[i]!);
  return sum / odds.length + priceOf(fit.slopes, penalty);
}

const priceOf = (slopes: readonly number[], penalty: number): number =>
  (penalty / 2) * slopes.reduce((sum, slope) => sum + slope * slope, 0);

/** Loss, slope and curvature of the formula at a point. */
function lookAt(cases: Cases, at: Float64Array, penalty: number): Look {
  const { outcome, columns, group, groups = 1 } = cases;
  const n = outcome.length;
  const fit = split(at, groups);
  const odds = logOdds(cases, n, fit);
  const size = at.length;
  const slope = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const off = new Float64Array(n);
  const weight = new Float64Array(n);
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const p = probabilityOf(odds[i]!);
    loss += logLossOf(odds[i]!, outcome[i]!);
    const of = group ? group[i]! : 0;
    off[i] = (p - outcome[i]!) / n;
    weight[i] = (p * (1 - p)) / n;
    slope[of]! += off[i]!;
    curvature[of * size + of]! += weight[i]!;
  }
  const weighed = new Float64Array(n);
  for (let j = 0; j < columns.length; j++) {
    const column = columns[j]!;
    const row = groups + j;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      weighed[i] = weight[i]! * column[i]!;
      sum += off[i]! * column[i]!;
      curvature[row * size + (group ? group[i]! : 0)]! += weighed[i]!;
    }
    slope[row] = sum + penalty * fit.slopes[j]!;
    for (let k = 0; k <= j; k++) curvature[row * size + groups + k] = product(weighed, columns[k]!);
    curvature[row * size + row]! += penalty;
  }
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) curvature[i * size + j] = curvature[j * size + i]!;
  return { loss: loss / n + priceOf(fit.slopes, penalty), slope, curvature };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
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
