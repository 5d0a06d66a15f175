import { dayInWords } from '../../../base/day-words.ts';
import { countOf, inWorlds, listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import type { NameOf } from './names.ts';
import { type RelationKind, relationKind, triangleMeaning, triangleName } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** Every three of the covered actors: the type that most worlds give them, the pivot, or why there is none. */
export function Triangles(props: Props) {
  const { report, nameOf } = props;
  const { triangles, date } = report;
  if (triangles.length === 0)
    return <p class="quiet">No three actors have all three of their relations covered on this date.</p>;
  const typed = triangles.filter(({ type }) => type !== undefined);
  const untyped = triangles.filter(({ type }) => type === undefined);
  const words = triangles.map((triangle) => {
    const meaning = triangleMeaning(triangle, nameOf);
    return `${listInWords(triangle.of.map(nameOf))}: ${triangleName(triangle)}, ${meaning}`;
  });
  return (
    <Figure
      title={`Triangles on ${dayInWords(date)}`}
      id="triangles"
      worlds={report.worlds}
      shown={dayInWords(date)}
      caption={`Every three of the actors whose dealings are covered, by the type that most worlds give their three relations on ${dayInWords(date)}.`}
      describes={`${words.join('. ')}.`}
      columns={['Of', 'Type', 'Pivot', 'Outcast', 'Why', 'Share of worlds']}
      rows={triangles.map((triangle) => [
        triangle.of.map(nameOf).join(', '),
        triangleName(triangle),
        triangle.pivot === undefined ? undefined : nameOf(triangle.pivot),
        triangle.outcast === undefined ? undefined : nameOf(triangle.outcast),
        triangleMeaning(triangle, nameOf),
        triangle.share,
      ])}
    >
      {typed.length > 0 && <List of={typed} {...props} />}
      {untyped.length > 0 && (
        <details open={typed.length === 0}>
          <summary>{countOf(untyped.length, 'triangle')} of no type in most worlds</summary>
          <List of={untyped} {...props} />
        </details>
      )}
      {triangles.some(({ pivot, outcast }) => pivot ?? outcast) && (
        <p class="quiet">A ring: the pivot. A hollow corner: the outcast, at odds with both others.</p>
      )}
    </Figure>
  );
}

/** Triangles one below the other, each with its drawing. */
function List({ of, report, neutral, nameOf }: Props & { readonly of: DateReport['triangles'] }) {
  return (
    <ul class="triangles">
      {of.map((triangle) => (
        <li key={triangle.of.join('|')}>
          <Sketch report={report} triangle={triangle} neutral={neutral} />
          <div>
            <p class="triangle-type">{triangleName(triangle)}</p>
            <p>{listInWords(triangle.of.map(nameOf))}</p>
            <p class="quiet">
              {triangleMeaning(triangle, nameOf)}; {inWorlds(triangle.share, report.worlds)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const CORNERS = [
  [60, 22],
  [18, 84],
  [102, 84],
] as const;

interface SketchProps {
  readonly report: DateReport;
  readonly triangle: DateReport['triangles'][number];
  readonly neutral: number;
}

/** The three relations by the kind of their bands; the corners carry the ids, the pivot a ring, the outcast is hollow. */
function Sketch({ report, triangle: { of, pivot, outcast }, neutral }: SketchProps) {
  const kindOf = (a: string, b: string): RelationKind => {
    const found = report.relations.find((tie) => [tie.a, tie.b].includes(a) && [tie.a, tie.b].includes(b));
    return found ? relationKind(found.range, neutral) : 'unsure';
  };
  const sides = [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const;
  return (
    <svg class="sketch" width={120} height={106} viewBox="0 0 120 106" aria-hidden="true">
      {sides.map(([i, j]) => {
        const kind = kindOf(of[i]!, of[j]!);
        const [[x1, y1], [x2, y2]] = [CORNERS[i], CORNERS[j]];
        const strokeWidth = kind === 'cooperation' || kind === 'conflict' ? 3 : 1;
        return (
          <line key={`${i}${j}`} class={`tie ${kind}`} {...{ x1, y1, x2, y2 }} style={{ strokeWidth }} />
        );
      })}
      {CORNERS.map(([x, y], i) => (
        <g key={of[i]!}>
          {of[i] === pivot && <circle class="pivot-ring" cx={x} cy={y} r={8} />}
          <circle
            class={of[i] === outcast ? 'actor outcast' : 'actor'}
            cx={x}
            cy={y}
            r={of[i] === outcast ? 5 : 4}
          />
          <text class="actor-id" x={x} y={i === 0 ? y - 10 : y + 20}>
            {of[i]}
          </text>
        </g>
      ))}
    </svg>
  );
}
