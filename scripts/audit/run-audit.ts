import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCaseFolder } from '../../src/cli/case-folder.ts';
import { readSource } from '../../src/manuscript/sources/read-source.ts';
import { readCase } from '../../src/record/read-case.ts';
import { auditText } from './audit-text.ts';
import { auditCase } from './case-audit.ts';
import type { AuditText } from './find-quotations.ts';

/**
 * `npm run case:audit [-- CASE… [--sources FOLDER]…]`: audits cases, all sound ones of `cases/` when none is named. Quotations are looked
 * up in the texts of the folders named; without any in those that lie beside the project, where they do.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const { cases, folders } = readArguments(process.argv.slice(2));
const texts = (await Promise.all(folders.map(textsIn))).flat();
for (const folder of cases) {
  const { record, problems } = await readCase(readCaseFolder(folder).files);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) console.error(`${folder}: ${errors} errors; what is left out is not audited`);
  console.log(auditText(auditCase(record, texts)));
}

function readArguments(argv: readonly string[]): { readonly cases: string[]; readonly folders: string[] } {
  const named: string[] = [];
  const folders: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--sources') folders.push(argv[++i] ?? '');
    else named.push(argv[i]!);
  }
  const beside = ['frus', 'study'].map((name) => join(root, '../shared', name));
  return {
    cases: named.length > 0 ? named : ownCases(),
    folders: (folders.length > 0 ? folders : beside).filter((folder) => existsSync(folder)),
  };
}

function ownCases(): string[] {
  return readdirSync(join(root, 'cases'))
    .filter((name) => !name.startsWith('broken-'))
    .map((name) => join(root, 'cases', name));
}

async function textsIn(folder: string): Promise<AuditText[]> {
  const found: AuditText[] = [];
  for (const file of readdirSync(folder)) {
    const read = await readSource(file, readFileSync(join(folder, file)));
    if (read.ok) found.push({ name: basename(file).replace(/\..*$/, ''), text: read.source.text });
    else console.error(`${join(folder, file)}: ${read.message}`);
  }
  return found;
}
