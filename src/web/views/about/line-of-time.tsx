import { countOf, listInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { usePaper } from '../../parts/use-paper.ts';
import { useWidth } from '../../parts/use-width.ts';
import { Walk } from '../../parts/walk.tsx';
import type { State } from '../../state.ts';
import { type Span, xOf } from '../timeline/layout.ts';
import { ticksOver } from '../timeline/ticks.ts';
import { type LaidOut, layOut, type PlacedLane, spanOf, yearsHeight } from './lane-layout.ts';
import type { TimeLane } from './time-lanes.ts';

interface LineProps {
  readonly state: State;
  readonly name: string;
  readonly lanes: readonly TimeLane[];
}

/** Room below the lanes for the years, in px. */
const axisHeight = 24;
/** How wide it is laid out on paper, in px: its letters then have 7 points. */
const ON_PAPER = 860;

/** What is recorded of somebody, or of a place, on one line of time, a lane a kind; nothing where the record has no more than one thing. */
export function LineOfTime({ state, name, lanes }: LineProps) {
  const count = lanes.reduce((sum, { items }) => sum + items.length, 0);
  if (count < 2) return null;
  const kinds = lanes.map((lane) => `${lane.name.toLowerCase()} (${lane.items.length})`);
  return (
    <section class="line-of-time" aria-labelledby="time-head">
      <h3 id="time-head">On one line of time</h3>
      <Figure
        title={`${name} on one line of time`}
        caption={`${countOf(count, 'entry', 'entries')} of the record, a lane a kind: ${listInWords(kinds)}.`}
        columns={['Lane', 'What', 'Date']}
        rows={lanes.flatMap((lane) => lane.items.map((item) => [lane.name, item.name, item.date]))}
      >
        <Drawing lanes={lanes} span={spanOf(lanes, state.study.data.period)} name={name} />
      </Figure>
    </section>
  );
}

interface DrawingProps {
  readonly lanes: readonly TimeLane[];
  readonly span: Span;
  readonly name: string;
}

function Drawing({ lanes, span, name }: DrawingProps) {
  const [ref, available] = useWidth<HTMLDivElement>(960);
  const width = usePaper() ? ON_PAPER : available;
  const laid = layOut(lanes, span, width);
  return (
    <div ref={ref}>
      <Walk label={`${name}: what is recorded, lane by lane`} marks={laid.marks} width={width}>
        <Lanes laid={laid} span={span} width={width} />
      </Walk>
    </div>
  );
}

function Lanes({ laid, span, width }: { laid: LaidOut; span: Span; width: number }) {
  const { lanes, height } = laid;
  const ticks = ticksOver(span, width).map(({ day, label }) => ({ label, x: xOf(day, span, width) }));
  const years = ticks.filter(({ x }) => x > 14 && x < width - 14);
  return (
    <svg
      class="lanes"
      viewBox={`0 0 ${width} ${height + axisHeight}`}
      width={width}
      height={height + axisHeight}
      aria-hidden="true"
    >
      <path class="grid" d={ticks.map(({ x }) => `M${x.toFixed(1)} ${yearsHeight}V${height}`).join('')} />
      {lanes.map((lane) => (
        <Lane key={lane.name} lane={lane} width={width} />
      ))}
      <path class="axis" d={`M0 ${height}H${width}`} />
      {[12, height + 17].map((y) =>
        years.map(({ x, label }) => (
          <text key={`${label} ${y}`} class="year" x={x} y={y} text-anchor="middle">
            {label}
          </text>
        )),
      )}
    </svg>
  );
}

function Lane({ lane, width }: { lane: PlacedLane; width: number }) {
  return (
    <g>
      <text class="lane-name" x={0} y={lane.top - 5}>
        {lane.name}
        {lane.curve && `: how many at a time, up to ${lane.curve.most}`}
      </text>
      {lane.curve && <path class="count" d={lane.curve.path} />}
      {lane.bars.map(({ key, x, y, width: wide }) => (
        <rect key={key} class="bar" x={x} y={y} width={wide} height={9} />
      ))}
      {lane.axis !== undefined && (
        <>
          <path class="axis" d={`M0 ${lane.axis}H${width}`} />
          <path class="marks" d={lane.marks} />
        </>
      )}
    </g>
  );
}
