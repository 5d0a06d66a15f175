import type { Problem } from '../src/base/problems/problems.ts';
import type { CaseRecord } from '../src/record/case-record.ts';
import type { CaseFile } from '../src/record/files/spec.ts';
import { readCase } from '../src/record/read-case.ts';

const header = 'case: { id: test, title: A test, period: 1900-01-01/2000-12-31, seed: 1, worlds: 200 }';

/** The record of a case written as YAML; the actors A, B and C and the sources one, two and three are there. */
export async function caseOf(yaml: string): Promise<CaseRecord> {
  const { record, problems } = await readingOf(yaml);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map((e) => `${e.file}:${e.line}:${e.column}: ${e.message}`).join('\n'));
  return record;
}

/** The same with its problems, for cases that are meant to have some. */
export async function readingOf(yaml: string): Promise<{ record: CaseRecord; problems: readonly Problem[] }> {
  return readCase(caseFilesOf(yaml));
}

/** The files of such a case. */
export const caseFilesOf = (yaml: string): CaseFile[] => [
  { path: 'case.yaml', text: header },
  { path: 'common.yaml', text: common },
  { path: 'test.yaml', text: yaml },
];

const common = `
actors:
  - { id: A, kind: state, name: Arcadia }
  - { id: B, kind: state, name: Boeotia }
  - { id: C, kind: state, name: Corinth }
places:
  - { id: port, name: The Port }
sources:
  - { id: one, type: book, title: One }
  - { id: two, type: book, title: Two }
  - { id: three, type: book, title: Three }
`;
