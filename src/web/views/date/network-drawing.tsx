import type { DateReport } from '../../../report/date-report.ts';
import { Walk } from '../../parts/walk.tsx';
import type { NameOf } from './names.ts';
import { type NameLabel, nameLabels, type Point, tieLabels } from './network-labels.ts';
import { layoutNetwork, type Spot } from './network-layout.ts';
import { networkMarks } from './network-marks.ts';
import { rangeWords, relationKind } from './relation-words.ts';

/** Of the drawing, in px; where it is narrow its labels need more room below each other. */
const HEIGHT = 480;
const NARROW_HEIGHT = 600;

interface Props {
  readonly report: DateReport;
  readonly neutral: number;
  readonly nameOf: NameOf;
  readonly width: number;
  readonly label: string;
}

/** Actors joined by their relations; each actor and each relation says what it is. */
export function NetworkDrawing({ report, neutral, nameOf, width, label }: Props) {
  const { relations } = report;
  const ids = [...new Set(relations.flatMap(({ a, b }) => [a, b]))];
  const isNarrow = width < 520;
  const height = isNarrow ? NARROW_HEIGHT : HEIGHT;
  const spots = layoutNetwork(
    ids,
    relations.map(({ a, b, range }) => ({ a, b, value: range.median })),
    { width, height, marginX: isNarrow ? 52 : 110, marginY: isNarrow ? 82 : 64 },
  );
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const ties = relations.map(({ a, b, range }) => ({
    key: `${a}|${b}`,
    from: at.get(a)!,
    to: at.get(b)!,
    range,
    words: rangeWords(range),
  }));
  const frame = { width, height };
  const names = nameLabels(spots, ties, nameOf, { ...frame, letters: isNarrow ? 14 : 22 });
  const labels = tieLabels(
    ties,
    names.flatMap(({ boxes }) => boxes),
    frame,
  );
  const marks = networkMarks(relations, neutral, nameOf, { spots, labels });
  return (
    <Walk label="Actors and their relations" marks={marks} width={width}>
      <svg
        class="network"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
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
    </Walk>
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
