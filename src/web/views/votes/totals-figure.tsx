import { scaleLinear } from 'd3-scale';
import type { StudyData, StudyFact } from '../../../publish/study-data.ts';
import { countOf } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { choiceWords, countedChoices, shownTotal } from './choices.ts';
import { Pointed } from './pointed.tsx';
import { height, margin, type Point, pointsOf, type Scale, yearScale } from './points.ts';

interface TotalsFigureProps {
  readonly data: StudyData;
  readonly tag: string;
  readonly votes: readonly StudyFact[];
  readonly first: StudyFact;
  readonly second: StudyFact;
}

/** Absences are in the table; the chart shows what was cast. */
const drawn = ['yes', 'no', 'abstain'] as const;
type Drawn = (typeof drawn)[number];

/** Labels at the ends of the curves stand so far apart, in CSS pixels. */
const labelStep = 16;

/** Roll calls of one tag over the years: how many voted yes, no and abstained. */
export function TotalsFigure({ data, tag, votes, first, second }: TotalsFigureProps) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const points = pointsOf(data, votes);
  const rows = points.map(({ vote, totals }) => [
    vote.date,
    vote.id,
    vote.title,
    ...countedChoices.map((choice) => shownTotal(totals, choice)),
  ]);
  const says = `${countOf(votes.length, 'roll call')} tagged ${tag}, ${points[0]?.vote.date} to ${points.at(-1)?.vote.date}; ${drawn
    .map(
      (choice) =>
        `${choiceWords[choice]} from ${totalOf(points[0], choice)} to ${totalOf(points.at(-1), choice)}`,
    )
    .join(', ')}.`;
  return (
    <Figure
      title={`Votes on ${tag.replaceAll('-', ' ')} over the years`}
      id="totals"
      caption={`How many voted yes, no and abstained in ${countOf(votes.length, 'roll call')} on ${tag.replaceAll('-', ' ')}, ${points[0]?.vote.date} to ${points.at(-1)?.vote.date}.`}
      facts={votes.map(({ id }) => id)}
      describes={says}
      columns={['Date', 'Vote', 'Question', ...countedChoices.map((choice) => choiceWords[choice])]}
      rows={rows}
    >
      <div ref={ref}>
        <Pointed points={points} width={width}>
          {(shown) => (
            <Chart points={points} width={width} says={says} chosen={[first.id, second.id]} shown={shown} />
          )}
        </Pointed>
      </div>
    </Figure>
  );
}

const totalOf = (point: Point | undefined, choice: Drawn): string =>
  String((point && shownTotal(point.totals, choice)) ?? 'unknown');

interface ChartProps {
  readonly points: readonly Point[];
  readonly width: number;
  readonly says: string;
  readonly chosen: readonly string[];
  /** The roll call that is pointed at. */
  readonly shown: number | undefined;
}

function Chart({ points, width, says, chosen, shown }: ChartProps) {
  const top = Math.max(
    1,
    ...points.flatMap(({ totals }) => drawn.map((choice) => shownTotal(totals, choice) ?? 0)),
  );
  const x = yearScale(points, width);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]).nice();
  const series = drawn.map((choice) => ({
    choice,
    at: points.flatMap(({ vote, year, totals }) => {
      const total = shownTotal(totals, choice);
      return total === undefined ? [] : [{ vote, x: x(year), y: y(total), total }];
    }),
  }));
  return (
    <svg
      class="totals"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={says}
    >
      <Axes x={x} y={y} width={width} />
      {points
        .filter(({ vote }) => chosen.includes(vote.id))
        .map(({ vote, year }, i, both) => (
          <g key={vote.id} class="chosen">
            <line x1={x(year)} x2={x(year)} y1={margin.top} y2={height - margin.bottom} />
            <text
              x={x(year)}
              y={margin.top - 6}
              text-anchor={both.length < 2 ? 'middle' : i === 0 ? 'end' : 'start'}
            >
              {chosen.indexOf(vote.id) === 0 ? 'first' : 'second'}
            </text>
          </g>
        ))}
      {series.map(({ choice, at }) => (
        <g key={choice} class={`course ${choice}`}>
          <polyline points={at.map((each) => `${each.x},${each.y}`).join(' ')} />
          {at.map((each) => (
            <g key={each.vote.id} transform={`translate(${each.x} ${each.y})`}>
              <Mark choice={choice} />
            </g>
          ))}
        </g>
      ))}
      {shown !== undefined && points[shown] && (
        <line
          class="shown"
          x1={x(points[shown].year)}
          x2={x(points[shown].year)}
          y1={margin.top}
          y2={height - margin.bottom}
        />
      )}
      {endLabels(
        series.flatMap(({ choice, at }) => (at.length > 0 ? [{ choice, y: at.at(-1)!.y }] : [])),
      ).map((label) => (
        <text
          key={label.choice}
          class="end"
          x={width - margin.right + 12}
          y={label.y}
          dominant-baseline="central"
        >
          {choiceWords[label.choice]}
        </text>
      ))}
    </svg>
  );
}

/** The shapes of the choices: a disc, a square, an open triangle. */
function Mark({ choice }: { choice: Drawn }) {
  if (choice === 'yes') return <circle r={4} />;
  if (choice === 'no') return <rect x={-3.5} y={-3.5} width={7} height={7} />;
  return <path d="M0 -5 4.5 3.5H-4.5Z" />;
}

interface AxesProps {
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
}

function Axes({ x, y, width }: AxesProps) {
  const foot = height - margin.bottom;
  return (
    <g class="axes">
      {y.ticks(5).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line x1={margin.left} x2={width - margin.right} />
          <text x={margin.left - 8} text-anchor="end" dominant-baseline="central">
            {tick}
          </text>
        </g>
      ))}
      {x
        .ticks(Math.max(2, Math.floor(width / 90)))
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} transform={`translate(${x(tick)} ${foot})`}>
            <line y2={5} />
            <text y={18} text-anchor="middle">
              {tick}
            </text>
          </g>
        ))}
      <text
        class="axis-title"
        x={(margin.left + width - margin.right) / 2}
        y={height - 6}
        text-anchor="middle"
      >
        Year
      </text>
      <text
        class="axis-title"
        transform={`translate(13 ${(margin.top + foot) / 2}) rotate(-90)`}
        text-anchor="middle"
      >
        Members voting (number)
      </text>
    </g>
  );
}

/** The labels at the ends of the curves, moved apart where they would meet. */
function endLabels(ends: readonly { readonly choice: Drawn; readonly y: number }[]) {
  let last = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((a, b) => a.y - b.y)
    .map(({ choice, y }) => {
      last = Math.max(y, last + labelStep);
      return { choice, y: last };
    });
}
