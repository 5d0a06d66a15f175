import type { Draft, DraftBlock, DraftRun } from './draft.ts';
import type { Refusal } from './file-format.ts';
import { joinBroken } from './join-broken.ts';
import { partHeading } from './part-headings.ts';
import { pdfColumns } from './pdf-columns.ts';
import { type PdfDocument, pdfDocument } from './pdf-document.ts';
import { pageDoubts, pageNotes, textDoubts } from './pdf-doubts.ts';
import { pageFurniture } from './pdf-furniture.ts';
import { pdfLines } from './pdf-lines.ts';
import { type PdfNote, takeFootnotes } from './pdf-notes.ts';
import { type PdfParagraph, pdfParagraphs } from './pdf-paragraphs.ts';
import { isHeadingLine, isItalicFont, type PdfType, type PlacedLine, pdfType } from './pdf-type.ts';

const bulletMark = /^\s*[•▪‣◦●■–—-]\s+/;
/** A dash at the head of an entry stands for its author. */
const entryBullet = /^\s*[•▪‣◦●■]\s*/;

/** The columns of all pages in the order of reading, their lines placed; heads and feet of pages are left out. */
function placedColumns({ pages }: PdfDocument): PlacedLine[][] {
  const byPage = pages.map((page) => ({ height: page.height, lines: pdfLines(page) }));
  const furniture = pageFurniture(byPage);
  return byPage.flatMap(({ lines }) => {
    let number = 0;
    return pdfColumns(lines.filter((line) => !furniture.has(line))).map(({ lines: column, left, right }) =>
      column.map((line, index): PlacedLine => {
        number += 1;
        const above = column[index - 1];
        return { ...line, number, left, right, ...(above ? { gap: above.y - line.y } : {}) };
      }),
    );
  });
}

/** Text and footnotes told apart, column by column. Where the list of references or the endnotes stand, not all small type is a footnote. */
function withoutFootnotes(
  columns: readonly PlacedLine[][],
  type: PdfType,
): { text: PlacedLine[]; notes: PdfNote[] } {
  const text: PlacedLine[] = [];
  const notes: PdfNote[] = [];
  let isList = false;
  for (const column of columns) {
    for (const line of column) {
      if (!isHeadingLine(line, type)) continue;
      const part = partHeading(line.text);
      if (part) isList = part === 'references' || part === 'notes';
    }
    const taken = takeFootnotes(column, type, notes.at(-1), isList);
    text.push(...taken.text);
    notes.push(...taken.notes);
  }
  return { text, notes };
}

/** The note that a raised sign calls: one at the foot of its page, else one of the endnotes, if the document has any. */
function callOf(
  label: string,
  page: number,
  keys: ReadonlySet<string>,
  hasEndnotes: boolean,
): string | undefined {
  const key = `page ${page} ${label}`;
  if (keys.has(key)) return key;
  return hasEndnotes && /^\d+$/.test(label) ? `label ${label}` : undefined;
}

function runsOfLine(line: PlacedLine, isFirst: boolean, setting: Setting): DraftRun[] {
  const runs: DraftRun[] = [];
  let column = 1;
  for (const { text, font, isRaised } of line.pieces) {
    const place = { page: line.page, line: line.number, column };
    const labels = isRaised ? text.trim().split(/[\s,]+/) : [];
    const calls = labels.map((label) => callOf(label, line.page, setting.noteKeys, setting.hasEndnotes));
    if (calls.length > 0 && calls.every((call) => call !== undefined))
      for (const call of calls) runs.push({ text: '', place, call });
    else runs.push({ text, place, isItalic: isItalicFont(setting.type.fontNames.get(font) ?? '') });
    column += text.length;
  }
  const opening = runs.findIndex(({ text }) => text !== '');
  const opens = {
    ...(isFirst ? {} : { opensLine: true }),
    ...(line.gap === undefined ? { opensColumn: true } : {}),
  };
  return runs.map((run, index) => (index === opening ? { ...run, ...opens } : run));
}

interface Setting {
  readonly type: PdfType;
  readonly noteKeys: ReadonlySet<string>;
  readonly hasEndnotes: boolean;
}

function runsOf(lines: readonly PlacedLine[], setting: Setting): DraftRun[] {
  return lines.flatMap((line, index) => runsOfLine(line, index === 0, setting));
}

