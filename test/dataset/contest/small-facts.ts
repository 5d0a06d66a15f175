import { drawsOf } from '../../../src/base/draws.ts';
import type { ContestFacts } from '../../../src/dataset/contest/contest-facts.ts';

/** Facts of some states over some years, drawn: pacts, rivalries, disputes, strength. */
export function smallFacts(n = 12, first = 1946, last = 1969): ContestFacts {
  const draws = drawsOf(1, 'facts of a test');
  const years = Array.from({ length: last - first + 1 });
  const pairs = (share: number) => {
    const base = Array.from({ length: n * n }, () => draws.uniform());
    return years.map(() => {
      const held = new Uint8Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++)
          if (0.7 * base[i * n + j]! + 0.3 * draws.uniform() < share) held[i * n + j] = held[j * n + i] = 1;
      return held;
    });
  };
  const ofStates = () => years.map(() => Float64Array.from({ length: n }, () => draws.uniform()));
  return {
    states: Array.from({ length: n }, (_, i) => String(i)),
    ...{ first, last, exists: years.map(() => new Uint8Array(n).fill(1)) },
    there: years.map(() => new Uint8Array(n).fill(1)),
    ...{ allied: pairs(0.3), multilateral: pairs(0.05), disputes: pairs(0.2), rivals: pairs(0.2) },
    ...{ ideologicalRivals: pairs(0.1), borders: pairs(0.2), capabilities: ofStates(), soldiers: ofStates() },
    ...{ majors: ofStates().map((year) => year.map(Math.round)), idealPoints: ofStates() },
    regimes: years.map(() =>
      Array.from({ length: n }, (_, i) => (['communist', 'democratic', 'other'] as const)[i % 3]),
    ),
  };
}
