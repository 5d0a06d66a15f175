import type { ComponentChildren } from 'preact';
import type { Timeline } from './model.ts';

/** What is drawn by the anchor, moved to its place in view and cut off at the edges of the plot. */
export function Shifted({ timeline, children }: { timeline: Timeline; children: ComponentChildren }) {
  return (
    <g clip-path="url(#timeline-plot)">
      <g transform={`translate(${timeline.shift.value} 0)`}>{children}</g>
    </g>
  );
}
