import type { Day } from '../../base/calendar.ts';
import { movesOf, type RelationSeries, remaining } from './relation-series.ts';

/** A phase, as indices into the moves of its window. */
export interface Turn {
  readonly sign: 1 | -1;
  /** Index of the first move of the phase, and of the first move after it. */
  readonly onset: number;
  until: number;
}

/** Sums of the same weights in another order differ in the last digits: what comes this near to a bound has reached it. */
export const rounding = 1e-9;

/** The moves of a window; after each, what is left of an act on the last quiet day; before each, the relation on its eve. */
export interface WindowMoves {
  /** Days on which the relation is moved, each once, ascending, with what all acts and all steps of the day add up to. */
  readonly days: Day[];
  readonly jumps: number[];
  readonly changes: number[];
  readonly left: number[];
  readonly eves: number[];
  /** What is left of an act after a day. */
  readonly leftDaily: number;
}

/** The moves of a series that fall in a window, with what is needed to let them fade. */
export function movesWithin(series: RelationSeries, from: Day, to: Day): WindowMoves {
  const leftDaily = remaining(1, series.halfLife);
  const within: WindowMoves = { days: [], jumps: [], changes: [], left: [], eves: [], leftDaily };
  const moves = movesOf(series);
  let lasting = 0;
  let fading = 0;
  for (let hasMore = moves.next(); hasMore && moves.day <= to; ) {
    const { day, jump, change } = moves;
    hasMore = moves.next();
    const left = remaining(Math.min(hasMore ? moves.day : Infinity, to + 1) - 1 - day, series.halfLife);
    if (day >= from) {
      within.days.push(day);
      within.jumps.push(jump);
      within.changes.push(change);
      within.left.push(left);
      within.eves.push(lasting + fading);
    }
    lasting += change;
    fading = (fading * leftDaily + jump) * left;
  }
  return within;
}

/** The movement in one direction since the last turning point, and the phase that it is, once it is one. */
interface Tracker {
  readonly sign: 1 | -1;
  fading: number;
  lasting: number;
  onset: number;
  phase: Turn | undefined;
}

/** The phases of a window by the rules of `zigzagPhases`, short ones included, in the order of their onsets. */
export function turningPoints(moves: WindowMoves, amplitude: number): Turn[] {
  const { days, jumps, changes, left, leftDaily } = moves;
  const turns: Turn[] = [];
  const up: Tracker = { sign: 1, fading: 0, lasting: 0, onset: 0, phase: undefined };
  const down: Tracker = { ...up, sign: -1 };
  const find = (tracker: Tracker, other: Tracker, next: number) => {
    if (tracker.phase || movementOf(tracker) < amplitude * (1 - rounding)) return;
    tracker.phase = { sign: tracker.sign, onset: tracker.onset, until: days.length };
    turns.push(tracker.phase);
    restart(other, next, tracker.onset);
  };
  const settle = (next: number) => {
    find(up, down, next);
    find(down, up, next);
    if (movementOf(up) <= amplitude * rounding) restart(up, next, next);
    if (movementOf(down) <= amplitude * rounding) restart(down, next, next);
  };
  for (let i = 0; i < days.length; i++) {
    act(up, jumps[i]!, changes[i]!, leftDaily);
    act(down, jumps[i]!, changes[i]!, leftDaily);
    settle(i + 1);
    forget(up, left[i]!, i + 1);
    forget(down, left[i]!, i + 1);
    settle(i + 1);
  }
  return turns;
}

function act(tracker: Tracker, jump: number, change: number, leftDaily: number): void {
  tracker.fading = tracker.fading * leftDaily + jump;
  tracker.lasting += change;
}

function movementOf(tracker: Tracker): number {
  return tracker.sign * (tracker.fading + tracker.lasting);
}

/** Lets a movement fade while nothing happens; it is over when half of it is gone. */
function forget(tracker: Tracker, left: number, next: number): void {
  const before = movementOf(tracker);
  tracker.fading *= left;
  if (movementOf(tracker) <= (before / 2) * (1 + rounding)) restart(tracker, next, next);
}

function restart(tracker: Tracker, onset: number, until: number): void {
  if (tracker.phase) tracker.phase.until = until;
  tracker.phase = undefined;
  tracker.fading = 0;
  tracker.lasting = 0;
  tracker.onset = onset;
}

/** Takes out the shortest phase until none lasts less than `shortestDays`. */
export function withoutShort(turns: Turn[], days: readonly Day[], shortestDays: number): Turn[] {
  const left = [...turns];
  for (;;) {
    let at = -1;
    let least = shortestDays;
    for (let i = 0; i + 1 < left.length; i++) {
      const length = days[left[i + 1]!.onset]! - days[left[i]!.onset]!;
      if (length < least) {
        at = i;
        least = length;
      }
    }
    const short = left[at];
    const next = left[at + 1];
    if (!short || !next) return left;
    const before = left[at - 1];
    if (next.sign === short.sign) left.splice(at, 2, { ...short, until: next.until });
    else if (before?.until === short.onset) left.splice(at - 1, 3, { ...before, until: next.until });
    else left.splice(at, 1);
  }
}
