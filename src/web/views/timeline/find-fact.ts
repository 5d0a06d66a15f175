import { barShape, extentOfBar } from './bar-shape.ts';
import { barRow } from './frame.ts';
import { nearestMark } from './layout.ts';
import type { FactPlace, Timeline } from './model.ts';
import { firstDay, type SpellBar } from './spell-bars.ts';

/** Where something stands in the drawing, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isRound: boolean;
}

/** The fact at a point of the drawing, if there is one near enough to be meant. */
export function factAt(timeline: Timeline, drawingX: number, y: number): FactPlace | undefined {
  const { margin, lanes, groups } = timeline.frame.value;
  const x = drawingX - margin.left;
  const row = lanes.findIndex(({ strip: [top, bottom] }) => y >= top && y <= bottom);
  if (row >= 0) {
    const mark = nearestMark(timeline.marks.value[row] ?? [], x - timeline.shift.value, y - lanes[row]!.axis);
    return mark && { row, index: timeline.lanes.value[row]!.indexOf(mark.event) };
  }
  for (const { group, bars } of groups) {
    const line = Math.floor((y - bars) / barRow);
    const found = group.bars.find((bar) => {
      const [from, to] = extentOfBar(shapeIn(timeline, bar));
      return bar.row === line && x >= from - 3 && x <= to + 3;
    });
    if (found)
      return { row: 'spells', index: timeline.bars.value.findIndex(({ fact }) => fact === found.fact) };
  }
  return undefined;
}

/** Where a fact stands in the drawing; undefined while it is out of view. */
export function boxOf(timeline: Timeline, { row, index }: FactPlace): Box | undefined {
  return row === 'spells' ? barBox(timeline, index) : markBox(timeline, row, index);
}

function markBox(timeline: Timeline, row: number, index: number): Box | undefined {
  const { margin, lanes } = timeline.frame.value;
  const event = timeline.lanes.value[row]?.[index];
  const mark = timeline.marks.value[row]?.find((each) => each.event === event);
  const width = timeline.plotWidth.value;
  if (!mark) return undefined;
  const x = mark.x + timeline.shift.value;
  if (x < -8 || x > width + 8) return undefined;
  const r = mark.radius + 4;
  const [left, top] = [margin.left + x - r, lanes[row]!.axis + mark.y - r];
  return { left, top, width: 2 * r, height: 2 * r, isRound: true };
}

function barBox(timeline: Timeline, index: number): Box | undefined {
  const { margin, groups } = timeline.frame.value;
  const fact = timeline.bars.value[index]?.fact;
  const place = groups.find(({ group }) => group.bars.some((each) => each.fact === fact));
  const bar = place?.group.bars.find((each) => each.fact === fact);
  if (!bar || !place) return undefined;
  const [from, to] = extentOfBar(shapeIn(timeline, bar));
  const [left, right] = [Math.max(-4, from), Math.min(timeline.plotWidth.value + 4, to)];
  if (right < left) return undefined;
  const top = place.bars + bar.row * barRow - 3;
  return { left: margin.left + left - 3, top, width: right - left + 6, height: barRow + 2, isRound: false };
}

function shapeIn({ span, plotWidth }: Timeline, bar: SpellBar) {
  return barShape(bar, span.value, plotWidth.value);
}

/** The fact that is held, with whether the reader's changes leave it out, and the day to bring into view for it. */
export function factHeld(timeline: Timeline, { row, index }: FactPlace) {
  if (row === 'spells') {
    const bar = timeline.bars.value[index];
    return (
      bar && { fact: bar.fact, isLeftOut: bar.isLeftOut, day: Math.max(firstDay(bar), timeline.limits.from) }
    );
  }
  const event = timeline.lanes.value[row]?.[index];
  return event && { fact: event.fact, isLeftOut: event.isLeftOut, day: event.middle };
}

/** How many facts a row has. */
export function countIn(timeline: Timeline, row: FactPlace['row']): number {
  return row === 'spells' ? timeline.bars.value.length : (timeline.lanes.value[row]?.length ?? 0);
}
