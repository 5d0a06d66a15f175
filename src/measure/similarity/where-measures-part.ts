import type { SimilarityRow } from './side-by-side.ts';

/** Which rows say of a pair that the two are alike, which that they are unlike, and which neither. */
export interface Partings {
  /** Whether the measures disagree: some say alike, some unlike. */
  readonly part: boolean;
  readonly alike: readonly SimilarityRow[];
  readonly unlike: readonly SimilarityRow[];
  /** At the middle, within rounding. */
  readonly between: readonly SimilarityRow[];
  /** Alike or much in common, but no more than chance would bring: Häge's objection to S, and to shares of identical votes. */
  readonly noMoreThanChance: readonly SimilarityRow[];
  readonly withoutValue: readonly SimilarityRow[];
}

/** Two numbers nearer than this differ by rounding alone. */
const ROUNDING = 1e-12;

/**
 * Where the measures of one pair part: by the side of its middle on which each value lies. Agreement has no middle and takes no side;
 * it is held against chance alone.
 */
export function whereMeasuresPart(rows: readonly SimilarityRow[]): Partings {
  const side = (row: SimilarityRow) =>
    row.value === null || row.middle === null ? undefined : sideOf(row.value - row.middle);
  const on = (wanted: number) => rows.filter((row) => side(row) === wanted);
  const [alike, unlike] = [on(1), on(-1)];
  return {
    part: alike.length > 0 && unlike.length > 0,
    alike,
    unlike,
    between: on(0),
    noMoreThanChance: rows.filter(
      (row) =>
        row.value !== null &&
        row.byChance !== null &&
        row.value > (row.middle ?? 0) + ROUNDING &&
        sideOf(row.value - row.byChance) <= 0,
    ),
    withoutValue: rows.filter(({ value }) => value === null),
  };
}

/** How the measures moved from one time to the next, of those that have a value at both. */
export interface Turns {
  /** Whether some say that the two drew together and others that they drew apart. */
  readonly part: boolean;
  readonly rose: readonly SimilarityRow[];
  readonly fell: readonly SimilarityRow[];
}

/**
 * Which measures of one pair rose and which fell between two times, as rows of the later one. Where they part, *they drew together* is a
 * statement about a measure and not about the two.
 */
export function whereTurnsPart(before: readonly SimilarityRow[], after: readonly SimilarityRow[]): Turns {
  const earlier = new Map(before.map((row) => [nameOf(row), row.value]));
  const moved = (wanted: number) =>
    after.filter((row) => {
      const from = earlier.get(nameOf(row)) ?? null;
      return from !== null && row.value !== null && sideOf(row.value - from) === wanted;
    });
  const [rose, fell] = [moved(1), moved(-1)];
  return { part: rose.length > 0 && fell.length > 0, rose, fell };
}

function nameOf({ measure, variant, basis }: SimilarityRow): string {
  return `${measure}, ${variant}, ${basis}`;
}

function sideOf(difference: number): -1 | 0 | 1 {
  return Math.abs(difference) < ROUNDING ? 0 : difference > 0 ? 1 : -1;
}
