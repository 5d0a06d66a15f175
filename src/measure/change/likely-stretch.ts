/** A stretch of places, both ends included, and the share of the weight that lies in it. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly share: number;
}

/**
 * The stretch about a place that holds a share of the weight: it grows on the side where the next weight is larger, on both where
 * they are equal, until it holds enough.
 *
 * Takes: weights of 0 or more, not all 0; a place; a share, 0 to 1.
 *
 * @example likelyStretch([0, 1, 6, 2, 1], 2, 0.8) // => { first: 2, last: 3, share: 0.8 }
 */
export function likelyStretch(weights: ArrayLike<number>, at: number, share: number): Stretch {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  const enough = share * total * (1 - 1e-12);
  let first = at;
  let last = at;
  let held = weights[at]!;
  while (held < enough && (first > 0 || last + 1 < weights.length)) {
    const before = first > 0 ? weights[first - 1]! : -1;
    const after = last + 1 < weights.length ? weights[last + 1]! : -1;
    if (before >= after) held += weights[--first]!;
    if (after >= before) held += weights[++last]!;
  }
  return { first, last, share: Math.min(1, held / total) };
}
