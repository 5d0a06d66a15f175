import type { BlockKind } from '../manuscript.ts';
import { partHeading } from './part-headings.ts';
import { isHeadingLine, isIndented, type PdfType, type PlacedLine, setOffBy } from './pdf-type.ts';

/** Lines that belong together. */
export interface PdfParagraph {
  readonly kind: BlockKind;
  readonly lines: readonly PlacedLine[];
}

interface OpenParagraph {
  readonly isHeading: boolean;
  readonly isItem: boolean;
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

/** In a bibliography whose entries hang, and in a list, whatever begins as far left as the paragraph does opens the next. */
function opensHanging({ lines: [first] }: OpenParagraph, line: PlacedLine): boolean {
  return line.x0 - line.left <= first!.x0 - first!.left + 0.4 * line.size;
}

function opens(
  open: OpenParagraph,
  line: PlacedLine,
  isHeading: boolean,
  isHanging: boolean,
  type: PdfType,
): boolean {
  const last = open.lines.at(-1)!;
  if (isHeading !== open.isHeading) return true;
  const leading = type.leading * (line.size / type.size);
  if (isHeading)
    return line.gap === undefined || line.gap > 1.6 * leading || Math.abs(line.size - last.size) > 0.5;
  if (Math.abs(line.size - last.size) > 0.08 * type.size && line.text.length > 12) return true;
  if (line.gap !== undefined && line.gap > setOffBy * Math.max(leading, 1)) return true;
  if (isHanging || open.isItem) return opensHanging(open, line);
  if (line.gap === undefined) return opensColumn(last, line, type);
  return bullet.test(line.text) && sentenceEnd.test(last.text)
    ? true
    : opensByIndent(open, line) || endsShort(last, line);
}

/** Whether entries of the bibliography hang: whether lines at the margin are followed by lines that are set in. */
function hangs(lines: readonly PlacedLine[]): boolean {
  let hanging = 0;
  let setIn = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || next.gap === undefined) continue;
    if (!isIndented(line) && isIndented(next)) hanging += opening.test(line.text) ? 1 : 0;
    if (isIndented(line) && !isIndented(next) && !sentenceEnd.test(line.text)) setIn += 1;
  }
  return hanging > 1 && hanging > setIn;
}

function kindOf({ isHeading, isItem, lines }: OpenParagraph, inReferences: boolean): BlockKind {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (isHeading && lines.length <= longestHeading.lines && letters <= longestHeading.letters)
    return 'heading';
  if (isItem) return 'list-item';
  const [first, second] = lines;
  const isSetIn = lines.length > 1 && lines.every(isIndented) && letters >= shortestQuotation;
  const isAligned =
    second !== undefined &&
    lines.slice(1).every(({ x0, left }) => Math.abs(x0 - left - (second.x0 - second.left)) < 2);
  return isSetIn && isAligned && !inReferences && Math.abs(first!.x0 - second!.x0) < 3 * first!.size
    ? 'block-quotation'
    : 'paragraph';
}

/** Puts the lines of a document, in the order of reading, together to headings, paragraphs, items of lists, quotations. */
export function pdfParagraphs(lines: readonly PlacedLine[], type: PdfType): PdfParagraph[] {
  const references = lines.findIndex((line) => isReferencesHeading(line, type));
  const isHangingList = references >= 0 && hangs(lines.slice(references + 1));
  const paragraphs: PdfParagraph[] = [];
  let open: OpenParagraph | undefined;
  let inReferences = false;
  const close = () => {
    if (open) paragraphs.push({ kind: kindOf(open, inReferences), lines: open.lines });
  };
  for (const line of lines) {
    const isHeading = isHeadingLine(line, type);
    if (open && !opens(open, line, isHeading, isHangingList && inReferences, type)) {
      open.lines.push(line);
      continue;
    }
    close();
    if (isHeading)
      inReferences =
        isReferencesHeading(line, type) || (inReferences && partHeading(line.text) === undefined);
    open = { isHeading, isItem: !isHeading && !inReferences && bullet.test(line.text), lines: [line] };
  }
  close();
  return paragraphs;
}

/** Whether a line is the heading of the references. */
export function isReferencesHeading(line: PlacedLine, type: PdfType): boolean {
  return partHeading(line.text) === 'references' && isHeadingLine(line, type);
}
