import { keyOf, philox } from './chance.ts';
import { normalDensity, normalDistribution } from './normal.ts';
import { exponential, naturalLogarithm } from './powers.ts';

/** An endless row of draws, the same for one seed and name on every machine. */
export interface Draws {
  /** A number in (0, 1), never 0 and never 1. */
  readonly uniform: () => number;
  /** A value of the standard normal distribution. */
  readonly normal: () => number;
  /** A value of the exponential distribution with mean 1. */
  readonly exponential: () => number;
}

/**
 * A row of draws for what is drawn many times over, as a sampler does; where each choice must stand by itself, `uniform` of
 * `chance.ts` is the one to ask. Normal values by the ziggurat: the area under the density in 256 layers of one size.
 *
 * Source: Marsaglia & Tsang (2000), Journal of Statistical Software 5(8). doi:10.18637/jss.v005.i08
 *
 * @throws on a seed that is no whole number from 0 to 2^53 − 1.
 *
 * @example drawsOf(7, 'a').uniform() === drawsOf(7, 'a').uniform() // => true
 */
export function drawsOf(seed: number, name: string): Draws {
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new Error('drawsOf requires a whole seed from 0 to 2^53 - 1');
  const key = keyOf(name);
  const words = new Uint32Array(4);
  const seedHigh = Math.floor(seed / 2 ** 32);
  let [block, at] = [0, 4];
  const word = (): number => {
    if (at === 4) {
      philox(block, Math.floor(block / 2 ** 32), key.low, key.high, seed, seedHigh, words);
      block += 1;
      at = 0;
    }
    return words[at++]!;
  };
  const uniform = (): number => ((word() >>> 5) * 2 ** 26 + (word() >>> 6) + 0.5) / 2 ** 53;
  const drawExponential = (): number => -naturalLogarithm(uniform());
  const normal = (): number => {
    for (;;) {
      const bits = word();
      const layer = bits & 255;
      // 31 bits of place with the sign among them, and 22 more from the word's rest and another.
      const u = ((word() | 0) + (bits >>> 8) / 2 ** 24) / 2 ** 31;
      const x = u * edges[layer]!;
      if (Math.abs(x) < edges[layer + 1]!) return x;
      if (layer === 0) return tailValue(u < 0, drawExponential);
      const [low, high] = [heights[layer]!, heights[layer + 1]!];
      if (low + uniform() * (high - low) < exponential(-0.5 * x * x)) return x;
    }
  };
  return { uniform, normal, exponential: drawExponential };
}

/** A value beyond the last layer, by Marsaglia's method for the tail. */
function tailValue(negative: boolean, drawExponential: () => number): number {
  for (;;) {
    const x = drawExponential() / TAIL;
    if (2 * drawExponential() > x * x) return negative ? -TAIL - x : TAIL + x;
  }
}

/** Where the tail begins, so that it and each of 255 layers above it have one area. */
const TAIL = 3.654152885361009;

/** The right edge of each layer, the first one's widened to hold the tail too; and exp(−x²/2) at each. */
const { edges, heights } = ((): { edges: Float64Array; heights: Float64Array } => {
  const scale = Math.sqrt(2 * Math.PI);
  const area = TAIL * normalDensity(TAIL) * scale + normalDistribution(-TAIL) * scale;
  const edges = new Float64Array(257);
  const heights = new Float64Array(257);
  edges[0] = area / (normalDensity(TAIL) * scale);
  edges[1] = TAIL;
  heights[1] = exponential(-0.5 * TAIL * TAIL);
  for (let layer = 2; layer < 256; layer++) {
    heights[layer] = heights[layer - 1]! + area / edges[layer - 1]!;
    edges[layer] = Math.sqrt(-2 * naturalLogarithm(heights[layer]!));
  }
  heights[256] = 1;
  return { edges, heights };
})();
