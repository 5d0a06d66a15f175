import { scaleLinear } from 'd3-scale';
import type { Part } from '../../../argue/judge-report.ts';
import { wrap } from '../../../base/text-width.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import '../../style/range-plot.css';
import { useWidth } from '../../parts/use-width.ts';
import { wholeDates } from '../../parts/whole-dates.ts';
import { axisSpan, type Tick, timeTicks } from './axis-ticks.ts';
import { type RangeRow, rangeRows, rowInWords } from './range-rows.ts';

/** Of the letters of the style sheet, also as print enlarges them. */
const LETTER = 8.8;
const LINE = 18;
const MARGIN = 14;
/** Ten days of a time axis, the least that is told apart; numbers have no such measure. */
const LEAST_DAYS = 10;

interface RangePlotProps {
  readonly part: Part;
  readonly title: string;
  /** The claim whose test it is, in its words. */
  readonly of?: string;
  /** In how many worlds it was judged, where that may be fewer than the study’s. */
  readonly worlds?: number;
}

/** Both sides of a comparison on one axis: a mark at the median, a bar over the central 95 % of worlds. */
export function RangePlot({ part, title, of, worlds }: RangePlotProps) {
  const rows = rangeRows(part);
  const [ref, width] = useWidth<HTMLDivElement>();
  if (rows.length === 0) return null;
  const isTime = rows[0]!.is === 'time';
  return (
    <Figure
      title={title}
      worlds={worlds}
      caption={`Both sides of the test${of === undefined ? '' : ` of “${of}”`}: a disc or diamond at the median, a bar over the central 95 % of worlds.`}
      describes={`${rows.map(rowInWords).join('. ')}.`}
      columns={[
        'Side',
        'Median',
        isTime ? 'Earliest of 95 %' : 'Lowest of 95 %',
        isTime ? 'Latest of 95 %' : 'Highest of 95 %',
        'Known in share of worlds',
      ]}
      rows={rows.map((row) => cells(row))}
    >
      <div ref={ref} class="range-plot">
        <Drawing rows={rows} width={width} axis={isTime ? 'Date' : axisTitle(part)} />
      </div>
    </Figure>
  );
}

function cells({ name, is, says, range, median, low, high, known }: RangeRow) {
  if (is === 'number') return [name, median[0], low, high, known];
  const [from = says, to = from] = range === '' ? [says] : range.split(' – ');
  return [name, says, from, to, known];
}

function axisTitle({ left }: Part): string {
  const aloud = left?.aloud ?? '';
  if (aloud.startsWith('the share')) return 'Share (0 none, 1 all)';
  if (aloud.startsWith('the correlation')) return 'Correlation (−1 to 1)';
  if (aloud.startsWith('the number') && !aloud.includes('divided')) return 'Number';
  return 'Value, in the units of the test';
}

function Drawing({ rows, width, axis }: { rows: readonly RangeRow[]; width: number; axis: string }) {
  const isTime = rows[0]!.is === 'time';
  const ends = rows.flatMap(({ median, low, high }) => [...median, low, high]);
  const span = axisSpan(ends, isTime ? LEAST_DAYS : Math.max(...ends.map(Math.abs), 1) * 0.1);
  const x = scaleLinear(span, [MARGIN, width - MARGIN]);
  const most = Math.max(3, Math.floor(width / 100));
  const ticks: Tick[] = isTime
    ? timeTicks(...span, most)
    : x.ticks(most).map((at) => ({ at, text: numberInWords(at) }));
  let y = 0;
  const placed = rows.map((row) => {
    const lines = wrap(wholeDates(rowInWords(row)), Math.floor((width - MARGIN) / LETTER));
    const top = y;
    y += lines.length * LINE + 30;
    return { row, lines, top };
  });
  return (
    <svg
      role="img"
      aria-label={rows.map(rowInWords).join('. ')}
      width={width}
      height={y + 44}
      viewBox={`0 0 ${width} ${y + 44}`}
    >
      {placed.map(({ row, lines, top }, i) => (
        <Row key={row.name} row={row} lines={lines} top={top} x={x} isFirst={i === 0} bottom={y} />
      ))}
      <Axis ticks={ticks} x={x} y={y} width={width} title={axis} />
    </svg>
  );
}

type Scale = (value: number) => number;

interface RowProps {
  readonly row: RangeRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly isFirst: boolean;
}

function Row({ row, lines, top, bottom, x, isFirst }: RowProps) {
  const y = top + lines.length * LINE + 12;
  const [from, to] = [x(row.median[0]), x(row.median[1])];
  const middle = (from + to) / 2;
  return (
    <g class={isFirst ? 'side first' : 'side second'}>
      {lines.map((line, i) => (
        <text key={line} x={0} y={top + 13 + i * LINE}>
          {line}
        </text>
      ))}
      {row.isWritten && <line class="threshold" x1={middle} x2={middle} y1={0} y2={bottom} />}
      <line class="range" x1={x(row.low)} x2={x(row.high)} y1={y} y2={y} />
      {to - from > 1 && <line class="lasting" x1={from} x2={to} y1={y} y2={y} />}
      {isFirst ? (
        <circle cx={middle} cy={y} r={5} />
      ) : (
        <path d={`M${middle} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} />
      )}
    </g>
  );
}

interface AxisProps {
  readonly ticks: readonly Tick[];
  readonly x: Scale;
  readonly y: number;
  readonly width: number;
  readonly title: string;
}

function Axis({ ticks, x, y, width, title }: AxisProps) {
  return (
    <g class="axis">
      <line x1={0} x2={width} y1={y} y2={y} />
      {ticks.map(({ at, text }) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1={y} y2={y + 5} />
          <text x={x(at)} y={y + 18} text-anchor={anchor(x(at), width)}>
            {text}
          </text>
        </g>
      ))}
      <text class="axis-title" x={width} y={y + 38} text-anchor="end">
        {title}
      </text>
    </g>
  );
}

function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  return x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle';
}
