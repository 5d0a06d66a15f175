import type { Box } from '../../parts/walk-marks.ts';
import { linesOf, type NameOf } from './names.ts';
import type { Spot } from './network-layout.ts';
import { lineBoxes, placeLabels, textBox } from './place-labels.ts';

/** A point of a drawing, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From one line of a name to the next, in px. */
const LINE = 16;

/** The name of an actor in lines, the first of which stands so far from its spot; the id stands below the last. */
export interface NameLabel {
  readonly lines: readonly string[];
  readonly top: number;
  /** What it covers, the spot too, for other labels to keep off. */
  readonly boxes: readonly Box[];
}

interface Ends {
  readonly from: Point;
  readonly to: Point;
}

/** Where each name stands: above its spot or below it, where it covers fewer lines and keeps inside the frame. */
export function nameLabels(
  spots: readonly Spot[],
  ties: readonly Ends[],
  nameOf: NameOf,
  how: { readonly letters: number; readonly width: number; readonly height: number },
): NameLabel[] {
  const taken = ties.flatMap(({ from, to }) => lineBoxes(from, to));
  return spots.map((spot) => {
    const name = nameOf(spot.id);
    const lines = name === spot.id ? [] : linesOf(name, how.letters);
    const tops = [-14 - LINE * lines.length, 24];
    const sides = tops.map((top) =>
      [...lines, spot.id].map((line, i) => textBox(line, 15, { x: spot.x, y: spot.y + top + LINE * i - 5 })),
    );
    const [choice = 0] = placeLabels([sides.map(hull)], taken, how);
    const own = { x: spot.x - 9, y: spot.y - 9, width: 18, height: 18 };
    return { lines, top: tops[choice]!, boxes: [own, ...sides[choice]!] };
  });
}

/** The smallest box around others. */
function hull(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** Where along its tie a label may stand, the middle first. */
const ALONG = [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30].flatMap((off) => [0.5 - off / 100, 0.5 + off / 100]);

interface LabelledTie extends Ends {
  readonly words: string;
}

/** Where the label of each tie stands: on its own line, off names, off other labels, and off the lines of others. */
export function tieLabels(
  ties: readonly LabelledTie[],
  names: readonly Box[],
  frame: { readonly width: number; readonly height: number },
): Point[] {
  return ties.reduce<{ at: Point[]; taken: Box[] }>(
    ({ at, taken }, { from, to, words }, i) => {
      const points = ALONG.map((t) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }));
      const others = ties.filter((_, j) => j !== i).flatMap((other) => lineBoxes(other.from, other.to));
      const boxes = points.map((point) => labelBox(words, point));
      const [choice] = placeLabels([boxes], [...taken, ...others], frame);
      return { at: [...at, points[choice!]!], taken: [...taken, boxes[choice!]!] };
    },
    { at: [], taken: [...names] },
  ).at;
}

/** What the label of a tie covers: its value and its band, one above the other. */
export function labelBox(words: string, at: Point): Box {
  const [value = '', band = ''] = words.split(' (');
  const wide = textBox(band.length > value.length ? `(${band}` : value, 12, at);
  return band === '' ? wide : { ...wide, y: at.y - 15, height: 32 };
}
