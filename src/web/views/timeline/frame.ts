import { asideFrom, levelHeight, levels } from './layout.ts';
import type { SpellGroup } from './spell-bars.ts';

/** From where to where, in pixels down from the top of the drawing. */
export type Stretch = readonly [top: number, bottom: number];

/** Where a lane stands, in pixels down from the top of the drawing. */
export interface LaneFrame {
  readonly top: number;
  /** The rows of scholars' periods, if there are any. */
  readonly periods: number;
  /** The rows of rises and of falls. */
  readonly phases: number;
  readonly curve: Stretch;
  readonly strip: Stretch;
  /** The axis of the strip: acts of the first towards the second stand above it. */
  readonly axis: number;
  readonly bottom: number;
}

/** Where everything stands; x is counted from the left edge of the plot, `margin.left` into the drawing. */
export interface Frame {
  readonly margin: { readonly left: number; readonly right: number };
  readonly lanes: readonly LaneFrame[];
  readonly groups: readonly { readonly group: SpellGroup; readonly top: number; readonly bars: number }[];
  /** The axis above everything and the one below. */
  readonly axes: Stretch;
  readonly legend: number;
}

/** Heights in pixels. */
export const phaseRow = 30;
export const barRow = 18;
export const periodRow = 34;
const heights = { axis: 24, laneTitle: 28, curve: 116, gap: 10, laneGap: 20, groupTitle: 21, groupGap: 7 };
/** A drawing narrower than this has a narrower margin too. */
const isNarrowBelow = 560;

/** Stacks lanes, each with so many rows of periods, then what held over a time, then the legend, between the two axes. */
export function frameOf(width: number, lanes: readonly number[], groups: readonly SpellGroup[]): Frame {
  const margin = width < isNarrowBelow ? { left: 38, right: 8 } : { left: 54, right: 14 };
  // Beyond the last row of marks stands the name of the direction.
  const half = asideFrom + (levels.aside - 1) * levelHeight + 20;
  let y = heights.axis;
  const placed = lanes.map((rows): LaneFrame => {
    const top = y;
    const periods = top + heights.laneTitle;
    const phases = periods + rows * periodRow;
    const curve = phases + 2 * phaseRow + 4;
    const strip = curve + heights.curve + heights.gap;
    y = strip + 2 * half + heights.laneGap;
    return {
      top,
      periods,
      phases,
      curve: [curve, curve + heights.curve],
      strip: [strip, strip + 2 * half],
      axis: strip + half,
      bottom: strip + 2 * half,
    };
  });
  const stacked = groups.map((group) => {
    const top = y;
    y += heights.groupTitle + group.rows * barRow + heights.groupGap;
    return { group, top, bars: top + heights.groupTitle };
  });
  return { margin, lanes: placed, groups: stacked, axes: [heights.axis, y], legend: y + 58 };
}
