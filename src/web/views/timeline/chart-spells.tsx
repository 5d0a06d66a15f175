import { barRow } from './frame.ts';
import { xOf } from './layout.ts';
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
  const { start, end } = barEnds(bar, timeline);
  if (end[1] < 0 || start[0] > width) return null;
  const left = Math.max(2, start[1]) + 5;
  const letters = Math.floor((Math.min(width, end[0]) - left - 4) / letterWidth);
  return (
    <g class={bar.isLeftOut ? 'spell-bar left-out' : 'spell-bar'}>
      <path class="body" clip-path="url(#timeline-plot)" d={outlineOf(start, end, y, bar.isOpen)} />
      {letters >= 4 && (
        <text x={left} y={y + barHeight - 3.5}>
          {bar.label.length > letters ? `${bar.label.slice(0, letters - 1)}…` : bar.label}
        </text>
      )}
    </g>
  );
}

/** Where the ends of a bar stand, each from its earliest to its latest day. */
export function barEnds(
  { start, end }: SpellBar,
  { span, plotWidth }: Timeline,
): { readonly start: readonly [number, number]; readonly end: readonly [number, number] } {
  const at = (day: number) =>
    Math.max(-20, Math.min(plotWidth.value + 20, xOf(day, span.value, plotWidth.value)));
  return {
    start: [at(start[0]), at(start[1])],
    end: [Math.max(at(end[0] + 1), at(start[1]) + 1.5), Math.max(at(end[1] + 1), at(start[1]) + 1.5)],
  };
}

/** A bar that widens from its earliest to its latest beginning and narrows so to its end; an open one ends in a point. */
function outlineOf(
  start: readonly [number, number],
  end: readonly [number, number],
  y: number,
  isOpen: boolean,
): string {
  const [top, middle, bottom] = [y, y + barHeight / 2, y + barHeight];
  const last = isOpen ? [Math.max(start[1], end[1] - 6), end[1]] : end;
  const head =
    start[0] === start[1]
      ? `M${start[0]} ${bottom}V${top}`
      : `M${start[1]} ${bottom}L${start[0]} ${middle}L${start[1]} ${top}`;
  const tail =
    last[0] === last[1] ? `H${last[0]}V${bottom}` : `H${last[0]}L${last[1]} ${middle}L${last[0]} ${bottom}`;
  return `${head}${tail}z`;
}
