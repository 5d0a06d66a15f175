import { drawsOf } from '../../../src/base/draws.ts';
import { probabilityOf } from '../../../src/measure/alignment/ridge-logistic.ts';
import type { Round } from '../../../src/measure/alignment/round.ts';

export interface Drawn {
  readonly seed: number;
  readonly rounds?: number;
  readonly states?: number;
  readonly level?: number;
  /** By how much each drives the outcome, in log odds. */
  readonly interest: number;
  readonly ideology: number;
}

/** Rounds of all pairs of some states, in which interest, ideology, both or neither truly drive the outcome. */
export function drawnRounds({
  seed,
  rounds = 5,
  states = 14,
  level = -0.5,
  interest,
  ideology,
}: Drawn): Round[] {
  const draws = drawsOf(seed, 'rounds of a test');
  const creeds = Array.from({ length: states }, () => draws.normal());
  return Array.from({ length: rounds }, (_, k) => {
    const [a, b, x, z, y]: number[][] = [[], [], [], [], []];
    for (let i = 0; i < states; i++)
      for (let j = i + 1; j < states; j++) {
        const common = draws.normal();
        const distance = Math.abs(creeds[i]! - creeds[j]!);
        const odds = level + interest * common - ideology * (distance - 1.1);
        a!.push(i);
        b!.push(j);
        x!.push(common);
        z!.push(distance);
        y!.push(Number(draws.uniform() < probabilityOf(odds)));
      }
    return {
      start: 1950 + 4 * k,
      a: Int32Array.from(a!),
      b: Int32Array.from(b!),
      outcome: Uint8Array.from(y!),
      before: Uint8Array.from(y!, (_, i) => i % 2),
      predictors: { common: Float64Array.from(x!), distance: Float64Array.from(z!) },
    };
  });
}

export const drawnModels = [
  { id: 'interest', predictors: ['common'] },
  { id: 'ideology', predictors: ['distance'] },
  { id: 'both', predictors: ['common', 'distance'] },
];
