import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Files by their paths below a folder, in the order in which they are put in place: the last is the one that is opened. */
export type FilesToPut = readonly (readonly [path: string, text: string])[];

/** How the name of a folder begins in which files wait for the others; the number of the process that writes them follows. */
export const WAITING = '.quadrille-new-';

/**
 * Puts files into a folder, one and all: each is written beside its place first, and none is put there before all are
 * written. Where that fails, what was in the folder stays as it was, and nothing is left behind; what a run left that was
 * killed is taken away by the next. Throws when a file cannot be written.
 */
export function putFiles(folder: string, files: FilesToPut): void {
  const made = makeFolder(folder);
  removeLeft(folder);
  const waiting = join(folder, `${WAITING}${process.pid}`);
  try {
    for (const [path, text] of files) {
      requirePlace(join(folder, path));
      makeFolder(dirname(join(waiting, path)));
      writeFileSync(join(waiting, path), text, { flush: true });
    }
    for (const [path] of files) makeFolder(dirname(join(folder, path)));
  } catch (thrown) {
    rmSync(waiting, { recursive: true, force: true });
    if (made !== undefined) removeEmpty(resolve(folder), made);
    throw thrown;
  }
  // from here on the page that waits tells whose the folder is, until it is in its place
  for (const [path] of files) renameSync(join(waiting, path), join(folder, path));
  rmSync(waiting, { recursive: true, force: true });
}

/** Throws where a folder stands in the place of a file, before anything is put beside it. */
function requirePlace(path: string): void {
  if (statsOf(path)?.isDirectory()) throw new Error(`EISDIR: "${path}" is a folder, write`);
}

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** Takes away what runs left that are no more. */
function removeLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(WAITING)) continue;
    if (!isOther(Number(name.slice(WAITING.length))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether another process of this number runs. */
function isOther(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as { code?: string }).code === 'EPERM';
  }
}

/** Takes away the folders that were made, from the innermost to the first. */
function removeEmpty(folder: string, first: string): void {
  try {
    for (let at = folder; at.length >= first.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // something else has come into it: it stays
  }
}
