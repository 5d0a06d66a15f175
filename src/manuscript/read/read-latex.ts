import type { BlockKind, ManuscriptPart, Place } from '../manuscript.ts';
import type { Draft, DraftBlock, DraftRun } from './draft.ts';
import { isTexCitation, texCitation } from './tex-citations.ts';
import { texAccent, texLigatures, texSign } from './tex-signs.ts';
import {
  childrenOf,
  placeOfTex,
  type TexArguments,
  type TexNode,
  texArguments,
  texTree,
} from './tex-tree.ts';

/** What is being written: the blocks so far, and the one that is open. */
interface Writing {
  readonly blocks: DraftBlock[];
  readonly notes: DraftBlock[];
  runs: DraftRun[];
  kind: BlockKind;
  part: ManuscriptPart | undefined;
  place: Place;
  /** Files that the text draws in, which are not read. */
  drawsIn: boolean;
}

const levels: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};
const italic = new Set(['emph', 'textit', 'textsl', 'mkbibemph']);
const noteMacros = new Set(['footnote', 'endnote', 'thanks', 'footnotetext', 'endnotetext']);
const quoted: Readonly<Record<string, readonly [string, string]>> = {
  enquote: ['“', '”'],
  textquote: ['“', '”'],
};
/** Macros whose arguments are not text. */
const silent = new Set(
  `documentclass usepackage maketitle label ref eqref pageref cref autoref bibliographystyle bibliography addbibresource
  printbibliography includegraphics index vspace hspace setlength newcommand renewcommand providecommand def setcounter
  pagestyle thispagestyle hypersetup graphicspath geometry title author date nocite cline hline toprule midrule bottomrule
  centering noindent newpage clearpage tableofcontents input include usetikzlibrary url@ bibitem@ footnotemark let
  definecolor color textcolor@ today begin end makeatletter makeatother setstretch linespread phantomsection
  addcontentsline selectlanguage fontsize`.split(/\s+/),
);
const quotations = new Set(['quote', 'quotation', 'displayquote', 'quoting', 'verse']);
const lists = new Set(['itemize', 'enumerate', 'description']);
const floats = new Set(['figure', 'figure*', 'table', 'table*', 'wrapfigure', 'sidewaystable']);
const tables = new Set(['tabular', 'tabular*', 'tabularx', 'longtable']);
const unread = new Set([
  'comment',
  'tikzpicture',
  'verbatim',
  'lstlisting',
  'filecontents',
  'equation',
  'align',
]);

function put(writing: Writing, text: string, isItalic: boolean): void {
  if (text) writing.runs.push({ text, place: writing.place, isItalic });
}

/** Closes the open block, if it holds any text. */
function close(writing: Writing): void {
  const { runs, kind, part } = writing;
  if (runs.some(({ text }) => text.trim() !== ''))
    writing.blocks.push({ kind, runs, ...(part ? { part } : {}) });
  writing.runs = [];
}

/** Writes nodes as a block of their own kind; what was open goes on as it was. */
function writeBlock(
  writing: Writing,
  nodes: readonly TexNode[],
  block: Partial<DraftBlock> & Pick<DraftBlock, 'kind'>,
): void {
  close(writing);
  const before = { kind: writing.kind, part: writing.part };
  writing.kind = block.kind;
  writing.part = block.part ?? before.part;
  const first = writing.blocks.length;
  write(writing, nodes, false);
  close(writing);
  if (block.level !== undefined && writing.blocks[first])
    writing.blocks[first] = { ...writing.blocks[first], level: block.level };
  writing.kind = before.kind;
  writing.part = before.part;
}

function writeNote(writing: Writing, nodes: readonly TexNode[]): void {
  const label = String(writing.notes.length + 1);
  const key = `note ${label}`;
  writing.runs.push({ text: '', place: writing.place, call: key });
  const at = writing.notes.length;
  writing.notes.push({ kind: 'note', part: 'notes', key, label, runs: [] });
  const { runs } = writing;
  writing.runs = [];
  write(writing, nodes, false);
  writing.notes[at] = { ...writing.notes[at]!, runs: writing.runs };
  writing.runs = runs;
}

