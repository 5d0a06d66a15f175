import { findingKind } from './finding-kind.ts';

/** Findings about citations. */
export const citationFindings = {
  'citation-unlisted': findingKind(
    'error',
    'a work is cited that the list of references lacks',
    (p: { citation: string }) => [
      `${p.citation} is cited, and is not in the list of references`,
      'no entry has this author and this year, or a name near to it',
      'add the work to the list, or mend the citation',
    ],
  ),
} as const;
