import type { LintInput } from '../../../src/manuscript/check.ts';
import { readApparatus } from '../../../src/manuscript/citations/read-apparatus.ts';
import { readQuotations } from '../../../src/manuscript/quotations/read-quotations.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** What the checks of quotations and names look at, read from a Markdown text. */
export async function inputOf(
  text: string,
  against: Partial<Pick<LintInput, 'sources' | 'study'>> = {},
): Promise<LintInput> {
  const manuscript = await manuscriptOf(text);
  return {
    sources: [],
    ...against,
    manuscript,
    dates: [],
    doubts: { placed: [], whole: [] },
    apparatus: readApparatus(manuscript),
    quotations: readQuotations(manuscript),
  };
}
