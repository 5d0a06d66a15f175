import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { own } from '../../base/own.ts';
import type { Refusal } from './file-format.ts';

/** A piece of text as a page of a PDF places it: in points from the page's lower left corner. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  readonly font: string;
  readonly isRightToLeft: boolean;
}

/** A page's text, in the order in which the file gives it. */
export interface PdfPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Most of its text is not shown: it was recognised on the picture of the page that is shown (OCR). */
  readonly isRecognised: boolean;
}

/** The pages of a PDF, and the names of its fonts by the keys that items have. */
export interface PdfDocument {
  readonly pages: readonly PdfPage[];
  readonly fontNames: ReadonlyMap<string, string>;
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;
type Operators = Awaited<ReturnType<PageProxy['getOperatorList']>>;
type TextContent = Awaited<ReturnType<PageProxy['getTextContent']>>;

function itemsOf({ items }: TextContent): PdfItem[] {
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return [];
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    // Text that runs up the margin, as archives print it, is no text of the author's.
    if (Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(c, d);
    if (!Number.isFinite(x) || !Number.isFinite(y) || !(size > 0)) return [];
    return [
      {
        text: item.str,
        x,
        y,
        width: item.width,
        size,
        font: item.fontName,
        isRightToLeft: item.dir === 'rtl',
      },
    ];
  });
}

/** What drawing operations tell of fonts: their names by their keys, and which of them show nothing. */
interface Fonts {
  readonly names: Map<string, string>;
  readonly unseen: Set<string>;
}

/** The mode in which text is drawn unseen, over the picture on which it was recognised. */
const unseenMode = 3;

/** The fonts that a page draws unseen. */
async function unseenFonts({ fnArray, argsArray }: Operators): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const unseen: string[] = [];
  let font = '';
  let mode = 0;
  for (const [at, operation] of fnArray.entries()) {
    const [first] = (argsArray[at] ?? []) as unknown[];
    if (operation === OPS.setFont) font = String(first);
    else if (operation === OPS.setTextRenderingMode) mode = Number(first);
    else if (operation === OPS.showText && mode === unseenMode) unseen.push(font);
  }
  return unseen;
}

/** Learns the fonts that a page is the first to use: only its list of drawing operations loads them. */
async function learnFonts(
  page: PageProxy,
  items: readonly PdfItem[],
  { names, unseen }: Fonts,
): Promise<void> {
  const unknown = new Set(items.map(({ font }) => font).filter((font) => !names.has(font)));
  if (unknown.size === 0) return;
  for (const font of unknown) names.set(font, '');
  try {
    for (const font of await unseenFonts(await page.getOperatorList())) unseen.add(font);
  } catch {
    return;
  }
  for (const font of unknown) {
    const known = page.commonObjs.has(font) ? (page.commonObjs.get(font) as { name?: string } | null) : null;
    names.set(font, known?.name ?? '');
  }
}

/** Whether most letters of a page are in fonts that show nothing. */
function isUnseen(items: readonly PdfItem[], unseen: ReadonlySet<string>): boolean {
  let all = 0;
  let hidden = 0;
  for (const { text, font } of items) {
    all += text.length;
    if (unseen.has(font)) hidden += text.length;
  }
  return hidden * 2 > all;
}

async function readPages(document: Proxy): Promise<PdfDocument> {
  const pages: PdfPage[] = [];
  const fonts: Fonts = { names: new Map(), unseen: new Set() };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const items = itemsOf(await page.getTextContent());
    await learnFonts(page, items, fonts);
    const isRecognised = isUnseen(items, fonts.unseen);
    pages.push({ number, width: right - left, height: top - bottom, items, isRecognised });
    page.cleanup();
  }
  return { pages, fontNames: fonts.names };
}

const causes: Readonly<Record<string, Refusal>> = {
  PasswordException: {
    message: 'the PDF is protected by a password',
    hint: 'open it with the password and print or export it to a new PDF without one, or give the .docx',
  },
  InvalidPDFException: {
    message: 'the PDF is damaged: its pages cannot be found',
    hint: 'it may be cut short; fetch it or export it again',
  },
};

/** pdf.js hands its fonts on by a method of ArrayBuffer that Node 20 lacks; without it, no font has a name. */
function completeArrayBuffer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return copy.buffer;
  };
}

/** The text of a PDF, page by page; or why it cannot be had. */
export async function pdfDocument(bytes: Uint8Array): Promise<PdfDocument | Refusal> {
  let document: Proxy | undefined;
  completeArrayBuffer();
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    return await readPages(document);
  } catch (cause) {
    const { name = '' } = (cause ?? {}) as { name?: string };
    return own(causes, name) ?? causes.InvalidPDFException!;
  } finally {
    await document?.destroy();
  }
}
