import type { Day } from '../../base/calendar.ts';
import { powerOfTwo } from '../../base/powers.ts';
import { tabled } from '../../base/whole-table.ts';

/**
 * A relation over time in closed form: acts that fade and spells that do not.
 *
 * r(t) = Σ jump · 2^(−(t − day) / halfLife) over acts with day ≤ t, plus Σ change over steps with day ≤ t.
 * A spell of weight w from day s to day e (its last) is a change of +w on s and of −w on e + 1.
 */
export interface RelationSeries {
  /** Days of the acts, ascending; a day may stand more than once. */
  readonly days: ArrayLike<Day>;
  /** What each act adds to the relation on its day. */
  readonly jumps: ArrayLike<number>;
  /** Days in which an act fades to half; Infinity for no fading. */
  readonly halfLife: number;
  /** Days, ascending, on which the lasting part of the relation changes, and by how much; may be infinite. */
  readonly steps?: { readonly days: ArrayLike<Day>; readonly changes: ArrayLike<number> };
}

/** A stretch without acts: on day start + k, 0 ≤ k < days, the relation is lasting + fading · 2^(−k / halfLife). */
export interface Piece {
  readonly start: Day;
  readonly days: number;
  readonly lasting: number;
  readonly fading: number;
}

const none: ArrayLike<number> = [];

/**
 * Goes through the days on which a relation is moved, each once, in order, with what all acts and all steps of the day add up to;
 * days on which they come to nothing are passed over.
 */
export interface Moves {
  readonly day: Day;
  readonly jump: number;
  readonly change: number;
  /** Goes to the next such day; false when there is none. Throws on days out of order, or unknown. */
  next(): boolean;
}

/** The moves of a series. Throws when an act or a step has no value, or the half-life is not above 0. */
export function movesOf({ days, jumps, halfLife, steps }: RelationSeries): Moves {
  const stepDays = steps?.days ?? none;
  const stepChanges = steps?.changes ?? none;
  if (days.length !== jumps.length || stepDays.length !== stepChanges.length)
    throw new Error('a relation series requires a value for every day');
  if (!(halfLife > 0)) throw new Error('a relation series requires a half-life above 0');
  let act = 0;
  let step = 0;
  const moves = {
    day: -Infinity,
    jump: 0,
    change: 0,
    next: () => {
      while (act < days.length || step < stepDays.length) {
        const day = Math.min(days[act] ?? Infinity, stepDays[step] ?? Infinity);
        if (Number.isNaN(day)) throw new Error('a relation series requires a day for every value');
        if (day < moves.day) throw new Error('a relation series requires its days in ascending order');
        moves.day = day;
        moves.jump = moves.change = 0;
        while (days[act] === day) moves.jump += jumps[act++]!;
        while (stepDays[step] === day) moves.change += stepChanges[step++]!;
        if (moves.jump !== 0 || moves.change !== 0) return true;
      }
      return false;
    },
  };
  return moves;
}

const shareLeft = tabled((halfLife, days) => powerOfTwo(-days / halfLife));

/** What is left of an act after so many days: a share in (0, 1]. */
export const remaining = (days: number, halfLife: number): number => shareLeft(halfLife, days);

/**
 * The relation on a day, the acts of that day included.
 *
 * @example relationAt({ days: [0, 100], jumps: [8, -2], halfLife: 100 }, 100) // => 2
 */
export function relationAt(series: RelationSeries, day: Day): number {
  let value = 0;
  for (let i = 0; i < series.days.length && series.days[i]! <= day; i++) {
    value += series.jumps[i]! * remaining(day - series.days[i]!, series.halfLife);
  }
  const steps = series.steps;
  for (let i = 0; steps && i < steps.days.length && steps.days[i]! <= day; i++) value += steps.changes[i]!;
  return value;
}

/**
 * Between what and what the acts of a series can add on a day when it is not known of any of them whether it counts.
 *
 * @example boundsAt({ days: [0, 0], jumps: [8, -2], halfLife: 100 }, 100) // => { least: -1, most: 4 }
 */
export function boundsAt(
  { days, jumps, halfLife }: RelationSeries,
  day: Day,
): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = 0;
  for (let i = 0; i < days.length && days[i]! <= day; i++) {
    const left = jumps[i]! * remaining(day - days[i]!, halfLife);
    if (left < 0) least += left;
    else most += left;
  }
  return { least, most };
}

/** The stretches between moves that cover the days from `from` to `to`, both included, in order. */
export function piecesOver(series: RelationSeries, from: Day, to: Day): Piece[] {
  if (!(from <= to)) throw new Error('piecesOver requires a window whose first day is not after its last');
  const moves = movesOf(series);
  const pieces: Piece[] = [];
  let lasting = 0;
  let fading = 0;
  let at = from;
  let before: Day | undefined;
  let hasMore = moves.next();
  for (; hasMore && moves.day <= from; hasMore = moves.next()) {
    lasting += moves.change;
    const left = before === undefined ? 0 : fading * remaining(moves.day - before, series.halfLife);
    fading = left + moves.jump;
    before = moves.day;
  }
  if (before !== undefined) fading *= remaining(from - before, series.halfLife);
  for (; hasMore && moves.day <= to; hasMore = moves.next()) {
    const length = moves.day - at;
    pieces.push({ start: at, days: length, lasting, fading });
    lasting += moves.change;
    fading = fading * remaining(length, series.halfLife) + moves.jump;
    at = moves.day;
  }
  pieces.push({ start: at, days: to - at + 1, lasting, fading });
  return pieces;
}
