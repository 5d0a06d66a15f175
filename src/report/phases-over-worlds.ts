import type { Day } from '../base/calendar.ts';
import type { Phase } from '../measure/relations/phases.ts';
import type { PhaseSummary } from './date-report.ts';
import { rangeOf } from './over-worlds.ts';

/** Phases of several worlds that are taken for one: at most one of each world. */
interface Likeness {
  readonly direction: Phase['direction'];
  /** The span from onset to peak by which others are known to be the same. */
  readonly onset: Day;
  readonly peak: Day;
  readonly members: Map<number, Phase>;
}

/**
 * Phases of many worlds gathered into one list.
 *
 * Answers:   which phases a relation went through, how surely, and between which days each began and culminated.
 * Formula:   two phases of one direction are the same when their spans from onset to peak share a day. First every phase is
 *            put to the first one it is the same as; that gives median spans. Then each median span, those of most worlds
 *            first, takes from every world the phase with which it shares most days, of two that share as many the one of
 *            the nearer onset. So a world has a phase at most once; what is left over in a world is a phase of its own.
 * Takes:     the phases of every world, and what one is called by its direction and the level from which it starts.
 * Gives:     phases in the order of their median onset: median onset, peak and end, the central 95 % of onset and peak over
 *            the worlds that have the phase, and the share of worlds that have it. The end is left out unless more than half
 *            of those have one.
 * Doubt:     ranges are of the worlds that have the phase; the share says how many. None of it is of the amplitude, which is
 *            the author's.
 * Cost:      proportional to the phases of all worlds times those of the list.
 * Checked:   test/report/phases-over-worlds.test.ts
 *
 * @example phasesOverWorlds([[]], relationPhase(1)) // => []
 */
export function phasesOverWorlds<K extends string>(
  worlds: readonly (readonly Phase[])[],
  kindOf: (direction: Phase['direction'], startLevel: number) => K,
): PhaseSummary<K>[] {
  const found: Likeness[] = [];
  for (const [world, phases] of worlds.entries()) for (const phase of phases) join(found, world, phase);
  const gathered: Likeness[] = found
    .toSorted((a, b) => b.members.size - a.members.size)
    .map(({ direction, members }) => ({
      direction,
      ...medianSpan([...members.values()]),
      members: new Map(),
    }));
  const left = worlds.map((phases) => new Set(phases));
  for (const median of gathered) takeNearest(median, left);
  for (const [world, phases] of left.entries()) for (const phase of phases) join(gathered, world, phase);
  return gathered
    .filter(({ members }) => members.size > 0)
    .map(({ direction, members }) => summaryOf(direction, [...members.values()], worlds.length, kindOf))
    .sort((a, b) => a.onset - b.onset || a.peak - b.peak);
}

/** Days that two spans from onset to peak share, both ends included. */
function sharedDays(a: Pick<Phase, 'onset' | 'peak'>, b: Pick<Phase, 'onset' | 'peak'>): number {
  return Math.max(0, Math.min(a.peak, b.peak) - Math.max(a.onset, b.onset) + 1);
}

/** Puts a phase to the first of the list that it is the same as and that its world does not have yet, else at the end. */
function join(list: Likeness[], world: number, phase: Phase): void {
  const home = list.find(
    (each) => each.direction === phase.direction && sharedDays(each, phase) > 0 && !each.members.has(world),
  );
  if (home) home.members.set(world, phase);
  else list.push({ ...phase, members: new Map([[world, phase]]) });
}

/** Takes from each world the phase that shares most days with the median span, and out of what is left of that world. */
function takeNearest(median: Likeness, left: Set<Phase>[]): void {
  const off = (phase: Phase) => Math.abs(phase.onset - median.onset);
  for (const [world, phases] of left.entries()) {
    let nearest: Phase | undefined;
    for (const phase of phases) {
      const days = phase.direction === median.direction ? sharedDays(median, phase) : 0;
      const best = nearest ? sharedDays(median, nearest) : 0;
      if (days > best || (nearest && days === best && off(phase) < off(nearest))) nearest = phase;
    }
    if (!nearest) continue;
    median.members.set(world, nearest);
    phases.delete(nearest);
  }
}

function medianSpan(phases: readonly Phase[]): Pick<Phase, 'onset' | 'peak'> {
  return {
    onset: rangeOf(phases.map(({ onset }) => onset)).median,
    peak: rangeOf(phases.map(({ peak }) => peak)).median,
  };
}

function summaryOf<K extends string>(
  direction: Phase['direction'],
  phases: readonly Phase[],
  worlds: number,
  kindOf: (direction: Phase['direction'], startLevel: number) => K,
): PhaseSummary<K> {
  const over = (value: (phase: Phase) => number) => rangeOf(phases.map(value));
  const onsetRange = over(({ onset }) => onset);
  const peakRange = over(({ peak }) => peak);
  const ends = phases.map(({ end }) => end).filter((day) => day !== undefined);
  return {
    kind: kindOf(direction, over(({ startLevel }) => startLevel).median),
    onset: onsetRange.median,
    onsetRange,
    peak: peakRange.median,
    peakRange,
    ...(ends.length * 2 > phases.length ? { end: rangeOf(ends).median } : {}),
    size: over(({ size }) => size).median,
    share: phases.length / worlds,
  };
}

/** What a phase of a relation is called, by the half-width of the neutral band. */
export function relationPhase(neutral: number) {
  return (direction: Phase['direction'], startLevel: number) => {
    if (direction === 'rise') return startLevel <= neutral ? 'rapprochement' : 'rise';
    return startLevel >= -neutral ? 'rupture' : 'fall';
  };
}

/** What a phase of contact is called. */
export function contactPhase(direction: Phase['direction']) {
  return direction === 'rise' ? 'engagement' : 'disengagement';
}
