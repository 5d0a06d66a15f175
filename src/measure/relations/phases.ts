import type { Day } from '../../base/calendar.ts';
import { logarithmOfTwo } from '../../base/powers.ts';
import { type RelationSeries, remaining } from './relation-series.ts';
import {
  movesWithin,
  rounding,
  type Turn,
  turningPoints,
  type WindowMoves,
  withoutShort,
} from './turning-points.ts';

export interface PhaseOptions {
  /** The least movement that is a phase, in points of the relation; above 0. */
  readonly amplitude: number;
  /** The least number of days from a phase's onset to the next one's. */
  readonly shortestDays: number;
  /** First and last day of the window; only acts and steps within it move. */
  readonly from: Day;
  readonly to: Day;
}

/** A movement of the relation in one direction. Words for a rise; in a fall everything is mirrored. */
export interface Phase {
  readonly direction: 'rise' | 'fall';
  /** Day of the first act of the movement: the first day after `trough` on which the relation rose. */
  readonly onset: Day;
  /** Day of the last act before the onset, from which the movement counts; `from` when the window holds none. */
  readonly trough: Day;
  /** The first day on which the movement is at its largest. */
  readonly peak: Day;
  /** The first day after the peak on which half the movement is lost; undefined when that is not yet so on `to`. */
  readonly end: Day | undefined;
  /** The movement at its peak, in points of the relation; positive in a fall too. */
  readonly size: number;
  /** The relation on the day before the onset. */
  readonly startLevel: number;
}

/**
 * Turning points of a relation: when it began to improve or worsen, and when it was at its best or worst.
 *
 * Answers:   when a rapprochement or rupture began, culminated, and was half lost again.
 * Formula:   the movement since a turning point T is what the acts since then add up to, faded like everything else,
 *            M(t; T) = Σ jump · 2^(−(t − day) / halfLife) + Σ change, over T < day ≤ t. T moves on as long as M ≤ 0; a
 *            rise is found once M ≥ amplitude, and goes on to the day before the onset of the next fall that is found.
 *            Falls likewise, with every sign turned. Forgetting ends a movement but makes none: when nothing happens
 *            until half of M is forgotten, the movement is over and what comes later is a new one. The peak is the first
 *            day of the largest M, the end the first day after it on which M ≤ half of that. A phase that lasts less than
 *            `shortestDays`, from its onset to the next one's, is taken out, the shortest first, and the phase that it
 *            interrupted goes on; the last phase, whose length is not known yet, stays.
 * Takes:     a relation series, amplitude (points), shortestDays, and a window of days, both ends included.
 * Gives:     the phases of the window in order; none when nothing moved by the amplitude. Two phases of one direction
 *            follow each other only when the first was forgotten in between.
 * Doubt:     sees one world; the caller takes the distribution over worlds, and the amplitudes in question.
 * Variants:  a plain zig-zag on r would take forgetting for movement: after a clash r comes back to neutral by fading
 *            alone, and would be a rapprochement in which nobody did anything. Here the baseline fades with the series,
 *            so that only acts and the beginnings and ends of spells move. Nor may a stray act of twenty years ago be the
 *            onset of what came after a silence: hence the rule of forgetting. Bry & Boschan smooth monthly data
 *            first; dated acts need no smoothing. They censor short phases, as here, and short cycles, which is not done.
 * Cost:      proportional to acts and steps, whatever the number of days.
 * Checked:   a day-by-day zig-zag written from the definition, on random series; test/measure/relations/phases.test.ts
 * Source:    Bry & Boschan (1971), Cyclical Analysis of Time Series, National Bureau of Economic Research.
 *
 * @example zigzagPhases({ days: [0, 200, 230], jumps: [-8, 3, 4], halfLife: 100 }, { amplitude: 5, shortestDays: 60, from: 0, to: 400 }).map((p) => [p.direction, p.onset, p.peak, p.end]) // => [['fall', 0, 0, 100], ['rise', 200, 230, 330]]
 */
