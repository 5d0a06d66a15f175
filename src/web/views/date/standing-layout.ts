import type { StandingGroup, StandingRow } from './standing-rows.ts';

/** A row in its place, in px of the drawing. */
export interface PlacedRow {
  readonly row: StandingRow;
  readonly group: StandingGroup;
  readonly y: number;
  readonly height: number;
  readonly barY: number;
  /** Where its label stands: the line on which its letters rest, and how wide it may be. */
  readonly labelY: number;
  readonly labelWidth: number;
}

/** What stood, row under row. */
export interface StandingLayout {
  readonly heads: readonly { readonly head: string; readonly y: number }[];
  readonly rows: readonly PlacedRow[];
  /** Where the plot of the bars begins, to the right of the labels. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly barHeight: number;
}

/** In a drawing narrower than this a label stands above its bar instead of beside it. */
const BESIDE = 640;
const [TOP, HEAD, BOTTOM, BAR] = [40, 26, 40, 12];
const rowHeight = { beside: 21, above: 34 };

/** Stacks what stood in a drawing so many px wide. */
export function layoutStanding(groups: readonly StandingGroup[], width: number): StandingLayout {
  const isBeside = width >= BESIDE;
  const left = isBeside ? Math.round(Math.min(440, width * 0.42)) : 0;
  const height = isBeside ? rowHeight.beside : rowHeight.above;
  const heads: StandingLayout['heads'][number][] = [];
  const rows: PlacedRow[] = [];
  let y = TOP;
  for (const group of groups) {
    heads.push({ head: group.head, y });
    y += HEAD;
    for (const row of group.rows) {
      const barY = isBeside ? y + (height - BAR) / 2 : y + 18;
      const label = {
        labelY: isBeside ? y + height / 2 + 4 : y + 13,
        labelWidth: isBeside ? left - 12 : width - 14,
      };
      rows.push({ row, group, y, height, barY, ...label });
      y += height;
    }
    y += 8;
  }
  return { heads, rows, left, top: TOP, bottom: y, height: y + BOTTOM, barHeight: BAR };
}
