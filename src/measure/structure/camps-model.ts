import type { Block } from './block.ts';
import { modelRows, type WholeModel } from './solver.ts';
import { eachTriangle } from './triangles.ts';

/**
 * The division into at most so many camps as a model in whole numbers: a column for each actor and camp; after these one for each tie,
 * whether it is frustrated; a row for each closed triad with a single bad tie, since one of the three is frustrated.
 */
export function campsModel(block: Block, camps: number): WholeModel {
  const { size, ties } = block;
  const { atLeast, rows } = modelRows();
  const at = (actor: number, camp: number) => actor * camps + camp;
  for (let actor = 0; actor < size; actor++) {
    const own = Array.from({ length: camps }, (_, camp) => at(actor, camp));
    atLeast(1, ...own.map((column) => [column, 1] as const));
    atLeast(-1, ...own.map((column) => [column, -1] as const));
  }
  for (const [tie, { a, b, sign }] of ties.entries()) {
    const f = size * camps + tie;
    for (let camp = 0; camp < camps; camp++) {
      const [one, other] = [at(a, camp), at(b, camp)];
      if (sign < 0) atLeast(-1, [f, 1], [one, -1], [other, -1]);
      else {
        atLeast(0, [f, 1], [one, -1], [other, 1]);
        atLeast(0, [f, 1], [one, 1], [other, -1]);
      }
    }
  }
  eachTriangle(block, (...three) => {
    if (three.filter((tie) => ties[tie]!.sign < 0).length === 1)
      atLeast(1, ...three.map((tie) => [size * camps + tie, 1] as const));
  });
  const upper = new Float64Array(size * camps + ties.length).fill(1);
  // Camps have no names: one actor is in the first.
  for (let camp = 1; camp < camps; camp++) upper[at(0, camp)] = 0;
  return {
    cost: Float64Array.from(upper, (_, i) => (i < size * camps ? 0 : ties[i - size * camps]!.weight)),
    lower: new Float64Array(upper.length),
    upper,
    whole: Uint8Array.from(upper, (_, i) => (i < size * camps ? 1 : 0)),
    ...rows(),
  };
}
