import { own } from '../../base/own.ts';
import type { ManuscriptFormat } from '../manuscript.ts';
import { readFormats } from './read-formats.ts';

/** Why a file cannot be read, in a sentence, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** A file larger than this is no manuscript, and is refused before it is read: 300 MB. */
export const largestManuscriptBytes = 300 * 1024 * 1024;

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const images: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
  ['HEIC', [0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70]],
];
const zip = [0x50, 0x4b];
const byExtension: Readonly<Record<string, ManuscriptFormat>> = {
  md: 'md',
  markdown: 'md',
  qmd: 'md',
  rmd: 'md',
  txt: 'txt',
  text: 'txt',
  tex: 'tex',
  latex: 'tex',
  ltx: 'tex',
};

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);
}

/** The first characters of a file as Latin letters. */
function head(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** Whether UTF-16 letters of ASCII spell a word somewhere in the first half megabyte, as the names in an OLE file do. */
function hasWideText(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 1 << 19) - wide.length;
  for (let at = 0; at <= last; at += 1)
    if (wide.every((byte, next) => bytes[at + next] === byte)) return true;
  return false;
}

function refuseOle(bytes: Uint8Array): Refusal {
  if (hasWideText(bytes, 'EncryptedPackage'))
    return {
      message: 'the file is protected by a password',
      hint: 'open it in Word, take the password off (File, Info, Protect Document) and save it again',
    };
  return {
    message: 'the file is in the old Word format (.doc)',
    hint: 'open it in Word or LibreOffice and save it as .docx',
  };
}

/** Whether bytes are no text: control characters that no text has are more than one in a hundred. */
function isBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return false;
  const sample = bytes.subarray(0, 65536);
  let strange = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange += 1;
  return strange * 100 > sample.length;
}

function refuseByBytes(bytes: Uint8Array): Refusal | undefined {
  if (bytes.every((byte) => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13)))
    return { message: 'the file is empty', hint: `give ${readFormats} with text in it` };
  if (startsWith(bytes, ole)) return refuseOle(bytes);
  if (head(bytes, 5) === '{\\rtf')
    return {
      message: 'the file is in the Rich Text Format (.rtf)',
      hint: 'open it in Word or LibreOffice and save it as .docx',
    };
  const image = images.find(([, magic]) => startsWith(bytes, magic));
  if (image)
    return {
      message: `the file is a picture (${image[0]}), not a text`,
      hint: `give ${readFormats}; a photographed page must first be turned into text (OCR)`,
    };
  return undefined;
}

/** Tells the format of a manuscript from its bytes, then from its name; or says why it is none. */
export function fileFormat(file: string, bytes: Uint8Array): ManuscriptFormat | 'zip' | Refusal {
  if (bytes.length > largestManuscriptBytes)
    return {
      message: `the file has ${Math.round(bytes.length / 1024 / 1024)} MB; a manuscript of more than 300 MB is not read`,
      hint: 'save it without its pictures, or chapter by chapter',
    };
  const refusal = refuseByBytes(bytes);
  if (refusal) return refusal;
  if (head(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, zip)) return 'zip';
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const binary = isBinary(bytes);
  if (extension === 'pdf' || extension === 'docx')
    return {
      message: `the file is named .${extension} but is none: its first bytes are not those of such a file`,
      hint: 'it may be damaged or cut short; fetch it or save it again',
    };
  if (binary)
    return {
      message: 'the file is not a text: most of it cannot be read as letters',
      hint: `give ${readFormats}`,
    };
  return own(byExtension, extension) ?? 'txt';
}
