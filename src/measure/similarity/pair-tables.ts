import { type JointTable, jointTable, type Portfolio, tableOfCodes } from './joint-table.ts';
import { ballotsOf, type RollCalls, voteLevels, withoutUnanimous } from './roll-calls.ts';

/** Of what a value is taken: all targets in common, those in which anybody differed, or all by their weight. */
export type Basis = 'all' | 'without unanimous' | 'weighted';

/** The joint tables of one pair. That of all targets must be there; what needs another is left out without it. */
export type PairTables = { readonly [basis in Basis]?: JointTable } & { readonly all: JointTable };

/**
 * The tables of two states' votes: all roll calls, and those in which anybody differed, whoever it was.
 *
 * @example tablesOfVotes({ states: ['A', 'B'], votes: ['r', 's'], ballots: Uint8Array.of(1, 1, 3, 1) }, 'A', 'B')['without unanimous'].n // => 1
 */
export function tablesOfVotes(
  rollCalls: RollCalls,
  a: string,
  b: string,
): Required<Omit<PairTables, 'weighted'>> {
  const tableOf = (votes: RollCalls) => tableOfCodes(ballotsOf(votes, a), ballotsOf(votes, b), voteLevels);
  return { all: tableOf(rollCalls), 'without unanimous': tableOf(withoutUnanimous(rollCalls)) };
}

/**
 * The tables of two portfolios, such as alliances with third states: each target counted once and, where weights are given, by its weight.
 *
 * @example tablesOfPortfolios([3, 0], [0, 0], [0, 1, 2, 3]).all.n // => 2
 */
export function tablesOfPortfolios(
  x: Portfolio,
  y: Portfolio,
  levels: readonly number[],
  weights?: readonly number[],
): PairTables {
  const all = jointTable(x, y, levels);
  return weights ? { all, weighted: jointTable(x, y, levels, weights) } : { all };
}
