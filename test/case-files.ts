import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CaseFile } from '../src/record/files/spec.ts';

/** The files of a case under `cases`, as they are read. */
export function caseFiles(name: string): CaseFile[] {
  const folder = join(import.meta.dirname, '../cases', name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|csv|json|bib|ris|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}
