import { htmlText } from '../../publish/html-text.ts';
import type { FigureNotes } from './figure-notes.ts';
import { noteSentences } from './picture-notes.ts';
import type { Picture } from './picture-of.ts';
import { pngOf } from './png-of.ts';

/** The column of a page of text, in CSS pixels: a picture comes into a manuscript no wider. */
const COLUMN = 604;

/** A figure twice: with what goes with it in the picture, and without, for where that stands below as text. */
export interface TwoPictures {
  readonly whole: Picture;
  readonly bare: Picture;
  readonly notes: FigureNotes;
}

/**
 * Puts a figure on the clipboard for a word processor: a picture and its caption as text below it; and for programs that take pictures alone, one with the caption in it. Call it
 * while the reader presses. Rejects where the browser lets no page copy.
 */
export async function copyPicture(pictures: TwoPictures): Promise<void> {
  const html = pngOf(pictures.bare)
    .then(dataAddress)
    .then((address) => htmlOf(pictures, address));
  const text = textOf(pictures.notes);
  const blobOf = async (of: string | Promise<string>, type: string) => new Blob([await of], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blobOf(html, 'text/html'),
        'image/png': pngOf(pictures.whole),
        'text/plain': blobOf(text, 'text/plain'),
      }),
    ]);
  } catch {
    copyAtOnce({ 'text/html': await html, 'text/plain': text });
  }
}

/** The older way to copy, which knows texts alone; browsers allow it where they refuse the newer. */
function copyAtOnce(texts: Readonly<Record<string, string>>): void {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, { once: true });
  const isAllowed = document.execCommand('copy');
  document.removeEventListener('copy', take);
  if (!isAllowed || !isTaken) throw new Error('this browser lets no page copy');
}

function htmlOf({ bare, notes: { Title, Caption, ...rest } }: TwoPictures, address: string): string {
  const width = Math.min(COLUMN, bare.width);
  const height = Math.round((bare.height * width) / bare.width);
  return [
    `<p><img src="${address}" width="${width}" height="${height}" alt="${htmlText(Caption)}"></p>`,
    `<p><b>${htmlText(Title)}.</b> ${htmlText(Caption)}</p>`,
    `<p><small>${htmlText(noteSentences(rest))}</small></p>`,
  ].join('');
}

const textOf = ({ Title, Caption, ...rest }: FigureNotes): string =>
  `${Title}. ${Caption}\n${noteSentences(rest)}\n`;

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
