import { useWidth } from '../../parts/use-width.ts';
import { type Fate, fateMarks } from './fates.ts';

interface FateBarProps {
  readonly counts: Readonly<Record<Fate, number>>;
  readonly says: string;
}

const [gap, barHeight, lineHeight, most] = [2, 22, 18, 640];
/** No label is wider than that, in CSS pixels. */
const labelWidth = 108;

/** How many provisions were kept, changed and dropped, and how many are new, as one bar; a provision is as wide as another. */
export function FateBar({ counts, says }: FateBarProps) {
  const [ref, available] = useWidth<HTMLDivElement>(most);
  const width = Math.min(available, most);
  const parts = partsOf(counts, width);
  const lines = isNarrow(width, parts.length) ? 2 : 1;
  return (
    <div ref={ref}>
      <svg
        class="fate-bar"
        width={width}
        height={barHeight + lineHeight * lines + 8}
        role="img"
        aria-label={says}
      >
        {parts.map((part, i) => (
          <g key={part.fate} class={part.fate}>
            <rect x={part.x} y={0.5} width={part.width} height={barHeight} />
            <text x={part.labelX} y={barHeight + lineHeight * (1 + (i % lines))}>
              {fateMarks[part.fate]} {counts[part.fate]} {part.fate}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Whether the labels would meet in one line; then they stand in two by turns. */
const isNarrow = (width: number, count: number): boolean => width < labelWidth * count;

/** Where each part of the bar and its label stand; labels keep off one another. */
function partsOf(counts: FateBarProps['counts'], width: number) {
  const fates = (Object.keys(fateMarks) as Fate[]).filter((fate) => counts[fate] > 0);
  const whole = fates.reduce((sum, fate) => sum + counts[fate], 0);
  const each = (width - 1 - gap * (fates.length - 1)) / Math.max(whole, 1);
  const step = Math.min(labelWidth, width / Math.max(fates.length, 1));
  let [x, labelX] = [0.5, -step];
  return fates.map((fate, i) => {
    labelX = Math.min(Math.max(x, labelX + step), width - step * (fates.length - i));
    const part = { fate, x, labelX: Math.max(labelX, 0), width: counts[fate] * each };
    x += part.width + gap;
    return part;
  });
}
