import { type LogisticFit, logOdds, ridgeLogistic } from './ridge-logistic.ts';
import type { AlignmentModel, Round, Standings } from './round.ts';
import { columnScale, standardisedColumns } from './standardised-columns.ts';

/** A model fitted on some windows: gives the log odds of each case of another. */
export interface FittedRounds {
  readonly tell: (round: Round) => Float64Array;
}

/** Windows made ready for a model to be fitted on them with one penalty after another; each fit begins where the last ended. Gives why there is no fit where there is none. */
export function prepareRounds(
  training: readonly Round[],
  { predictors }: AlignmentModel,
  { waysBefore, knowsBefore }: Standings,
): { readonly fit: (penalty: number) => FittedRounds | string } {
  const all = predictors.map((name) => joined(training.map((round) => predictorOf(round, name))));
  const scale = columnScale(all);
  const outcome = joinedBytes(training.map((round) => round.outcome));
  const before = joinedBytes(training.map((round) => round.before));
  const grouped = knowsBefore && waysBefore > 1 ? numbered(before, waysBefore) : undefined;
  const columns = standardisedColumns(all, scale);
  const cases = grouped
    ? { outcome, columns, group: grouped.group, groups: grouped.ways.length }
    : { outcome, columns };
  let start: LogisticFit | undefined;
  return {
    fit: (penalty) => {
      const fit = ridgeLogistic(cases, { penalty, start });
      if (fit.value === null) return `before it, ${fit.why}`;
      const { value } = fit;
      start = value;
      return { tell: (round) => tellRound(round, value) };
    },
  };

  function tellRound(round: Round, fit: LogisticFit): Float64Array {
    const scaled = standardisedColumns(
      predictors.map((name) => predictorOf(round, name)),
      scale,
    );
    const group = grouped && round.before.map((way) => Math.max(0, grouped.ways.indexOf(way)));
    return logOdds(group ? { columns: scaled, group } : { columns: scaled }, round.outcome.length, fit);
  }
}
/** The ways of standing before that occur, numbered from 0. */
function numbered(before: Uint8Array, most: number): { ways: number[]; group: Uint8Array } {
  const ways = Array.from({ length: most }, (_, way) => way).filter((way) => before.includes(way));
  return { ways, group: before.map((way) => ways.indexOf(way)) };
}

function predictorOf({ predictors, outcome }: Round, name: string): Float64Array {
  const column = Object.hasOwn(predictors, name) ? predictors[name] : undefined;
  if (column?.length !== outcome.length)
    throw new Error(`rollingOrigin requires the predictor "${name}" of every case`);
  return column;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const joinedBytes = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(joined(parts.map((part) => Float64Array.from(part))));
