/** The first and the last page of a range, the last in full: 1034–1045 for `1034-45`. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Reads a range of pages, or one page as a range of one; a shortened last page is completed from the first. None for `xii–xv`, `3, 7`. */
export function pageRange(text: string): PageRange | undefined {
  const match = /^([A-Za-z]?)(\d{1,6})(?:\s?[–—-]{1,2}\s?([A-Za-z]?)(\d{1,6}))?$/u.exec(text.trim());
  if (!match || (match[3] && match[3] !== match[1])) return undefined;
  const first = Number(match[2]);
  const end = match[4] ?? match[2]!;
  const kept = match[2]!.length - end.length;
  return { first, last: kept > 0 ? Number(match[2]!.slice(0, kept) + end) : Number(end) };
}
