import { actLabels, pilesOf } from './act-labels.ts';
import type { LaneFrame } from './frame.ts';
import { xOf } from './layout.ts';
import type { Timeline } from './model.ts';

interface Props {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** The names of acts, as far as there is room, once the drawing rests; and how many acts lie on each other. */
export function ChartLabels({ timeline, lane, index }: Props) {
  const [rest, anchor] = [timeline.settled.value, timeline.anchor.value];
  const width = timeline.plotWidth.value;
  const isZooming = Math.abs(rest.to - rest.from - (anchor.to - anchor.from)) > 1e-6;
  if (isZooming) return null;
  const marks = timeline.marks.value[index] ?? [];
  const left = xOf(rest.from, anchor, width);
  return (
    <g class="act-names">
      {pilesOf(marks).map(({ x, y, count }) => (
        <text key={`${x} ${y}`} class="pile" x={x + 6} y={lane.axis + y - 4}>
          ×{count}
        </text>
      ))}
      {actLabels(marks, left, left + width).map(({ id, text, x, y, at, leader }) => (
        <g key={id}>
          {leader && <path class="leader" d={`M${at} ${lane.axis + leader[0]}V${lane.axis + leader[1]}`} />}
          <text x={x} y={lane.axis + y + 3.5}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
