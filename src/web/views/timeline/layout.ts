import type { LaneEvent } from './lane-events.ts';

/** The stretch of time that is in view, in days; not always whole ones while the reader moves it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A mark in its place: x along the drawing, y down from the axis of its strip, in pixels. */
export interface PlacedMark {
  readonly event: LaneEvent;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where the date may lie at the earliest and at the latest. */
  readonly left: number;
  readonly right: number;
}

/** A fortnight: closer in there is nothing more to see. */
const shortestSpan = 14;
/** Radii for a weight of 0 and of 10, the ends of the Goldstein scale. */
const [smallest, largest] = [3, 7.5];
/** How far one mark stands above the next when they would overlap. */
export const levelHeight = 13;
/** Rows of marks on either side of the axis, and of those that run both ways. */
export const levels = { aside: 4, mutual: 3 } as const;
/** From the axis to the first row of marks that run one way. */
export const asideFrom = 32;

/** Where a day stands in a drawing so many pixels wide. */
export function xOf(day: number, span: Span, width: number): number {
  return ((day - span.from) / (span.to - span.from)) * width;
}

/** The day at a place in the drawing: the inverse of `xOf`. */
export function dayAt(x: number, span: Span, width: number): number {
  return span.from + (x / width) * (span.to - span.from);
}

/** The span drawn nearer (factor above 1) or farther (0: as far as can be), with the day `about` kept in its place, within the limits. */
export function zoomed(span: Span, factor: number, about: number, limits: Span): Span {
  const length = span.to - span.from;
  const longest = limits.to - limits.from;
  const next = Math.min(
    longest,
    Math.max(Math.min(shortestSpan, longest), factor > 0 ? length / factor : longest),
  );
  const share = (about - span.from) / length;
  const from = about - share * next;
  return within({ from, to: from + next }, limits);
}

/** The span moved by so many days, as far as the limits allow. */
export function panned(span: Span, days: number, limits: Span): Span {
  return within({ from: span.from + days, to: span.to + days }, limits);
}

/** The span moved as little as brings a day into view, with room to both sides. */
export function showing(span: Span, day: number, limits: Span): Span {
  const room = (span.to - span.from) * 0.08;
  if (day < span.from + room) return panned(span, day - span.from - room, limits);
  if (day > span.to - room) return panned(span, day - span.to + room, limits);
  return span;
}

/** The span within the limits, and no shorter than a fortnight. */
export function fitted(span: Span, limits: Span): Span {
  const short = Math.max(0, Math.min(shortestSpan, limits.to - limits.from) - (span.to - span.from));
  const from = span.from - Math.floor(short / 2);
  return within({ from, to: span.to + Math.ceil(short / 2) }, limits);
}

function within(span: Span, limits: Span): Span {
  const length = Math.min(span.to - span.from, limits.to - limits.from);
  const from = Math.min(Math.max(span.from, limits.from), limits.to - length);
  return { from, to: from + length };
}

/** The radius of a mark: its area, above the least, grows with the weight, up to 10 points. */
export function radiusOf(weight: number | undefined): number {
  return smallest + (largest - smallest) * Math.sqrt(Math.min(10, Math.abs(weight ?? 0)) / 10);
}

/**
 * Places every event of a lane. Those that would overlap are stacked away from the axis (those that run both ways about
 * it); when all rows are taken, the mark goes where most room is left. The stacking depends on how near one looks, not on
 * where, so that marks do not jump while the reader moves along.
 *
 * Takes: events in the order of their middles. Cost: events × rows.
 */
export function placeMarks(events: readonly LaneEvent[], span: Span, width: number): PlacedMark[] {
  const ends = {
    there: new Array<number>(levels.aside).fill(Number.NEGATIVE_INFINITY),
    back: new Array<number>(levels.aside).fill(Number.NEGATIVE_INFINITY),
    mutual: new Array<number>(levels.mutual).fill(Number.NEGATIVE_INFINITY),
  };
  return events.map((event) => {
    const radius = radiusOf(event.weight);
    const x = xOf(event.middle, span, width);
    const rows = ends[event.direction];
    const level = freeLevel(rows, x - radius);
    rows[level] = Math.max(rows[level]!, x + radius + 1);
    return {
      event,
      x,
      y: offsetOf(event.direction, level),
      radius,
      left: xOf(event.earliest, span, width),
      right: xOf(event.latest + 1, span, width),
    };
  });
}

function freeLevel(ends: readonly number[], left: number): number {
  const free = ends.findIndex((end) => end <= left);
  return free >= 0 ? free : ends.indexOf(Math.min(...ends));
}

function offsetOf(direction: LaneEvent['direction'], level: number): number {
  if (direction === 'mutual') return (level % 2 === 0 ? -1 : 1) * Math.ceil(level / 2) * levelHeight * 0.75;
  return (direction === 'there' ? -1 : 1) * (asideFrom + level * levelHeight);
}

/** Those marks of which something is in a drawing so many pixels wide, or so many beyond it to each side. */
export function inSight(marks: readonly PlacedMark[], width: number, beyond = 0): PlacedMark[] {
  return marks.filter(
    ({ x, radius, left, right }) =>
      Math.max(right, x + radius) >= -beyond && Math.min(left, x - radius) <= width + beyond,
  );
}

/** The mark nearest to a point, if one is near enough to be meant. */
export function nearestMark(
  marks: readonly PlacedMark[],
  x: number,
  y: number,
  reach = 14,
): PlacedMark | undefined {
  let nearest: PlacedMark | undefined;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - x, mark.y - y) - mark.radius / 2;
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}

/** Spans of time in as few rows as keep them apart; for each its row. Takes spans in the order of their starts. */
export function packRows(spans: readonly Span[], gap = 0): number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free >= 0 ? free : ends.length;
    ends[row] = to;
    return row;
  });
}
