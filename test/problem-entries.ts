import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './rules/source-files.ts';

/** The entries of a section of docs/problems.md, each from its code on. */
export function problemEntries(section: string): readonly string[] {
  const page = readFileSync(join(root, 'docs/problems.md'), 'utf8');
  const found = page.split(/^## /m).find((part) => part.startsWith(`${section}\n`));
  if (found === undefined)
    throw new Error(`problemEntries requires a section of docs/problems.md, not "${section}"`);
  return found.split(/^### /m).slice(1);
}
