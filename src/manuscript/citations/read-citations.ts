import type { Block, Manuscript, Span } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { nameInSentence, namesBefore } from './name-before.ts';
import { readKeys } from './read-keys.ts';
import { type NoteCitation, readNote } from './read-note.ts';
import { type ReadCitation, readParentheses } from './read-parentheses.ts';
import { indexReferences, type ReferenceIndex } from './reference-index.ts';
import { tieByTitle, tieByYear } from './tie-citation.ts';

/** Reads the citations of a text and its notes; works that only notes cite join the references. */
export function readCitations(
  manuscript: Manuscript,
  listed: readonly Reference[],
): { citations: Citation[]; references: Reference[] } {
  const references = [...listed];
  const citations: Citation[] = [];
  let index = indexReferences(references);
  for (const [block, it] of manuscript.blocks.entries()) {
    if (it.part === 'references' || it.part === 'back') continue;
    if (it.part === 'notes') {
      for (const note of readNote(it.text, it.italics ?? [], (name) => index.byName.has(foldName(name)))) {
        const tied = tieNote(note, index, citations.at(-1));
        if (note.work && tied === undefined) {
          references.push({ ...note.work, span: { block, from: note.from, to: note.to }, listed: false });
          index = indexReferences(references);
        }
        citations.push(citationOf(note, block, tied ?? (note.work ? references.length - 1 : undefined)));
      }
    }
    citations.push(...readBlock(it, block, manuscript, index, citations));
  }
  return { citations: inOrder(citations), references };
}

function inOrder(citations: readonly Citation[]): Citation[] {
  return [...citations].sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from);
}

function tieNote(note: NoteCitation, index: ReferenceIndex, last: Citation | undefined): number | undefined {
  if (note.form === 'ibid') return last?.reference;
  return tieByTitle(note, index);
}

function readBlock(
  it: Block,
  block: number,
  { format }: Manuscript,
  index: ReferenceIndex,
  before: readonly Citation[],
): Citation[] {
  const found: Citation[] = [];
  const noted = it.part === 'notes' ? before.filter(({ span }) => span.block === block) : [];
  for (const read of readParentheses(it.text)) {
    if (noted.some(({ span }) => span.from <= read.from && read.from < span.to)) continue;
    const whole = read.isBare ? completed(it, read, index, found.at(-1)) : read;
    if (!whole) continue;
    const tied = read.form === 'ibid' ? (found.at(-1) ?? before.at(-1))?.reference : tieByYear(whole, index);
    found.push(citationOf(whole, block, tied));
  }
  if (format === 'md' || format === 'tex') {
    for (const read of readKeys(it.text))
      found.push(citationOf(read, block, index.byKey.get(read.names[0]!)));
  }
  return found;
}

/** A year in brackets with the names before it; none where no names stand there. */
function completed(
  it: Block,
  bare: ReadCitation,
  index: ReferenceIndex,
  last: Citation | undefined,
): ReadCitation | undefined {
  const named = namesBefore(it.text, bare, index);
  if (named) {
    const isFirst = !(last && last.span.from >= named.from);
    const to = isFirst && it.text[bare.to] === ')' ? bare.to + 1 : bare.to;
    return {
      ...bare,
      names: named.names,
      hasEtAl: named.hasEtAl,
      from: isFirst ? named.from : bare.from,
      to,
    };
  }
  const sentence = it.sentences.find(({ from, to }) => from <= bare.from && bare.from < to);
  const name = sentence && nameInSentence(it.text.slice(sentence.from, bare.from), bare, index);
  return name ? { ...bare, names: [name] } : undefined;
}

function citationOf(read: ReadCitation, block: number, reference: number | undefined): Citation {
  const span: Span = { block, from: read.from, to: read.to };
  const { form, names, hasEtAl, year, undated, suffix, title, locator } = read;
  return {
    span,
    form,
    names,
    hasEtAl,
    ...(year !== undefined && { year }),
    ...(undated !== undefined && { undated }),
    ...(suffix !== undefined && { suffix }),
    ...(title !== undefined && { title }),
    ...(locator !== undefined && { locator }),
    ...(reference !== undefined && { reference }),
  };
}