/** Writes an accent on the letter that follows; the index after that letter. */
function writeAccent(
  writing: Writing,
  nodes: readonly TexNode[],
  at: number,
  accent: string,
  isItalic: boolean,
): number {
  const within = nodes[at]!.args?.find(({ content }) => content.length > 0)?.content;
  const skipped = nodes[at + 1]?.type === 'whitespace' ? 1 : 0;
  const next = within ? within[0] : nodes[at + 1 + skipped];
  const letters = next?.type === 'group' ? childrenOf(next)[0] : next;
  if (!letters || (letters.type !== 'string' && letters.type !== 'macro')) return at + 1;
  const name = String(letters.content);
  const text =
    letters.type === 'macro' ? (name === 'i' || name === 'j' ? name : (texSign(name) ?? '')) : name;
  put(writing, text.slice(0, 1) + accent + text.slice(1), isItalic);
  return within ? at + 1 : at + 2 + skipped;
}

function writeMacro(writing: Writing, nodes: readonly TexNode[], at: number, isItalic: boolean): number {
  const name = String(nodes[at]!.content);
  const accent = texAccent(name);
  if (accent !== undefined) return writeAccent(writing, nodes, at, accent, isItalic);
  const sign = texSign(name);
  if (sign !== undefined) {
    put(writing, sign, isItalic);
    // A space after a macro's name ends the name and is not printed.
    return /^\p{L}+$/u.test(name) && nodes[at + 1]?.type === 'whitespace' ? at + 2 : at + 1;
  }
  const found = texArguments(nodes, at);
  writeCommand(writing, name, found, nodes[at]!, isItalic);
  return found.next;
}

function writeCommand(
  writing: Writing,
  name: string,
  found: TexArguments,
  node: TexNode,
  isItalic: boolean,
): void {
  const last = found.required.at(-1) ?? [];
  const marks = quoted[name];
  if (name === 'input' || name === 'include') writing.drawsIn = true;
  if (isTexCitation(name)) put(writing, texCitation(name, found), isItalic);
  else if (noteMacros.has(name)) writeNote(writing, last);
  else if (levels[name] !== undefined) writeBlock(writing, last, { kind: 'heading', level: levels[name] });
  else if (name === 'caption') writeBlock(writing, last, { kind: 'caption' });
  else if (name === 'item') writeItem(writing, node);
  else if (name === 'bibitem') writeEntry(writing, node);
  else if (name === 'par') close(writing);
  else if (marks) {
    put(writing, marks[0], isItalic);
    write(writing, last, isItalic);
    put(writing, marks[1], isItalic);
  } else if (!silent.has(name))
    for (const argument of found.required) write(writing, argument, isItalic || italic.has(name));
}

function bodyOf({ args = [] }: TexNode): readonly TexNode[] {
  return args.at(-1)?.content ?? [];
}

function writeItem(writing: Writing, node: TexNode): void {
  const label = node.args?.find(({ openMark, content }) => openMark === '[' && content.length > 0);
  writeBlock(writing, label ? [...label.content, { type: 'whitespace' }, ...bodyOf(node)] : bodyOf(node), {
    kind: writing.kind === 'block-quotation' ? 'block-quotation' : 'list-item',
  });
}

function writeEntry(writing: Writing, node: TexNode): void {
  writeBlock(writing, bodyOf(node), { kind: 'reference', part: 'references' });
}

function writeEnvironment(writing: Writing, node: TexNode): void {
  const name = String(typeof node.env === 'string' ? node.env : '');
  const content = childrenOf(node);
  if (unread.has(name)) return;
  if (name === 'abstract') {
    close(writing);
    writing.blocks.push({
      kind: 'heading',
      part: 'front',
      runs: [{ text: 'Abstract', place: writing.place }],
    });
    writeBlock(writing, content, { kind: 'paragraph', part: 'front' });
  } else if (quotations.has(name)) writeBlock(writing, content, { kind: 'block-quotation' });
  else if (tables.has(name)) writeRows(writing, content);
  else if (floats.has(name) || lists.has(name) || name === 'document' || name === 'thebibliography') {
    close(writing);
    write(writing, content, false);
    close(writing);
  } else write(writing, content, false);
}

