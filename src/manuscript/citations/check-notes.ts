import type { Check, LintInput } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { authorNames, citationName, referenceName } from './reference-name.ts';
import { worksOfNote } from './works-of-note.ts';
import { isYearNear, yearsApart } from './years-apart.ts';

/** Finds “ibid.” without one work to stand for, short citations of works given nowhere in full, and full ones that the list lacks or dates otherwise. */
export const checkNotes: Check = (input) => [
  ...ibidFindings(input),
  ...shortFindings(input),
  ...fullFindings(input),
  ...yearFindings(input),
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

/** Works that a note cites in full with a year that is not the bibliography’s, and near to it; a year far off is that of another edition. */
function yearFindings({ manuscript, apparatus }: LintInput): Finding[] {
  return apparatus.citations.flatMap((citation) => {
    const { form, year } = citation;
    const reference = citation.reference === undefined ? undefined : apparatus.references[citation.reference];
    if (form !== 'full-note' || !reference?.listed || year === undefined || reference.year === undefined)
      return [];
    if (reference.year === year || reference.firstYear === year || !isYearNear(year, reference.year))
      return [];
    const entry = referenceName(reference);
    const words = {
      citation: citationName(citation),
      entry,
      year: String(reference.year),
      why: `the note has the same title as the entry; ${yearsApart(year, reference.year)}`,
    };
    return [
      finding('citation-year-near', manuscript, citation.span, 'likely', words, [
        { span: reference.span, says: `the entry ${entry}` },
      ]),
    ];
  });
}
