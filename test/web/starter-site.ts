import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterCase } from '../../src/cli/commands/starter-case.ts';
import { publishSite, temporary } from './sites.ts';

/** The folder of a new site of the case that `init` writes, with files more or other; what its verdicts rest on is in it. */
export function starterSite(
  files: Readonly<Record<string, string>> = {},
  withRests = true,
  options: readonly string[] = [],
): Promise<string> {
  const folder = temporary('munich');
  for (const [path, text] of Object.entries({ ...starterCase, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return publishSite(folder, withRests, options);
}
