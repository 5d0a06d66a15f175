import { describe, expect, it } from 'vitest';
import { keyOf, philox, uniform } from '../../src/base/chance.ts';
import vectors from '../reference/chance.json' with { type: 'json' };

const hex = (words: Iterable<number>) => [...words].map((word) => (word >>> 0).toString(16).padStart(8, '0'));

function correlation(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

const draws = (n: number, draw: (i: number) => number) => Array.from({ length: n }, (_, i) => draw(i));

describe('philox', () => {
  it.each(vectors.philox4x32_10)(
    'philox($counter, $key) gives the published words',
    ({ counter, key, words }) => {
      const [c0, c1, c2, c3, k0, k1] = [...counter, ...key].map((word) => Number.parseInt(word, 16));
      const out = new Uint32Array(4);
      philox(c0!, c1!, c2!, c3!, k0!, k1!, out);
      expect(hex(out)).toEqual(words);
    },
  );

  it('philox(counter, key) agrees with the definition in big integers', () => {
    const out = new Uint32Array(4);
    const mask = 0xffffffffn;
    for (let i = 0; i < 200; i++) {
      const start = draws(6, (j) => Math.floor(uniform(7, keyOf(`word-${j}`), i) * 2 ** 32));
      philox(start[0]!, start[1]!, start[2]!, start[3]!, start[4]!, start[5]!, out);
      let [c0, c1, c2, c3, k0, k1] = start.map(BigInt) as [bigint, bigint, bigint, bigint, bigint, bigint];
      for (let round = 0; round < 10; round++) {
        const p0 = c0 * 0xd2511f53n;
        const p1 = c2 * 0xcd9e8d57n;
        [c0, c1, c2, c3] = [(p1 >> 32n) ^ c1 ^ k0, p1 & mask, (p0 >> 32n) ^ c3 ^ k1, p0 & mask];
        k0 = (k0 + 0x9e3779b9n) & mask;
        k1 = (k1 + 0xbb67ae85n) & mask;
      }
      expect([...out].map(BigInt)).toEqual([c0, c1, c2, c3]);
    }
  });
});

describe('keyOf', () => {
  it.each(vectors.fnv1a_64)('keyOf("$text") is FNV-1a $hash', ({ text, hash }) => {
    const key = keyOf(text);
    expect(hex([key.high, key.low]).join('')).toBe(hash);
  });

  it('keyOf(text) agrees with the definition in big integers, in any script', () => {
    for (const text of ['ussuri-clash', '珍宝島', 'Даманский', 'a'.repeat(300)]) {
      let hash = 0xcbf29ce484222325n;
      for (const byte of new TextEncoder().encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      }
      const key = keyOf(text);
      expect((BigInt(key.high) << 32n) | BigInt(key.low)).toBe(hash);
    }
  });

  it('keyOf(id) differs over 100,000 like ids', () => {
    const seen = new Set(
      draws(100_000, (i) => i).map((i) => hex(Object.values(keyOf(`event-${i}`))).join('')),
    );
    expect(seen.size).toBe(100_000);
  });
});

describe('uniform', () => {
  it('uniform(seed, key, world) is the same whenever and in whatever order it is asked', () => {
    const keys = ['ussuri-clash', 'victor-louis-visit'].map(keyOf);
    const first = keys.map((key) => draws(50, (world) => uniform(1969, key, world)));
    const again = keys
      .toReversed()
      .map((key) => draws(50, (world) => uniform(1969, key, 49 - world)).toReversed());
    expect(again.toReversed()).toEqual(first);
  });

  it('uniform(seed, key, world) is even over [0, 1): chi-square over 100 cells, 100,000 draws', () => {
    const key = keyOf('ussuri-clash');
    const cells = new Array<number>(100).fill(0);
    for (let world = 0; world < 100_000; world++) cells[Math.floor(uniform(1, key, world) * 100)]!++;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 99 degrees of freedom: the central 99.8 % lies between 60 and 149.
    expect(chiSquare).toBeGreaterThan(60);
    expect(chiSquare).toBeLessThan(149);
  });

  it('uniform(seed, key, world) is unrelated between neighbouring worlds, keys and seeds', () => {
    const n = 40_000;
    const [key, next] = [keyOf('event-1'), keyOf('event-2')];
    const base = draws(n, (world) => uniform(1, key, world));
    const bound = 4 / Math.sqrt(n);
    expect(
      Math.abs(
        correlation(
          base,
          draws(n, (world) => uniform(1, key, world + 1)),
        ),
      ),
    ).toBeLessThan(bound);
    expect(
      Math.abs(
        correlation(
          base,
          draws(n, (world) => uniform(1, next, world)),
        ),
      ),
    ).toBeLessThan(bound);
    expect(
      Math.abs(
        correlation(
          base,
          draws(n, (world) => uniform(2, key, world)),
        ),
      ),
    ).toBeLessThan(bound);
  });

  it('uniform(seed, key, world) uses all 53 bits of seed and world', () => {
    const key = keyOf('x');
    const far = 2 ** 53 - 1;
    const all = [
      uniform(1, key, 1),
      uniform(1 + 2 ** 32, key, 1),
      uniform(far, key, 1),
      uniform(1, key, far),
    ];
    expect(new Set(all).size).toBe(4);
    expect(uniform(1, key, 1) * 2 ** 53).toBe(Math.floor(uniform(1, key, 1) * 2 ** 53));
  });

  it('uniform(seed, key, world) refuses a seed or world that is not a whole number in range', () => {
    const key = keyOf('x');
    for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) {
      expect(() => uniform(wrong, key, 0)).toThrow('uniform requires a whole seed');
      expect(() => uniform(1, key, wrong)).toThrow('uniform requires a whole world');
    }
  });
});