const shapelessList = 'the page does not show where the entries of the list begin';

function blockOf(
  { kind, lines, role, inList }: PdfParagraph,
  setting: Setting,
  titleSize: number,
): DraftBlock {
  const runs = runsOf(lines, setting);
  if (role === 'whole' || role === 'opening')
    return { kind, runs: withoutBullet(runs, entryBullet), entry: role };
  if (role === 'behind') return { kind, runs, part: 'back' };
  if (inList && kind !== 'heading') return { kind, runs, doubts: [shapelessList] };
  const isTitle = kind === 'heading' && lines[0]!.page === 1 && lines[0]!.size === titleSize;
  return { kind, runs: kind === 'list-item' ? withoutBullet(runs) : runs, ...(isTitle ? { level: 1 } : {}) };
}

function withoutBullet([first, ...others]: DraftRun[], bullet = bulletMark): DraftRun[] {
  const mark = bullet.exec(first!.text)?.[0].length ?? 0;
  const place = { ...first!.place, column: first!.place.column + mark };
  return [{ ...first!, text: first!.text.slice(mark), place }, ...others];
}

function noteBlock({ page, label, lines }: PdfNote, setting: Setting): DraftBlock {
  const runs = runsOf(lines, { ...setting, noteKeys: new Set(), hasEndnotes: false });
  const mark = /^\s*(?:\d{1,3}|\*{1,3}|[†‡§]{1,2})[.)]?\s*/;
  const [first, second, ...others] = runs;
  const cut = mark.exec(first!.text)?.[0].length ?? 0;
  const rest = {
    ...first!,
    text: first!.text.slice(cut),
    place: { ...first!.place, column: first!.place.column + cut },
  };
  return {
    kind: 'note',
    part: 'notes',
    key: `page ${page} ${label}`,
    label,
    runs: second ? [rest, second, ...others] : [rest],
  };
}

function refuseWithoutText({ pages }: PdfDocument): Refusal | undefined {
  let letters = 0;
  let signs = 0;
  for (const { items } of pages)
    for (const { text } of items) {
      signs += text.trim().length;
      letters += text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    }
  if (letters < 5 || (letters < 20 * pages.length && letters < 200 && pages.length > 1))
    return {
      message: 'the PDF has pages but no text: it is a scan, or its text is drawn as pictures',
      hint: 'run it through a text recognition (OCR) first, or give the .docx',
    };
  if (letters * 3 < signs)
    return {
      message: 'the text of the PDF cannot be read: its fonts do not say which letters they show',
      hint: 'export it again with embedded, standard fonts, or give the .docx',
    };
  return undefined;
}

/** Reads a PDF: lines put together to paragraphs, columns one after the other, heads and feet of pages left out, footnotes told from the text. */
export async function readPdf(bytes: Uint8Array): Promise<Draft | Refusal> {
  const document = await pdfDocument(bytes);
  if ('message' in document) return document;
  const refusal = refuseWithoutText(document);
  if (refusal) return refusal;
  const columns = placedColumns(document);
  const type = pdfType(columns.flat(), document.fontNames);
  const { text, notes } = withoutFootnotes(columns, type);
  const hasEndnotes = text.some((line) => partHeading(line.text) === 'notes' && isHeadingLine(line, type));
  const noteKeys = new Set(notes.map(({ page, label }) => `page ${page} ${label}`));
  const setting = { type, noteKeys, hasEndnotes };
  const titleSize = Math.max(0, ...text.filter(({ page }) => page === 1).map(({ size }) => size));
  const doubts = pageDoubts(document, columns.flat());
  const doubted = (block: DraftBlock): DraftBlock => {
    const reasons = new Set(block.runs.flatMap(({ place }) => doubts.get(place.page!) ?? []));
    return reasons.size > 0 ? { ...block, doubts: [...(block.doubts ?? []), ...reasons] } : block;
  };
  const blocks = pdfParagraphs(text, type).map((paragraph) => blockOf(paragraph, setting, titleSize));
  return {
    blocks: [...joinBroken(blocks), ...notes.map((note) => noteBlock(note, setting))].map(doubted),
    notes: pageNotes(document),
    doubts: textDoubts(document),
  };
}
