import type { Nodes, Parent, RootContent } from 'mdast';
import type { BlockKind, Place } from '../manuscript.ts';
import type { Draft, DraftBlock, DraftRun } from './draft.ts';
import { FRONT_MATTER } from './front-matter.ts';
import { type MarkdownNote, takeMarkdownNotes } from './markdown-notes.ts';
import { markdownTree } from './markdown-tree.ts';

/** What a part of the file is read with: its own text, and where its lines stand in the file. */
interface Source {
  readonly text: string;
  placeAt(line: number, column: number): Place;
  readonly noteKeys: ReadonlySet<string>;
}

const noteCall = /\[\^([^\]\s]{1,60})\]/g;
const tableRow = /^\s*\|.*\|\s*$/;

/** Pieces of a text with its calls of notes told apart. */
function runsOfText(text: string, place: Place, isItalic: boolean, keys: ReadonlySet<string>): DraftRun[] {
  const runs: DraftRun[] = [];
  let from = 0;
  const put = (to: number) => {
    if (to > from)
      runs.push({ text: text.slice(from, to), place: { ...place, column: place.column + from }, isItalic });
  };
  for (const { 0: call, 1: key, index } of text.matchAll(noteCall)) {
    if (!keys.has(key!)) continue;
    put(index);
    runs.push({ text: '', place: { ...place, column: place.column + index }, call: key! });
    from = index + call.length;
  }
  put(text.length);
  return runs;
}

/** The pieces of a line of a text node that stand in the source as they are: between them it has escapes and entities. */
function alignedPieces(
  text: string,
  source: string,
  offset: number,
): { from: number; to: number; at: number }[] {
  const pieces = [{ from: 0, to: text.length, at: offset }];
  if (source.startsWith(text, offset)) return pieces;
  let shift = offset;
  for (let from = 0; from < text.length; from += 1) {
    if (source[from + shift] === text[from] && source[from + shift] !== '\\' && source[from + shift] !== '&')
      continue;
    const entity = /^&[#\w]{1,32};/.exec(source.slice(from + shift, from + shift + 34))?.[0];
    const isEscape = source[from + shift] === '\\' && source[from + shift + 1] === text[from];
    if (!entity && !isEscape) continue;
    if (isEscape) shift += 1;
    if (from > 0) pieces.at(-1)!.to = from;
    if (from === 0) pieces[0]!.at = from + shift;
    else pieces.push({ from, to: text.length, at: from + shift });
    if (!entity) continue;
    shift += entity.length - 1;
    if (from + 1 < text.length) {
      pieces.at(-1)!.to = from + 1;
      pieces.push({ from: from + 1, to: text.length, at: from + 1 + shift });
    }
  }
  return pieces;
}

/** A text node's value, line by line, each line with its place: what the source escapes or indents is passed over. */
function runsOf(
  value: string,
  source: Source,
  start: { line: number; column: number; offset: number },
  isItalic: boolean,
): DraftRun[] {
  let { offset, line, column } = start;
  return value.split('\n').flatMap((text, index) => {
    if (index > 0) {
      const end = source.text.indexOf('\n', offset);
      offset = end < 0 ? source.text.length : end + 1;
      line += 1;
      const lead = /^[ \t>]*/.exec(source.text.slice(offset, offset + 200))![0].length;
      offset += lead;
      column = lead + 1;
    }
    const runs = alignedPieces(text, source.text, offset).flatMap(({ from, to, at }) =>
      runsOfText(text.slice(from, to), source.placeAt(line, column + at - offset), isItalic, source.noteKeys),
    );
    return index > 0 && runs[0] ? [{ ...runs[0], opensLine: true }, ...runs.slice(1)] : runs;
  });
}

/** The runs of what stands in a paragraph: text, emphasis, links; pictures and HTML tags are left out. */
function inlineRuns(node: Nodes, source: Source, isItalic = false): DraftRun[] {
  const start = node.position!.start as { line: number; column: number; offset: number };
  if (node.type === 'text') return runsOf(node.value, source, start, isItalic);
  if (node.type === 'inlineCode')
    return runsOf(
      node.value,
      source,
      { ...start, column: start.column + 1, offset: start.offset + 1 },
      isItalic,
    );
  if (node.type === 'break') return [{ text: ' ', place: source.placeAt(start.line, start.column) }];
  if (node.type === 'image' || node.type === 'html') return [];
  return 'children' in node
    ? (node as Parent).children.flatMap((child) =>
        inlineRuns(child, source, isItalic || node.type === 'emphasis'),
      )
    : [];
}

function tableRows(node: RootContent, source: Source): DraftBlock[] | undefined {
  const { start, end } = node.position!;
  const lines = source.text.slice(start.offset, end.offset).split('\n');
  if (lines.length < 2 || !lines.every((line) => tableRow.test(line))) return undefined;
  return lines.flatMap((line, index) => {
    if (/^[\s|:-]+$/.test(line)) return [];
    const place = source.placeAt(start.line + index, 1);
    return [
      {
        kind: 'table-row' as const,
        runs: runsOfText(line.replaceAll('|', ' '), place, false, source.noteKeys),
      },
    ];
  });
}

/** The blocks of a node of the Markdown tree. */
function blocksOf(node: RootContent, source: Source, kind: BlockKind = 'paragraph'): DraftBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', level: node.depth, runs: inlineRuns(node, source) }];
    case 'paragraph':
      return tableRows(node, source) ?? [{ kind, runs: inlineRuns(node, source) }];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, source, 'block-quotation'));
    case 'list':
      return node.children.flatMap((child) => blocksOf(child, source, kind));
    case 'listItem':
      return node.children.flatMap((child) =>
        blocksOf(child, source, kind === 'paragraph' ? 'list-item' : kind),
      );
    default:
      return [];
  }
}

