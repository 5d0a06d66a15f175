import { logarithmOfTwo } from '../../base/powers.ts';
import type { Phase, PhaseOptions } from './phases.ts';
import { type Piece, piecesOver, type RelationSeries, remaining } from './relation-series.ts';
import { rounding } from './turning-points.ts';

/** A day on which a level is highest or lowest. */
interface Turn {
  readonly day: number;
  readonly value: number;
}

/**
 * Turning points of a level that is a memory, such as contact: when two began to deal with each other more, and when less.
 *
 * Answers:   when an engagement or a disengagement began, culminated, and was half lost again.
 * Formula:   a plain zig-zag on the daily level c(t): a rise is found once c stands `amplitude` above the lowest day since
 *            the last turning point, a fall once it stands as far below the highest. Turning points are those days.
 * Takes:     a series, amplitude in its unit, and a window of days, both ends included.
 * Gives:     the phases of the window in order, rises and falls in turn. The onset is the day after the turning point, for a
 *            rise the day of the first act; the peak the next turning point; the end the first day after it on which half of
 *            the movement is lost.
 * Doubt:     the half-life is the memory: where it is short, a pause is a fall. Two contacts on one day count as two.
 * Variants:  `zigzagPhases` counts acts alone, since a relation that is forgotten has not changed. Contact that is forgotten
 *            has: no act is less contact than before, only silence is, so that here fading moves. No phase is too short: a
 *            week of meetings is an engagement of a week.
 * Cost:      proportional to the acts, whatever the number of days.
 * Checked:   a zig-zag over the daily values, on random series; test/measure/relations/level-phases.test.ts
 * Source:    Bry & Boschan (1971), Cyclical Analysis of Time Series, National Bureau of Economic Research.
 *
 * @example levelPhases({ days: [10, 11, 12], jumps: [1, 1, 1], halfLife: 10 }, { amplitude: 2, from: 0, to: 60 }).map((p) => [p.direction, p.onset, p.peak]) // => [['rise', 10, 12], ['fall', 13, 60]]
 */
export function levelPhases(series: RelationSeries, options: Omit<PhaseOptions, 'shortestDays'>): Phase[] {
  const { amplitude, from, to } = options;
  if (!(amplitude > 0)) throw new Error('levelPhases requires an amplitude above 0');
  if (!(from <= to)) throw new Error('levelPhases requires a window whose first day is not after its last');
  const pieces = piecesOver(series, from, to);
  const turns = turnsOf(extremesOf(pieces, series.halfLife), amplitude);
  return turns.slice(1).map((turn, i) => phaseOf(turns[i]!, turn, pieces, series.halfLife));
}

/** The first and last day of every stretch without acts: between them a level only fades. */
function extremesOf(pieces: readonly Piece[], halfLife: number): Turn[] {
  return pieces.flatMap(({ start, days, lasting, fading }) => [
    { day: start, value: lasting + fading },
    { day: start + days - 1, value: lasting + fading * remaining(days - 1, halfLife) },
  ]);
}

/** Highest and lowest days in turn, from the first turning point to that of the movement still going on. */
function turnsOf(points: readonly Turn[], amplitude: number): Turn[] {
  const turns: Turn[] = [];
  let [low, high] = [points[0]!, points[0]!];
  let sign = 0;
  const least = amplitude * (1 - rounding);
  for (const point of points) {
    // Of equally low days the last, of equally high ones the first: silence is not yet a movement.
    if (point.value <= low.value) low = point;
    if (point.value > high.value) high = point;
    if (sign <= 0 && point.value - low.value >= least) {
      turns.push(low);
      sign = 1;
      high = point;
    } else if (sign >= 0 && high.value - point.value >= least) {
      turns.push(high);
      sign = -1;
      low = point;
    }
    if (sign > 0 && point === high) low = point;
    if (sign < 0 && point === low) high = point;
  }
  return sign === 0 ? [] : [...turns, sign > 0 ? high : low];
}

function phaseOf(from: Turn, to: Turn, pieces: readonly Piece[], halfLife: number): Phase {
  const size = Math.abs(to.value - from.value);
  return {
    direction: to.value > from.value ? 'rise' : 'fall',
    onset: from.day + 1,
    trough: from.day,
    peak: to.day,
    end: halfLost(from, to, pieces, halfLife),
    size,
    startLevel: from.value,
  };
}

/** The first day after a turning point on which half of the movement to it is lost. */
function halfLost(from: Turn, to: Turn, pieces: readonly Piece[], halfLife: number): number | undefined {
  const half = (from.value + to.value) / 2;
  const isRise = to.value > from.value;
  for (const { start, days, lasting, fading } of pieces) {
    const last = start + days - 1;
    if (last <= to.day) continue;
    const first = Math.max(start, to.day + 1);
    const value = lasting + fading * remaining(first - start, halfLife);
    if (isRise ? value <= half : value >= half) return first;
    if (!isRise || lasting + fading * remaining(days - 1, halfLife) > half) continue;
    return start + Math.ceil(halfLife * logarithmOfTwo(fading / (half - lasting)) - rounding);
  }
  return undefined;
}
