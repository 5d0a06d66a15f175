import type { WholeDoubt } from '../manuscript.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { PlacedLine } from './pdf-type.ts';

/** Pages are named up to so many. */
const named = 8;

function listed(pages: readonly number[]): string {
  const first = pages.slice(0, named).join(', ');
  return pages.length > named ? `${first} and ${pages.length - named} more` : first;
}

/** Pages without a letter may hold what the text cites or lists. */
export function textDoubts({ pages }: PdfDocument): WholeDoubt[] {
  const empty = pages.filter(({ items }) => items.length === 0);
  return empty.length === 0 ? [] : [{ of: 'text', reason: `no text was found on page ${empty[0]!.number}` }];
}

/** Sentences about pages that are pictures: without a letter, or with letters that were recognised on them. */
export function pageNotes({ pages }: PdfDocument): string[] {
  const empty = pages.filter(({ items }) => items.length === 0).map(({ number }) => number);
  const recognised = pages.filter(({ isRecognised }) => isRecognised).map(({ number }) => number);
  return [
    ...(empty.length > 0
      ? [`no text was found on page ${listed(empty)}: what stands there as a picture was not read`]
      : []),
    ...(recognised.length > 0
      ? [
          `${recognised.length} of the ${pages.length} pages are pictures, and their words were recognised on them (OCR): whatever is found there may be a fault of that`,
        ]
      : []),
  ];
}

/** Lines nearer to the one above, as shares of their size, lie upon it; so many on a page, and this share of it, are no formula. */
const upon = 0.6;
const leastUpon = 6;
const shareUpon = 0.2;

/** Why what stands on a page may have been read otherwise than it was written, by the numbers of pages. */
export function pageDoubts(
  { pages }: PdfDocument,
  lines: readonly PlacedLine[],
): ReadonlyMap<number, string> {
  const doubts = new Map<number, string>();
  for (const { number, isRecognised } of pages)
    if (isRecognised) doubts.set(number, `the text of page ${number} was recognised on its picture (OCR)`);
  const counts = new Map<number, { all: number; upon: number }>();
  for (const { page, gap, size } of lines) {
    const count = counts.get(page) ?? { all: 0, upon: 0 };
    count.all += 1;
    if (gap !== undefined && gap < upon * size) count.upon += 1;
    counts.set(page, count);
  }
  for (const [page, { all, upon: those }] of counts)
    if (those >= leastUpon && those >= shareUpon * all)
      doubts.set(page, `lines of page ${page} lie upon one another`);
  return doubts;
}
