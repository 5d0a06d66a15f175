import type { Measured } from '../measured.ts';
import type { Seat, SessionLayout, SessionVotes } from './session-layout.ts';

/** A point of a state in a session: the mean of the draws, and between which values 90 % of them lie. */
export type SessionPoint = Measured<{
  readonly state: string;
  readonly session: number;
  readonly ballots: number;
  readonly interval?: readonly [low: number, high: number];
}>;

export interface DynamicIdealPoints {
  readonly points: readonly SessionPoint[];
  readonly dropped: SessionLayout['dropped'];
  readonly kept: number;
  /** Whether all sweeps were made, and not stopped before. */
  readonly complete: boolean;
  readonly seed: number;
}

interface Outcome {
  readonly seed: number;
  /** The foremost state of those above, and of those below. */
  readonly ends: readonly [string, string];
  readonly kept?: readonly Float64Array[];
  readonly complete?: boolean;
  readonly why?: string;
}

/** How large a part of the draws must agree which end is which. */
const AGREED = 0.95;

/** A point for every state of every session, or why there is none. */
export function sessionPoints(
  sessions: readonly SessionVotes[],
  layout: SessionLayout,
  { kept = [], complete = false, why, ends, seed }: Outcome,
): DynamicIdealPoints {
  const seats = new Map(layout.seats.map((seat, at) => [`${seat.session} ${seat.state}`, { ...seat, at }]));
  const lone = new Set(layout.lone);
  const above = kept.length > 0 ? shareAbove(layout, kept, ends) : 1;
  const turn = above < 0.5 ? -1 : 1;
  const whyAll = why ?? (Math.max(above, 1 - above) < AGREED ? whyTurned(ends) : undefined);
  const points = sessions.flatMap(({ session, rollCalls }) =>
    rollCalls.states.map((state): SessionPoint => {
      const seat = seats.get(`${session} ${state}`);
      if (seat && !whyAll && kept.length > 0) return pointOf(seat, drawsOf(kept, seat.at, turn));
      return {
        value: null,
        why: whyAll ?? whyWithout(seat !== undefined, lone.has(state)),
        ...{ state, session, ballots: seat?.ballots ?? 0 },
      };
    }),
  );
  return { points, dropped: layout.dropped, kept: kept.length, complete, seed };
}

/** In what share of the draws the one end lies above the other, by the means of their sessions. */
function shareAbove(
  { seats }: SessionLayout,
  kept: readonly Float64Array[],
  ends: readonly string[],
): number {
  const [high, low] = ends.map((end) => [...seats.keys()].filter((at) => seats[at]!.state === end));
  const mean = (draw: Float64Array, of: readonly number[]) =>
    of.reduce((sum, at) => sum + draw[at]!, 0) / of.length;
  return kept.filter((draw) => mean(draw, high!) > mean(draw, low!)).length / kept.length;
}

function whyTurned([high, low]: readonly [string, string]): string {
  return `the draws do not agree whether ${high} lies above ${low}`;
}

function whyWithout(seated: boolean, lone: boolean): string {
  if (seated) return 'stopped before a draw was kept';
  return lone ? 'ballots in one session alone' : 'no ballot on a resolution that divides';
}

/** The draws of one seat in order. */
function drawsOf(kept: readonly Float64Array[], at: number, turn: number): Float64Array {
  return Float64Array.from(kept, (points) => turn * points[at]!).sort();
}

function pointOf({ state, session, ballots }: Seat, draws: Float64Array): SessionPoint {
  const value = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  return { value, state, session, ballots, interval: [quantile(draws, 0.05), quantile(draws, 0.95)] };
}

/** A quantile of sorted values, between neighbours in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}
