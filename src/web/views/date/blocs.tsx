import { dayInWords } from '../../../base/day-words.ts';
import { campsInWords, doubtsInWords, noteInWords } from '../../../publish/words/bloc-words.ts';
import { countOf, listInWords, numberInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import { type BlocMatrix, blocMatrix } from './bloc-cells.ts';
import { BlocDrawing, Sign } from './bloc-drawing.tsx';
import type { NameOf } from './names.ts';
import { kindWords, type RelationKind } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** The sides into which the signed relations fall, or why into none: a matrix of the relations, bloc by bloc. */
export function Blocs({ report, neutral, nameOf }: Props) {
  const { blocs, blocsNote, balance, date } = report;
  const [box, width] = useWidth<HTMLDivElement>(420);
  const matrix = blocMatrix(report, neutral);
  const describes = blocsInWords(report, matrix, nameOf);
  const blocOf = (i: number) => {
    const own = blocs.find(({ members }) => members.includes(matrix.ids[i]!));
    return own ? own.circles.map((circle) => listInWords(circle.map(nameOf))).join(' beside ') : 'none';
  };
  const togetherOf = (a: string, b: string) =>
    report.together.find((pair) => [a, b].includes(pair.a) && [a, b].includes(pair.b))?.together;
  return (
    <Figure
      title={`Blocs on ${dayInWords(date)}`}
      id="blocs"
      worlds={report.worlds}
      shown={dayInWords(date)}
      caption={`The net relation of every two actors on ${dayInWords(date)}, ordered by the sides into which the relations fall with the fewest on the wrong side.`}
      describes={describes}
      columns={[
        'Of',
        'Bloc',
        'and',
        'Its bloc',
        'Net relation',
        'Low (95 %)',
        'High (95 %)',
        'Reading',
        'Against the division',
        'Together (share of worlds)',
      ]}
      rows={matrix.cells.map(({ row, column, range, kind, isAmiss }) => [
        nameOf(matrix.ids[column]!),
        blocOf(column),
        nameOf(matrix.ids[row]!),
        blocOf(row),
        range.median,
        range.low,
        range.high,
        kindWords[kind],
        isAmiss ? 'yes' : 'no',
        togetherOf(matrix.ids[column]!, matrix.ids[row]!),
      ])}
    >
      {blocs.length > 0 && (
        <ul class="blocs">
          {campsInWords(report, nameOf).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      <div ref={box}>
        <BlocDrawing matrix={matrix} width={width} label={describes} nameOf={nameOf} />
      </div>
      <Key matrix={matrix} />
      {blocsNote && <p class="quiet">{noteInWords(report)}.</p>}
      {doubtsInWords(report, nameOf).map((words) => (
        <p class="quiet" key={words}>
          {words}
        </p>
      ))}
      {balance && (
        <p class="quiet">
          Balanced: {numberInWords(Math.round(balance.value * balance.of))} of{' '}
          {countOf(balance.of, 'closed triad')} of signed relations.
        </p>
      )}
    </Figure>
  );
}

function blocsInWords(report: DateReport, { ids, cells }: BlocMatrix, nameOf: NameOf): string {
  if (report.blocs.length === 0) return `${noteInWords(report)}.`;
  const amiss = cells.filter((cell) => cell.isAmiss);
  const against = amiss.map(({ row, column }) => `${nameOf(ids[column]!)} and ${nameOf(ids[row]!)}`);
  const rest =
    amiss.length === 0
      ? 'No relation goes against it'
      : `${countOf(amiss.length, 'relation goes', 'relations go')} against it: ${listInWords(against)}`;
  const camps = campsInWords(report, nameOf).join(' ');
  return `The division that leaves the fewest relations on the wrong side. ${camps} ${rest}.`;
}

function Key({ matrix: { blocs, cells } }: { matrix: BlocMatrix }) {
  const kinds = new Set<RelationKind>(cells.map(({ kind }) => (kind === 'unsure' ? 'neutral' : kind)));
  const signs: readonly [RelationKind, string][] = [
    ['cooperation', 'cooperation'],
    ['conflict', 'conflict'],
    ['neutral', 'neutral, or not sure'],
  ];
  return (
    <ul class="key">
      {signs
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, words]) => (
          <li key={kind}>
            <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true">
              <g class={`cell ${kind}`}>
                <Sign kind={kind} at={[7, 7]} radius={5.5} />
              </g>
            </svg>{' '}
            {words}
          </li>
        ))}
      {blocs.length > 0 && (
        <li>framed: a bloc; the larger a mark, the stronger; numbers are net relations</li>
      )}
      {cells.some(({ isAmiss }) => isAmiss) && <li>dotted frame: against the division</li>}
    </ul>
  );
}
