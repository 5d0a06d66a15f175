import { logGamma } from '../../base/log-gamma.ts';
import { exponential, naturalLogarithm } from '../../base/powers.ts';

/** What is believed of a level and its noise before any value: mean ~ N(mean, noise / kappa), 1 / noise ~ Gamma(alpha, beta). */
export interface NormalGamma {
  readonly mean: number;
  readonly kappa: number;
  readonly alpha: number;
  readonly beta: number;
}

export interface RunLengthOptions {
  readonly prior: NormalGamma;
  /** How many values a level lasts on average: a change comes with chance 1 / meanRun at every value. */
  readonly meanRun: number;
  /** Run lengths less probable than this are forgotten; 0 keeps all. */
  readonly forgotten: number;
}

/** After so many values: for how many of them the level has been what it is, and how probable each of these run lengths is. */
export interface RunLengths {
  readonly seen: number;
  readonly runs: readonly number[];
  readonly probabilities: readonly number[];
}

/** The runs that may be going on, each at the same place of every list. */
interface Runs {
  readonly lengths: number[];
  readonly means: number[];
  readonly betas: number[];
  readonly logBetas: number[];
  /** The probability and its logarithm. */
  readonly probabilities: number[];
  readonly logs: number[];
}

/**
 * The run lengths after each value in turn, looking at no value to come (Adams & MacKay 2007): runs grow by one or begin anew, each
 * weighed by how well the values of the run foretold the new one (Student's t). In logarithms, so that an outlier leaves no run at 0.
 */
export function* runLengths(values: Iterable<number>, options: RunLengthOptions): Generator<RunLengths> {
  const { prior, meanRun, forgotten } = options;
  requireOptions(options);
  const constants = logConstants(prior);
  const runs = noRuns();
  begin(runs, prior, 1);
  let seen = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) throw new Error('runLengths requires finite values');
    seen++;
    meet(runs, value, prior, constants);
    const rest = normalise(runs, 1 / meanRun, forgotten);
    begin(runs, prior, 1 / meanRun / rest);
    yield { seen, runs: runs.lengths.slice(), probabilities: runs.probabilities.slice() };
  }
}

/** For each number of values from 0 on, the logarithm of how probable the first so many are, being of one level. */
export function logEvidences(values: readonly number[], prior: NormalGamma): number[] {
  const constants = logConstants(prior);
  const runs = noRuns();
  begin(runs, prior, 1);
  const found = [0];
  for (const value of values) {
    meet(runs, value, prior, constants);
    found.push(runs.logs[0]!);
  }
  return found;
}

const noRuns = (): Runs => ({
  lengths: [],
  means: [],
  betas: [],
  logBetas: [],
  logs: [],
  probabilities: [],
});

function begin(runs: Runs, prior: NormalGamma, probability: number): void {
  runs.lengths.push(0);
  runs.means.push(prior.mean);
  runs.betas.push(prior.beta);
  runs.logBetas.push(naturalLogarithm(prior.beta));
  runs.probabilities.push(probability);
  runs.logs.push(naturalLogarithm(probability));
}

/** Weighs every run by how well it foretold a value, and lets it learn from it. */
function meet(runs: Runs, value: number, prior: NormalGamma, constants: (length: number) => number): void {
  const { lengths, means, betas, logBetas, logs } = runs;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    const kappa = prior.kappa + length;
    const off = value - means[i]!;
    // β grows by the very factor by which the t density falls.
    const growth = 1 + (off * off * kappa) / (2 * betas[i]! * (kappa + 1));
    const logGrowth = naturalLogarithm(growth);
    const half = prior.alpha + (length + 1) / 2;
    logs[i] = logs[i]! + constants(length) - logBetas[i]! / 2 - half * logGrowth;
    means[i] = means[i]! + off / (kappa + 1);
    betas[i] = betas[i]! * growth;
    logBetas[i] = logBetas[i]! + logGrowth;
    lengths[i] = length + 1;
  }
}

/** Makes probabilities of what was weighed, drops runs that are to be forgotten, and gives what all, with the new run, then add up to. */
function normalise({ probabilities, logs, ...rest }: Runs, change: number, forgotten: number): number {
  const states = Object.values(rest) as number[][];
  const most = logs.reduce((largest, log) => Math.max(largest, log), -Infinity);
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    probabilities[i] = exponential(logs[i]! - most);
    sum += probabilities[i]!;
  }
  const goesOn = (1 - change) / sum;
  let whole = change;
  let kept = 0;
  for (let i = 0; i < logs.length; i++) {
    const probability = probabilities[i]! * goesOn;
    if (probability < forgotten) continue;
    whole += probability;
    probabilities[kept] = probability;
    logs[kept] = logs[i]!;
    if (kept < i) for (const state of states) state[kept] = state[i]!;
    kept++;
  }
  for (const list of [probabilities, logs, ...states]) list.length = kept;
  const shift = naturalLogarithm(goesOn / whole) - most;
  for (let i = 0; i < kept; i++) {
    probabilities[i] = probabilities[i]! / whole;
    logs[i] = logs[i]! + shift;
  }
  return whole;
}

/**
 * What the logarithm of the t density holds besides the run's own β and distance, by its length:
 * log Γ(a + ½) − log Γ(a) − log(2π (κ + 1) / κ) / 2 for a = alpha + length / 2, the gammas from those two lengths before.
 */
function logConstants({ alpha, kappa }: NormalGamma): (length: number) => number {
  const [none, half, whole] = [alpha, alpha + 0.5, alpha + 1].map(logGamma) as [number, number, number];
  const ratios = [half - none, whole - half];
  const known: number[] = [];
  return (length) => {
    for (let l = known.length; l <= length; l++) {
      const a = alpha + (l - 2) / 2;
      if (l >= 2) ratios.push(ratios[l - 2]! + naturalLogarithm((a + 0.5) / a));
      known.push(ratios[l]! - naturalLogarithm((2 * Math.PI * (kappa + l + 1)) / (kappa + l)) / 2);
    }
    return known[length]!;
  };
}

function requireOptions({ prior, meanRun, forgotten }: RunLengthOptions): void {
  if (!(prior.kappa > 0 && prior.alpha > 0 && prior.beta > 0 && Number.isFinite(prior.mean)))
    throw new Error('runLengths requires a prior with kappa, alpha and beta above 0');
  if (!(meanRun > 1)) throw new Error('runLengths requires a mean run above 1');
  if (!(forgotten >= 0 && forgotten < 1 / meanRun))
    throw new Error('runLengths requires what is forgotten to be less probable than a change');
}
