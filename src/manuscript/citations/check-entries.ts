import type { Check } from '../check.ts';
import { type Finding, finding } from '../finding.ts';
import { type Manuscript, textOf } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { pageRange } from './page-range.ts';
import { citationName, referenceName } from './reference-name.ts';

/** A habit is the list's where this share of its entries, and at least this many, keep it. */
const most = 0.6;
const atLeast = 4;

/** Finds entries without a year, a title, a publisher, or the place that the other books of the list have. */
export const checkLacks: Check = ({ manuscript, apparatus }) => {
  const listed = apparatus.references.filter((reference) => reference.listed);
  const dated = listed.filter(({ year, undated }) => year !== undefined || undated !== undefined);
  const books = listed.filter(isWholeBook);
  const placed = books.filter(({ place }) => place !== undefined);
  const givesYears = listed.length >= atLeast && dated.length >= listed.length * most;
  const givesPlaces = books.length >= atLeast && placed.length >= books.length * 0.75;
  return listed.flatMap((reference) => {
    const text = textOf(manuscript, reference.span);
    // what a printer set may go on in the next column or page, where it was not found
    const mayGoOn = manuscript.format === 'pdf';
    const lacks = (part: string, why: string, confidence: 'likely' | 'look'): Finding[] => [
      finding('reference-lacks', manuscript, reference.span, confidence, {
        entry: nameOf(reference),
        part,
        why,
      }),
    ];
    if (givesYears && lacksYear(reference, text))
      return lacks(
        'a year',
        `${dated.length} of the ${listed.length} entries give one, and this one has no number like a year`,
        'likely',
      );
    if (lacksTitle(reference, text))
      return lacks(
        'a title',
        'nothing but names, a year and numbers was found',
        // Where no year parts the names from the title, the title may have been read as names.
        isYearBehindNames(reference) && !mayGoOn ? 'likely' : 'look',
      );
    if (lacksPublisher(reference, text))
      return lacks('a publisher or a journal', 'nothing follows its title', mayGoOn ? 'look' : 'likely');
    if (
      givesPlaces &&
      isWholeBook(reference) &&
      reference.place === undefined &&
      reference.publisher !== undefined
    ) {
      return lacks(
        'a place of publication',
        `${placed.length} of the ${books.length} books of the list have one`,
        'look',
      );
    }
    return [];
  });
};

function isYearBehindNames({ at: { authors, year } }: Reference): boolean {
  return authors !== undefined && year !== undefined && year.from - authors.to < 6;
}

function nameOf(reference: Reference): string {
  return reference.authors.length > 0 || reference.heading !== undefined
    ? referenceName(reference)
    : 'the entry';
}

function isWholeBook({ kind, publisher, place }: Reference): boolean {
  return kind === 'book' && (publisher !== undefined || place !== undefined);
}

function lacksYear({ year, undated, kind, url }: Reference, text: string): boolean {
  if (
    year !== undefined ||
    undated !== undefined ||
    kind === 'archive' ||
    kind === 'web' ||
    url !== undefined
  )
    return false;
  return !/(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|forthcoming|in press|undated|n\.\s?d|o\.\s?J|s\.\s?a/iu.test(text);
}

function lacksTitle({ title, authors, isRepeated, doi, url, kind }: Reference, text: string): boolean {
  if (title !== undefined || (authors.length === 0 && !isRepeated) || doi || url || kind === 'archive')
    return false;
  return !/["“‘«]/u.test(text);
}

/** Where a work stands that no publisher has. */
const elsewhere =
  /\b(?:arxiv|ssrn|osf|preprints?|working papers?|discussion papers?|mimeo|manuscript|unpublished|dissertation|thesis|youtube|podcast|blog|video|website)\b/iu;

function lacksPublisher(
  { authors, at, kind, title, doi, url, isbn, year }: Reference,
  text: string,
): boolean {
  if (
    kind !== 'other' ||
    title === undefined ||
    doi ||
    url ||
    isbn ||
    year === undefined ||
    !at.title ||
    !at.year
  )
    return false;
  if (authors.length === 0 || at.year.from > at.title.from || title.split(' ').length > 20) return false;
  return !elsewhere.test(text) && !/[\p{L}\p{N}]/u.test(text.slice(at.title.to));
}

/** Finds ranges of pages that run backwards, in entries and in citations, and single pages where the other articles have ranges. */
export const checkPages: Check = ({ manuscript, apparatus }) => {
  const { references, citations } = apparatus;
  const backwards = references.flatMap(({ pages, at, span }) => {
    const range = pages === undefined ? undefined : backwardsIn(pages);
    if (!range || !at.pages) return [];
    return [
      finding(
        'reference-pages-backwards',
        manuscript,
        { block: span.block, from: span.from + at.pages.from, to: span.from + at.pages.to },
        'certain',
        range,
      ),
    ];
  });
  return [
    ...backwards,
    ...citations.flatMap((citation) => backwardsCited(manuscript, citation)),
    ...pagesAlone(manuscript, references),
  ];
};

function backwardsIn(pages: string): { pages: string; first: string; last: string } | undefined {
  for (const part of pages.split(/,\s*/u)) {
    // The form of an ISSN: `2325-0496`.
    if (/^\d{4}-0\d{2}[\dxX]$/u.test(part)) continue;
    const range = pageRange(part);
    if (range && range.last < range.first)
      return { pages: part, first: String(range.first), last: String(range.last) };
  }
  return undefined;
}

function backwardsCited(manuscript: Manuscript, citation: Citation): Finding[] {
  const pages = /^(?:pp?\.\s?)?(\d{1,5}\s?[–-]\s?\d{1,5})(?=[,.\s]|$)/u.exec(citation.locator ?? '')?.[1];
  const range = pages === undefined ? undefined : backwardsIn(pages);
  if (!range || citationName(citation) === '') return [];
  return [finding('reference-pages-backwards', manuscript, citation.span, 'certain', range)];
}

function pagesAlone(manuscript: Manuscript, references: readonly Reference[]): Finding[] {
  const articles = references.filter(
    ({ listed, kind, pages }) => listed && kind === 'article' && pages !== undefined,
  );
  const alone = articles.filter(({ pages }) => /^\d+$/u.test(pages!));
  const count = articles.length - alone.length;
  if (count < atLeast || count < articles.length * most) return [];
  return alone.map((reference) =>
    finding('reference-page-alone', manuscript, reference.span, 'look', {
      entry: referenceName(reference),
      page: reference.pages!,
      count: String(count),
    }),
  );
}
