import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport } from '../../../measure/date-report.ts';
import { countOf, inWorlds, listInWords, numberInWords } from '../../../publish/words/number-words.ts';
import { Figure } from '../../parts/figure.tsx';
import type { NameOf } from './names.ts';
import { type RelationKind, relationKind, triangleMeaning, triangleName } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** Every three of the covered actors: the type that most worlds give them, the pivot, or why there is none. */
export function Triangles({ report, neutral, nameOf }: Props) {
  const { triangles, date, worlds } = report;
  if (triangles.length === 0)
    return <p class="quiet">No three actors have all three of their relations covered on this date.</p>;
  const words = triangles.map((triangle) => {
    const meaning = triangleMeaning(triangle, nameOf);
    return `${listInWords(triangle.of.map(nameOf))}: ${triangleName(triangle)}, ${meaning}`;
  });
  return (
    <Figure
      title={`Triangles on ${dayInWords(date)}`}
      describes={`${words.join('. ')}.`}
      columns={['Of', 'Type', 'Pivot', 'Why', 'Share of worlds']}
      rows={triangles.map((triangle) => [
        triangle.of.map(nameOf).join(', '),
        triangleName(triangle),
        triangle.pivot === undefined ? undefined : nameOf(triangle.pivot),
        triangleMeaning(triangle, nameOf),
        triangle.share,
      ])}
    >
      <ul class="triangles">
        {triangles.map((triangle) => (
          <li key={triangle.of.join('|')}>
            <Sketch report={report} of={triangle.of} neutral={neutral} />
            <div>
              <p class="triangle-type">{triangleName(triangle)}</p>
              <p>{listInWords(triangle.of.map(nameOf))}</p>
              <p class="quiet">
                {triangleMeaning(triangle, nameOf)}; {inWorlds(triangle.share, worlds)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

const CORNERS = [
  [60, 22],
  [18, 84],
  [102, 84],
] as const;

/** The three relations by the kind of their bands; the corners carry the ids. */
function Sketch({ report, of, neutral }: { report: DateReport; of: readonly string[]; neutral: number }) {
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
          <circle class="actor" cx={x} cy={y} r={4} />
          <text class="actor-id" x={x} y={i === 0 ? y - 8 : y + 17}>
            {of[i]}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The sides into which the signed relations fall, or why into none. */
export function Blocs({ report, nameOf }: Omit<Props, 'neutral'>) {
  const { blocs, blocsNote, balance, date } = report;
  return (
    <Figure
      title={`Blocs on ${dayInWords(date)}`}
      describes={`The division that leaves the fewest relations on the wrong side. ${blocs.map(({ members }, i) => `${i + 1}: ${listInWords(members.map(nameOf))}`).join('. ')}`}
      columns={['Bloc', 'Actor', 'Id']}
      rows={blocs.flatMap(({ members }, i) => members.map((id) => [String(i + 1), nameOf(id), id]))}
    >
      {blocs.length > 0 && (
        <ol class="blocs">
          {blocs.map(({ members }) => (
            <li key={members.join('|')}>{listInWords(members.map(nameOf))}</li>
          ))}
        </ol>
      )}
      {blocsNote && <p class="quiet">{blocsNote}.</p>}
      {balance && (
        <p class="quiet">
          Balanced: {numberInWords(Math.round(balance.value * balance.of))} of{' '}
          {countOf(balance.of, 'closed triad')} of signed relations.
        </p>
      )}
    </Figure>
  );
}
