/** What an item can do to a rival (Van Evera 1997). */
export const evidenceKinds = ['straw in the wind', 'hoop', 'smoking gun', 'doubly decisive'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** From so many to one on, what is found, or not found, weighs more than a straw. */
export const DECISIVE = 3;

/** What arithmetic may be off by on a border. */
const ROUNDING = 1e-9;

/** How far one rival and the others together lead one to expect an item. */
export interface SquarePoint {
  readonly expected: number;
  readonly otherwise: number;
}

/**
 * The kind of a piece of evidence, read off the square of how far it is expected if a rival is true and how far otherwise.
 *
 * Answers:   what it would do to the rival to find it, and what not to find it.
 * Formula:   found, it speaks for the rival by expected / otherwise; not found, against it by (1 − otherwise) / (1 − expected). Three to
 *            one or more is much. Much both ways: doubly decisive; if found only: a smoking gun; if not found only: a hoop; else a straw
 *            in the wind. The borders are two straight lines through the corners of the square.
 * Takes:     probabilities with `expected` ≥ `otherwise`: of evidence against a rival, ask of the others.
 * Doubt:     the kinds are regions of a plane without a border in nature; the two ratios are what counts.
 * Variants:  Van Evera's kinds are extremes. Below three to one evidence is "not worth more than a bare mention" (Kass & Raftery).
 * Checked:   the four points of Humphreys & Jacobs (2023), fig. 5.3: .6/.4, .95/.6, .4/.05, .95/.05.
 * Source:    Van Evera (1997), Guide to Methods for Students of Political Science, 30-34; Kass & Raftery (1995), JASA 90, 773-795. doi:10.1080/01621459.1995.10476572
 *
 * @example evidenceKind({ expected: 0.95, otherwise: 0.6 }) // => 'hoop'
 */
export function evidenceKind({ expected, otherwise }: SquarePoint): EvidenceKind {
  const confirms = expected > 0 && expected >= DECISIVE * otherwise - ROUNDING;
  const refutes = otherwise < 1 && 1 - otherwise >= DECISIVE * (1 - expected) - ROUNDING;
  if (confirms && refutes) return 'doubly decisive';
  return confirms ? 'smoking gun' : refutes ? 'hoop' : 'straw in the wind';
}

/** How much an item can do for a rival at most, found or not found, as a ratio. */
export function probativeRatio({ expected, otherwise }: SquarePoint): number {
  if (expected === otherwise) return 1;
  return Math.max(expected / otherwise, (1 - otherwise) / (1 - expected));
}
