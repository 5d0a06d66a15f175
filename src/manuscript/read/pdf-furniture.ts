import type { PdfLine } from './pdf-lines.ts';

/** The lines of a page from its top to its bottom, with its height. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

const pageNumber =
  /^[\W_]*(?:(?:page|p\.|seite|s\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von)\s*\d{1,4})?[\W_]*$/i;
/** Running heads and feet are looked for among so many lines from the top, and from the bottom. */
const depth = 3;
/** The share of a page's height, at its top and its bottom, that heads and feet stand in; a page's first and last lines may stand further in. */
const margin = 0.15;
const widestMargin = 0.2;
/** The same words at the same place on so many pages are no text. */
const leastPages = 3;
/** How far apart, in points, the same place may be. */
const samePlace = 4;

/** A line with its numbers left open, as it comes again on other pages. */
function pattern(text: string): string {
  return text
    .replaceAll(/\d+|\b[ivxlc]+\b/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The highest and the lowest lines of a page, as far as they stand where heads and feet do. */
function edges({ lines, height }: PageLines): PdfLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const isIn = (share: number) => (line: PdfLine) => line.y < share * height || line.y > (1 - share) * height;
  const outer = [...byHeight.slice(0, depth), ...byHeight.slice(-depth)].filter(isIn(margin));
  const outermost = [...byHeight.slice(0, 1), ...byHeight.slice(-1)].filter(isIn(widestMargin));
  return [...new Set([...outer, ...outermost])];
}

function placeKey(line: PdfLine, shift: number): string {
  return `${pattern(line.text)} ${Math.round(line.y / samePlace) + shift}`;
}

/** Whether no line of text goes over into a number: the end of an entry, `201.`, is no number of a page. */
function standsApart({ y, size }: PdfLine, { lines }: PageLines): boolean {
  return lines.every((other) => {
    const distance = Math.abs(other.y - y);
    return distance < samePlace || distance > 1.5 * size;
  });
}

/** The lines of a document that are heads and feet of pages and their numbers, not text. */
export function pageFurniture(pages: readonly PageLines[]): Set<PdfLine> {
  const counts = new Map<string, number>();
  const least = Math.min(leastPages, Math.max(2, pages.length));
  const found = new Set<PdfLine>();
  for (const page of pages) for (const line of edges(page)) bump(counts, placeKey(line, 0));
  for (const page of pages) {
    const candidates = edges(page);
    const heights = candidates.map(({ y }) => y);
    const outermost = [Math.max(...heights), Math.min(...heights)];
    for (const line of candidates) {
      const seen = [-1, 0, 1].reduce((sum, shift) => sum + (counts.get(placeKey(line, shift)) ?? 0), 0);
      const repeats = pages.length > 1 && seen >= least && pattern(line.text) !== '';
      const isOutermost = outermost.some((y) => Math.abs(y - line.y) < samePlace);
      if (repeats || (isOutermost && pageNumber.test(line.text.trim()) && standsApart(line, page)))
        found.add(line);
    }
  }
  return found;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
