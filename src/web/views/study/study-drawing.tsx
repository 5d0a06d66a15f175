import { h } from 'preact';
import { dayInWords, rangeInWords } from '../../../base/date-words.ts';
import { drawnArgument } from '../../../publish/argument-shapes.ts';
import { drawnNames } from '../../../publish/static-study.ts';
import type { StudyDrawing as Drawing, DrawnPoint } from '../../../publish/study-drawing.ts';
import { numberInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { Go } from '../../parts/go.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { Walk } from '../../parts/walk.tsx';
import type { WalkMark } from '../../parts/walk-marks.ts';
import { Word } from '../../parts/word.tsx';
import type { State } from '../../state.ts';
import { useDrawing } from './use-drawing.ts';

/** The one drawing that carries the argument, as it is under the reader's changes; its facts are named below it. */
export function StudyDrawing({ state, drawing: published }: { state: State; drawing: Drawing }) {
  const drawing = useDrawing(state, published);
  const { data } = state.asSupposed.value;
  const { nameOf } = drawnNames(data);
  const title = published.pairs.map(({ a, b }) => `${nameOf(a)} and ${nameOf(b)}`).join('; ');
  if (typeof drawing !== 'object')
    return (
      <p class="study-drawing waiting" role="status">
        {drawing === undefined ? 'Drawing again under your changes …' : `The drawing failed: ${drawing}.`}
      </p>
    );
  const when = rangeInWords(drawing.from, drawing.to);
  return (
    <div class="study-drawing">
      <Figure
        title={drawing.says ?? `${title}, ${when}`}
        caption={`Relations at the end of each month, ${when}: ${published.pairs.map(({ a, b }) => `${nameOf(a)} – ${nameOf(b)}`).join('; ')}.`}
        describes={`The relation of ${title}, ${when}, at the end of each month: the line is the median over ${numberInWords(drawing.worlds)} worlds, the band holds 95 % of them; one scale for all.`}
        columns={columnsOf(drawing, nameOf)}
        rows={rowsOf(drawing)}
      >
        <Drawn state={state} drawing={drawing} />
      </Figure>
      <p class="quiet drawn-how">
        Line: the median of the relation; shaded: its{' '}
        <Word state={state} of="band">
          band
        </Word>
        ; one scale for all.
      </p>
      <ol class="drawn-acts">
        {drawing.acts.map((id, i) => {
          const fact = data.facts.find((each) => each.id === id);
          if (!fact) return null;
          return (
            <li key={id} value={i + 1}>
              <Go state={state} to={actPlace(drawing, id, fact)}>
                {fact.title}
              </Go>
              , {fact.date}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

type Fact = State['study']['data']['facts'][number];

/** Where a named fact is found: on the line of time of those who had part in it, open. */
function actPlace({ pairs }: Drawing, id: string, fact: Fact) {
  const among = [...fact.by, ...fact.to];
  const pair = pairs.find(({ a, b }) => among.includes(a) && among.includes(b)) ?? pairs.at(-1)!;
  return { view: 'timeline' as const, of: [pair.a, pair.b], act: id };
}

function Drawn({ state, drawing }: { state: State; drawing: Drawing }) {
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
    <div ref={ref}>
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

function columnsOf({ pairs }: Drawing, nameOf: (id: string) => string): string[] {
  return [
    'On',
    ...pairs.flatMap(({ a, b }) => ['', ', low', ', high'].map((end) => `${nameOf(a)} – ${nameOf(b)}${end}`)),
  ];
}

function rowsOf({ pairs }: Drawing) {
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
