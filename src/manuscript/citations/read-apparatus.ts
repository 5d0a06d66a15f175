import type { Manuscript } from '../manuscript.ts';
import type { Apparatus, Citation, Reference } from './apparatus.ts';
import { putCitationsRight } from './put-citations-right.ts';
import { putPartsRight } from './put-parts-right.ts';
import { readCitations } from './read-citations.ts';
import { readReference } from './read-reference.ts';

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
  for (const [block, { kind, text, italics, label }] of blocks.entries()) {
    if (kind !== 'reference' || !text.trim()) continue;
    const read = readReference(text, italics);
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
