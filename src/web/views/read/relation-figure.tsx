import { scaleLinear } from 'd3-scale';
import { useEffect, useState } from 'preact/hooks';
import { dayInWords, rangeInWords } from '../../../base/day-words.ts';
import {
  type DrawnPair,
  type DrawnPoint,
  drawnPair,
  type StudyDrawing,
} from '../../../publish/study-drawing.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { State } from '../../state.ts';
import { isChanged } from '../../what-if-words.ts';
import { timeTicks } from '../claims/axis-ticks.ts';

const HEAD = 36;
const LANE = 96;
const FOOT = 26;
const LEFT = 42;

/** The relations of pairs over a time, a lane each on one scale, as they are under the reader's changes. */
export function RelationFigure({ drawing, state }: { drawing: StudyDrawing; state: State }) {
  const [ref, width] = useWidth<HTMLDivElement>(600);
  const pairs = usePairs(drawing, state);
  const names = new Map(state.study.data.actors.map(({ id, name }) => [id, name]));
  const nameOf = ({ a, b }: DrawnPair) => `${names.get(a) ?? a} – ${names.get(b) ?? b}`;
  if (!pairs)
    return (
      <p class="quiet" role="status">
        Drawing again under your changes …
      </p>
    );
  const when = rangeInWords(drawing.from, drawing.to);
  const says = `${pairs.map(nameOf).join('; ')}, ${when}: the median at the end of each month over ${numberInWords(drawing.worlds)} worlds, and the band that holds 95 % of them; one scale for all.`;
  return (
    <Figure
      title={`Relations, ${when}`}
      caption={says}
      columns={['Pair', 'On', 'Relation', 'Lowest of 95 %', 'Highest of 95 %']}
      rows={pairs.flatMap((pair) =>
        pair.runs
          .flat()
          .map(({ day, median, low, high }) => [nameOf(pair), dayInWords(day), median, low, high]),
      )}
    >
      <div ref={ref} class="relation-figure">
        <Lanes drawing={drawing} pairs={pairs} width={width} says={says} nameOf={nameOf} />
      </div>
    </Figure>
  );
}

interface LanesProps {
  readonly drawing: StudyDrawing;
  readonly pairs: readonly DrawnPair[];
  readonly width: number;
  readonly says: string;
  readonly nameOf: (pair: DrawnPair) => string;
}

function Lanes({ drawing, pairs, width, says, nameOf }: LanesProps) {
  const points = pairs.flatMap(({ runs }) => runs.flat());
  const most = Math.max(1, ...points.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = scaleLinear([drawing.from, drawing.to], [LEFT, width - 8]);
  const y = scaleLinear([-most, most], [LANE, 0]);
  const height = pairs.length * (HEAD + LANE) + FOOT;
  return (
    <svg role="img" aria-label={says} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {pairs.map((pair, i) => (
        <g key={nameOf(pair)} transform={`translate(0 ${i * (HEAD + LANE) + HEAD})`}>
          <text x={LEFT} y={-12}>
            {nameOf(pair)}
            {pair.runs.length === 0 && ': the record does not say that it covers their dealings'}
          </text>
          <line class="zero" x1={LEFT} x2={width - 8} y1={y(0)} y2={y(0)} />
          {[most, 0, -most].map((value) => (
            <text key={value} class="scale" x={LEFT - 6} y={y(value) + 4} text-anchor="end">
              {numberInWords(Math.round(value * 10) / 10)}
            </text>
          ))}
          {pair.runs.map((run) => (
            <g key={run[0]?.day}>
              <path class="band" d={bandOf(run, x, y)} />
              <path
                class="curve"
                d={`M${run.map(({ day, median }) => `${x(day)} ${y(median)}`).join('L')}`}
              />
            </g>
          ))}
        </g>
      ))}
      {timeTicks(drawing.from, drawing.to, Math.max(3, Math.floor(width / 90))).map(({ at, text }) => (
        <g key={at} class="scale">
          <line x1={x(at)} x2={x(at)} y1={height - FOOT} y2={height - FOOT + 5} />
          <text x={x(at)} y={height - 6} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

type Scale = (value: number) => number;

function bandOf(run: readonly DrawnPoint[], x: Scale, y: Scale): string {
  const over = run.map(({ day, high }) => `${x(day)} ${y(high)}`);
  const under = run.map(({ day, low }) => `${x(day)} ${y(low)}`).reverse();
  return `M${[...over, ...under].join('L')}z`;
}

/** The pairs as published, or as the engine has them under the reader's changes; undefined until it has answered. */
function usePairs(drawing: StudyDrawing, state: State): readonly DrawnPair[] | undefined {
  const whatIf = state.whatIf.value;
  const [told, tell] = useState<{ readonly of: unknown; readonly pairs: readonly DrawnPair[] }>();
  useEffect(() => {
    if (!isChanged(whatIf)) return;
    let isWanted = true;
    const { from: start, to: end, worlds } = drawing;
    void (async () => {
      const pairs: DrawnPair[] = [];
      for (const { a, b } of drawing.pairs) {
        if (!isWanted) return;
        pairs.push(
          drawnPair(
            await state.ask({ ask: 'series', whatIf, worlds, a, b, step: 'month', over: { start, end } }),
          ),
        );
      }
      if (isWanted) tell({ of: whatIf, pairs });
    })();
    return () => {
      isWanted = false;
    };
  }, [whatIf, drawing, state]);
  if (!isChanged(whatIf)) return drawing.pairs;
  return told?.of === whatIf ? told.pairs : undefined;
}
