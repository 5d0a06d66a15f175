import type { Box } from '../../parts/walk-marks.ts';

/** Beside what it costs to cover something: what every further candidate costs, in px². */
const LATER = 1;
/** A label that leaves the frame is cut off, which is worse than one that covers something. */
const CUT = 20;

/**
 * Chooses where each label goes: in turn, the candidate that covers least of what stands already, an earlier one before a
 * later one. Takes the candidates of each label, what must not be covered, and the frame; gives the index of each choice.
 */
export function placeLabels(
  labels: readonly (readonly Box[])[],
  taken: readonly Box[],
  frame: { readonly width: number; readonly height: number },
): number[] {
  const standing = [...taken];
  const whole = { x: 0, y: 0, ...frame };
  return labels.map((candidates) => {
    const costs = candidates.map((box, i) => {
      const cut = box.width * box.height - shared(box, whole);
      return standing.reduce((sum, other) => sum + shared(box, other), cut * CUT + i * LATER);
    });
    const choice = costs.indexOf(Math.min(...costs));
    if (choice >= 0) standing.push(candidates[choice]!);
    return Math.max(0, choice);
  });
}

/** The area that two boxes share. */
function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** A text as a box around a point: about as wide as a sans serif of this size makes it. */
export function textBox(
  text: string,
  size: number,
  at: { readonly x: number; readonly y: number; readonly anchor?: 'start' | 'middle' | 'end' },
): Box {
  const width = text.length * size * 0.58;
  const shift = at.anchor === 'start' ? 0 : at.anchor === 'end' ? 1 : 0.5;
  return { x: at.x - width * shift, y: at.y - size * 0.6, width, height: size * 1.2 };
}

/** A line as small boxes along it, for labels to keep off. */
export function lineBoxes(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Box[] {
  const step = 6;
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / count - step / 2,
    y: from.y + ((to.y - from.y) * i) / count - step / 2,
    width: step,
    height: step,
  }));
}
