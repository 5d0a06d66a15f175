import { fixedNumber } from '../../../publish/words/number-words.ts';
import { Walk } from '../../parts/walk.tsx';
import type { Box } from '../../parts/walk-marks.ts';
import type { BlocCell, BlocMatrix } from './bloc-cells.ts';
import type { NameOf } from './names.ts';
import { kindWords, rangeWords } from './relation-words.ts';

/** Of the drawing, in px. */
const [LEFT, TOP, LARGEST] = [54, 26, 62];
/** A cell smaller than this has no room for a number. */
const FOR_NUMBERS = 40;
/** Beyond this net relation a mark grows no larger. */
const STRONG = 20;

interface Props {
  readonly matrix: BlocMatrix;
  readonly width: number;
  readonly label: string;
  readonly nameOf: NameOf;
}

/** Who stands how to whom, actors ordered bloc by bloc: a matrix with a frame about each bloc. */
export function BlocDrawing({ matrix, width, label, nameOf }: Props) {
  const { ids, blocs, cells } = matrix;
  const size = Math.min(LARGEST, Math.floor((width - LEFT - 2) / ids.length));
  const height = TOP + size * ids.length + 2;
  const boxOf = (row: number, column: number): Box => ({
    x: LEFT + column * size,
    y: TOP + row * size,
    width: size,
    height: size,
  });
  const marks = cells.map((cell) => ({
    key: `${ids[cell.row]}|${ids[cell.column]}`,
    name: `${nameOf(ids[cell.row]!)} and ${nameOf(ids[cell.column]!)}`,
    says: cellInWords(cell),
    box: boxOf(cell.row, cell.column),
    also: [boxOf(cell.column, cell.row)],
  }));
  return (
    <Walk label="Relations, bloc by bloc" marks={marks} width={width}>
      <svg
        class="bloc-matrix"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        {...{ width, height }}
      >
        {ids.map((id, i) => (
          <g key={id}>
            <text class="matrix-id" x={LEFT - 8} y={TOP + (i + 0.5) * size + 4} text-anchor="end">
              {shortId(id)}
            </text>
            <text class="matrix-id" x={LEFT + (i + 0.5) * size} y={TOP - 8} text-anchor="middle">
              {shortId(id, size)}
            </text>
            <rect class="matrix-self" {...boxOf(i, i)} />
          </g>
        ))}
        <path class="matrix-grid" d={gridOf(ids.length, size)} />
        {cells.flatMap((cell) => [
          <Cell key={`${cell.row} ${cell.column}`} cell={cell} box={boxOf(cell.row, cell.column)} />,
          <Cell key={`${cell.column} ${cell.row}`} cell={cell} box={boxOf(cell.column, cell.row)} />,
        ])}
        {blocs.map(({ first, size: count }) => (
          <rect
            key={first}
            class="matrix-bloc"
            {...boxOf(first, first)}
            width={count * size}
            height={count * size}
          />
        ))}
      </svg>
    </Walk>
  );
}

/** What a relation is beside the division: `−18.0 (−19.0 to −15.7), conflict, across two blocs`. */
export function cellInWords({ range, kind, isWithin, isAmiss }: BlocCell): string {
  const place = isWithin === undefined ? 'not of one camp' : isWithin ? 'within a bloc' : 'across two blocs';
  return `net relation ${rangeWords(range)}, ${kindWords[kind]}, ${place}${isAmiss ? ', against the division' : ''}`;
}

function Cell({ cell: { range, kind, isAmiss }, box: { x, y, width: size } }: { cell: BlocCell; box: Box }) {
  const hasNumber = size >= FOR_NUMBERS;
  const [middle, centre] = [x + size / 2, y + size * (hasNumber ? 0.4 : 0.5)];
  const radius = Math.max(
    2.5,
    size * (hasNumber ? 0.24 : 0.38) * Math.sqrt(Math.min(STRONG, Math.abs(range.median)) / STRONG),
  );
  return (
    <g class={`cell ${kind}`}>
      <Sign kind={kind} at={[middle, centre]} radius={radius} />
      {hasNumber && (
        <text x={middle} y={y + size - 7} text-anchor="middle">
          {fixedNumber(range.median, 1)}
        </text>
      )}
      {isAmiss && <rect class="amiss" x={x + 3} y={y + 3} width={size - 6} height={size - 6} />}
    </g>
  );
}

/** Cooperation is round, conflict a diamond, what has no sure sign an open square: as on the timeline. */
export function Sign({
  kind,
  at: [x, y],
  radius,
}: {
  kind: BlocCell['kind'];
  at: readonly [number, number];
  radius: number;
}) {
  const d = radius * 1.2;
  if (kind === 'cooperation') return <circle cx={x} cy={y} r={radius} />;
  if (kind === 'conflict') return <path d={`M${x} ${y - d}l${d} ${d}l${-d} ${d}l${-d} ${-d}z`} />;
  const s = Math.max(2.5, Math.min(radius, 4));
  return <rect x={x - s} y={y - s} width={2 * s} height={2 * s} />;
}

function gridOf(count: number, size: number): string {
  const lines = Array.from({ length: count + 1 }, (_, i) => {
    const [x, y] = [LEFT + i * size, TOP + i * size];
    return `M${x} ${TOP}V${TOP + count * size}M${LEFT} ${y}H${LEFT + count * size}`;
  });
  return lines.join('');
}

/** An id cut to what a cell has room for. */
function shortId(id: string, size = LEFT - 8): string {
  const letters = Math.max(2, Math.floor(size / 8));
  return id.length > letters ? `${id.slice(0, letters - 1)}…` : id;
}
