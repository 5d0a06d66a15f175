import type { BlockKind } from '../manuscript.ts';
import { partHeading } from './part-headings.ts';
import { type ListRole, listRoles } from './pdf-lists.ts';
import { isHeadingLine, isIndented, type PdfType, type PlacedLine, setOffBy } from './pdf-type.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  readonly kind: BlockKind;
  readonly lines: readonly PlacedLine[];
  /** What its first line does in a list of references, where the layout of the list shows it. */
  readonly role?: ListRole;
  /** Whether it stands in a list of references. */
  readonly inList: boolean;
}

interface OpenParagraph {
  readonly isHeading: boolean;
  readonly isItem: boolean;
  readonly inList: boolean;
  /** What its first line does in a list of references. */
  readonly role?: ListRole;
  readonly lines: PlacedLine[];
}

const sentenceEnd = /[.!?:]["”’')\]]*(?:\d{1,3})?\s*$/;
const opening = /^["“‘'(«[]*[\p{Lu}\p{Lo}\d]/u;
const bullet = /^\s*(?:[•▪‣◦●■–—-]|\(?[a-z\d]{1,2}[.)]|\[\d{1,3}\])\s+\S/;
/** A heading of more lines, or of more letters, than these is a text in large or bold type. */
const longestHeading = { lines: 4, letters: 300 };
const shortestQuotation = 60;

/** Whether the next line's first word would have fitted at the end of a line: then the line ends where its author ended it. */
function hasRoom({ x1, right, text, x0 }: PlacedLine, next: string): boolean {
  const width = (x1 - x0) / Math.max(1, text.length);
  const word = /^\S+/.exec(next.trim())?.[0].length ?? 0;
  return right - x1 > (word + 1.5) * width;
}

function endsShort(last: PlacedLine, line: PlacedLine): boolean {
  return sentenceEnd.test(last.text) && opening.test(line.text.trim()) && hasRoom(last, line.text);
}

/** The first line of another column or page opens a paragraph when it is set in, or when what went before was at an end. */
function opensColumn(last: PlacedLine, line: PlacedLine, type: PdfType): boolean {
  if (!sentenceEnd.test(last.text))
    return !opening.test(line.text.trim()) ? false : isIndented(line) && type.hasIndents;
  return type.hasIndents ? isIndented(line) || endsShort(last, line) : opening.test(line.text.trim());
}

function opensByIndent({ lines }: OpenParagraph, line: PlacedLine): boolean {
  const last = lines.at(-1)!;
  const wasIndented = isIndented(last);
  if (isIndented(line))
    return !wasIndented || (lines.length === 1 && line.x0 - last.x0 > line.size) || endsShort(last, line);
  return wasIndented && lines.length > 1;
}

/** In a list, whatever begins as far left as the item does opens the next. */
function opensItem({ lines: [first] }: OpenParagraph, line: PlacedLine): boolean {
  return line.x0 - line.left <= first!.x0 - first!.left + 0.4 * line.size;
}

function opens(
  open: OpenParagraph,
  line: PlacedLine,
  isHeading: boolean,
  role: ListRole | undefined,
  type: PdfType,
): boolean {
  const last = open.lines.at(-1)!;
  if (isHeading !== open.isHeading) return true;
  if (role !== undefined && role !== 'behind') return role !== 'goes-on';
  if (role !== open.role) return true;
  const leading = type.leading * (line.size / type.size);
  if (isHeading)
    return line.gap === undefined || line.gap > 1.6 * leading || Math.abs(line.size - last.size) > 0.5;
  if (Math.abs(line.size - last.size) > 0.08 * type.size && line.text.length > 12) return true;
  if (line.gap !== undefined && line.gap > setOffBy * Math.max(leading, 1)) return true;
  if (open.isItem) return opensItem(open, line);
  if (line.gap === undefined) return opensColumn(last, line, type);
  return bullet.test(line.text) && sentenceEnd.test(last.text)
    ? true
    : opensByIndent(open, line) || endsShort(last, line);
}

function kindOf({ isHeading, isItem, inList, lines }: OpenParagraph): BlockKind {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (isHeading && lines.length <= longestHeading.lines && letters <= longestHeading.letters)
    return 'heading';
  if (isItem) return 'list-item';
  const [first, second] = lines;
  const isSetIn = lines.length > 1 && lines.every(isIndented) && letters >= shortestQuotation;
  const isAligned =
    second !== undefined &&
    lines.slice(1).every(({ x0, left }) => Math.abs(x0 - left - (second.x0 - second.left)) < 2);
  return isSetIn && isAligned && !inList && Math.abs(first!.x0 - second!.x0) < 3 * first!.size
    ? 'block-quotation'
    : 'paragraph';
}

/** A line with what its look and its place say of it. */
interface MarkedLine {
  readonly line: PlacedLine;
  readonly isHeading: boolean;
  /** Whether a list of references goes on at it. */
  readonly inList: boolean;
}

function markLines(lines: readonly PlacedLine[], type: PdfType): MarkedLine[] {
  let inList = false;
  return lines.map((line) => {
    const isHeading = isHeadingLine(line, type, inList);
    if (isHeading) {
      const part = partHeading(line.text);
      inList = part === 'references' || (inList && (part === undefined || part === 'entries'));
    }
    return { line, isHeading, inList };
  });
}

/** The lines of lists of references, in stretches that headings part. */
function listStretches(marked: readonly MarkedLine[]): PlacedLine[][] {
  const stretches: PlacedLine[][] = [];
  let isOpen = false;
  for (const { line, isHeading, inList } of marked) {
    const isLine = inList && !isHeading;
    if (isLine && isOpen) stretches.at(-1)!.push(line);
    else if (isLine) stretches.push([line]);
    isOpen = isLine;
  }
  return stretches;
}

/** Puts the lines of a document, in the order of reading, together to headings, paragraphs, items of lists, quotations, entries. */
export function pdfParagraphs(lines: readonly PlacedLine[], type: PdfType): PdfParagraph[] {
  const marked = markLines(lines, type);
  const roles = listRoles(listStretches(marked));
  const paragraphs: PdfParagraph[] = [];
  let open: OpenParagraph | undefined;
  const close = () => {
    if (open)
      paragraphs.push({
        kind: kindOf(open),
        lines: open.lines,
        inList: open.inList,
        ...(open.role && { role: open.role }),
      });
  };
  for (const { line, isHeading, inList } of marked) {
    const role = isHeading ? undefined : roles.get(line);
    if (open && !opens(open, line, isHeading, role, type)) {
      open.lines.push(line);
      continue;
    }
    close();
    const isItem = !isHeading && !inList && bullet.test(line.text);
    open = { isHeading, isItem, inList, ...(role && { role }), lines: [line] };
  }
  close();
  return paragraphs;
}
