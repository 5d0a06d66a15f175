import { naturalLogarithm } from '../../base/powers.ts';
import { choosePenalty } from './choose-penalty.ts';
import { prepareRounds } from './prepare-rounds.ts';
import type { AlignmentModel, Round, Standings } from './round.ts';

export interface RollingOptions extends Standings {
  /** On how many windows a model is trained at least: 2 or more, since the penalty is chosen within them. */
  readonly least: number;
  readonly penalties: readonly number[];
  readonly onFitted?: () => void;
}

/** A window that was foretold. */
export interface ToldRound {
  readonly round: Round;
  readonly trainedOn: number;
  /** Of each model: the log odds of a yes in each case. */
  readonly odds: ReadonlyMap<string, Float64Array>;
  /** Of each model that is fitted: the penalty that its training span chose. */
  readonly penalties: ReadonlyMap<string, number>;
}

export interface Rolled {
  readonly told: readonly ToldRound[];
  /** Windows that could not be foretold, and why. */
  readonly untold: readonly { readonly start: number; readonly why: string }[];
}

/** What always takes part: the share of yes in training, and the same by how a pair stood before. */
export const BASE = 'base';
export const LAGGED = 'lagged';

/**
 * Foretells each window from the ones before it: the models are trained on these alone, and their penalty is chosen within them.
 *
 * Answers:   which of several explanations foretells who goes with whom, where it had not seen the answer.
 * Formula:   for each window from the `least` + 1st: fit on all windows before it (λ by `choosePenalty`), predict it. `base` is the share of yes in
 *            training (with ½ of a case on each side; by how pairs stood before, where the models know that), `lagged` always by how they stood before.
 * Takes:     windows in their order that do not overlap, with predictors from before each begins: that they are is the caller's care.
 * Gives:     log odds of every model for every case of every window; windows that no model can tell, with the reason.
 * Doubt:     what changes for everybody (a new world order) is in no window before: that counts against all models alike.
 * Checked:   changing outcomes and predictors of a window and of all after it leaves the predictions for the windows before, and changing outcomes those for the window itself, as they were.
 * Source:    Tashman (2000), International Journal of Forecasting 16(4), 437–450. doi:10.1016/S0169-2070(00)00065-0
 *
 * @throws when fewer than two windows are asked for training.
 */
export function rollingOrigin(
  rounds: readonly Round[],
  models: readonly AlignmentModel[],
  options: RollingOptions,
): Rolled {
  if (options.least < 2) throw new Error('rollingOrigin requires two windows or more to train on');
  const told: ToldRound[] = [];
  const untold: { start: number; why: string }[] = [];
  for (let i = options.least; i < rounds.length; i++) {
    const round = rounds[i]!;
    const foretold = foretell(rounds.slice(0, i), round, models, options);
    if (typeof foretold === 'string') untold.push({ start: round.start, why: foretold });
    else told.push(foretold);
  }
  return { told, untold };
}

function foretell(
  training: readonly Round[],
  round: Round,
  models: readonly AlignmentModel[],
  options: RollingOptions,
): ToldRound | string {
  if (round.outcome.length === 0) return 'it has no case';
  const known = new Set(training.flatMap(({ before }) => [...new Set(before)]));
  if (options.knowsBefore && round.before.some((way) => !known.has(way)))
    return 'some of its pairs stood before as none did in the windows before it';
  const odds = new Map<string, Float64Array>();
  const penalties = new Map<string, number>();
  const shares = (ways: number) => shareBefore(training, round, ways);
  odds.set(BASE, shares(options.knowsBefore ? options.waysBefore : 1));
  odds.set(LAGGED, shares(options.waysBefore));
  for (const model of models) {
    const had = tell(training, round, model, options);
    options.onFitted?.();
    if (typeof had === 'string') return had;
    odds.set(model.id, had.odds);
    penalties.set(model.id, had.penalty);
  }
  return { round, trainedOn: training.length, odds, penalties };
}

/** What one model, trained on some windows, says of another; or why it says nothing. */
function tell(
  training: readonly Round[],
  round: Round,
  model: AlignmentModel,
  options: RollingOptions,
): { odds: Float64Array; penalty: number } | string {
  const penalty = choosePenalty(training, model, options);
  const fitted = prepareRounds(training, model, options).fit(penalty);
  if (typeof fitted === 'string') return fitted;
  return { odds: fitted.tell(round), penalty };
}

/** The log odds of a yes among the training cases that stood as each case of a window did, with ½ of a case on each side. */
function shareBefore(training: readonly Round[], round: Round, ways: number): Float64Array {
  const [yes, all] = [new Float64Array(ways), new Float64Array(ways)];
  for (const { outcome, before } of training)
    for (let i = 0; i < outcome.length; i++) {
      const way = ways === 1 ? 0 : before[i]!;
      yes[way]! += outcome[i]!;
      all[way]! += 1;
    }
  return Float64Array.from(round.before, (stood) => {
    const way = ways === 1 ? 0 : stood;
    return naturalLogarithm((yes[way]! + 0.5) / (all[way]! - yes[way]! + 0.5));
  });
}
