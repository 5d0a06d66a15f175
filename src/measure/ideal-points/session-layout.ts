import type { RollCalls } from '../similarity/roll-calls.ts';

/** The roll calls of one session; sessions are counted, and a session without roll calls is no session. */
export interface SessionVotes {
  readonly session: number;
  readonly rollCalls: RollCalls;
  /** On which resolution each vote was: votes on one, also in other sessions, divide states alike. Each vote its own if left out. */
  readonly resolutions?: readonly string[];
}

/** A state in a session in which it cast ballots that divide. */
export interface Seat {
  readonly state: string;
  readonly session: number;
  readonly ballots: number;
  /** The seat of the state in its session before, for its first one that of the next; how many ballots it has there. */
  readonly neighbour: number;
}

/** The ballots of several sessions, resolution by resolution. */
export interface SessionLayout {
  readonly seats: readonly Seat[];
  readonly resolutions: readonly string[];
  /** Where the ballots of each resolution begin, and at the end how many there are. */
  readonly starts: Int32Array;
  /** Of which seat each ballot is, and what it was: 1 yes, 2 abstain, 3 no. */
  readonly seatOf: Int32Array;
  readonly codes: Uint8Array;
  /** Resolutions that nobody voted on, and those on which all, or all but states of one session, voted alike. */
  readonly dropped: { readonly empty: number; readonly unanimous: number };
  /** States with ballots in one session alone, which nothing ties to the others. */
  readonly lone: readonly string[];
}

interface Cast {
  readonly state: string;
  readonly session: number;
  readonly code: number;
}

/** Lays ballots out for the sampler: without resolutions on which nobody differed, and without states of one session. */
export function sessionLayout(sessions: readonly SessionVotes[]): SessionLayout {
  const cast = castBallots(sessions);
  const isContested = (all: readonly Cast[]) => all.some(({ code }) => code !== all[0]!.code);
  const empty = [...cast.values()].filter((all) => all.length === 0).length;
  const apart = [...cast].filter(([, all]) => isContested(all));
  const lone = loneStates(apart.flatMap(([, all]) => all));
  // Without those states a resolution may have nobody left who differs.
  const contested = apart
    .map(([id, all]) => [id, all.filter(({ state }) => !lone.has(state))] as const)
    .filter(([, all]) => isContested(all));
  const unanimous = cast.size - empty - contested.length;
  const seats = seatsOf(contested.flatMap(([, all]) => all));
  const place = new Map(seats.map(({ state, session }, seat) => [seatKey(state, session), seat]));
  const ballots = contested.flatMap(([, all]) => all);
  const starts = new Int32Array(contested.length + 1);
  for (const [j, [, all]] of contested.entries()) starts[j + 1] = starts[j]! + all.length;
  return {
    seats,
    resolutions: contested.map(([id]) => id),
    starts,
    seatOf: Int32Array.from(ballots, ({ state, session }) => place.get(seatKey(state, session))!),
    codes: Uint8Array.from(ballots, ({ code }) => code),
    dropped: { empty, unanimous },
    lone: [...lone],
  };
}

function seatKey(state: string, session: number): string {
  return `${session} ${state}`;
}

function castBallots(sessions: readonly SessionVotes[]): Map<string, Cast[]> {
  const cast = new Map<string, Cast[]>();
  for (const { session, rollCalls, resolutions = rollCalls.votes } of sessions) {
    const { states, votes, ballots } = rollCalls;
    if (ballots.some((code) => code > 3))
      throw new Error('sessionLayout requires ballots from 0 to 3: missing, yes, abstain, no');
    for (const [j, id] of resolutions.entries()) {
      const all = cast.get(id) ?? [];
      cast.set(id, all);
      for (const [i, state] of states.entries()) {
        const code = ballots[i * votes.length + j]!;
        if (code > 0) all.push({ state, session, code });
      }
    }
  }
  return cast;
}

function loneStates(cast: readonly Cast[]): Set<string> {
  const first = new Map<string, number>();
  const several = new Set<string>();
  for (const { state, session } of cast) {
    if (!first.has(state)) first.set(state, session);
    else if (first.get(state) !== session) several.add(state);
  }
  return new Set([...first.keys()].filter((state) => !several.has(state)));
}

/** The seats in order of states and sessions, each with its neighbour. */
function seatsOf(cast: readonly Cast[]): Seat[] {
  const counts = new Map<string, Map<number, number>>();
  for (const { state, session } of cast) {
    const own = counts.get(state) ?? new Map<number, number>();
    counts.set(state, own);
    own.set(session, (own.get(session) ?? 0) + 1);
  }
  const seats: Seat[] = [];
  for (const [state, own] of counts) {
    const first = seats.length;
    for (const session of [...own.keys()].sort((a, b) => a - b)) {
      const neighbour = seats.length === first ? first + 1 : seats.length - 1;
      seats.push({ state, session, ballots: own.get(session)!, neighbour });
    }
  }
  return seats;
}
