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
  const cast = `SELECT * FROM ${sql} WHERE ${where.join(' AND ')}`;
  const listed = async (column: string) =>
    (
      await database.rows(
        `SELECT DISTINCT ${column} AS id, TRY_CAST(${column} AS INTEGER) AS n FROM (${cast}) ORDER BY n, id`,
      )
    ).map(({ id }) => String(id));
  const [states, votes] = [await listed('state'), await listed('roll_call')];
  const ballots = new Uint8Array(states.length * votes.length);
  const numbered = (column: string) =>
    `(SELECT id, (row_number() OVER (ORDER BY TRY_CAST(id AS INTEGER), id) - 1)::INTEGER AS i FROM (SELECT DISTINCT ${column} AS id FROM cast_ballots))`;
  await database.numbers(
    `WITH cast_ballots AS (${cast})
     SELECT s.i, v.i, (CASE vote WHEN 'yes' THEN 1 WHEN 'abstain' THEN 2 ELSE 3 END)::UTINYINT
     FROM cast_ballots JOIN ${numbered('state')} s ON s.id = state JOIN ${numbered('roll_call')} v ON v.id = roll_call`,
    ([state, vote, code], rows) => {
      for (let row = 0; row < rows; row++) ballots[state![row]! * votes.length + vote![row]!] = code![row]!;
    },
  );
  return { states, votes, ballots };
}
