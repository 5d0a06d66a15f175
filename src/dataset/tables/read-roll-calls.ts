import type { Interval } from '../../base/interval.ts';
import type { RollCalls } from '../../measure/similarity/roll-calls.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from './held-table.ts';

/** Which roll calls: of some sessions, or those of which every day that may be theirs lies in a time. */
export interface RollCallChoice {
  readonly sessions?: readonly [first: number, last: number];
  readonly within?: Interval;
}

/**
 * Roll calls of a data set of UN votes as similarity measures take them: states by number, votes by their number, a byte a ballot. Absent, not a member and not
 * listed are all no vote. States that cast none in these roll calls are left out.
 */
export async function readRollCalls(
  { database }: Store,
  set: DataSet,
  { sessions, within }: RollCallChoice = {},
): Promise<RollCalls> {
  const { sql } = heldTable(set, 'ballots');
  const where = ["vote IN ('yes', 'abstain', 'no')"];
  if (sessions) where.push(`session BETWEEN ${Number(sessions[0])} AND ${Number(sessions[1])}`);
  if (within)
    where.push(
      `roll_call IN (SELECT roll_call FROM ${heldTable(set, 'roll_calls').sql} WHERE first_day >= ${within.start} AND last_day <= ${within.end})`,
    );
  const cast = `SELECT state, roll_call, CASE WHEN vote = 'yes' THEN 1 WHEN vote = 'abstain' THEN 2 ELSE 3 END AS code FROM ${sql} WHERE ${where.join(' AND ')}`;
  const listed = async (column: string) =>
    (await database.rows(`SELECT DISTINCT ${column} AS id FROM (${cast}) AS ballots`))
      .map(({ id }) => String(id))
      .sort(byNumber);
  const [states, votes] = [await listed('state'), await listed('roll_call')];
  const ballots = new Uint8Array(states.length * votes.length);
  if (ballots.length === 0) return { states, votes, ballots };
  const { places } = database.dialect;
  await database.numbers(
    `SELECT s, v, code
     FROM (SELECT s, roll_call, code FROM (${cast}) AS ballots JOIN (${places(states, 'state', 's')}) AS states USING (state)) AS by_state
     JOIN (${places(votes, 'roll_call', 'v')}) AS votes USING (roll_call)`,
    ([state, vote, code], rows) => {
      for (let row = 0; row < rows; row++) ballots[state![row]! * votes.length + vote![row]!] = code![row]!;
    },
  );
  return { states, votes, ballots };
}

/** Numbers in their order, and behind them what is none. */
function byNumber(a: string, b: string): number {
  const [m, n] = [a, b].map((text) => (/^\d+$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY));
  return m! < n! ? -1 : m! > n! ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
