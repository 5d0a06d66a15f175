import { scaleLinear } from 'd3-scale';
import { numberInWords } from '../../../publish/words/number-words.ts';
import type { SeriesReport } from '../../../report/date-report.ts';
import { ChartLabels } from './chart-labels.tsx';
import { ChartPeriods } from './chart-periods.tsx';
import { ChartPhases } from './chart-phases.tsx';
import { contactRows, curvePaths, extentOf, mostContact } from './curve-paths.ts';
import type { LaneFrame } from './frame.ts';
import { markPaths } from './mark-paths.ts';
import type { Timeline } from './model.ts';
import { pairFitting } from './pair-names.ts';
import { Shifted } from './shifted.tsx';

/** A plot narrower than this has the name of its values above it instead of beside it. */
const isNarrowBelow = 500;

interface LaneProps {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** The lane of a pair: its phases, its relation with the band over the worlds, its acts. */
export function ChartLane(props: LaneProps) {
  const { timeline, index, lane } = props;
  const pair = timeline.pairs.value[index]!;
  return (
    <g class="lane">
      <text class="lane-title" x={0} y={lane.top + 20}>
        {pairFitting(timeline.state.study.data, pair, ' – ', timeline.plotWidth.value)}
      </text>
      <ChartPeriods {...props} />
      <ChartPhases {...props} />
      <Curve {...props} />
      <Acts {...props} />
    </g>
  );
}

function Curve(props: LaneProps) {
  const { timeline, lane, index } = props;
  const now = timeline.series.now(timeline.pairs.value[index]!);
  const width = timeline.plotWidth.value;
  const [top, bottom] = lane.curve;
  const y = valueScale(props);
  return (
    <g class="curve">
      <ValueAxis ticks={y.ticks(4).map((value) => ({ value, y: y(value) }))} lane={lane} width={width} />
      <Shifted timeline={timeline}>
        <CurvePaths {...props} />
      </Shifted>
      {now && mostContact(now) > 0 && (
        <text class="contact-name" x={width - 2} y={lane.strip[0] + 9} text-anchor="end">
          contact, up to {numberInWords(mostContact(now))}
        </text>
      )}
      {!now && (
        <text class="waiting" x={width / 2} y={(top + bottom) / 2} text-anchor="middle">
          {timeline.series.failed.value || 'The curve is being drawn …'}
        </text>
      )}
    </g>
  );
}

function valueScale({ timeline, lane, index }: LaneProps) {
  const pair = timeline.pairs.value[index]!;
  const [top, bottom] = lane.curve;
  return scaleLinear()
    .domain(extentOf([timeline.series.now(pair), timeline.series.published(pair)]))
    .nice(4)
    .range([bottom, top]);
}

/** The paths of a curve; they change with the anchor only, not with every step of a movement. */
function CurvePaths(props: LaneProps) {
  const { timeline, index } = props;
  const pair = timeline.pairs.value[index]!;
  const [now, published] = [timeline.series.now(pair), timeline.series.published(pair)];
  const width = timeline.plotWidth.value;
  const y = valueScale(props);
  const pathsOf = (series: typeof now) =>
    series && curvePaths(series.rows, timeline.anchor.value, width, y, 1);
  const [paths, before] = [pathsOf(now), pathsOf(published)];
  return (
    <>
      {paths && <path class="band" d={paths.band} />}
      {before && <path class="published" d={before.line} />}
      {paths && <path class="median" d={paths.line} />}
      {now && <path class="contact" d={contactPath(props, now)} />}
    </>
  );
}

/** The most contact of a pair, which reaches as high as this share of the plot: the relation stays in sight. */
const contactShare = 0.6;

/** Contact from the foot of the plot upwards, by a scale of its own. */
function contactPath({ timeline, lane }: LaneProps, series: SeriesReport): string {
  const [top, bottom] = lane.curve;
  const most = mostContact(series);
  const yOf = (value: number) => bottom - (most > 0 ? value / most : 0) * (bottom - top) * contactShare;
  const rows = contactRows(series);
  return curvePaths(rows, timeline.anchor.value, timeline.plotWidth.value, yOf, 1).line;
}

interface ValueTick {
  readonly value: number;
  readonly y: number;
}

function ValueAxis({ ticks, lane, width }: { ticks: readonly ValueTick[]; lane: LaneFrame; width: number }) {
  const middle = (lane.curve[0] + lane.curve[1]) / 2;
  return (
    <g class="value-axis">
      {ticks.map(({ value, y }) => (
        <g key={value} class={value === 0 ? 'zero' : undefined}>
          <path d={`M0 ${Math.round(y) + 0.5}H${width}`} />
          <text x={-6} y={y + 4} text-anchor="end">
            {numberInWords(value)}
          </text>
        </g>
      ))}
      {width < isNarrowBelow ? (
        <text class="axis-title" x={width} y={lane.top + 19} text-anchor="end">
          Net relation
        </text>
      ) : (
        <text class="axis-title" text-anchor="middle" transform={`translate(-42 ${middle}) rotate(-90)`}>
          <tspan x={0}>Net relation</tspan>
          <tspan x={0} dy={12} class="unit">
            (Goldstein points)
          </tspan>
        </text>
      )}
    </g>
  );
}

function Acts(props: LaneProps) {
  const { timeline, lane, index } = props;
  const [a, b] = timeline.pairs.value[index]!;
  const width = timeline.plotWidth.value;
  const { data } = timeline.state.study;
  return (
    <g class="acts">
      <path class="axis" d={`M0 ${lane.axis + 0.5}H${width}`} />
      <Shifted timeline={timeline}>
        <ActPaths {...props} />
        <ChartLabels {...props} />
      </Shifted>
      <text class="direction" x={2} y={lane.strip[0] + 9}>
        {pairFitting(data, [a, b], ' → ', width)}
      </text>
      <text class="direction" x={2} y={lane.strip[1] - 1}>
        {pairFitting(data, [b, a], ' → ', width)}
      </text>
      <text class="direction" x={2} y={lane.axis - 6}>
        both ways
      </text>
    </g>
  );
}

/** The paths of the marks; they change with the anchor only, not with every step of a movement. */
function ActPaths({ timeline, lane, index }: LaneProps) {
  const width = timeline.plotWidth.value;
  const looks = markPaths(timeline.marks.value[index] ?? [], lane.axis, width, width);
  return (
    <>
      {looks.map(({ look, ranges }) => (
        <path key={look} class={`range ${look}`} d={ranges} />
      ))}
      {looks.map(({ look, outline, filling }) => (
        <g key={look} class={`mark ${look}`}>
          <path class="outline" d={outline} />
          {filling && <path class="filling" d={filling} />}
        </g>
      ))}
    </>
  );
}
