import type { Manuscript, Place } from '../../manuscript/manuscript.ts';

/**
 * Where a finding stands, as its reader looks it up: `paper.txt:27:12` in a text, which an editor can follow; page and line of a
 * PDF; page and paragraph of a .docx, or the number of a note, since every printer breaks its lines anew.
 */
export function placeInWords({ file, format }: Pick<Manuscript, 'file' | 'format'>, place: Place): string {
  return format === 'docx' || format === 'pdf'
    ? `${file}: ${placeWithin(format, place)}`
    : `${file}:${place.line}:${place.column}`;
}

/** The name of a file without its folders. */
export function fileName(file: string): string {
  return file.split(/[\\/]/u).at(-1)!;
}

/** The same to one who has the file before him: `page 3, paragraph 12`, `note 4`, `line 27`. */
export function placeWithin(format: Manuscript['format'], { page, note, line, column }: Place): string {
  const onPage = page === undefined ? '' : `page ${page}, `;
  if (format === 'docx') return onPage + (note === undefined ? `paragraph ${line}` : `note ${note}`);
  return format === 'pdf' ? `${onPage}line ${line}, column ${column}` : `line ${line}`;
}
