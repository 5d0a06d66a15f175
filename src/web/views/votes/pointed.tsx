import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { stepOf } from '../../parts/walk-marks.ts';
import { type Point, pointInWords, yearScale } from './points.ts';

interface PointedProps {
  readonly points: readonly Point[];
  readonly width: number;
  /** The chart, with the roll call that is pointed at. */
  readonly children: (shown: number | undefined) => ComponentChildren;
}

/** A chart of roll calls that is walked along with the pointer or with arrow keys; both say the same of each. */
export function Pointed({ points, width, children }: PointedProps) {
  const [shown, show] = useState<number>();
  const last = points.length - 1;
  const now = Math.min(shown ?? 0, last);
  const point = points[now];
  if (!point) return <>{children(undefined)}</>;
  const press = (event: KeyboardEvent) => {
    const next = stepOf(event.key, now, last + 1);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  };
  const x = yearScale(points, width);
  const nearest = (at: number) => {
    const away = points.map(({ year }) => Math.abs(x(year) - at));
    return away.indexOf(Math.min(...away));
  };
  return (
    <>
      <div
        class="pointed"
        role="slider"
        tabIndex={0}
        aria-label="Roll calls, one by one"
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={now + 1}
        aria-valuetext={pointInWords(point)}
        onKeyDown={press}
        onFocus={() => show(now)}
        onBlur={() => show(undefined)}
        onPointerMove={({ clientX, currentTarget }) =>
          show(nearest(clientX - currentTarget.getBoundingClientRect().left))
        }
        onPointerLeave={() => show(undefined)}
      >
        {children(shown)}
      </div>
      <p class="told">
        {shown === undefined
          ? 'Point at a roll call, or go along them with the arrow keys.'
          : pointInWords(point)}
      </p>
    </>
  );
}
