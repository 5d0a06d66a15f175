import type { Share, VerdictWord } from '../argue/judge-report.ts';
import type { DifferingRow } from '../record/versions/differing-rows.ts';
import type { ClaimChange } from './play-report.ts';

/** A verdict with the shares of worlds behind it. */
export interface Answered {
  readonly verdict: VerdictWord;
  readonly share: Share;
}

/**
 * What becomes of a claim between two versions of a case: another verdict, other worlds with the same verdict, a second witness that
 * answers otherwise, a test that is worded otherwise and answered the same, no change at all; or it is in one version alone, or its test is wrong in one.
 */
export type Becoming =
  | 'verdict'
  | 'moved'
  | 'second'
  | 'reworded'
  | 'alike'
  | 'removed'
  | 'added'
  | 'unjudged';

/** Which rows make the difference between two verdicts: the older version with these as the newer has them comes to the newer's. */
export interface Cause {
  /** No set of fewer rows makes it. */
  readonly least: number;
  /** The size of the smallest set that was found to make it, which is proved to be the smallest where it is `least`; null where none was. */
  readonly most: number | null;
  /** Whether `sets` are all that there are of that size. */
  readonly isAll: boolean;
  /** Sets of rows of that size, by their keys. */
  readonly sets: readonly (readonly string[])[];
  /** What rows that move it come to alone, those that move it most first. */
  readonly alone: readonly (Answered & { readonly row: string })[];
  /** Among how many rows that differ they were looked for. */
  readonly among: number;
}

/** A claim in the older and the newer version of a case; where it is not, or cannot be judged, it has no verdict. */
export interface VersionedClaim
  extends Pick<ClaimChange, 'id' | 'says' | 'group' | 'growth' | 'differs' | 'moves' | 'second'> {
  readonly becomes: Becoming;
  /** Whether its test or its choices are not as they were. */
  readonly isReworded: boolean;
  readonly before?: Answered;
  readonly after?: Answered;
  /** Which rows did it, of one with another verdict. */
  readonly cause?: Cause;
  /** Its comparisons on both sides, of the one claim that was asked for. */
  readonly parts?: ClaimChange['parts'];
  readonly missing?: readonly string[];
}

/** A row that differs, as a report tells it. */
export type RowTold = Omit<DifferingRow, 'older' | 'newer'>;

/** One of the two versions. */
export interface VersionTold {
  /** As it was named: a folder, or `FOLDER@REVISION`. */
  readonly name: string;
  readonly case: string;
  readonly title: string;
  readonly claims: number;
}

/** What `judge CASE OTHER` answers. */
export interface VersionsReport {
  readonly older: VersionTold;
  readonly newer: VersionTold;
  readonly account: string;
  readonly seed: number;
  readonly worlds: number;
  /** Claims that are in both and can be judged in both. */
  readonly asked: number;
  /** Claims that are not the same; of the one that was asked for, also if it is. */
  readonly claims: readonly VersionedClaim[];
  readonly rows: readonly RowTold[];
}
