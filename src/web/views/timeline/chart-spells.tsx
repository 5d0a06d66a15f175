import { BarBody } from './bar-body.tsx';
import { barShape, extentOfBar } from './bar-shape.ts';
import { barRow } from './frame.ts';
import type { Timeline } from './model.ts';
import type { SpellBar } from './spell-bars.ts';

/** About the width of a letter of a label, on the wide side. */
const letterWidth = 6.6;
/** Height of a bar in its row. */
const barHeight = barRow - 4;

/** What held over a time, in bars under the heading of its kind; an end that is not certain tapers over its range. */
export function ChartSpells({ timeline }: { timeline: Timeline }) {
  return (
    <g class="spells">
      {timeline.frame.value.groups.map(({ group, top, bars }) => (
        <g key={group.kind} class={`spell-group ${group.kind}`}>
          <text class="group-title" x={0} y={top + 14}>
            {group.name}
          </text>
          {group.bars.map((bar) => (
            <Bar key={bar.fact.id} bar={bar} y={bars + bar.row * barRow} timeline={timeline} />
          ))}
        </g>
      ))}
    </g>
  );
}

function Bar({ bar, y, timeline }: { bar: SpellBar; y: number; timeline: Timeline }) {
  const width = timeline.plotWidth.value;
  const shape = barShape(bar, timeline.span.value, width);
  const [from, to] = extentOfBar(shape);
  if (to < 0 || from > width) return null;
  const left = Math.max(2, shape.start[1]) + 5;
  const letters = Math.floor((Math.min(width, shape.end[0]) - left - 4) / letterWidth);
  return (
    <g class={bar.isLeftOut ? 'spell-bar left-out' : 'spell-bar'}>
      <g clip-path="url(#timeline-plot)">
        <BarBody shape={shape} y={y} height={barHeight} />
      </g>
      {letters >= 4 && (
        <text x={left} y={y + barHeight - 3.5}>
          {bar.label.length > letters ? `${bar.label.slice(0, letters - 1)}…` : bar.label}
        </text>
      )}
    </g>
  );
}
