import type { Draft, DraftBlock, DraftRun } from './draft.ts';
import type { Refusal } from './file-format.ts';
import { openDocx } from './open-docx.ts';
import { type WordDocument, type WordElement, wordDocument } from './word-document.ts';
import { wordParagraphKind } from './word-styles.ts';

/** Where the walk through a document stands, and what it found. */
interface Walk {
  paragraph: number;
  page: number | undefined;
  column: number;
  readonly blocks: DraftBlock[];
  /** Notes in the order of their calls. */
  readonly notes: { readonly key: string; readonly reference: WordElement }[];
  readonly noteKeys: Set<string>;
}

/** A cell that holds so much, ending in a stop, is a page laid out in a table and not a table. */
const proseInCell = 150;

function placeIn({ page, paragraph, column }: Walk) {
  return { ...(page === undefined ? {} : { page }), line: paragraph, column };
}

function put(walk: Walk, text: string, isItalic: boolean): DraftRun[] {
  const run = { text, place: placeIn(walk), isItalic };
  walk.column += text.length;
  return [run];
}

function callRuns(walk: Walk, reference: WordElement): DraftRun[] {
  const key = `${reference.noteType} ${reference.noteId}`;
  if (!walk.noteKeys.has(key)) {
    walk.noteKeys.add(key);
    walk.notes.push({ key, reference });
  }
  return [{ text: '', place: placeIn(walk), call: key }];
}

/** The runs of what stands in a paragraph, in order. */
function inlineRuns(walk: Walk, element: WordElement, isItalic: boolean): DraftRun[] {
  switch (element.type) {
    case 'text':
      return put(walk, element.value ?? '', isItalic);
    case 'tab':
      return put(walk, '\t', isItalic);
    case 'noteReference':
      return callRuns(walk, element);
    case 'break':
      if (element.breakType === 'page' && walk.page !== undefined) walk.page += 1;
      return element.breakType === 'line' ? put(walk, ' ', isItalic) : [];
    default: {
      const italic =
        isItalic ||
        element.isItalic === true ||
        /^(?:subtle |intense )?emphasis$/i.test(element.styleName ?? '');
      return (element.children ?? []).flatMap((child) => inlineRuns(walk, child, italic));
    }
  }
}

function paragraphBlock(walk: Walk, element: WordElement): DraftBlock | undefined {
  walk.paragraph += 1;
  walk.column = 1;
  const runs = inlineRuns(walk, element, false);
  const text = runs.map((run) => run.text).join('');
  if (text.trim() === '') return undefined;
  const found = wordParagraphKind(element, text.trim());
  if (found.kind === 'contents') return undefined;
  if (found.kind === 'bibliography') return { kind: 'reference', part: 'references', runs };
  if (found.kind === 'heading') return { kind: 'heading', level: found.level, runs };
  return { kind: found.kind, runs };
}

/** The paragraphs within a cell, or any other element, with tables within tables opened. */
function paragraphsIn(element: WordElement): WordElement[] {
  return element.type === 'paragraph' ? [element] : (element.children ?? []).flatMap(paragraphsIn);
}

function walkRow(walk: Walk, row: WordElement): void {
  const blocks = paragraphsIn(row).flatMap((paragraph) => paragraphBlock(walk, paragraph) ?? []);
  const isLayout = blocks.some(({ runs }) => {
    const text = runs
      .map((run) => run.text)
      .join('')
      .trim();
    return text.length >= proseInCell && /[.?!]["”’)]*$/.test(text);
  });
  if (isLayout) walk.blocks.push(...blocks);
  else if (blocks.length > 0)
    walk.blocks.push({
      kind: 'table-row',
      runs: blocks.flatMap(({ runs: [first, ...others] }) => [{ ...first!, opensLine: true }, ...others]),
    });
}

function walkElement(walk: Walk, element: WordElement): void {
  if (element.type === 'paragraph') {
    const block = paragraphBlock(walk, element);
    if (block) walk.blocks.push(block);
  } else if (element.type === 'tableRow') walkRow(walk, element);
  else for (const child of element.children ?? []) walkElement(walk, child);
}

const roman = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** A number as Word counts endnotes where there are footnotes too: i, ii, iii. */
function romanNumber(number: number): string {
  const tens = ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'];
  const hundreds = ['', 'c', 'cc', 'ccc', 'cd', 'd', 'dc', 'dcc', 'dccc', 'cm'];
  const thousands = 'm'.repeat(Math.floor(number / 1000));
  return `${thousands}${hundreds[Math.floor(number / 100) % 10]}${tens[Math.floor(number / 10) % 10]}${roman[number % 10]}`;
}

/** The notes of a document as blocks, numbered in the order in which the text calls them. */
function noteBlocks(walk: Walk, document: WordDocument): DraftBlock[] {
  const hasFootnotes = walk.notes.some(({ reference }) => reference.noteType === 'footnote');
  const counts = { footnote: 0, endnote: 0 };
  walk.page = undefined;
  // Notes may call notes: the list grows while it is read.
  const blocks: DraftBlock[] = [];
  for (const { key, reference } of walk.notes) {
    const type = reference.noteType ?? 'footnote';
    counts[type] += 1;
    const label = type === 'endnote' && hasFootnotes ? romanNumber(counts.endnote) : String(counts[type]);
    const body = document.notes.resolve(reference)?.body ?? [];
    const paragraphs = body
      .flatMap(paragraphsIn)
      .flatMap((paragraph) => paragraphBlock(walk, paragraph)?.runs ?? []);
    const runs = paragraphs.map((run) => (run.place.column === 1 ? { ...run, opensLine: true } : run));
    if (runs.length > 0) blocks.push({ kind: 'note', part: 'notes', key, label, runs });
  }
  return blocks;
}

/**
 * Reads a Word document: text, footnotes, endnotes, tables. A place is the number of the paragraph, with the page where Word
 * noted down its pages. Tracked changes are read as if they were accepted; comments are not read.
 */
export async function readDocx(bytes: Uint8Array): Promise<Draft | Refusal> {
  const opened = openDocx(bytes);
  if ('message' in opened) return opened;
  const document = await wordDocument(opened.archive);
  const walk: Walk = {
    paragraph: 0,
    page: opened.hasPages ? 1 : undefined,
    column: 1,
    blocks: [],
    notes: [],
    noteKeys: new Set(),
  };
  for (const child of document.children) walkElement(walk, child);
  return { blocks: [...walk.blocks, ...noteBlocks(walk, document)], notes: opened.notes };
}
