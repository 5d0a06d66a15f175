import type { Block, Manuscript, Span } from '../manuscript.ts';
import type { Citation, Reference } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { nameInSentence, namesBefore } from './name-before.ts';
import { readKeys } from './read-keys.ts';
import { readNote } from './read-note.ts';
import { type ReadCitation, readParentheses } from './read-parentheses.ts';
import { addReference, indexReferences, type ReferenceIndex } from './reference-index.ts';
import { tieByTitle, tieByYear } from './tie-citation.ts';

/** A name that a year in brackets belongs to stands in its sentence, at most this many characters before it. */
const reach = 400;

/** Reads the citations of a text and its notes; works that only notes cite join the references. */
export function readCitations(
  manuscript: Manuscript,
  listed: readonly Reference[],
): { citations: Citation[]; references: Reference[] } {
  const index = indexReferences(listed);
  const citations: Citation[] = [];
  let ibid: number | undefined;
  for (const [block, it] of manuscript.blocks.entries()) {
    if (it.part === 'references' || it.part === 'back') continue;
    const isNote = it.part === 'notes';
    const { found, last } = isNote ? readNoteBlock(it, block, index, ibid) : { found: [], last: undefined };
    const dated = readBlock(it, block, manuscript.format, { index, noted: found, last: citations.at(-1) });
    if (isNote) ibid = last ?? dated.at(-1)?.reference;
    citations.push(...inOrder([...found, ...dated]));
  }
  return { citations, references: index.references };
}

/** The citations of a note, and the entry that “ibid.” would stand for behind it. */
function readNoteBlock(
  it: Block,
  block: number,
  index: ReferenceIndex,
  before: number | undefined,
): { found: Citation[]; last: number | undefined } {
  const found: Citation[] = [];
  let last = before;
  const isKnown = (name: string): boolean => index.byName.has(foldName(name));
  const authors = before === undefined ? [] : index.references[before]!.authors;
  for (const note of readNote(it.text, it.italics ?? [], isKnown, authors)) {
    if (!note) {
      last = undefined;
      continue;
    }
    const tied = note.form === 'ibid' ? last : tieByTitle(note, index);
    const added =
      note.work && tied === undefined
        ? addReference(index, { ...note.work, span: { block, from: note.from, to: note.to }, listed: false })
        : undefined;
    last = tied ?? added;
    found.push(citationOf(note, block, last));
  }
  return { found, last };
}

function inOrder(citations: readonly Citation[]): Citation[] {
  return [...citations].sort((a, b) => a.span.from - b.span.from);
}

function readBlock(
  it: Block,
  block: number,
  format: Manuscript['format'],
  { index, noted, last }: { index: ReferenceIndex; noted: readonly Citation[]; last: Citation | undefined },
): Citation[] {
  const found: Citation[] = [];
  for (const read of readParentheses(it.text)) {
    if (noted.some(({ span }) => span.from <= read.from && read.from < span.to)) continue;
    const whole = read.isBare ? completed(it, read, index, found.at(-1)) : read;
    if (!whole) continue;
    const tied = read.form === 'ibid' ? (found.at(-1) ?? last)?.reference : tieByYear(whole, index);
    if (whole.isGuess && tied === undefined) continue;
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
      ...(named.initial && { initial: named.initial }),
      from: isFirst ? named.from : bare.from,
      to,
    };
  }
  const sentence = it.sentences.find(({ from, to }) => from <= bare.from && bare.from < to);
  const name =
    sentence &&
    nameInSentence(it.text.slice(Math.max(sentence.from, bare.from - reach), bare.from), bare, index);
  return name ? { ...bare, names: [name] } : undefined;
}

function citationOf(read: ReadCitation, block: number, reference: number | undefined): Citation {
  const span: Span = { block, from: read.from, to: read.to };
  const { form, names, hasEtAl, initial, year, undated, suffix, title, locator } = read;
  return {
    span,
    form,
    names,
    hasEtAl,
    ...(initial !== undefined && { initial }),
    ...(year !== undefined && { year }),
    ...(undated !== undefined && { undated }),
    ...(suffix !== undefined && { suffix }),
    ...(title !== undefined && { title }),
    ...(locator !== undefined && { locator }),
    ...(reference !== undefined && { reference }),
  };
}
