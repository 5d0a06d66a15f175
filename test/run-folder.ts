import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives a run of tests a folder of its own for temporary things, to its workers and to all that they start. What is made once a run
 * lies there too: see `onceARun`.
 */
export function setup(): void {
  // a short name: what programs print of files in it has to find room in a line
  const folder = mkdtempSync(join(tmpdir(), 'q-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP', 'QUADRILLE_RUN_FOLDER']) process.env[name] = folder;
}

/** Takes it away, with whatever was left in it. */
export function teardown(): void {
  const folder = process.env.QUADRILLE_RUN_FOLDER;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
