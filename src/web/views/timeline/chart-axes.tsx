import { dayInWords } from '../../../base/day-words.ts';
import { xOf } from './layout.ts';
import type { Timeline } from './model.ts';
import { ticksOver } from './ticks.ts';
import { dayIn } from './window.ts';

/** About the width of a letter of a label. */
const letterWidth = 6.4;

/** The axis of time: its lines through the whole drawing, their labels above and below, and the date of the address. */
export function ChartAxes({ timeline }: { timeline: Timeline }) {
  const { axes, margin } = timeline.frame.value;
  const [top, bottom] = axes;
  const width = timeline.plotWidth.value;
  const ticks = ticksOver(timeline.span.value, width).map(({ day, label }) => ({
    label,
    x: Math.round(xOf(day, timeline.span.value, width)) + 0.5,
  }));
  return (
    <g class="timeline-axes">
      <path class="grid" d={ticks.map(({ x }) => `M${x} ${top}V${bottom}`).join('')} />
      {ticks
        .filter(({ x, label }) => x + (label.length * letterWidth) / 2 < width + margin.right)
        .map(({ x, label }) => (
          <g key={label} text-anchor="middle">
            <text x={x} y={top - 8}>
              {label}
            </text>
            <text x={x} y={bottom + 16}>
              {label}
            </text>
          </g>
        ))}
      <path class="axis" d={`M0 ${bottom + 0.5}H${width}`} />
      <text class="axis-title" x={width / 2} y={bottom + 36} text-anchor="middle">
        Time
      </text>
      <DateLine timeline={timeline} />
    </g>
  );
}

function DateLine({ timeline }: { timeline: Timeline }) {
  const day = dayIn(timeline.state.route.value?.date);
  const width = timeline.plotWidth.value;
  const { axes } = timeline.frame.value;
  const { from, to } = timeline.span.value;
  if (day === undefined || day < from || day > to) return null;
  const x = xOf(day, timeline.span.value, width);
  return (
    <g class="date-line">
      <path d={`M${x} ${axes[0]}V${axes[1]}`} />
      <text x={x < width / 2 ? x + 4 : x - 4} y={axes[1] - 4} text-anchor={x < width / 2 ? 'start' : 'end'}>
        {dayInWords(day)}
      </text>
    </g>
  );
}
