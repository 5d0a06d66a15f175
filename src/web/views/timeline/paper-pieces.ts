import type { Frame, Stretch } from './frame.ts';

/** How wide a timeline is laid out on paper, in px: its letters then have 6.5 points. */
export const PAPER_WIDTH = 900;
/** So much of it stands on a page of A4 or Letter below the head of the page and its caption. */
const MOST = 1000;

/** A drawing in pieces for paper, of which none is cut by the end of a page: they part where a lane or a group of bars begins. */
export function paperPieces({ lanes, groups }: Pick<Frame, 'lanes' | 'groups'>, height: number): Stretch[] {
  const cuts = [...lanes, ...groups].map(({ top }) => top);
  const pieces: Stretch[] = [];
  let from = 0;
  while (height - from > MOST) {
    const cut = Math.max(...cuts.filter((each) => each > from && each - from <= MOST));
    if (!Number.isFinite(cut)) break;
    pieces.push([from, cut]);
    from = cut;
  }
  return [...pieces, [from, height]];
}
