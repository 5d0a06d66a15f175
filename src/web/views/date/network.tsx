import { dayInWords } from '../../../base/day-words.ts';
import type { DateReport } from '../../../measure/date-report.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';
import type { NameOf } from './names.ts';
import { type NameLabel, nameLabels, type Point, tieLabels } from './network-labels.ts';
import { layoutNetwork, type Spot } from './network-layout.ts';
import { type RelationKind, rangeWords, relationKind } from './relation-words.ts';

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
}

/** Of the drawing, in px. */
const HEIGHT = 480;

const KIND_WORDS: Readonly<Record<RelationKind, string>> = {
  cooperation: 'cooperation',
  conflict: 'conflict',
  neutral: 'neutral',
  unsure: 'not sure: the band reaches the neutral one',
};

/** Who stands how to whom: actors whose dealings the record covers, joined by their relations. */
export function Network({ report, neutral, nameOf }: Props) {
  const { relations, date } = report;
  const [box, width] = useWidth<HTMLDivElement>();
  const rows = relations.map(({ a, b, range }) => [
    nameOf(a),
    nameOf(b),
    range.median,
    range.low,
    range.high,
    KIND_WORDS[relationKind(range, neutral)],
  ]);
  const describes = relations
    .map(({ a, b, range }) => {
      const kind = KIND_WORDS[relationKind(range, neutral)];
      return `${nameOf(a)} and ${nameOf(b)}: ${rangeWords(range)}, ${kind}`;
    })
    .join('. ');
  return (
    <Figure
      title={`Relations on ${dayInWords(date)}`}
      describes={`Net relations, with the range in 95 % of worlds. ${describes}.`}
      columns={['Of', 'and', 'Net relation', 'Low (95 %)', 'High (95 %)', 'Reading']}
      rows={rows}
    >
      <div ref={box}>
        <Drawing report={report} neutral={neutral} nameOf={nameOf} width={width} label={describes} />
      </div>
      <Key neutral={neutral} />
    </Figure>
  );
}

function Drawing({ report, neutral, nameOf, width, label }: Props & { width: number; label: string }) {
  const { relations } = report;
  const ids = [...new Set(relations.flatMap(({ a, b }) => [a, b]))];
  const isNarrow = width < 520;
  const spots = layoutNetwork(
    ids,
    relations.map(({ a, b, range }) => ({ a, b, value: range.median })),
    { width, height: HEIGHT, marginX: isNarrow ? 52 : 110, marginY: isNarrow ? 82 : 64 },
  );
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const ties = relations.map(({ a, b, range }) => ({
    key: `${a}|${b}`,
    from: at.get(a)!,
    to: at.get(b)!,
    range,
    words: rangeWords(range),
  }));
  const frame = { width, height: HEIGHT };
  const names = nameLabels(spots, ties, nameOf, { ...frame, letters: isNarrow ? 14 : 22 });
  const labels = tieLabels(
    ties,
    names.flatMap(({ boxes }) => boxes),
    frame,
  );
  return (
    <svg
      class="network"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
    >
      {ties.map(({ key, from, to, range }) => (
        <Tie key={key} from={from} to={to} range={range} neutral={neutral} />
      ))}
      {spots.map((spot, i) => (
        <Actor key={spot.id} spot={spot} label={names[i]!} />
      ))}
      {ties.map(({ key, words }, i) => (
        <TieLabel key={key} at={labels[i]!} words={words} />
      ))}
    </svg>
  );
}

type Ends = { readonly from: Spot; readonly to: Spot };

function Tie({
  from,
  to,
  range,
  neutral,
}: Ends & { range: DateReport['relations'][number]['range']; neutral: number }) {
  const kind = relationKind(range, neutral);
  const isSigned = kind === 'cooperation' || kind === 'conflict';
  const { median, low, high } = range;
  // A band as wide as the value itself is drawn half as strong.
  const opacity = isSigned ? 1 - 0.5 * Math.min(1, (high - low) / (2 * Math.abs(median))) : 1;
  return (
    <line
      class={`tie ${kind}`}
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      style={{ strokeWidth: isSigned ? 1.5 + Math.min(20, Math.abs(median)) * 0.4 : 1, opacity }}
    />
  );
}

/** The value, and below it the band. */
function TieLabel({ at: { x, y }, words }: { at: Point; words: string }) {
  const [value, band] = words.split(' (');
  return (
    <text class="tie-label" x={x} y={y}>
      <tspan class="tie-value" x={x} dy={band ? '-0.1em' : '0.35em'}>
        {value}
      </tspan>
      {band && <tspan x={x} dy="1.2em">{`(${band}`}</tspan>}
    </text>
  );
}

function Actor({ spot, label: { lines, top } }: { spot: Spot; label: NameLabel }) {
  return (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <circle class="actor" r={7} />
      <text class="actor-name">
        {lines.map((line, i) => (
          <tspan key={line} x={0} y={top + 16 * i}>
            {line}
          </tspan>
        ))}
        <tspan class="actor-id" x={0} y={top + 16 * lines.length}>
          {spot.id}
        </tspan>
      </text>
    </g>
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
