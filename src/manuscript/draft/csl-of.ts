import { keyFault } from '../../record/rows/id-format.ts';
import type { PersonName, Reference } from '../citations/apparatus.ts';
import { idOf, type TakeId } from './take-id.ts';

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

/** An entry of the bibliography as an item of CSL-JSON; a part that was not read is left out, and the entry is kept as printed. */
export function cslOf(reference: Reference, id: string, printed: string): Readonly<Record<string, unknown>> {
  const { authors, heading, areEditors, year, title, kind } = reference;
  const isHeaded = heading !== undefined && heading !== title && heading.trim() !== '';
  const people = authors.length > 0 ? authors.map(personOf) : isHeaded ? [{ literal: heading }] : undefined;
  return Object.fromEntries(
    Object.entries({
      id,
      type: TYPES[kind],
      [areEditors ? 'editor' : 'author']: people,
      issued: year === undefined ? undefined : { 'date-parts': [[year]] },
      title: title?.trim() || printed || id,
      'container-title': reference.container,
      publisher: reference.publisher,
      'publisher-place': reference.place,
      volume: reference.volume,
      issue: reference.issue,
      page: reference.pages,
      DOI: reference.doi,
      URL: reference.url,
      ISSN: reference.issn,
      ISBN: reference.isbn,
      note: `as printed: ${printed}`,
    }).filter(([, value]) => value !== undefined && value !== ''),
  );
}

const personOf = ({ family, given }: PersonName) => ({ family, ...(given === undefined ? {} : { given }) });

/** Citation keys for the entries of a bibliography: the manuscript’s own where it has any, else `wang1997`. */
export function keysOf(references: readonly Reference[], takeId: TakeId): string[] {
  return references.map(({ authors, heading, title, year, suffix, key }) => {
    if (key !== undefined && keyFault(key) === undefined && idOf(key, '') === key)
      return takeId(key, 'source');
    const name = idOf(authors[0]?.family ?? heading ?? title ?? '', 'source').replaceAll('-', '');
    return takeId(`${[...name].slice(0, 24).join('')}${year ?? ''}${suffix ?? ''}`, 'source');
  });
}
