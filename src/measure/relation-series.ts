import type { Day } from '../base/calendar.ts';
import { powerOfTwo } from '../base/powers.ts';
import { tabled } from '../base/whole-table.ts';

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

/** Days on which the relation is moved, each once, ascending, with what all acts and all steps of the day add up to. */
export interface Moves {
  readonly days: Day[];
  readonly jumps: number[];
  readonly changes: number[];
}

const none: ArrayLike<number> = [];

function requireAscending(days: ArrayLike<Day>, values: ArrayLike<number>): void {
  if (days.length !== values.length) throw new Error('a relation series requires a value for every day');
  for (let i = 0; i < days.length; i++) {
    if (Number.isNaN(days[i]!)) throw new Error('a relation series requires a day for every value');
    if (i > 0 && days[i - 1]! > days[i]!)
      throw new Error('a relation series requires its days in ascending order');
  }
}

/** The moves of a series, acts and steps of a day together. Throws on days out of order or a half-life not above 0. */
export function movesOf(series: RelationSeries): Moves {
  const stepDays = series.steps?.days ?? none;
  const stepChanges = series.steps?.changes ?? none;
  requireAscending(series.days, series.jumps);
  requireAscending(stepDays, stepChanges);
  if (!(series.halfLife > 0)) throw new Error('a relation series requires a half-life above 0');
  const moves: Moves = { days: [], jumps: [], changes: [] };
  let act = 0;
  let step = 0;
  while (act < series.days.length || step < stepDays.length) {
    const day = Math.min(series.days[act] ?? Infinity, stepDays[step] ?? Infinity);
    let jump = 0;
    let change = 0;
    while (series.days[act] === day) jump += series.jumps[act++]!;
    while (stepDays[step] === day) change += stepChanges[step++]!;
    if (jump === 0 && change === 0) continue;
    moves.days.push(day);
    moves.jumps.push(jump);
    moves.changes.push(change);
  }
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
  const { days, jumps, changes } = movesOf(series);
  const pieces: Piece[] = [];
  let lasting = 0;
  let fading = 0;
  let at = from;
  let i = 0;
  for (; i < days.length && days[i]! <= from; i++) {
    lasting += changes[i]!;
    fading = (i > 0 ? fading * remaining(days[i]! - days[i - 1]!, series.halfLife) : 0) + jumps[i]!;
  }
  if (i > 0) fading *= remaining(from - days[i - 1]!, series.halfLife);
  for (; i < days.length && days[i]! <= to; i++) {
    const length = days[i]! - at;
    pieces.push({ start: at, days: length, lasting, fading });
    lasting += changes[i]!;
    fading = fading * remaining(length, series.halfLife) + jumps[i]!;
    at = days[i]!;
  }
  pieces.push({ start: at, days: to - at + 1, lasting, fading });
  return pieces;
}