function noteBlock({ key, lines }: MarkdownNote, noteKeys: ReadonlySet<string>): DraftBlock {
  const text = lines.map((line) => line.text).join('\n');
  const placeAt = (line: number, column: number) => {
    const { line: at, indent } = lines[line - 1] ?? lines[0]!;
    return { line: at, column: column + indent };
  };
  const source = { text, placeAt, noteKeys };
  const blocks = markdownTree(text).children.flatMap((node) => blocksOf(node, source));
  const runs = blocks.flatMap(({ runs: [first, ...others] }) =>
    first ? [{ ...first, opensLine: true }, ...others] : [],
  );
  return { kind: 'note', part: 'notes', key, label: key, runs };
}

const yamlTitle = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/;

/** The title of a YAML front matter as a heading, and the text with the front matter's lines empty. */
function takeFrontMatter(text: string): { rest: string; title: DraftBlock[] } {
  const found = FRONT_MATTER.exec(text)?.[0];
  if (!found) return { rest: text, title: [] };
  const title = found.split('\n').flatMap((line, index): DraftBlock[] => {
    const words = yamlTitle.exec(line)?.[2];
    if (!words) return [];
    const place = { line: index + 1, column: line.indexOf(words) + 1 };
    return [{ kind: 'heading', level: 1, part: 'front', runs: [{ text: words, place }] }];
  });
  return { rest: found.replaceAll(/[^\n]/g, '') + text.slice(found.length), title };
}

/** Reads Markdown: headings, paragraphs, lists, quotations, tables of pipes, footnotes. Code and pictures are no text. */
export function readMarkdown(text: string): Draft {
  const { rest: body, title } = takeFrontMatter(text);
  const { rest, notes } = takeMarkdownNotes(body);
  const noteKeys = new Set(notes.map(({ key }) => key));
  const source: Source = { text: rest, placeAt: (line, column) => ({ line, column }), noteKeys };
  const blocks = markdownTree(rest).children.flatMap((node) => blocksOf(node, source));
  return { blocks: [...title, ...blocks, ...notes.map((note) => noteBlock(note, noteKeys))], notes: [] };
}
