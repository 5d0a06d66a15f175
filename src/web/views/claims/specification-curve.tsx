import type { SpecificationCurve } from '../../../argue/rests/rests-report.ts';
import { countOf, percent } from '../../../publish/words/number-words.ts';
import { answerInWords, swingOf, valueInWords } from '../../../publish/words/rests-words.ts';
import { Figure } from '../../parts/figure.tsx';
import { useWidth } from '../../parts/use-width.ts';

/** A choice whose values differ by less than this in what they make of the claim is named, and not drawn. */
const LEAST_SWING = 0.005;
const PLOT = 130;
const ROW = 30;
const LEFT = 62;
const TOP = 18;
/** Where a verdict becomes another: the marks beside the plot. */
const lines = [
  { share: 1, words: '100 %' },
  { share: 0.66, words: 'likely' },
  { share: 0.33, words: 'unlikely' },
  { share: 0, words: '0 %' },
];

/** The specification curve of a claim: every way to choose, in order of the share of worlds in which it is true; below it, what was chosen. Nothing where no choice moves it. */
export function SpecificationFigure({ curve, of }: { curve: SpecificationCurve; of: string }) {
  const [frame, width] = useWidth<HTMLDivElement>(700);
  const { specifications, choices, author } = curve;
  const shown = choices
    .map((choice, n) => ({ n, swing: swingOf(choice) }))
    .filter(({ swing }) => swing >= LEAST_SWING)
    .sort((a, b) => b.swing - a.swing);
  const still = choices.filter((choice) => swingOf(choice) < LEAST_SWING).map(({ name }) => name);
  if (shown.length === 0) return null;
  const rows = shown.flatMap(({ n }) => choices[n]!.values.map((_, value) => ({ n, value })));
  const own = specifications[author]!;
  const ownInWords = `the author’s: ${answerInWords(own)}, ${author + 1} of ${specifications.length}`;
  return (
    <Figure
      title={`Every way to choose: ${of}`}
      id="choices"
      caption={`In how many worlds the claim is true under each way to read the record, in order; below, what each chooses, with the author’s ringed.`}
      describes={`The share of worlds in which the claim is true under each of ${countOf(specifications.length, 'specification')}, in order (${ownInWords}); below, which values each of them has, the choice that moves the claim most first. Each was judged in ${countOf(curve.worlds, 'world')}.`}
      columns={['#', ...choices.map(({ name }) => name), 'True', 'Verdict', 'Whose']}
      rows={specifications.map((each, i) => [
        String(i + 1),
        ...each.values.map((value, n) => valueInWords(curve, n, value)),
        percent(each.share.true),
        each.verdict,
        i === author ? 'the author’s' : '',
      ])}
    >
      <div ref={frame}>
        <Curve curve={curve} rows={rows} width={width} />
      </div>
      {still.length > 0 && <p class="quiet still">Not moved by: {still.join(', ')}.</p>}
    </Figure>
  );
}

interface CurveProps {
  readonly curve: SpecificationCurve;
  readonly rows: readonly { readonly n: number; readonly value: number }[];
  readonly width: number;
}

function Curve({ curve, rows, width }: CurveProps) {
  const { specifications, choices, author } = curve;
  const step = (width - LEFT - 8) / Math.max(1, specifications.length);
  const x = (i: number) => LEFT + (i + 0.5) * step;
  const y = (share: number) => TOP + (1 - share) * PLOT;
  const rowTop = (row: number) => TOP + PLOT + 16 + row * ROW;
  const height = rowTop(rows.length) + 2;
  const isRight = x(author) > width / 2;
  return (
    <svg
      class="specification-curve"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {lines.map(({ share, words }) => (
        <g key={words} class="level">
          <text x={LEFT - 8} y={y(share) + 4} text-anchor="end">
            {words}
          </text>
          <line x1={LEFT} x2={width - 8} y1={y(share)} y2={y(share)} />
        </g>
      ))}
      <g class="author">
        <line x1={x(author)} x2={x(author)} y1={TOP} y2={height} />
        <text x={x(author) + (isRight ? 4 : -4)} y={TOP - 6} text-anchor={isRight ? 'end' : 'start'}>
          the author’s
        </text>
      </g>
      {specifications.map(({ share }, i) => (
        <circle
          key={i}
          class={i === author ? 'own' : ''}
          cx={x(i)}
          cy={y(share.true)}
          r={i === author ? 4.5 : Math.min(3, Math.max(1.2, step / 2))}
        />
      ))}
      {rows.map(({ n, value }, row) => (
        <g key={`${n} ${value}`} class={value === 0 ? 'choice first' : 'choice'}>
          <text x="0" y={rowTop(row) + 10}>
            {valueInWords(curve, n, value)}
            {value === 0 && ', the author’s'}: {percent(choices[n]!.means[value]!)} on average
          </text>
          <path
            d={specifications
              .flatMap((each, i) =>
                each.values[n] === value ? `M${x(i).toFixed(1)} ${rowTop(row) + 15}v9` : [],
              )
              .join('')}
            stroke-width={Math.min(4, Math.max(0.8, step * 0.7))}
          />
        </g>
      ))}
    </svg>
  );
}
