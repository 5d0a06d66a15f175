import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/dataset/duckdb.ts';
import { listDataSets } from '../../../src/dataset/store/catalogue.ts';
import { openStore, storeFault } from '../../../src/dataset/store/open-store.ts';
import { storePath } from '../../../src/dataset/store/store-path.ts';
import { add, faultOf, inFolder } from '../temporary-store.ts';

const nmc = 'ccode,year,cinc\n2,1950,0.28\n';
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Another process that opens a store, stands in the middle of a transaction, and says so. */
async function holder(path: string) {
  const script = `
    import { openStore } from '${root}src/dataset/store/open-store.ts';
    (async () => {
      const store = await openStore(${JSON.stringify(path)}, 'write');
      await store.database.run('BEGIN; CREATE SCHEMA half; CREATE TABLE half.rows AS SELECT range AS n FROM range(100000); DELETE FROM data_sets');
      process.stdout.write('held');
      setInterval(() => {}, 1000);
    })();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: root,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error(said)));
  });
  return {
    pid: child.pid!,
    kill: () =>
      new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** A database file that says that a later version made it, and whose first block has the checksum that goes with that. */
function ofNewerDatabase(bytes: Buffer): Buffer {
  const file = Buffer.from(bytes);
  file.writeBigUInt64LE(200n, 12);
  let sum = 5381n;
  for (let at = 8; at < 4096; at += 8)
    sum ^= BigInt.asUintN(64, file.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n);
  file.writeBigUInt64LE(sum, 0);
  return file;
}

describe('openStore', () => {
  it(
    'tells who holds a store, and finds all as it was when that one is killed half-way',
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'data.duckdb');
        writeFileSync(join(folder, 'nmc.csv'), nmc);
        const first = await openStore(path, 'write');
        await add(first, join(folder, 'nmc.csv'));
        const before = await listDataSets(first);
        first.close();
        const other = await holder(path);
        for (const purpose of ['read', 'write'] as const)
          expect(await faultOf(openStore(path, purpose))).toBe(
            `store-held: the store "${path}" is in use by process ${other.pid} on ${hostname()}`,
          );
        await other.kill();
        expect(existsSync(`${path}.lock`)).toBe(true);
        for (const purpose of ['read', 'write'] as const) {
          const store = await openStore(path, purpose);
          expect(await listDataSets(store)).toEqual(before);
          expect(
            await store.database.rows("SELECT * FROM duckdb_tables() WHERE schema_name = 'half'"),
          ).toEqual([]);
          store.close();
        }
        expect(existsSync(`${path}.lock`)).toBe(false);
        expect(existsSync(`${path}.scratch`)).toBe(false);
      }),
    60_000,
  );

  it('does not trust a lock of another machine to be stale', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'data.duckdb');
      writeFileSync(`${path}.lock`, JSON.stringify({ pid: 7, host: 'sparta' }));
      expect(await faultOf(openStore(path, 'write'))).toBe(
        `store-held-elsewhere: the store "${path}" is in use by process 7 on sparta, on another machine`,
      );
      writeFileSync(`${path}.lock`, '');
      (await openStore(path, 'write')).close();
    }));

  it('tells a damaged store, one of something else, one of another version, and touches none of them', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'data.duckdb');
      const settings = {
        threads: 1,
        memoryMegabytes: 256,
        spillFolder: join(folder, 'spill'),
        isReadOnly: false,
      };
      writeFileSync(path, 'no database of any kind '.repeat(500));
      expect(await faultOf(openStore(path, 'write'))).toMatch(/^store-damaged: /);
      expect(readFileSync(path, 'utf8')).toMatch(/^no database/);
      (await openStore(join(folder, 'sound'), 'write')).close();
      const bytes = readFileSync(join(folder, 'sound'));
      writeFileSync(join(folder, 'hit'), bytes.fill(7, 4096, 9000));
      expect(await faultOf(openStore(join(folder, 'hit'), 'write'))).toMatch(/^store-damaged: .*checksum/);
      const other = await openDatabase(join(folder, 'other'), settings);
      await other.run('CREATE TABLE mine (a INTEGER)');
      other.close();
      expect(await faultOf(openStore(join(folder, 'other'), 'write'))).toMatch(
        /^store-damaged: .*of something else/,
      );
      const later = await openDatabase(join(folder, 'later'), settings);
      await later.run('CREATE TABLE quadrille_store AS SELECT 2 AS version');
      later.close();
      expect(await faultOf(openStore(join(folder, 'later'), 'read'))).toMatch(/^store-other: .*layout 2/);
      writeFileSync(join(folder, 'newer'), ofNewerDatabase(readFileSync(join(folder, 'sound'))));
      for (const purpose of ['read', 'write'] as const)
        expect(await faultOf(openStore(join(folder, 'newer'), purpose))).toMatch(
          /^store-other: .*layout of its file: 200/,
        );
      mkdirSync(join(folder, 'folder'));
      expect(await faultOf(openStore(join(folder, 'folder'), 'write'))).toMatch(
        /^store-unwritable: .*it is a folder/,
      );
    }));

  it('tells a store that is not there, and a place where none can be', () =>
    inFolder(async (folder) => {
      expect(await faultOf(openStore(join(folder, 'none'), 'read'))).toMatch(/^store-missing: /);
      writeFileSync(join(folder, 'file'), '');
      expect(await faultOf(openStore(join(folder, 'file', 'data.duckdb'), 'write'))).toMatch(
        /^store-unwritable: /,
      );
    }));

  it('takes what disk and database say for what it is', () => {
    const codeOf = (thrown: unknown) =>
      (storeFault('d', thrown) as { problem?: { code: string } }).problem?.code;
    expect(codeOf(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe('store-full');
    expect(
      codeOf(
        new Error('IO Error: Could not write all bytes to file "d": wrote=-1 (No space left on device)'),
      ),
    ).toBe('store-full');
    expect(codeOf(Object.assign(new Error('open'), { code: 'EACCES' }))).toBe('store-unwritable');
    expect(codeOf(new TypeError('x is not a function'))).toBeUndefined();
  });
});

describe('storePath', () => {
  it('is the one that is named, else beside the case, else the user’s own', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'case', 'deep'), { recursive: true });
      writeFileSync(join(folder, 'case', 'case.yaml'), '');
      const place = { here: folder, userData: '/home/me/data' };
      expect(storePath({ ...place, store: 'x.duckdb', caseFolder: 'case' })).toBe(join(folder, 'x.duckdb'));
      expect(storePath({ ...place, caseFolder: 'case' })).toBe(
        join(folder, 'case', '.quadrille', 'data.duckdb'),
      );
      expect(storePath({ ...place, here: join(folder, 'case', 'deep') })).toBe(
        join(folder, 'case', '.quadrille', 'data.duckdb'),
      );
      expect(storePath(place)).toBe(join('/home/me/data', 'quadrille', 'data.duckdb'));
    }));
});
