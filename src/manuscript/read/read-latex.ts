import { own } from '../../base/own.ts';
import { texAccent, texLigatures, texSign } from '../../base/tex-signs.ts';
import type { Draft } from './draft.ts';
import { isTexCitation, plainTex, texCitation } from './tex-citations.ts';
import { texPieces } from './tex-pieces.ts';
import { texShorthandAt } from './tex-shorthands.ts';
import { childrenOf, type TexArguments, type TexNode, texArguments, texTree } from './tex-tree.ts';
import * as words from './tex-words.ts';
import { beginWriting, closeBlock, goTo, put, type Writing, writeBlock, writeNote } from './tex-writing.ts';

/** A sign that several characters make, if one begins at an index. */
function ligatureAt(nodes: readonly TexNode[], at: number): readonly [string, string] | undefined {
  const written = nodes.slice(at, at + 3).map(({ type, content }) => (type === 'string' ? content : ' '));
  return texLigatures.find(([characters]) => [...characters].every((one, index) => written[index] === one));
}

/** Writes an accent on the letter that follows; the index after that letter. */
function writeAccent(writing: Writing, nodes: readonly TexNode[], at: number, isItalic: boolean): number {
  const accent = texAccent(String(nodes[at]!.content))!;
  const skipped = nodes[at + 1]?.type === 'whitespace' ? 1 : 0;
  const next = nodes[at + 1 + skipped];
  const letter = next?.type === 'group' ? childrenOf(next)[0] : next;
  if (!letter || (letter.type !== 'string' && letter.type !== 'macro')) return at + 1;
  const name = String(letter.content);
  const isDotless = name === 'i' || name === 'j';
  const text = letter.type === 'string' || isDotless ? name : (texSign(name) ?? '');
  put(writing, text.slice(0, 1) + accent + text.slice(1), isItalic);
  return at + 2 + skipped;
}

/** Writes what a macro stands for; the index after it and what it takes. */
function writeMacro(writing: Writing, nodes: readonly TexNode[], at: number, isItalic: boolean): number {
  const name = String(nodes[at]!.content);
  if (texAccent(name) !== undefined) return writeAccent(writing, nodes, at, isItalic);
  const sign = texSign(name);
  if (sign !== undefined) {
    put(writing, sign, isItalic);
    // A space after a macro's name ends the name and is not printed.
    return /^\p{L}+$/u.test(name) && nodes[at + 1]?.type === 'whitespace' ? at + 2 : at + 1;
  }
  const isSilent = words.texSilent.has(name);
  const from = words.texDefinitions.has(name)
    ? nodes.findIndex(({ type }, index) => index > at && type === 'group')
    : at + 1;
  const found = texArguments(nodes, from < 0 ? at + 1 : from, isSilent);
  if (name === 'input' || name === 'include') writing.drawsIn = true;
  // `\vadjust pre{…}` sets an anchor and prints nothing.
  if (name === 'vadjust')
    return nodes.findIndex(({ type }, index) => index > at && type === 'group') + 1 || at + 1;
  if (!isSilent && !words.texDefinitions.has(name)) writeCommand(writing, name, found, isItalic);
  return found.next;
}

function writeCommand(writing: Writing, name: string, found: TexArguments, isItalic: boolean): void {
  const last = found.required.at(-1) ?? [];
  const level = own(words.texSections, name);
  const marks = own(words.texQuotes, name);
  if (isTexCitation(name)) put(writing, texCitation(name, found), isItalic);
  else if (name === 'href') writeLink(writing, found, isItalic);
  else if (words.texNotes.has(name)) writeNote(writing, () => write(writing, last, false));
  else if (level !== undefined)
    writeBlock(writing, { kind: 'heading', level }, () => write(writing, last, false));
  else if (name === 'caption') writeBlock(writing, { kind: 'caption' }, () => write(writing, last, false));
  else if (name === 'par') closeBlock(writing);
  else if (marks) {
    put(writing, marks[0], isItalic);
    write(writing, last, isItalic);
    put(writing, marks[1], isItalic);
  } else if (words.texLastPrinted.has(name)) write(writing, found.required.length > 1 ? last : [], isItalic);
  else
    for (const argument of found.required) write(writing, argument, isItalic || words.texItalics.has(name));
}

/** Writes what a link prints; in the list also its address, where that is not what it prints. */
function writeLink(
  writing: Writing,
  { required: [address = [], text = address] }: TexArguments,
  isItalic: boolean,
): void {
  write(writing, text, isItalic);
  const to = plainTex(address);
  const isShown = text === address || /10\.\d{4}|:\/\/|www\./u.test(plainTex(text));
  if (writing.part === 'references' && !isShown) put(writing, ` ${to}`, false);
}

/** The nodes of a list or a table in its parts: after each of its `mark`s, or between them. */
function partsOf(content: readonly TexNode[], isMark: (node: TexNode) => boolean): TexNode[][] {
  const parts: TexNode[][] = [[]];
  for (const node of content) {
    if (isMark(node)) parts.push([]);
    else parts.at(-1)!.push(node);
  }
  return parts;
}

function isMacro(name: string): (node: TexNode) => boolean {
  return ({ type, content }) => type === 'macro' && content === name;
}

function writeList(writing: Writing, content: readonly TexNode[]): void {
  const kind = writing.kind === 'block-quotation' ? 'block-quotation' : 'list-item';
  for (const item of partsOf(content, isMacro('item'))) {
    const { optional, next } = texArguments(item, 0);
    const label = optional[0] ? [...optional[0], { type: 'whitespace' }] : [];
    writeBlock(writing, { kind }, () =>
      write(writing, [...label, ...item.slice(optional[0] ? next : 0)], false),
    );
  }
}

