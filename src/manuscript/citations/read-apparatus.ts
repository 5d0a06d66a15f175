import type { Manuscript } from '../manuscript.ts';
import type { Apparatus, Citation, Reference } from './apparatus.ts';
import { putCitationsRight } from './put-citations-right.ts';
import { putPartsRight } from './put-parts-right.ts';
import { readCitations } from './read-citations.ts';
import { type ReadReference, readReference } from './read-reference.ts';

/** Reads what a manuscript lists and cites, and ties each citation to its entry. */
export function readApparatus(manuscript: Manuscript): Apparatus {
  const listed = putPartsRight(readList(manuscript), manuscript);
  const { citations: read, references } = readCitations(manuscript, listed);
  const citations = putCitationsRight(read, references, manuscript);
  return { style: styleOf(citations), references, citations };
}

/** The entries of the list, in its order. */
function readList({ blocks }: Manuscript): Reference[] {
  const references: Reference[] = [];
  const entries = [...blocks.entries()].filter(([, { kind, text }]) => kind === 'reference' && text.trim());
  const alone = entries.map(([, { text, italics }]) => readReference(text, italics));
  const isSpoken = hasSpokenNames(
    alone,
    entries.map(([, { text }]) => text),
  );
  for (const [i, [block, { text, italics, label }]] of entries.entries()) {
    const read = isSpoken && mayBeSpoken(alone[i]!, text) ? readReference(text, italics, true) : alone[i]!;
    const last = references.at(-1);
    references.push({
      ...read,
      ...(read.isRepeated && last && whoWrote(last)),
      span: { block, from: 0, to: text.length },
      listed: true,
      ...(label !== undefined && /\p{L}/u.test(label) && { key: label }),
    });
  }
  return references;
}

/** In so many entries, of those that tell, the first author is named as he is spoken where a list has them so. */
const SPOKEN_SHARE = 0.7;
/** A family name that ends a name, or goes on to the next: `Thorne. `, `Thorne and Per`, `Thorne, Per`. */
const FAMILY_NEXT = /^\s*\p{Lu}[\p{L}\p{M}’'-]+(?:\.\s|,? (?:and|&) \p{Lu}|, \p{Lu})/u;

/** Whether a list has its authors as they are spoken, `Tor Berg and Clara L. Thorne`, rather than turned. */
function hasSpokenNames(read: readonly ReadReference[], texts: readonly string[]): boolean {
  const told = read.flatMap((entry, i): boolean[] => {
    if (entry.authors.length === 0) return [];
    if (!mayBeSpoken(entry, texts[i]!)) return [entry.authors[0]!.order === 'given-first'];
    return [FAMILY_NEXT.test(texts[i]!.slice(entry.at.authors!.to))];
  });
  return told.length > 1 && told.filter(Boolean).length >= SPOKEN_SHARE * told.length;
}

/** Whether a family name and initials without a comma between may be a given name with what follows it: `Clara L.` */
function mayBeSpoken({ authors, at }: ReadReference, text: string): boolean {
  if (authors.at(-1)?.order !== 'family-first' || !at.authors) return false;
  const name = text.slice(at.authors.from, at.authors.to);
  return /\s\p{Lu}\.$/u.test(name) && !/,\s(?:\p{Lu}\.|\p{Lu}\p{L}+$)/u.test(name);
}

function whoWrote({
  authors,
  heading,
  hasEtAl,
}: Reference): Pick<Reference, 'authors' | 'heading' | 'hasEtAl'> {
  return { authors, hasEtAl, ...(heading !== undefined && { heading }) };
}

function styleOf(citations: readonly Citation[]): Apparatus['style'] {
  const count = { 'author-date': 0, notes: 0, keys: 0 };
  for (const { form } of citations) {
    if (form === 'key') count.keys++;
    else if (form === 'parenthetical' || form === 'narrative') count['author-date']++;
    else count.notes++;
  }
  if (count.keys > count['author-date'] && count.keys > count.notes) return 'keys';
  if (count.notes > count['author-date']) return 'notes';
  return count['author-date'] > 0 ? 'author-date' : 'none';
}
