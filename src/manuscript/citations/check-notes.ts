import type { Check, LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { authorNames, citationName, referenceName } from './reference-name.ts';

/** Finds “ibid.” without one work to stand for, short citations of works given nowhere in full, and full ones that the list lacks. */
export const checkNotes: Check = (input) => [
  ...ibidFindings(input),
  ...shortFindings(input),
  ...fullFindings(input),
];

function ibidFindings({ manuscript, apparatus }: LintInput): Finding[] {
  const { citations } = apparatus;
  return citations.flatMap((citation, i) => {
    if (citation.form !== 'ibid') return [];
    const ibid = textOf(manuscript, citation.span).replace(/[\s,.]+$/u, '.');
    if (isFirstOfAll(manuscript, citation))
      return [
        finding('citation-ibid', manuscript, citation.span, 'certain', {
          ibid,
          why: 'nothing is cited before it',
        }),
      ];
    if (i === 0) return [];
    const several = worksOfNote(citations, i);
    if (several < 2) return [];
    const why = `the note before cites ${several} works`;
    return [finding('citation-ibid', manuscript, citation.span, 'likely', { ibid, why })];
  });
}

/** Whether “ibid.” opens the first note. */
function isFirstOfAll({ blocks }: Manuscript, { span }: Citation): boolean {
  return span.from <= 8 && span.block === blocks.findIndex(({ part }) => part === 'notes');
}

/** How many works the note before cites, where “ibid.” opens a note. */
function worksOfNote(citations: readonly Citation[], at: number): number {
  const { block } = citations[at]!.span;
  const last = citations[at - 1]!;
  if (last.span.block !== block - 1 || (last.form !== 'full-note' && last.form !== 'short-note')) return 0;
  const works = new Set<unknown>();
  for (let i = at - 1; i >= 0 && citations[i]!.span.block === last.span.block; i--)
    works.add(citations[i]!.reference ?? citationName(citations[i]!));
  return works.size;
}

function shortFindings({ manuscript, apparatus }: LintInput): Finding[] {
  const { citations, references } = apparatus;
  const said = new Set<string>();
  return citations.flatMap((citation) => {
    if (citation.form !== 'short-note' || citation.reference !== undefined || citation.title === undefined)
      return [];
    const name = `${citationName(citation)} ${citation.title}`;
    if (said.has(name)) return [];
    said.add(name);
    const full = references.some(({ listed }) => listed)
      ? 'neither the list nor a note before gives it in full'
      : 'no note before gives it in full';
    return [
      finding('citation-short-unknown', manuscript, citation.span, 'look', {
        citation: citationName(citation),
        title: citation.title,
        full,
      }),
    ];
  });
}

/** Works that notes cite in full and a bibliography lacks; where it has most of them. */
function fullFindings({ manuscript, apparatus }: LintInput): Finding[] {
  const { references, citations } = apparatus;
  const full = new Map<number, Citation>();
  for (const citation of citations) {
    if (citation.form === 'full-note' && citation.reference !== undefined && !full.has(citation.reference))
      full.set(citation.reference, citation);
  }
  const lacking = [...full].filter(([i]) => !references[i]!.listed);
  if (lacking.length * 2 > full.size || full.size < 3) return [];
  return lacking.map(([i, { span }]) =>
    finding('citation-unlisted', manuscript, span, 'likely', {
      citation: nameIn(references[i]!),
      why: `the bibliography has ${full.size - lacking.length} of the ${full.size} works that the notes cite in full, and not this one`,
    }),
  );
}

function nameIn(reference: Reference): string {
  return reference.title === undefined
    ? referenceName(reference)
    : `${authorNames(reference)}, “${reference.title}”,`;
}
