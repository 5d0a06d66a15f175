import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onceARun } from './once-a-run.ts';

describe('onceARun(name, make)', () => {
  it('makes it once, whoever asks, in the folder of the run', async () => {
    let times = 0;
    const make = async (folder: string) => {
      times += 1;
      writeFileSync(join(folder, 'told'), 'made');
    };
    const [one, other] = await Promise.all([onceARun('an-example', make), onceARun('an-example', make)]);
    expect([one, times, readFileSync(join(one, 'told'), 'utf8')]).toEqual([other, 1, 'made']);
    expect(one.startsWith(process.env.QUADRILLE_RUN_FOLDER!)).toBe(true);
    expect(tmpdir()).toBe(process.env.QUADRILLE_RUN_FOLDER);
  });

  it('fails with the reason for all who ask, where it cannot be made', async () => {
    const make = () => Promise.reject(new Error('the case has errors'));
    for (let asks = 0; asks < 2; asks += 1)
      await expect(onceARun('a-broken-example', make)).rejects.toThrow(
        /could not make "a-broken-example".*the case has errors/s,
      );
  });
});
