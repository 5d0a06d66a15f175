import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRand } from '../../../src/measure/periods/adjusted-rand.ts';
import { cutDistances } from '../../../src/measure/periods/cut-distances.ts';
import { innerCuts } from '../../../src/measure/periods/inner-cuts.ts';
import { randomCuts } from '../../../src/measure/periods/random-cuts.ts';
import { windowDiff } from '../../../src/measure/periods/window-diff.ts';

/** A division as NLTK writes it: a 1 after the unit before a cut. */
const cutsOf = (text: string) => [...text].flatMap((sign, i) => (sign === '1' ? [i + 1] : []));
const days = (text: string) => ({ start: 0, end: text.length });

const time = { start: 100, end: 139 };
const cuts = fc.array(fc.integer({ min: 90, max: 150 }), { maxLength: 6 });

describe('innerCuts', () => {
  it('leaves out what divides nothing', () => {
    expect(innerCuts([100, 140, 120, 120, 101, 139], time)).toEqual([101, 120, 139]);
    expect(innerCuts([], time)).toEqual([]);
  });
});

describe('cutDistances', () => {
  it('cutDistances(cuts, points) is the distance of each to the nearest, by hand', () => {
    expect(cutDistances([10, 50, 51], [0, 49, 60])).toEqual([10, 1, 2]);
    expect(cutDistances([5], [])).toEqual([undefined]);
    expect(cutDistances([], [5])).toEqual([]);
  });

  it('cutDistances(cuts, points) is that of looking at all pairs, whatever their order', () => {
    fc.assert(
      fc.property(cuts, cuts, (ones, others) => {
        const slow = ones.map((one) => others.map((other) => Math.abs(one - other)).sort((a, b) => a - b)[0]);
        expect(cutDistances(ones, others)).toEqual(slow);
        expect(cutDistances(ones, [...others].reverse())).toEqual(slow);
      }),
    );
  });
});

describe('windowDiff', () => {
  it('windowDiff(one, other, time, k) gives the numbers of NLTK', () => {
    const [s1, s2, s3] = ['000100000010', '000010000100', '100000010000'] as const;
    const of = (a: string, b: string) => windowDiff(cutsOf(a), cutsOf(b), days(a), 3);
    expect(of(s1, s1)).toBe(0);
    expect(of(s1, s2)).toBeCloseTo(0.3, 10);
    expect(of(s2, s3)).toBeCloseTo(0.8, 10);
  });

  it('windowDiff(one, other, time, k) is a count of windows, day by day', () => {
    fc.assert(
      fc.property(cuts, cuts, fc.integer({ min: 1, max: 39 }), (ones, others, k) => {
        const seen = (all: number[], day: number) =>
          innerCuts(all, time).filter((cut) => cut > day && cut <= day + k).length;
        let unlike = 0;
        for (let day = time.start; day <= time.end - k; day++)
          if (seen(ones, day) !== seen(others, day)) unlike++;
        expect(windowDiff(ones, others, time, k)).toBeCloseTo(unlike / (40 - k), 12);
        expect(windowDiff(others, ones, time)).toBe(windowDiff(ones, others, time));
      }),
    );
  });

  it('windowDiff(no cut, a time of one day) has no value where the window is the whole', () => {
    expect(windowDiff([], [], { start: 5, end: 5 })).toBeUndefined();
    expect(windowDiff([], [], time)).toBe(0);
    expect(windowDiff([120, 120], [120], time)).toBe(0);
    expect(() => windowDiff([], [], time, 0)).toThrow('windowDiff requires a window of at least 1 day');
  });
});

describe('adjustedRand', () => {
  it('adjustedRand(one, other, time) gives the numbers of scikit-learn', () => {
    // adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1]); ([0, 0, 0, 0], [0, 1, 2, 3]); ([0, 0, 1, 1], [0, 0, 1, 1])
    const four = { start: 0, end: 3 };
    expect(adjustedRand([2, 3], [2], four)).toBeCloseTo(0.5714285714, 9);
    expect(adjustedRand([], [1, 2, 3], four)).toBe(0);
    expect(adjustedRand([2], [2], four)).toBe(1);
  });

  it('adjustedRand(one, other, time) is that of all pairs of days', () => {
    fc.assert(
      fc.property(cuts, cuts, (ones, others) => {
        const segment = (all: number[], day: number) =>
          innerCuts(all, time).filter((cut) => cut <= day).length;
        let [a, b, both, all] = [0, 0, 0, 0];
        for (let x = time.start; x <= time.end; x++)
          for (let y = x + 1; y <= time.end; y++) {
            const [inOne, inOther] = [ones, others].map((of) => segment(of, x) === segment(of, y));
            a += Number(inOne);
            b += Number(inOther);
            both += Number(inOne && inOther);
            all++;
          }
        const expected = (a * b) / all;
        const slow = (a + b) / 2 === expected ? undefined : (both - expected) / ((a + b) / 2 - expected);
        const fast = adjustedRand(ones, others, time);
        if (slow === undefined) expect(fast).toBeUndefined();
        else expect(fast).toBeCloseTo(slow, 9);
        expect(adjustedRand(others, ones, time)).toBe(fast);
      }),
      { numRuns: 60 },
    );
  });

  it('adjustedRand(no cuts) has no value where neither divides, or the time is one day', () => {
    expect(adjustedRand([], [], time)).toBeUndefined();
    expect(adjustedRand([100, 140], [], time)).toBeUndefined();
    expect(adjustedRand([], [], { start: 5, end: 5 })).toBeUndefined();
    // so many days that the product of the pairs is no longer a whole number exactly
    for (let end = 13770; end < 13790; end++) expect(adjustedRand([], [], { start: 0, end })).toBeUndefined();
    expect(adjustedRand([], [120], time)).toBe(0);
  });
});

describe('randomCuts', () => {
  it('randomCuts(count, stretches, …) lie within the stretches and are the same for a seed, a name and a world', () => {
    const stretches = [
      { from: 101, to: 109 },
      { from: 130, to: 139 },
    ];
    const of = (world: number, name = 'x') => randomCuts(3, stretches, { seed: 1, name, world });
    expect(of(4)).toEqual(of(4));
    expect(of(4)).not.toEqual(of(5));
    expect(of(4)).not.toEqual(of(4, 'y'));
    const all = Array.from({ length: 300 }, (_, k) => of(k)).flat();
    const days = stretches.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => from + i),
    );
    expect([...new Set(all)].sort((a, b) => a - b)).toEqual(days);
    expect(randomCuts(0, stretches, { seed: 1, name: 'x', world: 0 })).toEqual([]);
    expect(randomCuts(3, [], { seed: 1, name: 'x', world: 0 })).toEqual([]);
  });
});
