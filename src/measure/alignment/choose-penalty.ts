import { prepareRounds } from './prepare-rounds.ts';
import { logLossOf } from './ridge-logistic.ts';
import type { AlignmentModel, Round, Standings } from './round.ts';

/**
 * The penalty by which a model, trained on all but the last of some windows, best foretells the last; the greater of two that do as
 * well, and the greatest of all where nothing can be told within them.
 *
 * Nothing after these windows is looked at.
 */
export function choosePenalty(
  training: readonly Round[],
  model: AlignmentModel,
  options: Standings & { readonly penalties: readonly number[] },
): number {
  const last = training.at(-1);
  const before = training.slice(0, -1);
  if (!last || before.length === 0) throw new Error('choosePenalty requires two windows or more');
  const penalties = options.penalties.toSorted((x, y) => y - x);
  const [greatest] = penalties;
  if (greatest === undefined) throw new Error('choosePenalty requires penalties to choose from');
  if (model.predictors.length === 0) return greatest;
  const prepared = prepareRounds(before, model, options);
  let best: { penalty: number; loss: number } | undefined;
  for (const penalty of penalties) {
    const fitted = prepared.fit(penalty);
    if (typeof fitted === 'string') return greatest;
    const odds = fitted.tell(last);
    let loss = 0;
    for (let i = 0; i < odds.length; i++) loss += logLossOf(odds[i]!, last.outcome[i]!);
    if (!best || loss < best.loss - 1e-12 * Math.abs(best.loss)) best = { penalty, loss };
  }
  return best!.penalty;
}
