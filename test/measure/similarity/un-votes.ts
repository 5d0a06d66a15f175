import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  type Ballot,
  type CastBallot,
  type RollCalls,
  rollCallsOf,
} from '../../../src/measure/similarity/roll-calls.ts';

const file = new URL('../../../../shared/data/un_votes.csv.gz', import.meta.url);
const digits = new URL('../../../../shared/refs/unga_votes_s1_70.txt', import.meta.url);

/** Whether the published votes lie beside the project, and what a test that needs them adds to its title. */
export const hasVotes = existsSync(file);
export const votesAbsent = hasVotes ? '' : ' (skipped: ../shared is absent)';

/** The votes of the General Assembly, session by session: Voeten's, as unvotes has them. States by COW code, roll calls by rcid. */
export function unSessions(wanted?: readonly number[]): Map<number, RollCalls> {
  const cast = new Map<number, CastBallot[]>();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n').slice(1);
  for (const line of lines) {
    const [vote, session, state] = line.split(',', 3) as [string, string, string];
    if (wanted && !wanted.includes(Number(session))) continue;
    const said = line.slice(line.lastIndexOf(',') + 1);
    const ballot = said === 'absent' ? 'missing' : (said as Ballot);
    const ballots = cast.get(Number(session)) ?? [];
    ballots.push({ vote, state, ballot });
    cast.set(Number(session), ballots);
  }
  return new Map([...cast].map(([session, ballots]) => [session, rollCallsOf(ballots)]));
}

/** The same of sessions 1 to 70, out of the file of digits that other programs were given: a line a roll call, a column a state. */
export function unDigits(): Map<number, RollCalls> {
  const [head, ...lines] = readFileSync(digits, 'utf8').trimEnd().split('\n');
  const states = head!.split(',')[2]!.split(' ');
  const rows = new Map<number, { vote: string; codes: string }[]>();
  for (const line of lines) {
    const [vote, session, codes] = line.split(',') as [string, string, string];
    rows.set(Number(session), [...(rows.get(Number(session)) ?? []), { vote, codes }]);
  }
  const rollCalls = (of: readonly { vote: string; codes: string }[]): RollCalls => ({
    states,
    votes: of.map(({ vote }) => vote),
    ballots: Uint8Array.from(states.flatMap((_, i) => of.map(({ codes }) => Number(codes[i])))),
  });
  return new Map([...rows].map(([session, of]) => [session, rollCalls(of)]));
}
