import type { PersonName, Reference } from '../citations/apparatus.ts';
import { idOf } from './name-candidates.ts';

const TYPES: Readonly<Record<Reference['kind'], string>> = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  archive: 'document',
  web: 'webpage',
  other: 'document',
};

/** An entry of the bibliography as an item of CSL-JSON; a part that was not read is left out. */
export function cslOf(reference: Reference, id: string, printed: string) {
  const {
    authors,
    heading,
    areEditors,
    year,
    title,
    container,
    publisher,
    place,
    volume,
    issue,
    pages,
    doi,
    url,
    issn,
    isbn,
    kind,
  } = reference;
  const people =
    authors.length > 0
      ? authors.map(personOf)
      : heading && heading !== title
        ? [{ literal: heading }]
        : undefined;
  return Object.fromEntries(
    Object.entries({
      id,
      type: TYPES[kind],
      [areEditors ? 'editor' : 'author']: people,
      issued: year === undefined ? undefined : { 'date-parts': [[year]] },
      title: title ?? printed,
      'container-title': container,
      publisher,
      'publisher-place': place,
      volume,
      issue,
      page: pages,
      DOI: doi,
      URL: url,
      ISSN: issn,
      ISBN: isbn,
      note: `as printed: ${printed}`,
    }).filter(([, value]) => value !== undefined),
  );
}

const personOf = ({ family, given }: PersonName) => ({ family, ...(given === undefined ? {} : { given }) });

/** Citation keys for the entries of a bibliography: `wang1997`, and a letter where two would be alike. */
export function keysOf(references: readonly Reference[]): string[] {
  const seen = new Map<string, number>();
  return references.map(({ authors, heading, title, year, suffix }) => {
    const name = authors[0]?.family ?? heading ?? title ?? 'source';
    const key = `${idOf(name).replaceAll('-', '').slice(0, 24) || 'source'}${year ?? ''}${suffix ?? ''}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}
