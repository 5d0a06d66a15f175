import type { Check, LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { personKeys } from './reference-index.ts';
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
    const of = (confidence: Confidence, why: string): Finding[] => [
      finding('citation-ibid', manuscript, citation.span, confidence, { ibid, why }),
    ];
    if (isFirstOfAll(manuscript, citation)) return of('certain', 'nothing is cited before it');
    const several = worksOfNote(citations, i);
    if (several > 1) return of('likely', `the note before cites ${several} works`);
    const remark = remarkBefore(manuscript, citation, citations[i - 1]);
    return remark ? of(remark, 'the note before names no work') : [];
  });
}

/** Whether “ibid.” opens the first note. */
function isFirstOfAll({ blocks }: Manuscript, { span }: Citation): boolean {
  return span.from <= 8 && span.block === blocks.findIndex(({ part }) => part === 'notes');
}

/** What may be a source, though neither a number nor a mark says so: then “ibid.” stands for it. */
const SOURCE =
  /\b(?:interview|conversation|communication|information|letters?|telegrams?|minutes|memo|memorandum|reports?|papers|archives?|diary|correspondence|statute|treaty|protocol|record|notes of|draft of|file|Gespräch|Interview|Schreiben|Brief|Akten?|Bericht|Protokoll|Tagebuch|Nachlass|entretien|lettre|rapport|dépêche|procès-verbal|journal|note de|see|vgl|siehe|voir|supra|above)\b/iu;
const VERB =
  /\b(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|ist|sind|war|waren|hat|hatte|haben|wird|wurde|stammt|stammen|est|sont|était|étaient|ont|avait|fut|furent)\b/iu;

/** How surely the note before an “ibid.” that opens its note is a remark: words alone, with no work, no number, no title in them. */
function remarkBefore(
  { blocks }: Manuscript,
  { span }: Citation,
  last: Citation | undefined,
): Confidence | undefined {
  const before = blocks[span.block - 1];
  const lead = blocks[span.block]!.text.slice(0, span.from);
  if (before?.kind !== 'note' || last?.span.block === span.block - 1 || /\d|;|.{40}/u.test(lead))
    return undefined;
  const { text, italics = [] } = before;
  const isWords = italics.length === 0 && !/[\d“”"„«»‘]/u.test(text) && /(?:\p{L}+\P{L}+){4}/u.test(text);
  if (!isWords || SOURCE.test(text)) return undefined;
  const names = [...text.matchAll(/(?<=[\p{L},] )\p{Lu}/gu)].length;
  return VERB.test(text) && names < 2 ? 'likely' : 'look';
}

/** Short citations that no work fits, and “op. cit.” of an author of whom several works, or none, are cited before. */
function shortFindings({ manuscript, apparatus }: LintInput): Finding[] {
  const { citations, references } = apparatus;
  const said = new Set<string>();
  return citations.flatMap((citation, i) => {
    const { form, reference, title, span } = citation;
    if (form !== 'short-note' || reference !== undefined) return [];
    const work = title === undefined ? citationName(citation) : `${citationName(citation)}, “${title}”,`;
    const several = title === undefined ? worksBefore(apparatus, i) : [];
    const words = textOf(manuscript, span);
    if (said.has(title === undefined ? words : work) || several.length === 1) return [];
    said.add(title === undefined ? words : work);
    if (several.length === 0 && isNamedBefore(manuscript, citation)) return [];
    if (several.length > 1) {
      const ibid = words.replace(/[\s,.]+$/u, '');
      const why = `${several.length} works of ${citationName(citation)} are cited before it: ${several.join(', ')}`;
      return [finding('citation-ibid', manuscript, span, 'likely', { ibid, why })];
    }
    const full = references.some(({ listed }) => listed)
      ? 'neither the list nor a note before gives it in full'
      : 'no note before gives it in full';
    return [finding('citation-short-unknown', manuscript, span, 'look', { work, full })];
  });
}

/** Whether a note before names author and title, so that the work may stand there in a form that was not read. */
function isNamedBefore({ blocks }: Manuscript, { span, names: [name = ''], title = '' }: Citation): boolean {
  const words = [name, ...title.split(/[\s,.:]+/u).slice(0, 2)].map((word) => word.toLowerCase());
  return blocks
    .slice(0, span.block)
    .some(({ kind, text }) => kind === 'note' && words.every((word) => text.toLowerCase().includes(word)));
}

/** The titles of an author’s works that notes before a citation cite. */
function worksBefore({ citations, references }: LintInput['apparatus'], at: number): string[] {
  const name = foldName(citations[at]!.names[0] ?? '');
  const cited = new Set(citations.slice(0, at).flatMap(({ reference }) => reference ?? []));
  return [...cited]
    .map((i) => references[i]!)
    .filter(({ authors: [first] }) => first && personKeys(first).includes(name))
    .map(({ title, year }) => title ?? String(year));
}

/** Works that notes cite in full and a bibliography lacks; where it has most of them. */
function fullFindings({ manuscript, apparatus }: LintInput): Finding[] {
  const { references, citations } = apparatus;
  const full = new Map<number, Citation>();
  for (const citation of citations) {
    if (citation.form === 'full-note' && citation.reference !== undefined && !full.has(citation.reference))
      full.set(citation.reference, citation);
  }
  const lacking = [...full].filter(
    ([i]) => !references[i]!.listed && !isNamedInList(manuscript, references[i]!),
  );
  if (lacking.length * 2 > full.size || full.size < 3) return [];
  return lacking.map(([i, { span }]) =>
    finding('citation-unlisted', manuscript, span, 'likely', {
      citation: nameIn(references[i]!),
      why: `the bibliography has ${full.size - lacking.length} of the ${full.size} works that the notes cite in full, and not this one`,
    }),
  );
}

/** Whether an entry names the author and begins the title all the same: in another edition, or read otherwise. */
function isNamedInList({ blocks }: LintInput['manuscript'], { authors: [first], title }: Reference): boolean {
  if (first === undefined || title === undefined) return false;
  const words = [first.family, ...title.split(/[\s,.:]+/u).slice(0, 3)].map(foldName);
  return blocks.some(
    ({ kind, text }) => kind === 'reference' && words.every((word) => foldName(text).includes(word)),
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
