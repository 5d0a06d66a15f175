import { probabilityOf, ridgeLogistic } from './ridge-logistic.ts';

/** A step of a calibration curve: cases of about one probability, and what became of them. */
export interface CalibrationStep {
  readonly n: number;
  /** Their mean probability. */
  readonly foretold: number;
  /** The share that was a yes. */
  readonly came: number;
}

export interface Calibration {
  readonly steps: readonly CalibrationStep[];
  /** 1 where odds are neither too bold (below) nor too timid (above); null where it cannot be told. */
  readonly slope: number | null;
  readonly intercept: number | null;
  readonly why?: string;
}

/**
 * Calibration: whether what was given 30 % came in 30 of 100.
 *
 * Answers:   may the probabilities of a model be taken at their word.
 * Formula:   steps of equally many cases in the order of probability (cases of one probability stay together); slope and intercept of a logistic
 *            regression of the outcome on the log odds foretold: 1 and 0 where all is well (Cox 1958).
 * Gives:     the curve; slope and intercept, or why there are none: all came, none did, all were given the same, or the two are parted without remainder.
 * Doubt:     a model that gives everybody the base rate is calibrated and says nothing: read it beside the log loss.
 * Source:    Cox (1958), Biometrika 45(3/4), 562–565. doi:10.1093/biomet/45.3-4.562
 *
 * @throws unless there are as many log odds as outcomes.
 */
export function calibration(odds: Float64Array, outcome: Uint8Array, most = 10): Calibration {
  if (odds.length !== outcome.length) throw new Error('calibration requires as many odds as outcomes');
  const steps = stepsOf(odds.map(probabilityOf), outcome, most);
  const isFlat = odds.every((each) => Math.abs(each - odds[0]!) < 1e-12);
  const none = (why: string) => ({ steps, slope: null, intercept: null, why });
  if (outcome.length > 0 && isFlat) return none('all cases were given the same probability');
  const fit = ridgeLogistic({ outcome, columns: [odds] }, { penalty: 0 });
  if (fit.value === null) return none(fit.why);
  return { steps, slope: fit.value.slopes[0]!, intercept: fit.value.levels[0]! };
}

function stepsOf(probabilities: Float64Array, outcome: Uint8Array, most: number): CalibrationStep[] {
  const order = Array.from(probabilities.keys()).sort(
    (i, j) => probabilities[i]! - probabilities[j]! || i - j,
  );
  const steps: CalibrationStep[] = [];
  const size = order.length / most;
  let [n, foretold, came] = [0, 0, 0];
  for (const [place, i] of order.entries()) {
    n++;
    foretold += probabilities[i]!;
    came += outcome[i]!;
    const next = order[place + 1];
    const isFull = place + 1 >= Math.round((steps.length + 1) * size);
    if (next !== undefined && !(isFull && probabilities[next]! > probabilities[i]!)) continue;
    steps.push({ n, foretold: foretold / n, came: came / n });
    [n, foretold, came] = [0, 0, 0];
  }
  return steps;
}
