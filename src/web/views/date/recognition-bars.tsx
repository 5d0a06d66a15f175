import { scaleLinear } from 'd3-scale';
import { useMemo } from 'preact/hooks';
import { type Day, yearMonthDay } from '../../../base/calendar.ts';
import type { StudyData } from '../../../publish/study-data.ts';
import { listInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { NameOf } from './names.ts';
import { recognitionCounts, rivalGovernments, type YearCount } from './recognition-counts.ts';

const HEIGHT = 240;
const LEFT = 44;
const TOP = 22;
const BOTTOM = 22;

/** How many recognised each of the two most recognised governments, year by year: one upwards, the other downwards. */
export function RecognitionBars({ data, day, nameOf }: { data: StudyData; day: Day; nameOf: NameOf }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [governments, counts] = useMemo(() => {
    const rivals = rivalGovernments(data.facts);
    return [rivals, recognitionCounts(data.facts, rivals, data.period)] as const;
  }, [data]);
  if (governments.length === 0) return null;
  const names = listInWords(governments.map(nameOf));
  const ends = governments.map((of) => {
    const own = counts.filter((count) => count.of === of);
    return `${nameOf(of)}: ${own[0]?.certain} at the end of ${own[0]?.year}, ${own.at(-1)?.certain} at the end of ${own.at(-1)?.year}`;
  });
  return (
    <Figure
      title={`Recognition of ${names} over the years`}
      describes={`Recognitions that stood at the end of each year, as recorded. ${ends.join('; ')}.`}
      columns={['Government', 'Year', 'Surely', 'Possibly']}
      rows={counts.map(({ of, year, certain, possible }) => [nameOf(of), String(year), certain, possible])}
    >
      <div ref={box}>
        <Bars
          counts={counts}
          governments={governments}
          width={width}
          year={yearMonthDay(day).year}
          nameOf={nameOf}
        />
      </div>
      <p class="quiet">
        As recorded, whoever is believed; the upright line is the year of the date; open bars are those that
        the dates leave possible.
      </p>
    </Figure>
  );
}

interface BarsProps {
  readonly counts: readonly YearCount[];
  readonly governments: readonly string[];
  readonly width: number;
  readonly year: number;
  readonly nameOf: NameOf;
}

function Bars({ counts, governments, width, year, nameOf }: BarsProps) {
  const years = [...new Set(counts.map((count) => count.year))];
  const most = (of: string | undefined) =>
    Math.max(0, ...counts.filter((count) => count.of === of).map(({ possible }) => possible));
  const y = scaleLinear(
    [-most(governments[1]), Math.max(1, most(governments[0]))],
    [HEIGHT - BOTTOM, TOP],
  ).nice(6);
  const step = (width - LEFT) / years.length;
  const x = (of: number) => LEFT + (of - years[0]!) * step;
  const label = `Bars: recognitions of ${listInWords(governments.map(nameOf))} at the end of each year`;
  const every = step * 5 < 40 ? 10 : 5;
  return (
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
        recognitions at the end of the year
      </text>
      {counts.map((count) => (
        <Bar
          key={`${count.of} ${count.year}`}
          count={count}
          isUp={count.of === governments[0]}
          x={x(count.year)}
          step={step}
          y={y}
        />
      ))}
      {years
        .filter((each) => each % every === 0)
        .map((each) => (
          <text key={each} class="axis-year" x={x(each) + step / 2} y={HEIGHT - 4} text-anchor="middle">
            {each}
          </text>
        ))}
      {year >= years[0]! && year <= years.at(-1)! && (
        <line class="now" x1={x(year) + step / 2} x2={x(year) + step / 2} y1={TOP} y2={HEIGHT - BOTTOM} />
      )}
      {governments.map((of, i) => (
        <text key={of} class="bars-name" x={LEFT + 8} y={i === 0 ? TOP + 14 : HEIGHT - BOTTOM - 8}>
          {nameOf(of)} {governments.length > 1 && (i === 0 ? '(up)' : '(down)')}
        </text>
      ))}
    </svg>
  );
}

interface BarProps {
  readonly count: YearCount;
  readonly isUp: boolean;
  readonly x: number;
  readonly step: number;
  readonly y: (value: number) => number;
}

function Bar({ count: { certain, possible }, isUp, x, step, y }: BarProps) {
  const sign = isUp ? 1 : -1;
  const of = (value: number) => {
    const [top, bottom] = [y(Math.max(0, sign * value)), y(Math.min(0, sign * value))];
    return { y: top, height: Math.max(0, bottom - top), x: x + step * 0.12, width: step * 0.76 };
  };
  return (
    <>
      {possible > certain && <rect class={`bar possible ${isUp ? 'up' : 'down'}`} {...of(possible)} />}
      <rect class={`bar ${isUp ? 'up' : 'down'}`} {...of(certain)} />
    </>
  );
}
