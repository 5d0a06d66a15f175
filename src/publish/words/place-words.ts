import type { Manuscript, Place } from '../../manuscript/manuscript.ts';

/**
 * Where a finding stands, as its reader looks it up: `paper.txt:27:12` in a text, which an editor can follow; page and line of a
 * PDF; page and paragraph of a .docx, whose lines every printer breaks anew.
 */
export function placeInWords({ file, format }: Pick<Manuscript, 'file' | 'format'>, place: Place): string {
  const { page, line, column } = place;
  const onPage = page === undefined ? '' : `page ${page}, `;
  if (format === 'docx') return `${file}: ${onPage}paragraph ${line}`;
  if (format === 'pdf') return `${file}: ${onPage}line ${line}, column ${column}`;
  return `${file}:${line}:${column}`;
}
