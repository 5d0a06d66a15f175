import type { Share, VerdictWord } from './judge-report.ts';

/** How many worlds a test was true in, false, or without a value. */
export interface Tally {
  true: number;
  false: number;
  unknown: number;
}

/** A tally of no worlds yet. */
export function emptyTally(): Tally {
  return { true: 0, false: 0, unknown: 0 };
}

/** Counts one world, or several that are alike. */
export function count(tally: Tally, truth: boolean | undefined, worlds = 1): void {
  tally[truth === undefined ? 'unknown' : truth ? 'true' : 'false'] += worlds;
}

/** The counts as shares, which add up to 1. */
export function shareOf(tally: Tally): Share {
  const worlds = tally.true + tally.false + tally.unknown;
  return { true: tally.true / worlds, false: tally.false / worlds, unknown: tally.unknown / worlds };
}

/**
 * The verdict that shares of worlds amount to.
 *
 * Untestable when most worlds have no value. Otherwise a world without a value could be either, so that a claim holds
 * only by the worlds in which it is true (≥ 95 %; likely ≥ 66 %), and fails only if the worlds in which it might be true
 * are few (≤ 5 %; unlikely ≤ 33 %). Where every world has a value these are the plain thresholds.
 *
 * @example verdictOf({ true: 0.97, false: 0.03, unknown: 0 }) // => 'holds'
 */
export function verdictOf({ true: yes, unknown }: Share): VerdictWord {
  if (unknown > 0.5) return 'untestable';
  if (yes >= 0.95) return 'holds';
  if (yes >= 0.66) return 'likely';
  if (yes + unknown <= 0.05) return 'fails';
  if (yes + unknown <= 0.33) return 'unlikely';
  return 'open';
}

/** For a claim, against it, or neither: what a verdict must leave to be turned. */
export function sideOfVerdict(verdict: VerdictWord): 'for' | 'against' | 'open' | 'untestable' {
  if (verdict === 'holds' || verdict === 'likely') return 'for';
  return verdict === 'fails' || verdict === 'unlikely' ? 'against' : verdict;
}

/** Whether accounts disagree: some side with a claim (holds, likely), others against it (unlikely, fails). */
export function isContested(verdicts: readonly VerdictWord[]): boolean {
  const isFor = verdicts.some((verdict) => verdict === 'holds' || verdict === 'likely');
  const isAgainst = verdicts.some((verdict) => verdict === 'unlikely' || verdict === 'fails');
  return isFor && isAgainst;
}
