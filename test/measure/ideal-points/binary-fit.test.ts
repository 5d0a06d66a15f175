import { describe, expect, it } from 'vitest';
import { inverseMillsRatio } from '../../../src/base/normal.ts';
import { binaryFit, type Stop } from '../../../src/measure/ideal-points/binary-fit.ts';
import reference from '../../reference/ideal-points.json' with { type: 'json' };
import { largestDifference, twoSidedFrom } from './ballot-strings.ts';

const spread = (n: number) => Array.from({ length: n }, (_, i) => -1 + (2 * i) / (n - 1));
const fixedPoint: Stop = { by: 'difference', below: 1e-12, most: 20_000 };

/** Rounds as METHODS of the article state them, on a dense matrix, with no table and no shortcut. */
function slowRounds(rows: readonly string[], rounds: number, variational: boolean) {
  const [n, votes] = [rows.length, rows[0]!.length];
  let x = spread(n);
  let [alpha, beta] = [new Array<number>(votes).fill(0), new Array<number>(votes).fill(0)];
  let variance = 1;
  for (let round = 0; round < rounds; round++) {
    const weights = rows.map((row, i) =>
      Array.from(row, (side, j) => {
        const m = alpha[j]! + beta[j]! * x[i]!;
        if (side === '.') return m;
        return side === 'y' ? m + inverseMillsRatio(m) : m - inverseMillsRatio(-m);
      }),
    );
    const sum = x.reduce((a, b) => a + b, 0);
    const squares = x.reduce((a, b) => a + b * b, 0) + (variational ? n * variance : 0);
    const [m11, m22] = [n + 0.04, squares + 0.04];
    const determinant = m11 * m22 - sum * sum;
    const dot = (j: number, by: (i: number) => number) =>
      weights.reduce((s, row, i) => s + by(i) * row[j]!, 0);
    const here = x;
    const items = alpha.map((_, j) => [dot(j, () => 1), dot(j, (i) => here[i]!)] as const);
    alpha = items.map(([first, second]) => (m22 * first - sum * second) / determinant);
    beta = items.map(([first, second]) => (m11 * second - sum * first) / determinant);
    const [v12, v22] = variational ? [-sum / determinant, m11 / determinant] : [0, 0];
    variance = 1 / (1 + beta.reduce((s, b) => s + b * b, 0) + votes * v22);
    x = weights.map(
      (row) => variance * (row.reduce((s, w, j) => s + beta[j]! * (w - alpha[j]!), 0) - votes * v12),
    );
  }
  return { positions: x, alpha, beta };
}

describe('binaryFit: another program', () => {
  it.each(reference.binary)(
    'binaryFit($id) stops in emIRT’s round, with its positions to ten decimals',
    (run) => {
      const fit = binaryFit(twoSidedFrom(run.votes), {
        method: 'em',
        stop: { by: 'correlation', below: 1e-6, most: 500 },
        start: { positions: spread(run.votes.length) },
      });
      expect([fit.rounds, fit.converged]).toEqual([run.emAtDefaultStop.iters, true]);
      expect(largestDifference(fit.positions, run.emAtDefaultStop.x)).toBeLessThan(6e-11);
    },
  );

  it('binaryFit(session 40, variational) has emIRT’s fixed point, in its round', () => {
    const { votes, variational } = reference.binary[1]!;
    const start = { positions: spread(votes.length) };
    const fit = binaryFit(twoSidedFrom(votes), { method: 'variational', stop: fixedPoint, start });
    expect(fit.rounds).toBe(variational.iters);
    expect(largestDifference(fit.positions, variational.x)).toBeLessThan(6e-11);
    expect(largestDifference(fit.alpha, variational.alpha)).toBeLessThan(6e-11);
    expect(largestDifference(fit.beta, variational.beta)).toBeLessThan(6e-11);
  });

  it.each(reference.binary)('binaryFit($id, from emIRT’s fixed point) stays there', ({ votes, em }) => {
    const start = { positions: em.x, alpha: em.alpha, beta: em.beta };
    const fit = binaryFit(twoSidedFrom(votes), { method: 'em', stop: { ...fixedPoint, below: 1e-9 }, start });
    expect(fit.rounds).toBe(2);
    expect(largestDifference(fit.positions, em.x)).toBeLessThan(1e-9);
  });
});

describe('binaryFit: by hand, slow oracle', () => {
  it('binaryFit(one vote, one round) is what can be reckoned by hand', () => {
    // All ballots weigh ±√(2/π); β = 2 √(2/π) / (2 + 1/25), x = ± β √(2/π) / (1 + β²)
    const weight = Math.sqrt(2 / Math.PI);
    const beta = (2 * weight) / 2.04;
    const fit = binaryFit(twoSidedFrom(['n', 'y']), {
      method: 'em',
      stop: { by: 'difference', below: 1e-12, most: 1 },
      start: { positions: [-1, 1] },
    });
    expect(fit.beta[0]).toBeCloseTo(beta, 14);
    expect(fit.alpha[0]).toBeCloseTo(0, 14);
    expect(fit.positions[1]).toBeCloseTo((beta * weight) / (1 + beta * beta), 14);
    expect(fit.converged).toBe(false);
  });

  it.each([false, true])(
    'binaryFit(session 40) is seven rounds on a dense matrix (variational: %s)',
    (variational) => {
      const rows = reference.binary[1]!.votes;
      const slow = slowRounds(rows, 7, variational);
      const fit = binaryFit(twoSidedFrom(rows), {
        method: variational ? 'variational' : 'em',
        stop: { by: 'difference', below: 0, most: 7 },
        start: { positions: spread(rows.length) },
      });
      expect(largestDifference(fit.positions, slow.positions)).toBeLessThan(1e-12);
      expect(largestDifference(fit.alpha, slow.alpha)).toBeLessThan(1e-12);
      expect(largestDifference(fit.beta, slow.beta)).toBeLessThan(1e-12);
    },
  );
});
