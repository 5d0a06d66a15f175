import type { Draws } from '../../base/draws.ts';
import { exponential } from '../../base/powers.ts';

/**
 * A draw of a standard normal value that lies between two bounds.
 *
 * Takes: the bounds, either of which may be infinite, the first below the second; how likely a value lies between them, which need not
 *        be exact: only how long it takes depends on it; where the draws come from.
 *
 * Source: Robert (1995), Statistics and Computing 5(2), 121–125. doi:10.1007/BF00143942
 */
export function truncatedDraw(low: number, high: number, chance: number, draws: Draws): number {
  if (chance > 0.25) {
    for (;;) {
      const x = draws.normal();
      if (x >= low && x <= high) return x;
    }
  }
  if (high <= 0) return -aboveZero(-high, -low, draws);
  if (low >= 0) return aboveZero(low, high, draws);
  return evenly(low, high, 0, draws);
}

/** A value between two bounds above 0 of which the first is the likelier place. */
function aboveZero(low: number, high: number, draws: Draws): number {
  if ((high - low) * (low + 1) < 1.5) return evenly(low, high, low, draws);
  const rate = (low + Math.sqrt(low * low + 4)) / 2;
  for (;;) {
    const x = low + draws.exponential() / rate;
    if (x <= high && draws.exponential() >= 0.5 * (x - rate) * (x - rate)) return x;
  }
}

/** A value between two near bounds: any place alike, kept as often as its density is to that of the likeliest. */
function evenly(low: number, high: number, likeliest: number, draws: Draws): number {
  for (;;) {
    const x = low + draws.uniform() * (high - low);
    if (draws.uniform() <= exponential(0.5 * (likeliest * likeliest - x * x))) return x;
  }
}