function writeRows(writing: Writing, content: readonly TexNode[]): void {
  let row: TexNode[] = [];
  for (const node of [...content, { type: 'macro', content: '\\' }]) {
    if (node.type === 'macro' && node.content === '\\') {
      writeBlock(writing, row, { kind: 'table-row' });
      row = [];
    } else row.push(node.type === 'string' && node.content === '&' ? { type: 'whitespace' } : node);
  }
}

/** A sign that several characters make, if one begins at an index. */
function ligatureAt(nodes: readonly TexNode[], at: number): readonly [string, string] | undefined {
  const written = nodes.slice(at, at + 3).map(({ type, content }) => (type === 'string' ? content : ' '));
  return texLigatures.find(([characters]) => [...characters].every((one, index) => written[index] === one));
}

/** Writes nodes in their order. */
function write(writing: Writing, nodes: readonly TexNode[], isItalic: boolean): void {
  let at = 0;
  while (at < nodes.length) {
    const node = nodes[at]!;
    writing.place = placeOfTex(node, writing.place);
    at = writeNode(writing, nodes, at, isItalic);
  }
}

function writeNode(writing: Writing, nodes: readonly TexNode[], at: number, isItalic: boolean): number {
  const node = nodes[at]!;
  switch (node.type) {
    case 'string': {
      const ligature = ligatureAt(nodes, at);
      put(writing, ligature ? ligature[1] : String(node.content), isItalic);
      return at + (ligature ? ligature[0].length : 1);
    }
    case 'whitespace':
      put(writing, ' ', isItalic);
      return at + 1;
    case 'parbreak':
      close(writing);
      return at + 1;
    case 'group':
      write(writing, childrenOf(node), isItalic || isItalicGroup(node));
      return at + 1;
    case 'macro':
      return writeMacro(writing, nodes, at, isItalic);
    case 'environment':
      writeEnvironment(writing, node);
      return at + 1;
    default:
      return at + 1;
  }
}

/** A group that begins with the old switch to italics: `{\em …}`. */
function isItalicGroup(node: TexNode): boolean {
  const [first] = childrenOf(node);
  return first?.type === 'macro' && ['em', 'it', 'itshape', 'sl'].includes(String(first.content));
}

/** Title and author, which stand before the text. */
function writeFront(writing: Writing, preamble: readonly TexNode[]): void {
  for (const [at, node] of preamble.entries()) {
    if (node.type !== 'macro') continue;
    const [first = []] = [texArguments(preamble, at).required.at(-1)];
    writing.place = placeOfTex(node, writing.place);
    if (node.content === 'title') writeBlock(writing, first, { kind: 'heading', part: 'front', level: 1 });
    if (node.content === 'author') writeBlock(writing, first, { kind: 'paragraph', part: 'front' });
  }
}

/**
 * Reads LaTeX: sections, paragraphs, quotations, lists, footnotes, the entries of a written-out bibliography. Citations are given
 * in the form of Pandoc (`[@key, 12]`); mathematics, comments and pictures are left out.
 */
export function readLatex(text: string): Draft {
  const nodes = texTree(text);
  const document = nodes.find(({ type, env }) => type === 'environment' && env === 'document');
  const content = document ? childrenOf(document) : nodes;
  const writing: Writing = {
    blocks: [],
    notes: [],
    runs: [],
    kind: 'paragraph',
    part: undefined,
    place: { line: 1, column: 1 },
    drawsIn: false,
  };
  if (document) writeFront(writing, nodes);
  writeFront(writing, content);
  write(writing, content, false);
  close(writing);
  const notes = writing.drawsIn
    ? [
        'the file draws in others (\\input, \\include), which were not read: give each of them, or one file with all',
      ]
    : [];
  return { blocks: [...writing.blocks, ...writing.notes], notes };
}
