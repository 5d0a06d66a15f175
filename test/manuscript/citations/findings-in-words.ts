import { citationChecks } from '../../../src/manuscript/citations/citation-checks.ts';
import { readApparatus } from '../../../src/manuscript/citations/read-apparatus.ts';
import { type Finding, sortFindings } from '../../../src/manuscript/finding.ts';
import type { Manuscript } from '../../../src/manuscript/manuscript.ts';
import { manuscriptOf } from '../manuscript-of.ts';

/** Every finding of the checks of citations in a manuscript, in order. */
export function citationFindings(manuscript: Manuscript): Finding[] {
  const input = {
    manuscript,
    apparatus: readApparatus(manuscript),
    dates: [],
    doubts: { placed: [], whole: [] },
    quotations: [],
    sources: [],
  };
  return sortFindings(citationChecks.flatMap((check) => check(input)));
}

/** The findings in a text with a list, each as `code confidence: message`. */
export async function findingsIn(
  body: string,
  entries: readonly string[] = [],
  heading = 'References',
): Promise<string[]> {
  const list = entries.length > 0 ? `\n\n# ${heading}\n\n${entries.join('\n\n')}\n` : '\n';
  const manuscript = await manuscriptOf(`# On Grain\n\n${body}${list}`);
  return citationFindings(manuscript).map(
    ({ code, confidence, message }) => `${code} ${confidence}: ${message}`,
  );
}
