import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brought, foundOf, withoutEach } from '../../../src/argue/rivals/found.ts';
import type { State } from '../../../src/argue/rivals/joint.ts';
import { leastChanges } from '../../../src/argue/rivals/least-change.ts';
import { nextItems } from '../../../src/argue/rivals/next-item.ts';
import { posteriorOf } from '../../../src/argue/rivals/posterior.ts';
import type { Question } from '../../../src/argue/rivals/question.ts';
import type { Theta } from '../../../src/argue/rivals/theta.ts';

const likely = { low: 0.1, high: 0.9, unit: 'probability', text: '' } as const;

/** So many items that two rivals expect as `at` says, each in a world as `states` say. */
function foundWith(count: number, at: (item: number) => [number, number], worlds: readonly State[][]) {
  const items = Array.from({ length: count }, (_, i) => ({
    ...{ key: `e${i}`, row: { item: `e${i}` }, unit: 'probability', expects: [likely, likely] },
  }));
  const question = { items, rivals: [{ id: 'h' }, { id: 'k' }] } as unknown as Question;
  const theta: Theta = {
    priors: [0.5, 0.5],
    expects: items.map((_, i) => at(i)),
    given: items.map(() => undefined),
    counts: 1,
  };
  const patterns = worlds.map((states) => ({ states, share: 1 / worlds.length }));
  return { found: foundOf(question, patterns), theta };
}

describe('foundOf(question, patterns)', () => {
  it('is weighed however many items there are: 600 of a hundredth and two, and then as many the other way', () => {
    const at = (item: number): [number, number] => (item < 600 ? [0.01, 0.02] : [0.02, 0.01]);
    const { found, theta } = foundWith(1200, at, [Array.from({ length: 1200 }, () => true)]);
    const { of, impossible } = posteriorOf(found, theta);
    expect(impossible).toBeCloseTo(0, 12);
    expect(of[0]).toBeCloseTo(0.5, 10);
  });

  it('finds what would turn the order, and what to settle next, among 200 doubtful items in 1,000 worlds in a moment', () => {
    const chance = (n: number) => ((n * 7919) % 997) / 997;
    const worlds = Array.from({ length: 1000 }, (_, w) =>
      Array.from({ length: 200 }, (_, i) => chance(w * 211 + i * 13 + 1) < 0.5),
    );
    const { found, theta } = foundWith(
      200,
      (i) => [0.3 + 0.4 * chance(i), 0.3 + 0.4 * chance(i + 5)],
      worlds,
    );
    const { of } = posteriorOf(found, theta);
    const begun = process.cpuUsage();
    const steps: number[] = [];
    leastChanges(found, theta, of[0]! > of[1]! ? 0 : 1, () => steps.push(1));
    nextItems(found, theta);
    const { user } = process.cpuUsage(begun);
    expect(steps.length).toBe(400);
    expect(user / 1e6).toBeLessThan(12);
  }, 60_000);
});

describe('withoutEach(start, factors)', () => {
  it('is what multiplying all but one comes to, zeros and all', () => {
    const factor = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(fc.array(factor, { maxLength: 8 }), (factors) => {
        for (const [i, product] of withoutEach(0.5, factors).entries()) {
          const others = factors.filter((_, n) => n !== i).reduce((all, each) => all * each, 0.5);
          expect(brought([product, { factor: 1, shifts: 0 }])[0]).toBeCloseTo(others, 14);
        }
      }),
    );
  });
});
