import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import '../style/walk.css';
import { type Box, nearestOf, stepOf, type WalkMark } from './walk-marks.ts';

/** Widest that a card is, and from its mark, in px. */
const WIDEST = 288;
const BELOW = 6;
/** The ring stands so far off its mark, in px. */
const OFF = 3;

interface WalkProps {
  /** What its marks are together: `Actors and their relations`. */
  readonly label: string;
  readonly marks: readonly WalkMark[];
  readonly width: number;
  /** The drawing, in whose px the marks stand. */
  readonly children?: ComponentChildren;
}

/**
 * A drawing whose marks say what they are: to who points at them, and in the same words to who goes from one to the next by
 * the arrow keys. Escape puts the card away.
 */
export function Walk({ label, marks, width, children }: WalkProps) {
  const [key, hold] = useState<string>();
  const index = marks.findIndex((mark) => mark.key === key);
  const held = marks[index];
  const first = marks[Math.max(0, index)];
  const pointAt = (event: PointerEvent) => {
    const drawing = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = nearestOf(marks, event.clientX - drawing.left, event.clientY - drawing.top);
    hold(at?.key);
  };
  return (
    <div class="walk">
      {children}
      {first && (
        <div
          class="walk-keys"
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={marks.length}
          aria-valuenow={Math.max(0, index) + 1}
          aria-valuetext={`${first.name}: ${first.says}`}
          onPointerMove={(event) => event.pointerType === 'mouse' && pointAt(event)}
          onPointerDown={pointAt}
          onPointerLeave={({ currentTarget, pointerType }) => {
            if (pointerType === 'mouse' && !currentTarget.matches(':focus-visible')) hold(undefined);
          }}
          onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && hold(first.key)}
          onBlur={() => hold(undefined)}
          onKeyDown={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.key === 'Escape') hold(undefined);
            const next = stepOf(event.key, held ? index : -1, marks.length);
            if (next === undefined) return;
            event.preventDefault();
            hold(marks[next]?.key);
          }}
        />
      )}
      {held && <Card mark={held} width={width} />}
    </div>
  );
}

function Card({ mark: { box, isRound, name, says }, width }: { mark: WalkMark; width: number }) {
  const cardWidth = Math.min(WIDEST, width);
  const left = Math.max(0, Math.min(width - cardWidth, box.x + box.width / 2 - cardWidth / 2));
  const top = box.y + box.height + OFF + BELOW;
  return (
    <>
      <span class={isRound ? 'walk-ring round' : 'walk-ring'} style={inPixels(grown(box))} />
      <p
        class="walk-says"
        aria-hidden="true"
        style={{ ...inPixels({ x: left, y: top }), width: `${cardWidth}px` }}
      >
        <strong dir="auto">{name}</strong> <span dir="auto">{says}</span>
      </p>
    </>
  );
}

const grown = ({ x, y, width, height }: Box): Box => ({
  x: x - OFF,
  y: y - OFF,
  width: width + 2 * OFF,
  height: height + 2 * OFF,
});

function inPixels({ x, y, width, height }: Partial<Box>): Record<string, string> {
  const size = width === undefined ? {} : { width: `${width}px`, height: `${height}px` };
  return { left: `${x}px`, top: `${y}px`, ...size };
}
