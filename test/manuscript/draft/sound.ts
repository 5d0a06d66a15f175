import { type DraftedCase, draftCase } from '../../../src/manuscript/draft/draft-case.ts';
import { lintInput } from '../../../src/manuscript/lint.ts';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** What a text is drafted to, and what its reading as a case gives. */
export interface Drafted extends DraftedCase {
  readonly manuscript: Manuscript;
  readonly record: CaseRecord;
  readonly errors: readonly string[];
}

/** Drafts a case of a text, and reads it back. */
export async function draftOf(text: string, name = 'paper', file = 'paper.md'): Promise<Drafted> {
  const manuscript = await manuscriptOf(text, file);
  const drafted = draftCase(lintInput(manuscript, { sources: [] }), name);
  const files = Object.entries(drafted.files)
    .filter(([path]) => !path.endsWith('.md'))
    .map(([path, content]) => ({ path, text: content }));
  const { record, problems } = await readCase(files);
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ file: at, line, message }) => `${at}:${line} ${message}`);
  return { ...drafted, manuscript, record, errors };
}
