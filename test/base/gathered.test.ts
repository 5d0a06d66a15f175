import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/base/gathered.ts';

describe('gathered', () => {
  it('answers together what is asked in one breath, and nothing twice', async () => {
    const batches: (readonly number[])[] = [];
    const squared = gathered<number, number>(async (questions) => {
      batches.push(questions);
      return questions.map((n) => n * n);
    });
    const ask = (n: number) => squared(String(n), n);
    expect(await Promise.all([ask(2), ask(3), ask(2)])).toEqual([4, 9, 4]);
    expect(await Promise.all([ask(3), ask(4)])).toEqual([9, 16]);
    expect(batches).toEqual([[2, 3], [4]]);
  });

  it('fails all that were asked together, and answers what is asked later', async () => {
    const asked = gathered<number, number>(async (questions) => {
      if (questions.includes(0)) throw new Error('no answer to 0');
      return questions;
    });
    const first = await Promise.allSettled([asked('1', 1), asked('0', 0)]);
    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await asked('2', 2)).toBe(2);
  });
});
