/** How a ballot is stored: Voeten's numbers, and 0 for whatever is no vote: absent, not a member, not known. */
export const ballotCodes = { missing: 0, yes: 1, abstain: 2, no: 3 } as const;

export type Ballot = keyof typeof ballotCodes;

/** The scale of a vote, as similarity measures take it: an abstention lies half-way from yes to no. */
export const voteLevels = [1, 2, 3] as const;

/** What states did in roll calls, those of one session or of any other choice. */
export interface RollCalls {
  readonly states: readonly string[];
  readonly votes: readonly string[];
  /** A code a ballot, state by state: that of state i in vote k stands at `i * votes.length + k`. */
  readonly ballots: Uint8Array;
}

/** One ballot, as a table of published data has it. */
export interface CastBallot {
  readonly vote: string;
  readonly state: string;
  readonly ballot: Ballot;
}

/** Marks the cells of which no row has told yet. */
const UNTOLD = 255;

/**
 * Roll calls of a list of ballots. States and votes stand in the order in which they are met; who is not in the list of a vote is
 * missing there.
 *
 * @throws when a state has two ballots in one vote, whatever they say.
 *
 * @example rollCallsOf([{ vote: 'r1', state: '365', ballot: 'no' }]) // => { states: ['365'], votes: ['r1'], ballots: Uint8Array.of(3) }
 */
export function rollCallsOf(cast: Iterable<CastBallot>): RollCalls {
  const rows = [...cast];
  const states = [...new Set(rows.map(({ state }) => state))];
  const votes = [...new Set(rows.map(({ vote }) => vote))];
  const rowOf = new Map(states.map((state, i) => [state, i]));
  const columnOf = new Map(votes.map((vote, k) => [vote, k]));
  const ballots = new Uint8Array(states.length * votes.length).fill(UNTOLD);
  for (const { vote, state, ballot } of rows) {
    const cell = rowOf.get(state)! * votes.length + columnOf.get(vote)!;
    if (ballots[cell] !== UNTOLD)
      throw new Error(`rollCallsOf requires one ballot a state and vote: "${state}" has two in "${vote}"`);
    ballots[cell] = ballotCodes[ballot];
  }
  return { states, votes, ballots: ballots.map((code) => (code === UNTOLD ? ballotCodes.missing : code)) };
}

/**
 * The ballots of one state, vote by vote.
 *
 * @example ballotsOf({ states: ['A', 'B'], votes: ['r1', 'r2'], ballots: Uint8Array.of(1, 2, 3, 0) }, 'B') // => Uint8Array.of(3, 0)
 */
export function ballotsOf({ states, votes, ballots }: RollCalls, state: string): Uint8Array {
  const i = states.indexOf(state);
  if (i < 0) throw new Error(`ballotsOf requires a state of the roll calls, not "${state}"`);
  return ballots.subarray(i * votes.length, (i + 1) * votes.length);
}

/**
 * The roll calls in which at least two states voted differently. Voeten leaves out the others, in which nobody differed, before he
 * averages: every pair agrees there, whoever it is.
 *
 * @example withoutUnanimous({ states: ['A', 'B'], votes: ['r1', 'r2'], ballots: Uint8Array.of(1, 1, 3, 0) }).votes // => ['r1']
 */
export function withoutUnanimous({ states, votes, ballots }: RollCalls): RollCalls {
  const kept = votes.map((_, k) => k).filter((k) => isContested(ballots, k, votes.length));
  const rest = new Uint8Array(states.length * kept.length);
  for (let i = 0; i < states.length; i++)
    for (const [column, k] of kept.entries()) rest[i * kept.length + column] = ballots[i * votes.length + k]!;
  return { states, votes: kept.map((k) => votes[k]!), ballots: rest };
}

function isContested(ballots: Uint8Array, vote: number, votes: number): boolean {
  let first = 0;
  for (let cell = vote; cell < ballots.length; cell += votes) {
    const code = ballots[cell]!;
    if (code === ballotCodes.missing) continue;
    if (first === 0) first = code;
    else if (code !== first) return true;
  }
  return false;
}
