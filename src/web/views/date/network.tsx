import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import '../../style/date-network.css';
import type { NameOf } from './names.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import { kindWords, type RelationKind, rangeWords, relationKind } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** Who stands how to whom: actors whose dealings the record covers, joined by their relations. */
export function Network({ report, neutral, nameOf }: Props) {
  const { relations, date } = report;
  const [box, width] = useWidth<HTMLDivElement>();
  const rows = relations.map(({ a, b, range, contact }) => [
    nameOf(a),
    nameOf(b),
    range.median,
    range.low,
    range.high,
    kindWords[relationKind(range, neutral)],
    contact?.median,
  ]);
  const describes = relations
    .map(({ a, b, range }) => {
      const kind = kindWords[relationKind(range, neutral)];
      return `${nameOf(a)} and ${nameOf(b)}: ${rangeWords(range)}, ${kind}`;
    })
    .join('. ');
  return (
    <Figure
      title={`Relations on ${dayInWords(date)}`}
      id="relations"
      worlds={report.worlds}
      shown={dayInWords(date)}
      caption={`The net relations between the actors whose dealings are covered, as they stood on ${dayInWords(date)}; above zero is cooperation, below it conflict.`}
      describes={`Net relations, with the range in 95 % of worlds. ${describes}.`}
      columns={['Of', 'and', 'Net relation', 'Low (95 %)', 'High (95 %)', 'Reading', 'Contact']}
      rows={rows}
    >
      <div ref={box}>
        <NetworkDrawing report={report} neutral={neutral} nameOf={nameOf} width={width} label={describes} />
      </div>
      <Key neutral={neutral} />
    </Figure>
  );
}

function Key({ neutral }: { neutral: number }) {
  const line = (kind: RelationKind, width: number) => (
    <svg class="key-line" width={34} height={10} viewBox="0 0 34 10" aria-hidden="true">
      <line class={`tie ${kind}`} x1={1} y1={5} x2={33} y2={5} style={{ strokeWidth: width }} />
    </svg>
  );
  return (
    <ul class="key">
      <li>{line('cooperation', 4)} cooperation</li>
      <li>{line('conflict', 4)} conflict; the wider, the stronger; the paler, the less sure</li>
      <li>
        {line('neutral', 1)} within ±{neutral} (neutral), or not surely beyond it
      </li>
    </ul>
  );
}
