/** What a file is read as. */
export type FileKind = 'gzip' | 'zip' | 'xlsx' | 'parquet' | 'text';

/** How files of other kinds begin, and what is to be done with them. */
const OTHERS: readonly (readonly [bytes: readonly number[] | string, is: string, repair: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old workbook of Excel (.xls)', 'save it as .xlsx or CSV'],
  ['<?xml', 'XML', 'give the table as CSV'],
  ['%PDF', 'a PDF', 'give the table itself, and not its codebook'],
  [
    '<!DOCTYPE html',
    'a page of the web',
    'fetch the file itself: what was saved is the page it is offered on',
  ],
  ['<html', 'a page of the web', 'fetch the file itself: what was saved is the page it is offered on'],
  ['<stata_dta>', 'a file of Stata', 'save it as CSV'],
  ['$FL2', 'a file of SPSS', 'save it as CSV'],
  ['RDX', 'a file of R', 'save it as CSV'],
  ['version https://git-lfs', 'a stand-in for a file that lies elsewhere (Git LFS)', 'fetch the file itself'],
  ['BZh', 'packed with bzip2', 'unpack it, or pack it as .gz'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed with xz', 'unpack it, or pack it as .gz'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'packed with 7-Zip', 'unpack it, or pack it as .zip'],
  ['Rar!', 'packed with RAR', 'unpack it, or pack it as .zip'],
];

const startsWith = (head: Uint8Array, bytes: readonly number[] | string): boolean => {
  if (typeof bytes !== 'string') return bytes.every((byte, i) => head[i] === byte);
  const start = String.fromCharCode(...head.subarray(0, 64))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  return start.slice(0, bytes.length).toLowerCase() === bytes.toLowerCase();
};

/** What a file is that is none of ours, told from its first bytes, and its repair. */
export function otherKind(head: Uint8Array): { readonly is: string; readonly repair: string } | undefined {
  const found = OTHERS.find(([bytes]) => startsWith(head, bytes));
  return found && { is: found[1], repair: found[2] };
}

/** Parts of archives that are no archive of a table, by a name that stands in their lists. */
const INSIDE: readonly (readonly [name: string, is: string, repair: string])[] = [
  ['xl/workbook.bin', 'a binary workbook of Excel (.xlsb)', 'save it as .xlsx or CSV'],
  ['word/document.xml', 'a Word document', 'give the table as .xlsx or CSV'],
  ['META-INF/manifest.xml', 'an OpenDocument file', 'save it as .xlsx or CSV'],
];

/** The kind of a file from its first bytes and, of an archive, from the list at its end: names lie. */
export function fileKind(
  head: Uint8Array,
  tail: Uint8Array,
): FileKind | { readonly is: string; readonly repair: string } {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const four = String.fromCharCode(...head.subarray(0, 4));
  if (four === 'PAR1') return 'parquet';
  if (four !== 'PK\u0003\u0004') return otherKind(head) ?? 'text';
  const list = Buffer.from(tail).toString('latin1');
  if (list.includes('xl/workbook.xml')) return 'xlsx';
  const found = INSIDE.find(([name]) => list.includes(name));
  return found ? { is: found[1], repair: found[2] } : 'zip';
}
