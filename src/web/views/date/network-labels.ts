import { linesOf, type NameOf } from './names.ts';
import type { Spot } from './network-layout.ts';
import { type Box, lineBoxes, placeLabels, textBox } from './place-labels.ts';

/** A point of a drawing, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From one line of a name to the next, in px. */
const LINE = 16;

/** The lines of a name and where the first stands beside its spot: below it in the lower half, above it in the upper. */
export function nameLines(spot: Spot, name: string, letters: number): { lines: string[]; top: number } {
  const lines = name === spot.id ? [] : linesOf(name, letters);
  return { lines, top: spot.isLow ? 24 : -14 - LINE * lines.length };
}

/** What the names of actors cover, for other labels to keep off. */
export function nameBoxes(spots: readonly Spot[], nameOf: NameOf, letters: number): Box[] {
  return spots.flatMap((spot) => {
    const { lines, top } = nameLines(spot, nameOf(spot.id), letters);
    return [
      { x: spot.x - 9, y: spot.y - 9, width: 18, height: 18 },
      ...[...lines, spot.id].map((line, i) =>
        textBox(line, 15, { x: spot.x, y: spot.y + top + LINE * i - 5 }),
      ),
    ];
  });
}

/** Where along its tie a label may stand, the middle first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74];

interface LabelledTie {
  readonly from: Point;
  readonly to: Point;
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

/** Value and band, one above the other. */
function labelBox(words: string, at: Point): Box {
  const [value = '', band = ''] = words.split(' (');
  const wide = textBox(band.length > value.length ? `(${band}` : value, 12, at);
  return band === '' ? wide : { ...wide, y: at.y - 15, height: 32 };
}
