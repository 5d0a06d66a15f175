import { own } from '../../base/own.ts';

/** A box in px: its upper left corner and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark of a drawing that says what it is when one points at it or comes to it by key. */
export interface WalkMark {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  /** Where it stands, in px of the drawing. */
  readonly box: Box;
  /** Where else the same is drawn. */
  readonly also?: readonly Box[];
  readonly isRound?: boolean;
}

/** A pointer farther from every mark than this means none of them, in px. */
const REACH = 8;

/** The mark nearest to a point, if one is near enough to be meant; of those about the point, the smallest. */
export function nearestOf(marks: readonly WalkMark[], x: number, y: number): WalkMark | undefined {
  let nearest: WalkMark | undefined;
  let [least, size] = [REACH, Number.POSITIVE_INFINITY];
  for (const mark of marks) {
    for (const box of [mark.box, ...(mark.also ?? [])]) {
      const distance = distanceTo(box, x, y);
      const area = box.width * box.height;
      if (distance > least || (distance === least && area >= size)) continue;
      [nearest, least, size] = [mark, distance, area];
    }
  }
  return nearest;
}

function distanceTo({ x: left, y: top, width, height }: Box, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
}

/** The number of the mark to which a key leads from another, −1 for none yet; undefined for keys that lead nowhere. */
export function stepOf(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    PageDown: from + 10,
    PageUp: from - 10,
    Home: 0,
    End: count - 1,
  };
  const next = own(steps, key);
  return next === undefined ? undefined : Math.max(0, Math.min(count - 1, next));
}
