import { useId } from 'preact/hooks';
import type { Day } from '../../../base/calendar.ts';
import { dayInWords } from '../../../base/day-words.ts';
import '../../style/date-standing.css';
import { Walk } from '../../parts/walk.tsx';
import { BarBody } from '../timeline/bar-body.tsx';
import { barShape } from '../timeline/bar-shape.ts';
import { type Span, xOf } from '../timeline/layout.ts';
import { ticksOver } from '../timeline/ticks.ts';
import type { NameOf } from './names.ts';
import { layoutStanding, type PlacedRow } from './standing-layout.ts';
import type { StandingGroup } from './standing-rows.ts';
import { standingInWords } from './standing-words.ts';

/** About the width of a letter of a label, in px. */
const LETTER = 6.4;

interface Props {
  readonly groups: readonly StandingGroup[];
  readonly span: Span;
  readonly day: Day;
  readonly width: number;
  readonly label: string;
  readonly nameOf: NameOf;
}

/** What stood on the date as bars over the period of the study, the date as an upright line through them. */
export function StandingDrawing({ groups, span, day, width, label, nameOf }: Props) {
  const { heads, rows, left, top, bottom, height, barHeight } = layoutStanding(groups, width);
  const plot = width - left;
  const plotId = useId();
  const marks = rows.map(({ row, y, height: high }) => ({
    key: `${row.fact} ${row.who.join(' ')} ${row.what}`,
    name: row.what,
    says: standingInWords(row, nameOf),
    box: { x: 0, y, width, height: high },
  }));
  const now = Math.round(xOf(day, span, plot)) + 0.5;
  return (
    <Walk label="What stood" marks={marks} width={width}>
      <svg
        class="standing-bars"
        role="img"
        aria-label={label}
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
      >
        <clipPath id={plotId}>
          <rect width={plot} height={height} />
        </clipPath>
        <g transform={`translate(${left} 0)`}>
          <Axis span={span} plot={plot} top={top} bottom={bottom} />
          <g clip-path={`url(#${plotId})`}>
            {rows.map(({ row, barY, group }, i) =>
              row.bar ? (
                <g
                  key={marks[i]!.key}
                  class={`standing-bar ${group.kind} ${row.kind}${row.share < 1 ? ' doubtful' : ''}`}
                >
                  <BarBody shape={barShape(row.bar, span, plot)} y={barY} height={barHeight} />
                </g>
              ) : null,
            )}
          </g>
          <path class="now" d={`M${now} ${top - 4}V${bottom}`} />
          <text
            class="now-day"
            x={now}
            y={top - 20}
            text-anchor={now < 60 ? 'start' : now > plot - 60 ? 'end' : 'middle'}
          >
            {dayInWords(day)}
          </text>
        </g>
        {heads.map(({ head, y }) => (
          <text key={head} class="standing-head" x={0} y={y + 18}>
            {head}
          </text>
        ))}
        {rows.map((placed, i) => (
          <Label key={marks[i]!.key} placed={placed} />
        ))}
      </svg>
    </Walk>
  );
}

function Axis({ span, plot, top, bottom }: { span: Span; plot: number; top: number; bottom: number }) {
  const ticks = ticksOver(span, plot, 56).map(({ day, label }) => ({
    label,
    x: Math.round(xOf(day, span, plot)) + 0.5,
  }));
  return (
    <g class="standing-axis">
      <path d={ticks.map(({ x }) => `M${x} ${top}V${bottom}`).join('')} />
      {ticks
        .filter(({ x }) => x > 10 && x < plot - 14)
        .map(({ x, label }) => (
          <g key={label} text-anchor="middle">
            <text x={x} y={top - 6}>
              {label}
            </text>
            <text x={x} y={bottom + 14}>
              {label}
            </text>
          </g>
        ))}
      <text x={plot / 2} y={bottom + 32} text-anchor="middle">
        Time
      </text>
    </g>
  );
}

/** What stood and who held it, the first cut to the room that there is. */
function Label({ placed: { row, labelY, labelWidth } }: { placed: PlacedRow }) {
  const ids = row.who.join(', ');
  const who = ids.length > 24 ? `${ids.slice(0, 23)}…` : ids;
  const letters = Math.max(6, Math.floor(labelWidth / LETTER) - who.length - 2);
  const what = row.what.length > letters ? `${row.what.slice(0, letters - 1)}…` : row.what;
  return (
    <text class="standing-label" x={0} y={labelY}>
      {what}{' '}
      <tspan class="standing-who" dx={4}>
        {who}
      </tspan>
    </text>
  );
}
