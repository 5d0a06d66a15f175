import type { BlockKind } from '../manuscript.ts';
import type { Draft, DraftBlock, DraftRun } from './draft.ts';
import { readInlineMarks } from './inline-marks.ts';
import { joinBroken } from './join-broken.ts';
import { takeMarkdownNotes } from './markdown-notes.ts';
import { partHeading } from './part-headings.ts';

interface TextLine {
  /** Without its indent. */
  readonly text: string;
  readonly indent: number;
  readonly line: number;
  readonly page?: number;
}

const bullet = /^(?:[•◦▪‣·●]\s*|[-*+–]\s+)(?=\S)/u;
const marked = /^#{1,6}\s+(.+?)\s*#*$/;
const allBold = /^\*\*[^*]+\*\*:?$/;
const underline = /^(?:={3,}|-{3,})$/;
const numberedItem = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,4}\])\s+\S/;
const longestHeading = 120;
/** Lines longer than this are paragraphs of their own: nobody wraps that wide. */
const widestWrap = 200;
const quotationIndent = 4;

function linesOf(text: string): TextLine[] {
  const hasPages = text.includes('\f');
  let page = 1;
  return text.split('\n').map((raw, index) => {
    page += raw.match(/\f/g)?.length ?? 0;
    const clean = raw.replaceAll('\f', '');
    const body = clean.trimStart();
    const indent = clean.length - body.length;
    const place = { text: body.trimEnd(), indent, line: index + 1 };
    return hasPages ? { ...place, page } : place;
  });
}

/** Lines between empty lines, list marks and headings. */
function groupsOf(lines: readonly TextLine[], isWrapped: boolean): TextLine[][] {
  const groups: TextLine[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.text === '') {
      isOpen = false;
      continue;
    }
    const alone =
      !isWrapped || line.text.length > widestWrap || marked.test(line.text) || isPartLine(line.text);
    const last = groups.at(-1);
    if (isOpen && last && !alone && !bullet.test(line.text)) last.push(line);
    else groups.push([line]);
    isOpen = !alone;
  }
  return groups.flatMap(splitByIndent);
}

/** A line of its own that names a part, and is no end of a sentence. */
function isPartLine(text: string): boolean {
  return text.length < 60 && /^\P{Ll}/u.test(text) && !/[.,;]$/.test(text) && partHeading(text) !== undefined;
}

/** Paragraphs that only an indent tells apart: of their first lines, or, in a bibliography, of all others. */
function splitByIndent(group: TextLine[]): TextLine[][] {
  const indents = group.map(({ indent }) => indent);
  const least = Math.min(...indents.slice(0, 2000));
  const indented = indents.filter((indent) => indent > least).length;
  if (group.length < 3 || indented === 0) return [group];
  const isHanging = indents[0] === least && indents[1]! > least && indented * 2 >= group.length - 1;
  const isOpening = indents[0]! > least ? indented * 2 < group.length : indented * 4 < group.length;
  if (!isHanging && !isOpening) return [group];
  const split: TextLine[][] = [];
  for (const line of group) {
    const opens = isHanging ? line.indent === least : line.indent > least;
    if (opens || split.length === 0) split.push([line]);
    else split.at(-1)!.push(line);
  }
  return split;
}

/** The runs of lines of a block, without the first `drop` characters. */
function runsOf(lines: readonly TextLine[], drop = 0): DraftRun[] {
  return lines.flatMap(({ text, indent, line, page }, index) => {
    const skipped = index === 0 ? drop : 0;
    const place = { ...(page === undefined ? {} : { page }), line, column: indent + skipped + 1 };
    const runs = readInlineMarks(text.slice(skipped), place);
    return index > 0 && runs[0] ? [{ ...runs[0], opensLine: true }, ...runs.slice(1)] : runs;
  });
}

function looksLikeHeading(text: string, isFirst: boolean): boolean {
  if (allBold.test(text) || isPartLine(text)) return true;
  if (text.length > (isFirst ? 250 : longestHeading) || !/^["“‘'«(]?[\p{Lu}\p{Lo}\d]/u.test(text))
    return false;
  if (text.length > 80 && /[.?!]\s+\p{Lu}/u.test(text)) return false;
  return !/[.,;:!”"’']$/u.test(text) && !/^\[?\d+[\].)]?\s+\p{Ll}/u.test(text);
}

function headingOf(group: readonly TextLine[], isFirst: boolean): DraftBlock | undefined {
  const [first, second] = group;
  const found = marked.exec(first!.text);
  if (found) {
    const level = /^#+/.exec(first!.text)![0].length;
    return { kind: 'heading', level, runs: runsOf([{ ...first!, text: found[1]! }]) };
  }
  if (group.length === 2 && underline.test(second!.text)) return { kind: 'heading', runs: runsOf([first!]) };
  const whole = group.map(({ text }) => text).join(' ');
  const isShort = group.length === 1 || (isFirst && group.length <= 3);
  return isShort && looksLikeHeading(whole, isFirst) ? { kind: 'heading', runs: runsOf(group) } : undefined;
}

function blockOf(group: readonly TextLine[], isFirst: boolean, margin: number): DraftBlock {
  const { text } = group[0]!;
  const mark = bullet.exec(text)?.[0].length ?? 0;
  if (mark > 0 && !isPartLine(text)) return { kind: 'list-item', runs: runsOf(group, mark) };
  const heading = headingOf(group, isFirst);
  if (heading) return mark > 0 ? { ...heading, runs: runsOf(group, mark) } : heading;
  if (group.every((line) => line.text.startsWith('>'))) {
    const inner = group.map((line) => ({
      ...line,
      text: line.text.slice(1).trimStart(),
      indent: line.indent + 1,
    }));
    return { kind: 'block-quotation', runs: runsOf(inner) };
  }
  const isSetOff = group.length > 1 && group.every(({ indent }) => indent >= margin + quotationIndent);
  const kind: BlockKind = isSetOff ? 'block-quotation' : numberedItem.test(text) ? 'list-item' : 'paragraph';
  return { kind, runs: runsOf(group) };
}

/** The indent that most lines have. */
function marginOf(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { text, indent } of lines) if (text !== '') counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let margin = 0;
  for (const [indent, count] of counts) if (count > (counts.get(margin) ?? 0)) margin = indent;
  return margin;
}

function isWrappedText(lines: readonly TextLine[]): boolean {
  const full = lines.filter(({ text }) => text !== '');
  const long = full.filter(({ text }) => text.length > widestWrap).length;
  return long * 10 < full.length;
}

/**
 * Reads plain text: paragraphs parted by empty lines or indents, hard-wrapped lines joined, headings told by their form, and
 * the marks of Markdown where it carries some. A form feed begins a page.
 */
export function readPlainText(text: string): Draft {
  const { rest, notes } = takeMarkdownNotes(text);
  const lines = linesOf(rest);
  const isWrapped = isWrappedText(lines);
  const margin = marginOf(lines);
  const blocks = groupsOf(lines, isWrapped).map((group, index) => blockOf(group, index === 0, margin));
  const footnotes = notes.map(
    ({ key, lines }): DraftBlock => ({
      kind: 'note',
      part: 'notes',
      key,
      label: key,
      runs: runsOf(lines.map(({ text, line, indent }) => ({ text: text.trimEnd(), line, indent }))),
    }),
  );
  return { blocks: [...joinBroken(blocks), ...footnotes], notes: [] };
}
