import type { CaseRecord, Row } from '../../record/case-record.ts';
import { sourceYear } from '../../record/source-dates.ts';
import { familiesOf } from '../../record/source-names.ts';
import type { LintInput } from '../check.ts';
import type { Citation, Reference } from '../citations/apparatus.ts';
import { indexReferences } from '../citations/reference-index.ts';
import { isTitleNear } from '../citations/same-work.ts';
import { tieByYear } from '../citations/tie-citation.ts';
import type { TiedSpan } from './tie.ts';

/** The citations of a manuscript of which the case has the work: by its key or DOI, its title, or its authors and year. */
export function sourceTies({ apparatus }: LintInput, record: CaseRecord): TiedSpan[] {
  const { sources } = record.rows;
  const works = indexReferences(sources.map(referenceOf));
  const sourceOf = (entry: Pick<Citation, 'names' | 'hasEtAl' | 'year' | 'suffix'>): number | undefined =>
    entry.names.length === 0 ? undefined : tieByYear(entry, works);
  const ofEntry = apparatus.references.map((entry) => {
    const same = works.references.findIndex(
      (work) =>
        (entry.key !== undefined && entry.key === work.key) ||
        (entry.doi !== undefined && entry.doi.toLowerCase() === work.doi?.toLowerCase()) ||
        isTitleNear(entry, work),
    );
    return same >= 0 ? same : sourceOf({ ...entry, names: entry.authors.map(({ family }) => family) });
  });
  return apparatus.citations.flatMap((citation): TiedSpan[] => {
    const { reference, span, locator } = citation;
    const found =
      (reference === undefined ? undefined : ofEntry[reference]) ??
      (citation.form === 'key' ? works.byKey.get(citation.names[0] ?? '') : sourceOf(citation));
    if (found === undefined) return [];
    return [{ span, tie: { is: 'source', id: sources[found]!.id, ...(locator ? { locator } : {}) } }];
  });
}

/** A source of a case as an entry of a list would give it. */
function referenceOf({ id, author, editor, issued, title, custom }: Row<'sources'>): Reference {
  const authors = familiesOf(author);
  const year = sourceYear(issued);
  const { DOI: doi } = (custom ?? {}) as { readonly DOI?: unknown };
  return {
    span: { block: 0, from: 0, to: 0 },
    listed: true,
    authors: (authors.length > 0 ? authors : familiesOf(editor)).map((family) => ({
      family,
      order: 'family-first',
    })),
    hasEtAl: false,
    areEditors: authors.length === 0,
    isRepeated: false,
    ...(year === undefined ? {} : { year }),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof doi === 'string' ? { doi } : {}),
    key: id,
    at: {},
    kind: 'other',
  };
}
