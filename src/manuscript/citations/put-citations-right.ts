import type { Manuscript, Span } from '../manuscript.ts';
import { isNamed, placesOfWords } from '../readings/places-of-words.ts';
import { type Reading, readingsOf } from '../readings/reading.ts';
import { spanIndex } from '../span-index.ts';
import type { Citation, Reference } from './apparatus.ts';
import { oneEntry } from './one-entry.ts';

/** A reading of a citation, with the entry that it names; none where it says that nothing is cited. */
interface Wanted {
  readonly reading: Extract<Reading, { readonly is: 'citation' }>;
  readonly entry?: number;
}

/**
 * Citations, those that the readings name tied to the entries that they say, or taken out where they cite nothing. Words that were
 * not read as a citation become one.
 */
export function putCitationsRight(
  citations: readonly Citation[],
  references: readonly Reference[],
  manuscript: Manuscript,
): Citation[] {
  const wanted = readingsOf(manuscript.readings, 'citation').flatMap((reading): Wanted[] => {
    if (reading.entry === undefined) return [{ reading }];
    const entry = oneEntry(reading.entry, references, manuscript, reading);
    return entry === undefined ? [] : [{ reading, entry }];
  });
  if (wanted.length === 0) return [...citations];
  const { outcome } = manuscript.readings!;
  const met = new Set<Wanted>();
  const put = citations.flatMap((citation) => {
    const found = wanted.find(({ reading }) => isNamed(manuscript, citation.span, reading));
    if (!found) return [citation];
    met.add(found);
    if (found.entry === undefined || found.entry !== citation.reference) outcome.set(found.reading, 'used');
    return found.entry === undefined ? [] : [{ ...citation, reference: found.entry }];
  });
  const taken = spanIndex(citations);
  const added = wanted
    .filter((one) => !met.has(one) && one.entry !== undefined)
    .flatMap(({ reading, entry }) => {
      const places = placesOfWords(manuscript, reading).filter((span) => !taken.meets(span));
      if (places.length > 0) outcome.set(reading, 'used');
      return places.map((span) => citationOf(span, entry!, references, manuscript));
    });
  return [...put, ...added].sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from);
}

/** A citation of an entry, by all that the entry says. */
function citationOf(
  span: Span,
  entry: number,
  references: readonly Reference[],
  { blocks }: Manuscript,
): Citation {
  const { authors, heading, hasEtAl, year, undated, suffix, title } = references[entry]!;
  const names = authors.length > 0 ? authors.map(({ family }) => family) : heading ? [heading] : [];
  return {
    span,
    form: blocks[span.block]!.kind === 'note' ? 'short-note' : 'narrative',
    names,
    hasEtAl,
    ...(year !== undefined && { year }),
    ...(undated !== undefined && { undated }),
    ...(suffix !== undefined && { suffix }),
    ...(title !== undefined && { title }),
    reference: entry,
  };
}
