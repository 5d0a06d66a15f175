import { scaleLinear } from 'd3-scale';
import '../../style/date-recognition.css';
import { Walk } from '../../parts/walk.tsx';
import type { WalkMark } from '../../parts/walk-marks.ts';
import type { NameOf } from './names.ts';
import type { YearCount } from './recognition-counts.ts';

/** Of the drawing, in px. */
const [HEIGHT, LEFT, TOP, BOTTOM] = [250, 44, 22, 36];

interface Props {
  readonly counts: readonly YearCount[];
  readonly published: readonly YearCount[] | undefined;
  /** At most two: the first is drawn upwards, the second downwards. */
  readonly governments: readonly string[];
  readonly width: number;
  readonly year: number;
  readonly label: string;
  readonly nameOf: NameOf;
}

/** Bars of the recognitions at the end of each year, with those that were published as a dashed line. */
export function RecognitionBarsDrawing(props: Props) {
  const { counts, published = [], governments, width, year, label, nameOf } = props;
  const years = [...new Set(counts.map((count) => count.year))];
  const most = (of: string | undefined) =>
    Math.max(
      0,
      ...[...counts, ...published].filter((count) => count.of === of).map(({ possible }) => possible),
    );
  const y = scaleLinear(
    [-most(governments[1]), Math.max(1, most(governments[0]))],
    [HEIGHT - BOTTOM, TOP],
  ).nice(6);
  const step = (width - LEFT) / years.length;
  const x = (of: number) => LEFT + (of - years[0]!) * step;
  const signOf = (of: string) => (of === governments[0] ? 1 : -1);
  const every = step * 5 < 40 ? 10 : 5;
  const marks = counts.map((count, i): WalkMark => {
    const sign = signOf(count.of);
    const [one, other] = [y(0), y(sign * Math.max(count.possible, 1))];
    return {
      key: `${count.of} ${count.year}`,
      name: `${nameOf(count.of)}, end of ${count.year}`,
      says: countInWords(count, published[i]),
      box: { x: x(count.year), y: Math.min(one, other), width: step, height: Math.abs(other - one) },
    };
  });
  return (
    <Walk label="Recognitions at the end of each year" marks={marks} width={width}>
      <svg
        class="bars"
        role="img"
        aria-label={label}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        {y.ticks(6).map((tick) => (
          <g key={tick} class="axis">
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} class={tick === 0 ? 'zero' : undefined} />
            <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
              {Math.abs(tick)}
            </text>
          </g>
        ))}
        <text class="axis-title" x={0} y={12}>
          Recognitions at the end of the year (governments)
        </text>
        {counts.map((count) => (
          <Bar
            key={`${count.of} ${count.year}`}
            count={count}
            sign={signOf(count.of)}
            {...{ x: x(count.year), step, y }}
          />
        ))}
        {governments.map((of) => (
          <path
            key={of}
            class="published"
            d={stairs(published, of, { x, step, y: (count) => y(signOf(of) * count) })}
          />
        ))}
        {years
          .filter((each) => each % every === 0)
          .map((each) => (
            <text
              key={each}
              class="axis-year"
              x={x(each) + step / 2}
              y={HEIGHT - BOTTOM + 16}
              text-anchor="middle"
            >
              {each}
            </text>
          ))}
        <text class="axis-title" x={LEFT + (width - LEFT) / 2} y={HEIGHT - 4} text-anchor="middle">
          Year
        </text>
        {year >= years[0]! && year <= years.at(-1)! && (
          <line class="now" x1={x(year) + step / 2} x2={x(year) + step / 2} y1={TOP} y2={HEIGHT - BOTTOM} />
        )}
        {governments.map((of, i) => (
          <text key={of} class="bars-name" x={LEFT + 8} y={i === 0 ? TOP + 14 : HEIGHT - BOTTOM - 8}>
            {nameOf(of)} {governments.length > 1 && (i === 0 ? '(up)' : '(down)')}
          </text>
        ))}
      </svg>
    </Walk>
  );
}

/** `50 surely, up to 52; as published 51`. */
function countInWords({ certain, possible }: YearCount, published: YearCount | undefined): string {
  const words = (sure: number, most: number) => (most > sure ? `${sure} surely, up to ${most}` : `${sure}`);
  const now = `recognised by ${words(certain, possible)}`;
  return published ? `${now}; as published ${words(published.certain, published.possible)}` : now;
}

interface Scale {
  readonly x: (year: number) => number;
  readonly step: number;
  readonly y: (count: number) => number;
}

function stairs(counts: readonly YearCount[], of: string, { x, step, y }: Scale): string {
  const own = counts.filter((count) => count.of === of);
  return own
    .map(({ year, certain }, i) => `${i === 0 ? 'M' : 'L'}${x(year)} ${y(certain)}H${x(year) + step}`)
    .join('');
}

interface BarProps {
  readonly count: YearCount;
  readonly sign: 1 | -1;
  readonly x: number;
  readonly step: number;
  readonly y: (value: number) => number;
}

function Bar({ count: { certain, possible }, sign, x, step, y }: BarProps) {
  const of = (value: number) => {
    const [top, bottom] = [y(Math.max(0, sign * value)), y(Math.min(0, sign * value))];
    return { y: top, height: Math.max(0, bottom - top), x: x + step * 0.12, width: step * 0.76 };
  };
  const side = sign > 0 ? 'up' : 'down';
  return (
    <>
      {possible > certain && <rect class={`bar possible ${side}`} {...of(possible)} />}
      <rect class={`bar ${side}`} {...of(certain)} />
    </>
  );
}
