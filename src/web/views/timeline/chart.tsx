import { ChartAxes } from './chart-axes.tsx';
import { ChartLane } from './chart-lane.tsx';
import { ChartLegend, legendHeight } from './chart-legend.tsx';
import { ChartSpells } from './chart-spells.tsx';
import type { Timeline } from './model.ts';

/** The drawing of a timeline: a lane a pair, what held below, one axis of time for all. */
export function Chart({ timeline, label }: { timeline: Timeline; label: string }) {
  const { margin, lanes, legend } = timeline.frame.value;
  const width = timeline.width.value;
  const height = legend + legendHeight(timeline);
  return (
    <svg
      class="timeline-drawing"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <clipPath id="timeline-plot">
        <rect x={0} y={0} width={Math.max(0, timeline.plotWidth.value)} height={height} />
      </clipPath>
      <g transform={`translate(${margin.left} 0)`}>
        <ChartAxes timeline={timeline} />
        {lanes.map((lane, i) => (
          <ChartLane key={timeline.pairs.value[i]!.join(' ')} timeline={timeline} lane={lane} index={i} />
        ))}
        <ChartSpells timeline={timeline} />
      </g>
      <ChartLegend timeline={timeline} />
    </svg>
  );
}