function writeEntries(writing: Writing, content: readonly TexNode[]): void {
  for (const entry of partsOf(content, isMacro('bibitem')).slice(1)) {
    const { required, next } = texArguments(entry, 0);
    const label = plainTex(required[0] ?? []);
    const named = label === '' ? {} : { label };
    writeBlock(writing, { kind: 'reference', part: 'references', ...named }, () =>
      write(writing, entry.slice(next), false),
    );
  }
}

/** The list that Pandoc writes: entries as `\bibitem`, or, in older files, as paragraphs. */
function writePandocList(writing: Writing, content: readonly TexNode[]): void {
  if (content.some(isMacro('bibitem'))) writeEntries(writing, content);
  else
    for (const entry of partsOf(content, ({ type }) => type === 'parbreak'))
      writeBlock(writing, { kind: 'reference', part: 'references' }, () => write(writing, entry, false));
}

function writeRows(writing: Writing, content: readonly TexNode[]): void {
  for (const row of partsOf(content, isMacro('\\'))) {
    const cells = row.map((node) =>
      node.type === 'string' && node.content === '&' ? { type: 'whitespace' } : node,
    );
    writeBlock(writing, { kind: 'table-row' }, () => write(writing, cells, false));
  }
}

function writeAbstract(writing: Writing, content: readonly TexNode[]): void {
  closeBlock(writing);
  writing.blocks.push({ kind: 'heading', part: 'front', runs: [{ text: 'Abstract', place: writing.place }] });
  writeBlock(writing, { kind: 'paragraph', part: 'front' }, () => write(writing, content, false));
}

function writeEnvironment(writing: Writing, node: TexNode): void {
  const name = String(node.env ?? '');
  if (words.texUnread.has(name)) return;
  const all = childrenOf(node);
  const hasArguments = words.texEnvironmentsWithArguments.has(name) || all[0]?.content === '[';
  const content = hasArguments ? all.slice(texArguments(all, 0).next) : all;
  if (name === 'abstract') writeAbstract(writing, content);
  else if (words.texQuotations.has(name))
    writeBlock(writing, { kind: 'block-quotation' }, () => write(writing, content, false));
  else if (words.texTables.has(name)) writeRows(writing, content);
  else if (words.texLists.has(name)) writeList(writing, content);
  else if (name === 'thebibliography') writeEntries(writing, content);
  else if (/^cslreferences$/i.test(name)) writePandocList(writing, content);
  else if (words.texApart.has(name))
    writeBlock(writing, { kind: writing.kind }, () => write(writing, content, false));
  else write(writing, content, false);
}

/** Whether a group begins with the old switch to italics: `{\em …}`. */
function isItalicGroup(node: TexNode): boolean {
  const [first] = childrenOf(node);
  return first?.type === 'macro' && words.texItalicSwitches.has(String(first.content));
}

/** Writes the node at an index; the index after it. */
function writeNode(writing: Writing, nodes: readonly TexNode[], at: number, isItalic: boolean): number {
  const node = nodes[at]!;
  if (node.type === 'string') {
    const shorthand = texShorthandAt(nodes, at);
    if (shorthand !== undefined) {
      put(writing, shorthand, isItalic);
      return at + 2;
    }
    const ligature = ligatureAt(nodes, at);
    put(writing, ligature ? ligature[1] : String(node.content), isItalic);
    return at + (ligature ? ligature[0].length : 1);
  }
  if (node.type === 'macro') return writeMacro(writing, nodes, at, isItalic);
  if (node.type === 'whitespace') put(writing, ' ', isItalic);
  else if (node.type === 'comment') put(writing, node.leadingWhitespace || !node.sameline ? ' ' : '', false);
  else if (node.type === 'parbreak') closeBlock(writing);
  else if (node.type === 'group') write(writing, childrenOf(node), isItalic || isItalicGroup(node));
  else if (node.type === 'environment') writeEnvironment(writing, node);
  return at + 1;
}

/** Writes nodes in their order. */
function write(writing: Writing, nodes: readonly TexNode[], isItalic: boolean): void {
  let at = 0;
  while (at < nodes.length) {
    goTo(writing, nodes[at]!);
    at = writeNode(writing, nodes, at, isItalic);
  }
}

/** Title and author, which stand before the text or at its beginning. */
function writeFront(writing: Writing, nodes: readonly TexNode[]): void {
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'macro' || (node.content !== 'title' && node.content !== 'author')) continue;
    const [argument = []] = texArguments(nodes, at + 1).required;
    const kind = node.content === 'title' ? 'heading' : 'paragraph';
    goTo(writing, node);
    writeBlock(writing, { kind, part: 'front', ...(kind === 'heading' ? { level: 1 } : {}) }, () =>
      write(writing, argument, false),
    );
  }
}

/**
 * Reads LaTeX: sections, paragraphs, quotations, lists, footnotes, the entries of a written-out bibliography. Citations are given
 * in the form of Pandoc (`[@key, 12]`); mathematics, comments and pictures are left out.
 */
export function readLatex(text: string): Draft {
  const { preamble, body } = texPieces(text);
  const writing = beginWriting();
  if (preamble) writeFront(writing, texTree(preamble.text));
  for (const piece of body) {
    const nodes = texTree(piece.text);
    writing.linesBefore = piece.linesBefore;
    if (piece === body[0]) writeFront(writing, nodes);
    write(writing, nodes, false);
    closeBlock(writing);
  }
  const notes = writing.drawsIn
    ? [
        'the file draws in others (\\input, \\include), which were not read: give each of them, or one file with all',
      ]
    : [];
  return { blocks: [...writing.blocks, ...writing.notes], notes };
}
