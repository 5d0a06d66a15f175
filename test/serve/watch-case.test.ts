import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchCase } from '../../src/serve/watch-case.ts';
import { caseOnDisk } from './served-case.ts';

const pace = { everyMs: 10, settleMs: 10, longestMs: 100 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('watchCase', () => {
  let disk: ReturnType<typeof caseOnDisk>;
  let changes: number;
  let stop: () => void;
  /** How many changes were told of what was done. */
  const toldOf = async (change: () => void | Promise<void>): Promise<number> => {
    const before = changes;
    await change();
    for (let waited = 0; waited < 2000 && changes === before; waited += 20) await pause(20);
    return changes - before;
  };

  beforeEach(async () => {
    disk = caseOnDisk();
    changes = 0;
    stop = watchCase(disk.folder, () => void changes++, pace);
    for (let waited = 0; waited < 2000 && changes === 0; waited += 20) await pause(20);
  });
  afterEach(() => {
    stop();
    disk.remove();
  });

  it('watchCase(folder) tells once when it begins, and is quiet while nothing changes', async () => {
    await pause(200);
    expect(changes).toBe(1);
  });

  it('watchCase(folder) tells of a save, a rename over a file, a new file, a file that goes', async () => {
    expect(await toldOf(() => disk.save('claims.yaml', 'claims: []\n'))).toBe(1);
    const replace = () => {
      disk.save('claims.yaml~', 'claims: []\n');
      renameSync(join(disk.folder, 'claims.yaml~'), join(disk.folder, 'claims.yaml'));
    };
    expect(await toldOf(replace)).toBe(1);
    expect(await toldOf(() => disk.save('more.yaml', ''))).toBe(1);
    expect(await toldOf(() => rmSync(join(disk.folder, 'more.yaml')))).toBe(1);
  });

  it('watchCase(folder) tells of files in folders below, and not of hidden ones', async () => {
    const below = () => {
      mkdirSync(join(disk.folder, '1938'));
      disk.save('1938/events.csv', 'id\n');
    };
    expect(await toldOf(below)).toBe(1);
    expect(await toldOf(() => disk.save('1938/events.csv', 'id,date\n'))).toBe(1);
    mkdirSync(join(disk.folder, '.git'));
    const before = changes;
    disk.save('.git/index', 'x');
    await pause(150);
    expect(changes).toBe(before);
  });

  it('watchCase(folder) tells of a folder that is moved away, comes back, and is replaced by another', async () => {
    const away = `${disk.folder}-away`;
    expect(await toldOf(() => renameSync(disk.folder, away))).toBe(1);
    expect(await toldOf(() => renameSync(away, disk.folder))).toBe(1);
    const replace = () => {
      renameSync(disk.folder, away);
      mkdirSync(disk.folder);
      writeFileSync(join(disk.folder, 'case.yaml'), 'case: {}\n');
    };
    expect(await toldOf(replace)).toBeGreaterThanOrEqual(1);
  });

  it('watchCase(folder) ends with links that lead in a circle', async () => {
    expect(await toldOf(() => symlinkSync(disk.folder, join(disk.folder, 'circle')))).toBe(1);
    expect(await toldOf(() => disk.save('claims.yaml', 'claims: []\n'))).toBe(1);
  });

  it('watchCase(folder) tells little of 300 saves in a second, and of the last', async () => {
    const before = changes;
    for (let n = 0; n < 300; n++) {
      disk.save('claims.yaml', `# save ${n}\n`);
      await pause(2);
    }
    await pause(200);
    expect(changes - before).toBeGreaterThanOrEqual(1);
    expect(changes - before).toBeLessThan(25);
    expect(await toldOf(() => disk.save('claims.yaml', 'claims: []\n'))).toBe(1);
  });

  it('watchCase(folder) is quiet after it was stopped', async () => {
    stop();
    const before = changes;
    disk.save('claims.yaml', 'claims: []\n');
    await pause(150);
    expect(changes).toBe(before);
  });
});
