import type { LaneEvent } from './lane-events.ts';
import type { PlacedMark } from './layout.ts';

/** How marks of one look are drawn: all outlines in one path, all fillings in another, all date ranges in a third. */
export interface MarkPaths {
  /** `good public`, `bad leaked`, `even secret`; with `left-out` where the reader's changes leave the fact out. */
  readonly look: string;
  readonly outline: string;
  readonly filling: string;
  readonly ranges: string;
}

/** Cooperation is round, conflict a diamond, what weighs nothing or has no weight a square. */
export type Sign = 'good' | 'bad' | 'even';

/** The sign of an act, for its colour and its shape. */
export function signOf(weight: number | undefined): Sign {
  return weight === undefined || weight === 0 ? 'even' : weight > 0 ? 'good' : 'bad';
}

/** What an act looks like: its sign and its channel. */
export function lookOf({ fact, weight, isLeftOut }: LaneEvent): string {
  return `${signOf(weight)} ${fact.channel ?? 'untold'}${isLeftOut ? ' left-out' : ''}`;
}

/**
 * Marks gathered into a few paths, one set a look, so that thousands are drawn as fast as a few: public marks are filled,
 * secret ones are rings, leaked ones half filled, those of no stated channel dashed. `axis` is where the axis of the strip stands;
 * date ranges are cut off so many pixels beyond the width.
 */
export function markPaths(
  marks: readonly PlacedMark[],
  axis: number,
  width: number,
  beyond = 0,
): MarkPaths[] {
  const looks = new Map<string, { outline: string; filling: string; ranges: string }>();
  for (const mark of marks) {
    const look = lookOf(mark.event);
    const paths = looks.get(look) ?? { outline: '', filling: '', ranges: '' };
    looks.set(look, paths);
    const { x, radius: r } = mark;
    const y = axis + mark.y;
    const sign = signOf(mark.event.weight);
    paths.outline += outlineOf(sign, x, y, r);
    if (mark.event.fact.channel === 'leaked') paths.filling += leftHalfOf(sign, x, y, r);
    const left = Math.max(-9 - beyond, mark.left);
    const right = Math.min(width + 9 + beyond, mark.right);
    if (right - left > 2 * r) paths.ranges += `M${n(left)} ${n(y)}H${n(right)}`;
  }
  return [...looks].map(([look, paths]) => ({ look, ...paths }));
}

/** The outline of a mark about a point. */
export function outlineOf(sign: Sign, x: number, y: number, radius: number): string {
  const r = n(radius);
  // The chord is twice the rounded radius: any shorter, and the arc would bulge.
  if (sign === 'good')
    return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 1 ${n(2 * r)} 0a${r} ${r} 0 1 1 ${n(-2 * r)} 0z`;
  if (sign === 'bad') {
    const d = n(radius * diamond);
    return `M${n(x)} ${n(y - d)}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`;
  }
  const s = n(radius * square);
  return `M${n(x - s)} ${n(y - s)}h${n(2 * s)}v${n(2 * s)}h${n(-2 * s)}z`;
}

/** The left half of a mark about a point. */
export function leftHalfOf(sign: Sign, x: number, y: number, radius: number): string {
  const r = n(radius);
  if (sign === 'good') return `M${n(x)} ${n(y - r)}a${r} ${r} 0 0 0 0 ${n(2 * r)}z`;
  if (sign === 'bad') {
    const d = n(radius * diamond);
    return `M${n(x)} ${n(y - d)}l${-d} ${d}l${d} ${d}z`;
  }
  const s = n(radius * square);
  return `M${n(x)} ${n(y - s)}h${n(-s)}v${n(2 * s)}h${n(s)}z`;
}

/** Half a diagonal of a diamond and half a side of a square that look as large as a circle of radius 1. */
const [diamond, square] = [1.2, 0.85];

/** A tenth of a pixel is as fine as a screen shows. */
const n = (value: number): number => Math.round(value * 10) / 10;
