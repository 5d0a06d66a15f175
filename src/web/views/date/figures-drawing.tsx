import { scaleLinear } from 'd3-scale';
import type { Day } from '../../../base/calendar.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { seriesInWords, shareInWords, valueInWords } from '../../../publish/words/quantity-words.ts';
import type { FigurePoint, FigureSeries } from '../../../report/report-figures.ts';
import '../../style/date-figures.css';
import { Walk } from '../../parts/walk.tsx';
import { type Span, xOf } from '../timeline/layout.ts';
import { ticksOver } from '../timeline/ticks.ts';
import type { NameOf } from './names.ts';

/** Each chart, in px: its head, what is drawn, and the room below it. */
const HEAD = 26;
const PLOT = 84;
const FOOT = 30;
const HEIGHT = HEAD + PLOT + FOOT;
/** Room for the numbers of the axis. */
const LEFT = 64;
/** A figure of a day is drawn no narrower. */
const LEAST = 4;

interface Props {
  readonly figures: readonly FigureSeries[];
  readonly span: Span;
  readonly day: Day;
  readonly width: number;
  readonly nameOf: NameOf;
}

/** Charts one below the other, one for each row in time, over the period of the study. */
export function FiguresDrawing({ figures, span, day, width, nameOf }: Props) {
  const plot = width - LEFT - 8;
  const charts = figures.map((series, i) => {
    const ends = series.points.flatMap(({ value }) => [value.low, value.high]);
    const y = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [PLOT, 0]).nice();
    const bars = series.points.map((point) => ({ point, ...placeOf(point, span, plot, y) }));
    return { series, top: i * HEIGHT, y, bars, title: `${seriesInWords(series, nameOf)} (${series.unit})` };
  });
  const marks = charts.flatMap(({ series, top, bars, title }) =>
    bars.map(({ point, x, wide, high, low }) => ({
      key: point.id,
      name: title,
      says: [point.stated.words, `${valueInWords(point.value)} ${series.unit}`, shareInWords(point)]
        .filter(Boolean)
        .join(', '),
      box: { x: LEFT + x, y: top + HEAD + high - 3, width: wide, height: low - high + 6 },
    })),
  );
  const height = charts.length * HEIGHT;
  const now = Math.round(xOf(day, span, plot)) + 0.5;
  return (
    <Walk label="Figures" marks={marks} width={width}>
      <svg
        class="figure-charts"
        role="img"
        aria-label={`Figures over time: ${charts.map(({ title }) => title).join('; ')}`}
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
      >
        {charts.map(({ series, top, y, bars, title }) => (
          <g key={`${series.what} ${title}`} transform={`translate(0 ${top})`}>
            <text class="figure-head" x={0} y={15}>
              {cutTo(title, width)}
            </text>
            <g transform={`translate(${LEFT} ${HEAD})`}>
              <Axes span={span} plot={plot} y={y} />
              <path class="now" d={`M${now} -4V${PLOT}`} />
              {bars.map(({ point, x, wide, middle, high, low }) => (
                <path
                  key={point.id}
                  class={`figure-bar${point.share < 1 ? ' doubtful' : ''}`}
                  d={`M${x} ${middle}h${wide}${low > high ? `M${x + wide / 2} ${high}V${low}` : ''}`}
                />
              ))}
            </g>
          </g>
        ))}
      </svg>
    </Walk>
  );
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

function placeOf({ days, value }: FigurePoint, span: Span, plot: number, y: Scale) {
  const [from, to] = [xOf(days.start, span, plot), xOf(days.end + 1, span, plot)];
  const wide = Math.max(LEAST, to - from);
  const x = (from + to - wide) / 2;
  return { x, wide, middle: y(value.median), high: y(value.high), low: y(value.low) };
}

/** About the width of a letter of a head, in px. */
const LETTER = 7;
function cutTo(text: string, width: number): string {
  const letters = Math.floor(width / LETTER);
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}

function Axes({ span, plot, y }: { span: Span; plot: number; y: Scale }) {
  return (
    <g class="figure-axis">
      {y.ticks(3).map((tick) => (
        <g key={tick} transform={`translate(0 ${Math.round(y(tick)) + 0.5})`}>
          <path d={`M0 0H${plot}`} />
          <text x={-6} text-anchor="end" dominant-baseline="central">
            {numberInWords(tick)}
          </text>
        </g>
      ))}
      {ticksOver(span, plot, 56)
        .map(({ day, label }) => ({ label, x: xOf(day, span, plot) }))
        .filter(({ x }) => x > 10 && x < plot - 14)
        .map(({ x, label }) => (
          <text key={label} x={x} y={PLOT + 15} text-anchor="middle">
            {label}
          </text>
        ))}
    </g>
  );
}
