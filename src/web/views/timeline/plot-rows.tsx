import { rangeInWords } from '../../../base/day-words.ts';
import { own } from '../../../base/own.ts';
import { factInWords } from '../../parts/fact/fact-words.ts';
import { countIn, factHeld } from './find-fact.ts';
import type { FactPlace, Timeline } from './model.ts';
import { pairInWords } from './pair-names.ts';
import { PeriodRow } from './period-row.tsx';
import { PhaseRow } from './phase-row.tsx';
import { firstDay } from './spell-bars.ts';

/** How far the arrow keys pan, as a share of what is in view. */
const panShare = 0.15;
const zoomStep = 1.5;

interface RowProps {
  readonly timeline: Timeline;
  readonly row: FactPlace['row'];
  readonly name: string;
  readonly top: number;
  readonly height: number;
}

/** The rows that hold the focus: the axis of time, each lane, the bars below. */
export function PlotRows({ timeline }: { timeline: Timeline }) {
  const { lanes, groups, axes } = timeline.frame.value;
  const [first] = groups;
  return (
    <>
      <AxisRow timeline={timeline} />
      {lanes.map(({ top, bottom }, row) => {
        const [a, b] = timeline.pairs.value[row]!;
        const name = `Acts between ${pairInWords(timeline.state.study.data, [a, b])}`;
        return <FactRow key={name} {...{ timeline, row, name, top }} height={bottom - top} />;
      })}
      {lanes.map((lane, i) => (
        <PhaseRow key={timeline.pairs.value[i]!.join(' ')} timeline={timeline} lane={lane} index={i} />
      ))}
      {lanes.map((lane, i) => (
        <PeriodRow key={timeline.pairs.value[i]!.join(' ')} timeline={timeline} lane={lane} index={i} />
      ))}
      {first && (
        <FactRow
          timeline={timeline}
          row="spells"
          name="What held over a time"
          top={first.top}
          height={axes[1] - first.top}
        />
      )}
    </>
  );
}

/** A row of facts as a slider: the arrow keys go from one to the next, and each is said. */
function FactRow({ timeline, row, name, top, height }: RowProps) {
  const count = countIn(timeline, row);
  const held = timeline.held.value;
  const index = held?.row === row ? held.index : firstInView(timeline, row);
  const at = factHeld(timeline, { row, index });
  if (count === 0 || !at) return null;
  return (
    <div
      class="plot-row"
      data-row={row}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={factInWords(at.fact, at.isLeftOut)}
      style={{ top: `${top}px`, height: `${height}px` }}
      onKeyDown={(event) => onRowKey(event, timeline, row, index)}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible') && !timeline.held.peek()?.isPinned)
          hold(timeline, row, index);
      }}
      onBlur={() => {
        if (timeline.held.peek()?.isPinned === false) timeline.hold(undefined);
      }}
    />
  );
}

function hold(timeline: Timeline, row: FactPlace['row'], index: number): void {
  const place = { row, index: Math.max(0, Math.min(countIn(timeline, row) - 1, index)) };
  const at = factHeld(timeline, place);
  if (!at) return;
  timeline.show(at.day);
  timeline.pin(undefined);
  timeline.hold(place);
}

/** The first fact of a row that is in view, for who comes to the row anew. */
function firstInView(timeline: Timeline, row: FactPlace['row']): number {
  const { from, to } = timeline.settled.value;
  const days =
    row === 'spells'
      ? timeline.bars.value.map(firstDay)
      : (timeline.lanes.value[row] ?? []).map(({ middle }) => middle);
  const found = days.findIndex((day) => day >= from && day <= to);
  return Math.max(0, found);
}

function onRowKey(event: KeyboardEvent, timeline: Timeline, row: FactPlace['row'], index: number): void {
  const last = countIn(timeline, row) - 1;
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: last,
    PageDown: index + 10,
    PageUp: index - 10,
  };
  const next = own(steps, event.key);
  if (onZoomKey(event, timeline)) return;
  if (event.shiftKey && event.key.startsWith('Arrow')) onPanKey(event, timeline);
  else if (next !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    hold(timeline, row, next);
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    hold(timeline, row, index);
    timeline.pin({ row, index });
  } else if (event.key === 'Escape') {
    timeline.pin(undefined);
    timeline.hold(undefined);
  }
}

function onZoomKey(event: KeyboardEvent, timeline: Timeline): boolean {
  const isIn = event.key === '+' || event.key === '=';
  if ((!isIn && event.key !== '-') || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  timeline.zoom(isIn ? zoomStep : 1 / zoomStep);
  return true;
}

function onPanKey(event: KeyboardEvent, timeline: Timeline): void {
  const sign = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (sign === 0) return;
  event.preventDefault();
  timeline.pan(sign * panShare);
}

/** The axis of time: the arrow keys pan, + and − zoom, Home and End go to the ends of the period. */
function AxisRow({ timeline }: { timeline: Timeline }) {
  const { limits, span } = timeline;
  const { from, to } = span.value;
  return (
    <div
      class="plot-row"
      role="slider"
      tabIndex={0}
      aria-label="Time in view"
      aria-valuemin={Math.floor(limits.from)}
      aria-valuemax={Math.floor(limits.to)}
      aria-valuenow={Math.floor((from + to) / 2)}
      aria-valuetext={rangeInWords(Math.floor(from), Math.ceil(to) - 1)}
      style={{ top: 0, height: `${timeline.frame.value.axes[0]}px` }}
      onKeyDown={(event) => {
        if (onZoomKey(event, timeline)) return;
        if (event.key === 'Home' || event.key === 'End') {
          event.preventDefault();
          timeline.show(event.key === 'Home' ? limits.from : limits.to);
        } else onPanKey(event, timeline);
      }}
    />
  );
}
