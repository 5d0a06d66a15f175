import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are not there; gives the first that was made. Not as Node does it `recursive`, which never ends
 * where a folder is there and nothing can be put into it, as under `/proc`.
 */
export function makeFolder(path: string): string | undefined {
  const folder = resolve(path);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return undefined;
  const above = dirname(folder);
  const first = above === folder ? undefined : makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (thrown) {
    const { code } = thrown as { code?: string };
    if (code === 'EEXIST' && statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return first;
    if (code === 'ENOENT') throw new Error(`EPERM: operation not permitted, mkdir '${folder}'`);
    throw thrown;
  }
  return first ?? folder;
}
