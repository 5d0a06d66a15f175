import { formatDay } from '../../../base/calendar.ts';
import type { Timeline } from './model.ts';
import { OnlyChoice } from './only-choice.tsx';
import { WhenBox } from './when-box.tsx';

/** Moves the timeline by buttons, by what is typed, and narrows it. */
export function Controls({ timeline }: { timeline: Timeline }) {
  const { from, to } = timeline.span.value;
  const { limits } = timeline;
  const isWhole = from <= limits.from && to >= limits.to;
  return (
    <div class="timeline-controls">
      <fieldset class="buttons">
        <legend class="unseen">Move the timeline</legend>
        <button
          type="button"
          aria-label="Earlier"
          onClick={() => timeline.pan(-0.3)}
          disabled={from <= limits.from}
        >
          ←
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => timeline.zoom(1 / 1.5)} disabled={isWhole}>
          −
        </button>
        <button type="button" aria-label="Zoom in" onClick={() => timeline.zoom(1.5)}>
          +
        </button>
        <button type="button" aria-label="Later" onClick={() => timeline.pan(0.3)} disabled={to >= limits.to}>
          →
        </button>
        <button type="button" onClick={() => timeline.goTo(limits)} disabled={isWhole}>
          Whole period
        </button>
      </fieldset>
      <p class="in-view">
        {formatDay(Math.floor(from))} to {formatDay(Math.ceil(to) - 1)}
        {timeline.series.isRough.value && <span class="rough"> · first curve, of fewer worlds</span>}
      </p>
      <WhenBox timeline={timeline} />
      <OnlyChoice timeline={timeline} />
      <p class="hint">
        Drag to move along; pinch, or click and turn the wheel, to zoom. By keyboard: ← and → go from act to
        act, Enter opens a card, + and − zoom, Shift with an arrow moves along.
      </p>
    </div>
  );
}
