/** A point of a drawing in px, or none where the projection has none. */
type Point = readonly [number, number] | null;

interface RecogniserProps {
  readonly kind: 'first' | 'second' | 'both';
  readonly at: Point;
  /** Half its width, in px. */
  readonly size: number;
}

/** Who recognises: a filled circle for the first government, an open square for the second, a diamond for both. */
export function Recogniser({ kind, at, size }: RecogniserProps) {
  if (!at) return null;
  const d = size * 1.5;
  return (
    <g class={`recogniser ${kind}`} transform={`translate(${at[0]} ${at[1]})`}>
      {kind === 'first' && <circle r={size} />}
      {kind === 'second' && <rect x={-size} y={-size} width={size * 2} height={size * 2} />}
      {kind === 'both' && <path d={`M0 ${-d} L${d} 0 L0 ${d} L${-d} 0 Z`} />}
    </g>
  );
}

/** Patterns that stay apart in grey; a holder takes one by its place in the alphabet. */
const PATTERNS = 5;
const SIZE = 13;

const patternOf = (holder: string, holders: readonly string[]): number => holders.indexOf(holder) % PATTERNS;

/** A place held: a square in the pattern of its holder, a part for each where there are several. */
export function Holding({
  by,
  holders,
  at,
}: {
  by: readonly string[];
  holders: readonly string[];
  at: Point;
}) {
  if (!at) return null;
  const [x, y] = at;
  const width = SIZE / by.length;
  return (
    <g class="holding" transform={`translate(${x - SIZE / 2} ${y - SIZE / 2})`}>
      <rect class="holding-paper" width={SIZE} height={SIZE} />
      {by.map((holder, i) => (
        <g key={holder} transform={`translate(${i * width} 0)`}>
          <Pattern pattern={patternOf(holder, holders)} width={width} />
        </g>
      ))}
      <rect class="holding-frame" width={SIZE} height={SIZE} />
    </g>
  );
}

function Pattern({ pattern, width }: { pattern: number; width: number }) {
  const lines = [2, 5, 8, 11];
  switch (pattern) {
    case 0:
      return <rect class="fill" width={width} height={SIZE} />;
    case 1:
      return <path class="stroke" d={lines.map((at) => `M0 ${at} H${width}`).join(' ')} />;
    case 2:
      return <rect class="fill" y={SIZE / 2} width={width} height={SIZE / 2} />;
    case 3:
      return (
        <path
          class="stroke"
          d={lines
            .filter((at) => at < width)
            .map((at) => `M${at} 0 V${SIZE}`)
            .join(' ')}
        />
      );
    default:
      return <circle class="fill" cx={width / 2} cy={SIZE / 2} r={Math.min(width, SIZE) / 4} />;
  }
}
