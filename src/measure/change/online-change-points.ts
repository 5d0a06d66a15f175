import { exponential } from '../../base/powers.ts';
import { likelyStretch, type Stretch } from './likely-stretch.ts';
import { roundingOf } from './noise.ts';
import {
  logEvidences,
  type NormalGamma,
  type RunLengthOptions,
  type RunLengths,
  runLengths,
} from './run-lengths.ts';

export interface OnlineOptions extends Partial<RunLengthOptions> {
  /** How much of the probability the interval of a change holds; 0.95 when left out. */
  readonly share?: number;
}

/** A change of level: places are last values of the old level, counted from 1. */
export interface OnlineChange extends Stretch {
  readonly end: number;
  /** How the probability lies over `first` to `last`. */
  readonly weights: readonly number[];
  /** The number of values after which the change was first the likeliest. */
  readonly noticed: number;
}

export interface OnlineChanges {
  readonly changes: readonly OnlineChange[];
  /** After each value, the likeliest run length, and the mean of all. */
  readonly likeliest: readonly number[];
  readonly expected: readonly number[];
}

const standard: NormalGamma = { mean: 0, kappa: 1, alpha: 1, beta: 1 };

/**
 * Online change points: when a reader who sees one value after another, and none to come, would say that the level has changed.
 *
 * Answers:   whether contemporaries could have seen a change, how many values later, and between which values it lies.
 * Formula:   P(r + 1) ∝ P(r) π(r) (1 − H), P(0) ∝ Σ P(r) π(r) H; π the t density with 2α degrees of freedom at μ, scale
 *            √(β (κ + 1) / (α κ)); κ + 1, α + ½, μ ← (κ μ + x) / (κ + 1), β ← β + κ (x − μ)² / (2 (κ + 1)). Changes are read from the
 *            end backwards: the likeliest run after the last value, then after the last value before that run, and so on; the place
 *            of each is as probable as the values between its neighbours are, being of two levels, one up to there and one after.
 * Takes:     values at equal steps; how many a level lasts on average (250); a prior in the values' own unit, without which the
 *            values are divided by their deviation first and the prior is 0, 1, 1, 1; run lengths forgotten below 10⁻⁶.
 * Gives:     each change with the stretch that holds 95 % of where it may lie, its neighbours given, and when it was noticed; after each
 *            value the likeliest and the mean run length. No value where values have no scale: fewer than two, or all equal.
 * Doubt:     the prior's scale decides; so does the average length. Values that depend on the ones before make changes, as they do
 *            for `pelt`. Dividing by the deviation of all values is hindsight: give a prior where that matters.
 * Variants:  the mode lags a few values behind; `noticed` tells how many. `pelt` looks at all values at once.
 * Cost:      values · run lengths kept, some hundreds.
 * Checked:   the Python code of hildensia, 5 series: run lengths, and probabilities to 10⁻⁹ with nothing forgotten;
 *            all ways to cut a short series; test/reference/run-lengths.json
 * Source:    Adams & MacKay (2007), Bayesian online changepoint detection. arXiv:0710.3742
 *
 * @example onlineChangePoints([1, 2, 1, 2, 1, 2, 61, 62, 61, 62, 61], { meanRun: 20 }).value.changes[0].end // => 6
 */
export function onlineChangePoints(
  values: ArrayLike<number>,
  options: OnlineOptions = {},
):
  | { readonly value: OnlineChanges; readonly n: number }
  | { readonly value: null; readonly why: string; readonly n: number } {
  const { prior = standard, meanRun = 250, forgotten = 1e-6, share = 0.95 } = options;
  const n = values.length;
  const scaled = options.prior ? Array.from(values) : scaledOf(values);
  if (!scaled)
    return { value: null, why: n < 2 ? 'fewer than two values have no scale' : 'all values are equal', n };
  const likeliest: number[] = [];
  const expected: number[] = [];
  for (const at of runLengths(scaled, { prior, meanRun, forgotten })) {
    likeliest.push(likeliestOf(at));
    expected.push(at.runs.reduce((sum, run, i) => sum + run * at.probabilities[i]!, 0));
  }
  const ends: number[] = [];
  for (let seen = n; seen > 0; ) {
    seen = Math.min(seen - likeliest[seen - 1]!, seen - 1);
    if (seen > 0) ends.unshift(seen);
  }
  const bounds = [0, ...ends, n];
  const changes = ends.map((end, i) => {
    const weights = placeWeights(scaled.slice(bounds[i], bounds[i + 2]), prior);
    const before = bounds[i]! + 1;
    const { first, last, share: held } = likelyStretch(weights, end - before, share);
    const within = (place: number) => place >= first + before && place <= last + before;
    let noticed = end + 1;
    while (noticed < bounds[i + 2]! && !within(noticed - likeliest[noticed - 1]!)) noticed++;
    return {
      end,
      first: first + before,
      last: last + before,
      share: held,
      weights: weights.slice(first, last + 1),
      noticed,
    };
  });
  return { value: { changes, likeliest, expected }, n };
}

/** How probable each place is for the one change among these values, after the first, the second …; they add up to 1. */
function placeWeights(values: readonly number[], prior: NormalGamma): number[] {
  const forwards = logEvidences(values, prior);
  const backwards = logEvidences(values.toReversed(), prior);
  const logs = values.slice(1).map((_, k) => forwards[k + 1]! + backwards[values.length - k - 1]!);
  const most = logs.reduce((largest, log) => Math.max(largest, log), -Infinity);
  const weights = logs.map((log) => exponential(log - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function likeliestOf({ runs, probabilities }: RunLengths): number {
  let best = 0;
  for (let i = 1; i < runs.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
  return runs[best]!;
}

/** Values less their mean, by their deviation; undefined when they have none. */
function scaledOf(values: ArrayLike<number>): number[] | undefined {
  const n = values.length;
  const all = Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (n - 1));
  if (n < 2 || deviation <= roundingOf(all)) return undefined;
  return all.map((value) => (value - mean) / deviation);
}
