import { describe, expect, it } from 'vitest';
import { JobsStopped } from '../../../src/argue/jobs/job-crew.ts';
import { inGroups } from '../../../src/argue/rests/in-groups.ts';

const things = Array.from({ length: 35 }, (_, n) => n);
const pause = () => new Promise((resolve) => setImmediate(resolve));

describe('inGroups(things, work)', () => {
  it('gives all that was done in the order of the things, two groups at a time', async () => {
    let [open, most] = [0, 0];
    const { done, stopped } = await inGroups(things, async (n) => {
      most = Math.max(most, ++open);
      for (let turns = (n * 7) % 5; turns > 0; turns--) await pause();
      open--;
      return n * 2;
    });
    expect(done).toEqual(things.map((n) => n * 2));
    expect(stopped).toBeUndefined();
    expect(most).toBeLessThanOrEqual(20);
    expect(await inGroups([], async () => 1)).toEqual({ done: [] });
  });

  it('keeps what was done when the jobs are stopped, says why, and begins nothing more', async () => {
    const begun: number[] = [];
    const answer = await inGroups(things, async (n) => {
      begun.push(n);
      await pause();
      if (n > 3) throw new JobsStopped('you ended it', []);
      return n;
    });
    expect(answer).toEqual({ done: [0, 1, 2, 3], stopped: 'you ended it' });
    expect(begun).toEqual(things.slice(0, 15));
  });

  it('begins with few, so that the first are soon done, and tells how many are, never fewer than before', async () => {
    const told: string[] = [];
    let asked = 0;
    const { done } = await inGroups(
      things,
      async (n) => {
        if (++asked > 12) throw new JobsStopped('you ended it', []);
        await pause();
        return n;
      },
      (count, of) => told.push(`${count} of ${of}`),
    );
    expect(done.length).toBeGreaterThanOrEqual(3);
    expect(told).toEqual(done.map((_, n) => `${n + 1} of 35`));
  });

  it('throws whatever else goes wrong', async () => {
    const failing = inGroups(things, async () => {
      throw new Error('a fault of the program');
    });
    await expect(failing).rejects.toThrow('a fault of the program');
  });
});