export function zigzagPhases(series: RelationSeries, options: PhaseOptions): Phase[] {
  const { amplitude, shortestDays, from, to } = options;
  if (!(amplitude > 0)) throw new Error('zigzagPhases requires an amplitude above 0');
  if (!(from <= to)) throw new Error('zigzagPhases requires a window whose first day is not after its last');
  const moves = movesWithin(series, from, to);
  const turns = withoutShort(turningPoints(moves, amplitude), moves.days, shortestDays);
  return turns.map((turn) => phaseOf(moves, series.halfLife, turn, from, to));
}

function phaseOf(moves: WindowMoves, halfLife: number, turn: Turn, from: Day, to: Day): Phase {
  const { days } = moves;
  const top = highestMovement(moves, turn, to);
  return {
    direction: turn.sign > 0 ? 'rise' : 'fall',
    onset: days[turn.onset]!,
    trough: days[turn.onset - 1] ?? from,
    peak: top.day,
    end: halfLost(moves, turn.sign, top, to, halfLife),
    size: top.fading + top.lasting,
    startLevel: moves.eves[turn.onset]!,
  };
}

/** A movement on a day, counted in the direction of its phase, and the index of the first move after that day. */
interface State {
  day: Day;
  fading: number;
  lasting: number;
  next: number;
}

function highestMovement(moves: WindowMoves, turn: Turn, to: Day): State {
  const { days, jumps, changes } = moves;
  const now: State = { day: 0, fading: 0, lasting: 0, next: turn.onset };
  let top: State | undefined;
  const note = (day: Day) => {
    now.day = day;
    if (!top || now.fading + now.lasting > (top.fading + top.lasting) * (1 + rounding)) top = { ...now };
  };
  while (now.next < turn.until) {
    const i = now.next++;
    now.fading = now.fading * moves.leftDaily + turn.sign * jumps[i]!;
    now.lasting += turn.sign * changes[i]!;
    note(days[i]!);
    now.fading *= moves.left[i]!;
    note((days[i + 1] ?? to + 1) - 1);
  }
  return top!;
}

/** The first day after the peak on which half the movement is lost. */
function halfLost(moves: WindowMoves, sign: 1 | -1, peak: State, to: Day, halfLife: number): Day | undefined {
  const { days, jumps, changes } = moves;
  const half = (peak.fading + peak.lasting) / 2;
  let { day, fading, lasting, next } = peak;
  for (;;) {
    const following = days[next] ?? to + 1;
    // lasting + fading · 2^(−k / halfLife) = half, solved for k.
    const share = lasting < half ? fading / (half - lasting) : 0;
    const wait = share > 0 ? Math.max(1, Math.ceil(halfLife * logarithmOfTwo(share) - rounding)) : Infinity;
    if (day + wait < following) return day + wait;
    if (next >= days.length) return undefined;
    fading = fading * remaining(following - day, halfLife) + sign * jumps[next]!;
    lasting += sign * changes[next]!;
    day = following;
    next++;
    if (fading + lasting <= half * (1 + rounding)) return day;
  }
}

/**
 * The largest phase in one direction: of rises those that are a rapprochement, which starts at or below neutral, of falls
 * those that are a rupture, which starts at or above it.
 *
 * Takes: `neutral`, the half-width of the band about 0 that counts as neutral.
 * Gives: the earliest of the largest, or undefined when there is none.
 *
 * @example largestPhase([], 'rise', 1) // => undefined
 */
export function largestPhase(
  phases: readonly Phase[],
  direction: 'rise' | 'fall',
  neutral: number,
): Phase | undefined {
  let largest: Phase | undefined;
  for (const phase of phases) {
    if (phase.direction !== direction) continue;
    const eligible = direction === 'rise' ? phase.startLevel <= neutral : phase.startLevel >= -neutral;
    if (eligible && (!largest || phase.size > largest.size + rounding)) largest = phase;
  }
  return largest;
}
