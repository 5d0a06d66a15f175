import { type Calibration, calibration } from './calibration.ts';
import { type GainInterval, gainIntervals } from './gain-intervals.ts';
import { logLossOf } from './ridge-logistic.ts';
import type { Rolled, ToldRound } from './rolling-origin.ts';

/** How one model did. */
export interface ModelScore {
  readonly model: string;
  /** Mean log loss over all cases, in nats: 0.693 is what a coin loses; null without a case. */
  readonly logLoss: number | null;
  readonly calibration: Calibration;
  /** The penalty that each window's training chose; none for what is not fitted. */
  readonly penalties: readonly number[];
}

/** How much less one model lost than another. */
export interface ModelGain {
  readonly model: string;
  readonly against: string;
  readonly gain: GainInterval;
  /** The same window by window. */
  readonly byWindow: readonly { readonly start: number; readonly n: number; readonly gain: number }[];
}

/** What became of a question: its cases, how the models did, who beat whom. */
export interface AlignmentAnswer {
  readonly n: number;
  readonly yes: number;
  /** Cases in which a pair stands otherwise than before. */
  readonly changes: number;
  readonly windows: readonly {
    readonly start: number;
    readonly n: number;
    readonly yes: number;
    readonly trainedOn: number;
  }[];
  readonly untold: Rolled['untold'];
  readonly scores: readonly ModelScore[];
  readonly gains: readonly ModelGain[];
}

export interface AnswerOptions {
  readonly comparisons: readonly { readonly model: string; readonly against: string }[];
  /** How a pair stood before that had a yes then. */
  readonly yesBefore: number;
  /** These states alone, both of a pair; all when left out. */
  readonly among?: ReadonlySet<number>;
  readonly seed: number;
  readonly name: string;
  readonly draws?: number;
}

/** Puts together what foretelling came to: of all pairs, or of those of some states by the same predictions. */
export function alignmentAnswer(rolled: Rolled, options: AnswerOptions): AlignmentAnswer {
  const { comparisons, among, yesBefore } = options;
  const rounds = rolled.told
    .map((told) => casesAmong(told, among))
    .filter((round) => round.outcome.length > 0);
  const all = (of: (round: AmongRound) => ArrayLike<number>) =>
    Float64Array.from(rounds.flatMap((round) => Array.from(of(round))));
  const outcome = Uint8Array.from(all(({ outcome: each }) => each));
  const before = all(({ before: each }) => each);
  const models = [...(rolled.told[0]?.odds.keys() ?? [])];
  const losses = new Map(models.map((model) => [model, all(({ losses: each }) => each.get(model)!)]));
  const cases = {
    a: Int32Array.from(all(({ a }) => a)),
    b: Int32Array.from(all(({ b }) => b)),
    gains: comparisons.map(({ model, against }) =>
      difference(losses.get(against) ?? new Float64Array(0), losses.get(model) ?? new Float64Array(0)),
    ),
  };
  const intervals = gainIntervals(cases, options);
  return {
    n: outcome.length,
    yes: sumOf(outcome),
    changes: outcome.reduce((sum, each, i) => sum + Number((each === 1) !== (before[i] === yesBefore)), 0),
    windows: rounds.map(({ start, outcome: each, trainedOn }) => ({
      ...{ start, n: each.length, yes: sumOf(each), trainedOn },
    })),
    untold: rolled.untold,
    scores: models.map((model) => ({
      model,
      logLoss: outcome.length === 0 ? null : sumOf(losses.get(model)!) / outcome.length,
      calibration: calibration(
        all(({ odds }) => odds.get(model)!),
        outcome,
      ),
      penalties: rolled.told.flatMap(({ penalties }) => penalties.get(model) ?? []),
    })),
    gains: comparisons.map(({ model, against }, i) => ({
      ...{ model, against, gain: intervals[i]! },
      byWindow: rounds.map(({ start, outcome: each, losses: lost }) => ({
        start,
        n: each.length,
        gain: sumOf(difference(lost.get(against)!, lost.get(model)!)) / each.length,
      })),
    })),
  };
}

interface AmongRound {
  readonly start: number;
  readonly trainedOn: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly outcome: Uint8Array;
  readonly before: Uint8Array;
  readonly odds: ReadonlyMap<string, Float64Array>;
  readonly losses: ReadonlyMap<string, Float64Array>;
}

function casesAmong(
  { round, trainedOn, odds }: ToldRound,
  among: ReadonlySet<number> | undefined,
): AmongRound {
  const isIn = (_: unknown, i: number) => !among || (among.has(round.a[i]!) && among.has(round.b[i]!));
  const outcome = round.outcome.filter(isIn);
  const kept = new Map([...odds].map(([model, values]) => [model, values.filter(isIn)]));
  return {
    ...{ start: round.start, trainedOn, outcome, odds: kept },
    ...{ a: round.a.filter(isIn), b: round.b.filter(isIn), before: round.before.filter(isIn) },
    losses: new Map(
      [...kept].map(([model, values]) => [model, values.map((value, i) => logLossOf(value, outcome[i]!))]),
    ),
  };
}

const difference = (from: Float64Array, less: Float64Array): Float64Array =>
  from.map((value, i) => value - less[i]!);

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
