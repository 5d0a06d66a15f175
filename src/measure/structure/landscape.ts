import type { Measured } from '../measured.ts';
import { type Block, slackOf } from './block.ts';
import { frustration } from './frustration.ts';
import type { SignedTie } from './signed-network.ts';
import type { Solver } from './solver.ts';

/** One way in which all actors are aligned in two. */
export interface Alignment {
  /** The first side holds the first actor; the other is empty when all stand together. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** Every pair counts twice. */
  readonly energy: number;
  /** Of each actor, the size of all on the other side times its propensity towards them: E = Σ size · frustration. */
  readonly frustration: readonly number[];
}

export type Landscape = Measured<{
  readonly n: number;
  /** An alignment with the least energy, or the best that was found. */
  readonly lowest: Alignment;
  /**
   * The alignments that no actor leaves for a lower energy, the lowest first, `strict` where every switch would raise it; undefined for
   * more actors than were tried.
   */
  readonly minima: readonly (Alignment & { readonly strict: boolean })[] | undefined;
}>;

export interface LandscapeOptions {
  /** All alignments are tried of up to so many actors: 22 when left out. */
  readonly largest?: number;
  /** See `frustration`: for the least energy of more actors. */
  readonly solver?: Solver;
}

/**
 * Landscape of alignments: the energy of each way in which states may stand in two, and where it has its minima.
 *
 * Answers:   which two alignments the propensities and sizes of states lead to, step by step, and how many others would be stable.
 * Formula:   E = Σᵢ Σⱼ sizeᵢ · sizeⱼ · propensityᵢⱼ over the pairs on opposite sides, each twice. An alignment is a local minimum
 *            when no single actor's switch lowers E.
 * Takes:     actors; the size of each, above 0; propensities, symmetric: good relations above 0, bad below; the diagonal is not read.
 * Gives:     the least energy with its alignment, and every local minimum. For more actors than are tried, the least energy alone,
 *            by way of the frustration index, where that is proved.
 * Doubt:     propensities are judgements on a scale of a few steps: try others. Two sides are given beforehand. An alignment with
 *            neighbours as low as itself is listed and not `strict`.
 * Variants:  counting aversion within the sides gives the same minima; half of E adds each pair once. An asymmetric table has no
 *            energy function, and is refused: mostly it is a slip.
 * Cost:      2^(actors − 1) × actors.
 * Checked:   Furnas & Axelrod's R script, 11 actors, all 1,024 alignments; a 17-state variant for 1938 by others; test/reference/landscape.json
 * Source:    Axelrod & Bennett (1993), British Journal of Political Science 23(2), 211–233. doi:10.1017/S000712340000973X
 *
 * @example landscape(['USA', 'UK', 'USSR'], [3, 1, 2], [[0, 1, -1], [1, 0, -1], [-1, -1, 0]]).value // => -16
 */
export function landscape(
  actors: readonly string[],
  sizes: readonly number[],
  propensities: readonly (readonly number[])[],
  { largest = 22, solver }: LandscapeOptions = {},
): Landscape {
  check(actors, sizes, propensities);
  const n = actors.length;
  const block = networkOf(sizes, propensities);
  const alignment = (sides: ArrayLike<number>): Alignment => describe(actors, sizes, propensities, sides);
  if (n > largest) {
    const names = block.ties.map(
      ({ a, b, sign, weight }): SignedTie => ({ a: `${a}`, b: `${b}`, sign, weight }),
    );
    const found = frustration(names, solver ? { solver } : {});
    const second = new Set(found.pieces.flatMap(({ sides }) => sides[1]));
    const lowest = alignment(actors.map((_, i) => (second.has(`${i}`) ? 1 : 0)));
    const more = { n, lowest, minima: undefined };
    return found.value === null
      ? { value: null, why: found.why, ...more }
      : { value: lowest.energy, ...more };
  }
  const minima = localMinima(block)
    .map(({ sides, strict }) => ({ ...alignment(sides), strict }))
    .sort((one, other) => one.energy - other.energy);
  const { sides, energy, frustration: own } = minima[0] ?? alignment([]);
  return { value: energy, n, lowest: { sides, energy, frustration: own }, minima };
}

function check(
  actors: readonly string[],
  sizes: readonly number[],
  propensities: readonly (readonly number[])[],
): void {
  if (sizes.length !== actors.length || propensities.length !== actors.length)
    throw new Error('landscape requires a size and a row of propensities for each actor');
  for (const size of sizes)
    if (!(size > 0 && size < Infinity)) throw new Error('landscape requires sizes above 0');
  for (const [i, one] of actors.entries()) {
    for (const [j, other] of actors.slice(0, i).entries()) {
      const [there, back] = [propensities[i]![j], propensities[j]![i]];
      if (!Number.isFinite(there) || there !== back)
        throw new Error(
          `landscape requires symmetric propensities; "${one}" to "${other}" has ${there}, the other way ${back}`,
        );
    }
  }
}

/** The same as a network: opposite sides of a good tie, one side of a bad one cost its weight. */
function networkOf(sizes: readonly number[], propensities: readonly (readonly number[])[]): Block {
  const ties = sizes.flatMap((size, a) =>
    sizes.slice(0, a).flatMap((other, b) => {
      const product = size * other * propensities[a]![b]!;
      return product === 0
        ? []
        : [{ a, b, sign: product > 0 ? (1 as const) : (-1 as const), weight: Math.abs(product) }];
    }),
  );
  return { size: sizes.length, ties };
}

/** Every division that no switch of one actor betters, found by going through all of them, one switch at a time (a Gray code). */
function localMinima({ size, ties }: Block): { sides: Uint8Array; strict: boolean }[] {
  if (size === 0) return [];
  const slack = slackOf({ size, ties });
  const pull = new Float64Array(size * size);
  /** What the switch of an actor would cost. */
  const cost = new Float64Array(size);
  for (const { a, b, sign, weight } of ties) {
    pull[a * size + b] = pull[b * size + a] = sign * weight;
    cost[a]! += sign * weight;
    cost[b]! += sign * weight;
  }
  const sides = new Uint8Array(size);
  const found: { sides: Uint8Array; strict: boolean }[] = [];
  for (let trial = 0; ; ) {
    let least = Infinity;
    for (let i = 0; i < size; i++) if (cost[i]! < least) least = cost[i]!;
    if (least >= -slack) found.push({ sides: sides.slice(), strict: least > slack });
    if (++trial === 1 << (size - 1)) return found;
    const moved = size - 1 - (31 - Math.clz32(trial & -trial));
    sides[moved] = 1 - sides[moved]!;
    cost[moved] = -cost[moved]!;
    for (let i = 0; i < size; i++) {
      if (i !== moved) cost[i]! += (sides[i] === sides[moved] ? 2 : -2) * pull[moved * size + i]!;
    }
  }
}

function describe(
  actors: readonly string[],
  sizes: readonly number[],
  propensities: readonly (readonly number[])[],
  sides: ArrayLike<number>,
): Alignment {
  const first = sides[0];
  const own = actors.map((_, i) =>
    sizes.reduce((sum, size, j) => (sides[i] === sides[j] ? sum : sum + size * propensities[i]![j]!), 0),
  );
  return {
    sides: [actors.filter((_, i) => sides[i] === first), actors.filter((_, i) => sides[i] !== first)],
    energy: own.reduce((sum, each, i) => sum + sizes[i]! * each, 0),
    frustration: own,
  };
}
