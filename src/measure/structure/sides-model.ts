import { type Block, frustrationOf, slackOf, wholeBound } from './block.ts';
import type { Proof } from './divide.ts';
import { modelRows, type Solver, type WholeModel } from './solver.ts';
import { eachTriangle } from './triangles.ts';

interface Known {
  readonly sides: Uint8Array;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The division in two as a model in whole numbers: a column for each actor, its side; after these one for each tie, whether it is
 * frustrated; a row for each closed triad with an odd number of bad ties, since one of the three is frustrated. These
 * rows make the bound of the solver nearly tight (Aref, Mason & Wilson 2020).
 */
export function sidesModel(block: Block): WholeModel {
  const { size, ties } = block;
  const { atLeast, rows } = modelRows();
  const degree = new Int32Array(size);
  for (const [tie, { a, b, sign }] of ties.entries()) {
    const f = size + tie;
    degree[a]!++;
    degree[b]!++;
    if (sign > 0) {
      atLeast(0, [f, 1], [a, -1], [b, 1]);
      atLeast(0, [f, 1], [a, 1], [b, -1]);
    } else {
      atLeast(-1, [f, 1], [a, -1], [b, -1]);
      atLeast(1, [f, 1], [a, 1], [b, 1]);
    }
  }
  eachTriangle(block, (one, other, third) => {
    if (ties[one]!.sign * ties[other]!.sign * ties[third]!.sign < 0)
      atLeast(1, [size + one, 1], [size + other, 1], [size + third, 1]);
  });
  const upper = new Float64Array(size + ties.length).fill(1);
  // One of each division and its mirror image.
  upper[degree.indexOf(Math.max(...degree))] = 0;
  return {
    cost: Float64Array.from({ length: upper.length }, (_, i) => (i < size ? 0 : ties[i - size]!.weight)),
    lower: new Float64Array(upper.length),
    upper,
    whole: Uint8Array.from(upper, (_, i) => (i < size ? 1 : 0)),
    ...rows(),
  };
}

/** What a solver makes of a block whose bounds are known: better bounds, and its division where that is better. */
export function solveSides(block: Block, known: Known, solver: Solver): Known & { readonly proof: Proof } {
  const solved = solver(sidesModel(block));
  const slack = Math.max(slackOf(block), 1e-6);
  let { sides, upper } = known;
  if (solved.values) {
    const found = Uint8Array.from({ length: block.size }, (_, i) => Math.round(solved.values![i]!));
    const frustration = frustrationOf(block, found);
    if (frustration < upper) [sides, upper] = [found, frustration];
  }
  const lower = Math.max(known.lower, wholeBound(block, solved.lower));
  if (lower >= upper - slack) return { sides, upper, lower: upper, proof: 'solver' };
  return { sides, upper, lower: Math.max(0, lower), proof: 'none' };
}
