import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };

/**
 * Which program this is: its version, and a mark of its code, since two programs of one version may judge otherwise. Built, that is all
 * that lies beside this file; run from source, all of `src`.
 */
export function programMark(): string {
  const here = fileURLToPath(import.meta.url);
  const isSource = here.endsWith('.ts');
  const folder = isSource ? join(dirname(here), '../..') : dirname(here);
  const files = readdirSync(folder, { recursive: isSource, withFileTypes: true })
    .filter((entry) => entry.isFile() && (isSource ? /\.tsx?$/ : /\.js$/).test(entry.name))
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return `${manifest.version} (${hash.digest('hex').slice(0, 8)})`;
}
