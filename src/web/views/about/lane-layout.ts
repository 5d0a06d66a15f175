import type { Day } from '../../../base/calendar.ts';
import type { WalkMark } from '../../parts/walk-marks.ts';
import { type Span, xOf } from '../timeline/layout.ts';
import type { TimeItem, TimeLane } from './time-lanes.ts';

/** Heights in px: of a bar with its gap, of the name above a lane, of a lane of marks, of a curve. */
const [bar, barGap, nameHeight, marksHeight, curveHeight, laneGap] = [9, 3, 18, 26, 46, 10];
/** Bars that need more rows than that are told as a curve of how many there are. */
const mostRows = 9;
/** Bars that would be narrower are drawn so wide. */
const least = 2;

/** Room above the lanes for the years, in px. */
export const yearsHeight = 20;

/** A lane in its place. */
export interface PlacedLane {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
  /** Lines of marks up, down or across the axis. */
  readonly marks: string;
  readonly axis: number | undefined;
  /** How many there are at a time, as an outline; and the most. */
  readonly curve: { readonly path: string; readonly most: number } | undefined;
}

/** A line of time laid out: its lanes, what one may point at, its height. */
export interface LaidOut {
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly WalkMark[];
  readonly height: number;
}

/** From the first to the last day of the lanes, no farther than the period of the study, with some air. */
export function spanOf(lanes: readonly TimeLane[], period: { readonly start: Day; readonly end: Day }): Span {
  const items = lanes.flatMap(({ items: all }) => all);
  const from = Math.max(period.start, Math.min(...items.map((item) => item.from)));
  const to = Math.min(period.end, Math.max(...items.map((item) => item.to ?? item.from)));
  const air = Math.max(180, (to - from) * 0.02);
  return { from: Math.max(period.start, from - air), to: Math.min(period.end, to + air) + 1 };
}

/** Lays lanes out below each other in a drawing so many px wide. */
export function layOut(lanes: readonly TimeLane[], span: Span, width: number): LaidOut {
  const marks: WalkMark[] = [];
  let top = yearsHeight;
  const placed = lanes.map((lane): PlacedLane => {
    const made = placeLane(lane, { span, width, top: top + nameHeight });
    marks.push(...made.marksAt);
    const { marksAt: _, ...rest } = made;
    top = made.bottom + laneGap;
    return rest;
  });
  return { lanes: placed, marks, height: top };
}

interface Room {
  readonly span: Span;
  readonly width: number;
  readonly top: number;
}

type Made = PlacedLane & { readonly marksAt: readonly WalkMark[] };

function placeLane(lane: TimeLane, room: Room): Made {
  const inside = lane.items.filter(({ from, to = from }) => to >= room.span.from && from <= room.span.to);
  const lasting = inside.filter(({ to }) => to !== undefined);
  const rows = packed(lasting, room);
  const isMany = rows.length > mostRows;
  const barsHeight = isMany ? curveHeight : rows.length * (bar + barGap);
  const instants = inside.filter(({ to }) => to === undefined);
  const axis =
    instants.length > 0 ? room.top + (lasting.length > 0 ? barsHeight + 4 : 0) + marksHeight / 2 : undefined;
  const bottom = axis === undefined ? room.top + barsHeight : axis + marksHeight / 2;
  const barBoxes = rows.flatMap((row, n) =>
    row.map((item) => ({ item, ...extent(item, room), y: room.top + n * (bar + barGap) })),
  );
  const curve = isMany ? curveOf(lasting, room) : undefined;
  const mid = axis ?? 0;
  return {
    name: lane.name,
    top: room.top,
    bottom,
    axis,
    curve,
    bars: isMany ? [] : barBoxes.map(({ item, x, y, width }) => ({ key: item.id, x, y, width })),
    marks: instants.map((item) => markPath(extent(item, room).x, mid, item.side)).join(''),
    marksAt: [
      ...(isMany
        ? lasting.map((item) =>
            walkMark(lane, item, { x: extent(item, room).x, y: room.top, width: 3, height: curveHeight }),
          )
        : barBoxes.map(({ item, x, y, width }) => walkMark(lane, item, { x, y, width, height: bar }))),
      ...instants.map((item) =>
        walkMark(lane, item, {
          x: extent(item, room).x - 2,
          y: mid - marksHeight / 2,
          width: 4,
          height: marksHeight,
        }),
      ),
    ],
  };
}

const walkMark = (lane: TimeLane, item: TimeItem, box: WalkMark['box']): WalkMark => ({
  key: `${lane.name} ${item.id} ${item.from}`,
  name: item.name,
  says: `${lane.name}, ${item.date}`,
  box,
});

const markPath = (x: number, mid: number, side: TimeItem['side'] = 0): string => {
  const [from, to] = side === 1 ? [mid, mid - 12] : side === -1 ? [mid, mid + 12] : [mid - 4, mid + 4];
  return `M${x.toFixed(1)} ${from}V${to}`;
};

function extent({ from, to = from }: TimeItem, { span, width }: Room): { x: number; width: number } {
  const [x, end] = [from, to].map((day) => Math.min(width, Math.max(0, xOf(day, span, width)))) as [
    number,
    number,
  ];
  return { x, width: Math.max(least, end - x) };
}

/** Bars in as few rows as keep them apart, each in the first row in which it has room. */
function packed(items: readonly TimeItem[], room: Room): readonly (readonly TimeItem[])[] {
  const rows: { items: TimeItem[]; end: number }[] = [];
  for (const item of [...items].sort((a, b) => a.from - b.from)) {
    const { x, width } = extent(item, room);
    const row = rows.find(({ end }) => end + 1 < x) ?? { items: [], end: 0 };
    if (row.items.length === 0) rows.push(row);
    row.items.push(item);
    row.end = x + width;
  }
  return rows.map((row) => row.items);
}

/** How many bars there are at a time. */
function curveOf(items: readonly TimeItem[], room: Room): NonNullable<PlacedLane['curve']> {
  const steps = items
    .flatMap((item) => [
      { at: Math.max(item.from, room.span.from), by: 1 },
      { at: item.to! + 1, by: -1 },
    ])
    .filter(({ at }) => at <= room.span.to)
    .sort((a, b) => a.at - b.at || b.by - a.by);
  let [count, most] = [0, 0];
  const counts = steps.map(({ at, by }) => {
    count += by;
    most = Math.max(most, count);
    return { x: xOf(at, room.span, room.width), count };
  });
  const bottom = room.top + curveHeight;
  const y = (value: number) => (bottom - (value / Math.max(most, 1)) * (curveHeight - 4)).toFixed(1);
  const path = counts.map(({ x, count: value }) => `H${x.toFixed(1)}V${y(value)}`).join('');
  return { path: `M0 ${bottom}${path}H${room.width}V${bottom}z`, most };
}
