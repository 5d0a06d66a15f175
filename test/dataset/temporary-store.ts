import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DataFault } from '../../src/dataset/data-fault.ts';
import { formatNamed } from '../../src/dataset/formats/formats.ts';
import { type Added, type AddRequest, addFiles } from '../../src/dataset/import/add-files.ts';
import { schemaOf } from '../../src/dataset/store/catalogue.ts';
import { openStore, type Store } from '../../src/dataset/store/open-store.ts';

/** A folder for a test, with files in it, gone when the test has ended. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'quadrille-data-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A store for a test, and what puts a file beside it. */
export function inStore<T>(
  work: (store: Store, put: (name: string, content: string | Uint8Array) => string) => Promise<T>,
): Promise<T> {
  return inFolder(async (folder) => {
    const store = await openStore(join(folder, 'data.duckdb'), 'write');
    try {
      return await work(store, (name, content) => {
        const path = join(folder, name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
        return path;
      });
    } finally {
      store.close();
    }
  });
}

/** Adds files, and gives what came of it. */
export function add(
  store: Store,
  files: string | readonly string[],
  format?: string,
  more: Partial<AddRequest> = {},
): Promise<Added> {
  return addFiles(store, {
    files: [files].flat(),
    format: format === undefined ? undefined : formatNamed(format),
    ...more,
  });
}

/** The rows of a table of a data set. */
export function rowsOf(store: Store, name: string, table: string) {
  return store.database.rows(`SELECT * FROM ${schemaOf(name)}."${table}" ORDER BY ALL`);
}

/** The fault that work ends in, as `code: message`. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    const { problem } = thrown as DataFault;
    if (problem === undefined) throw thrown;
    return `${problem.code}: ${problem.message}`;
  }
  throw new Error('faultOf requires work that ends in a fault');
}
