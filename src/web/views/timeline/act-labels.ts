import { asideFrom, levelHeight, levels, type PlacedMark } from './layout.ts';

/** The name of an act beside its mark, or above or below it with a line that leads to it; y is down from the axis of the strip. */
export interface ActLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Where its mark stands. */
  readonly at: number;
  /** From the mark to its name, where that stands in another row. */
  readonly leader?: readonly [from: number, to: number] | undefined;
}

/** Acts that lie on each other, as they had no row of their own. */
export interface Pile {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About the width of a letter, and how high a line is, in px. */
const [letter, line] = [5.7, 12];
/** A name is cut to fewer letters where the whole of it has no room. */
const lengths = [60, 34, 22];
/** The names of the directions stand there, at the left edge. */
const directionWidth = 78;
/** From the axis to the outermost row. */
const outermost = asideFrom + (levels.aside - 1) * levelHeight;

/**
 * Names for the acts in view, as far as there is room: those of greatest weight first, each beside its mark or in a free row farther out, over no mark and no other name.
 *
 * Takes: marks in their places, and where the view begins and ends, in the same pixels. Cost: names × marks.
 */
export function actLabels(marks: readonly PlacedMark[], left: number, right: number): ActLabel[] {
  const inView = marks.filter(({ x }) => x >= left && x <= right);
  const taken: Box[] = [...inView.map(boxOfMark), ...directionBoxes(left)];
  const labels: ActLabel[] = [];
  const byWeight = [...inView].sort(
    (a, b) => Math.abs(b.event.weight ?? 0) - Math.abs(a.event.weight ?? 0) || a.x - b.x,
  );
  for (const mark of byWeight) {
    const own = boxOfMark(mark);
    const others = taken.filter((box) => box.left !== own.left || box.top !== own.top);
    const label = candidates(mark).find((each) => {
      const boxes = boxesOf(each);
      const isInside = each.x >= left && each.x + each.width <= right;
      return isInside && !boxes.some((box) => others.some((other) => overlap(box, other)));
    });
    if (!label) continue;
    labels.push(label);
    taken.push(...boxesOf(label));
  }
  return labels;
}

/** The places in which a name may stand, the best first: whole before cut, beside its mark before farther out. */
function candidates({ event, x, y, radius }: PlacedMark): ActLabel[] {
  const { id, title } = event.fact;
  const texts = [...new Set(lengths.map((most) => cut(title, most)))];
  const side = y < 0 || (y === 0 && event.direction === 'mutual') ? -1 : 1;
  const rows: number[] = [];
  for (let row = Math.abs(y) + levelHeight; row <= outermost + 1; row += levelHeight) rows.push(side * row);
  return texts.flatMap((text): ActLabel[] => {
    const width = text.length * letter + 2;
    const [after, before] = [x + radius + 3, x - radius - 3 - width];
    return [
      { id, text, x: after, y, width, at: x },
      { id, text, x: before, y, width, at: x },
      ...rows.flatMap((row) => {
        const leader = [y + side * (radius + 1), row - side * 5] as const;
        return [x - 2, x - width + 2].map((at) => ({ id, text, x: at, y: row, width, leader, at: x }));
      }),
    ];
  });
}

/** The boxes that a label takes: its name, and its leader. */
export function boxesOf({ x, y, width, at, leader }: ActLabel): Box[] {
  const name = { left: x - 1, right: x + width + 1, top: y - line / 2, bottom: y + line / 2 };
  if (!leader) return [name];
  return [name, { left: at - 1, right: at + 1, top: Math.min(...leader), bottom: Math.max(...leader) }];
}

const boxOfMark = ({ x, y, radius }: PlacedMark): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function directionBoxes(left: number): Box[] {
  const foot = outermost + 20;
  return [-foot + 5, -10, foot - 5].map((y) => ({
    left,
    right: left + directionWidth,
    top: y - line / 2,
    bottom: y + line / 2,
  }));
}

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** A text of so many letters at most, cut between words. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  const end = short.lastIndexOf(' ');
  return `${(end > most / 2 ? short.slice(0, end) : short).replace(/[\s,;:(–-]+$/, '')} …`;
}

/** How near two marks of a row are, in px, when one cannot be told from the other. */
const same = 3;

/** The marks that lie on each other, counted, in the order of their places. */
export function pilesOf(marks: readonly PlacedMark[]): Pile[] {
  const piles: { x: number; y: number; count: number }[] = [];
  for (const { x, y } of [...marks].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const last = piles.at(-1);
    if (last && last.y === y && x - last.x <= same) last.count += 1;
    else piles.push({ x, y, count: 1 });
  }
  return piles.filter(({ count }) => count > 1);
}
