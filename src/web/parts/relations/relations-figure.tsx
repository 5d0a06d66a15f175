import { h } from 'preact';
import { dayInWords, rangeInWords } from '../../../base/date-words.ts';
import { drawnArgument } from '../../../publish/argument-shapes.ts';
import { drawnNames } from '../../../publish/static-study.ts';
import type { DrawnPoint, StudyDrawing } from '../../../publish/study-drawing.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import type { State } from '../../state.ts';
import '../../style/relations.css';
import { Figure } from '../figure.tsx';
import { useWidth } from '../use-width.ts';
import { Walk } from '../walk.tsx';
import type { WalkMark } from '../walk-marks.ts';
import { useDrawing } from './use-drawing.ts';

/** Relations over a time, a lane a pair on one scale, as they are under the reader's changes: never as they were before. */
export function RelationsFigure({ state, drawing: published }: { state: State; drawing: StudyDrawing }) {
  const drawing = useDrawing(state, published);
  const { nameOf } = drawnNames(state.asSupposed.value.data);
  if (typeof drawing !== 'object')
    return (
      <p class="relations-waiting" role="status">
        {drawing === undefined ? 'Drawing again under your changes …' : `The drawing failed: ${drawing}.`}
      </p>
    );
  const when = rangeInWords(drawing.from, drawing.to);
  const pairs = drawing.pairs.map(({ a, b }) => `${nameOf(a)} – ${nameOf(b)}`).join('; ');
  return (
    <Figure
      title={drawing.says ?? `Relations, ${when}`}
      caption={`Relations at the end of each month, ${when}: ${pairs}.`}
      describes={`Relations at the end of each month, ${when}: ${pairs}. The line is the median over ${numberInWords(drawing.worlds)} worlds, the band holds 95 % of them; one scale for all.`}
      columns={columnsOf(drawing, nameOf)}
      rows={rowsOf(drawing)}
    >
      <Drawn state={state} drawing={drawing} />
    </Figure>
  );
}

function Drawn({ state, drawing }: { state: State; drawing: StudyDrawing }) {
  const [ref, width] = useWidth<HTMLDivElement>(innerWidth < 640 ? innerWidth - 32 : 608);
  const { data } = state.asSupposed.value;
  const names = drawnNames(data);
  const drawn = drawnArgument(drawing, names, width);
  const marks: WalkMark[] = [
    ...drawn.acts.map(({ id, number, x, y }) => {
      const fact = data.facts.find((each) => each.id === id)!;
      return {
        key: id,
        name: `${number}. ${fact.title}`,
        says: fact.date,
        box: around(x, y, 8),
        isRound: true,
      };
    }),
    ...drawing.pairs.flatMap((pair, i) =>
      yearEnds(pair.runs.flat()).map((point) => {
        const { x, y } = drawn.place(i, point);
        return {
          key: `${i} ${point.day}`,
          name: `${names.nameOf(pair.a)} – ${names.nameOf(pair.b)}`,
          says: `${dayInWords(point.day)}: ${numberInWords(point.median)} (${numberInWords(point.low)} to ${numberInWords(point.high)})`,
          box: around(x, y, 4),
          isRound: true,
        };
      }),
    ),
  ];
  return (
    <div ref={ref} class="drawn-relations">
      <Walk label="Named facts, and the relations at the end of each year" marks={marks} width={width}>
        <svg
          class="argument"
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
          width={drawn.width}
          height={drawn.height}
          aria-hidden="true"
        >
          {drawn.shapes.map(({ tag, at, text }, i) => h(tag, { ...at, key: i } as never, text))}
        </svg>
      </Walk>
    </div>
  );
}

const around = (x: number, y: number, r: number) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

const yearEnds = (points: readonly DrawnPoint[]): readonly DrawnPoint[] =>
  points.filter(({ day }) => dayInWords(day).startsWith('31 December'));

function columnsOf({ pairs }: StudyDrawing, nameOf: (id: string) => string): string[] {
  return [
    'On',
    ...pairs.flatMap(({ a, b }) => ['', ', low', ', high'].map((end) => `${nameOf(a)} – ${nameOf(b)}${end}`)),
  ];
}

function rowsOf({ pairs }: StudyDrawing) {
  const days = [...new Set(pairs.flatMap(({ runs }) => runs.flat().map(({ day }) => day)))].sort(
    (a, b) => a - b,
  );
  const byDay = pairs.map(({ runs }) => new Map(runs.flat().map((point) => [point.day, point])));
  return days.map((day) => [
    dayInWords(day),
    ...byDay.flatMap((points) => {
      const point = points.get(day);
      return [point?.median, point?.low, point?.high];
    }),
  ]);
}
