import { createHash } from 'node:crypto';
import type { DataSet } from '../store/catalogue.ts';

/**
 * Which version of its data a data set is: the release that it was added as, or that its files tell; else twelve digits by which its files are
 * known, whatever they are called and in whatever order they were added.
 */
export function versionOf({ release, files }: Pick<DataSet, 'release' | 'files'>): string {
  if (release !== null) return release;
  const hash = createHash('sha256');
  for (const file of files.map((each) => each.hash).sort()) hash.update(file);
  return `files ${hash.digest('hex').slice(0, 12)}`;
}
