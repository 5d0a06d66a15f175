import { listInWords } from '../../../publish/words/number-words.ts';
import type { DateReport } from '../../../report/date-report.ts';
import '../../style/date-recognition.css';
import { Walk } from '../../parts/walk.tsx';
import type { NameOf } from './names.ts';
import { layoutTiles, type Tile } from './recognition-tiles.ts';
import { doubtInWords, sinceInWords } from './since-words.ts';

/** An id longer than this is cut, to stay in its tile. */
const LETTERS = 5;

interface Props {
  readonly report: DateReport;
  readonly width: number;
  readonly label: string;
  readonly nameOf: NameOf;
}

/** Who recognises whom: under each government a tile for every actor that does, by the decade in which it began. */
export function RecognitionDrawing({ report, width, label, nameOf }: Props) {
  const { heads, rows, tiles, height } = layoutTiles(report.recognition, width);
  const covered = new Set(report.relations.flatMap(({ a, b }) => [a, b]));
  const marks = tiles.map((tile) => ({
    key: `${tile.tie.by} ${tile.tie.of} ${tile.tie.fact}`,
    name: nameOf(tile.tie.by),
    says: tileInWords(tile, nameOf),
    box: tile.box,
  }));
  return (
    <Walk label="Who recognises whom" marks={marks} width={width}>
      <svg
        class="tiles"
        role="img"
        aria-label={label}
        {...{ width, height }}
        viewBox={`0 0 ${width} ${height}`}
      >
        {heads.map(({ of, count, y }) => (
          <text key={of} class="tile-government" x={0} y={y + 16}>
            {nameOf(of)}: {count}
          </text>
        ))}
        {rows.map(({ words, y }) => (
          <text key={y} class="tile-years" x={0} y={y + 15}>
            {words}
          </text>
        ))}
        {tiles.map((tile) => (
          <TileDrawing
            key={`${tile.tie.fact} ${tile.tie.by} ${tile.tie.of}`}
            tile={tile}
            isCovered={covered.has(tile.tie.by)}
          />
        ))}
      </svg>
    </Walk>
  );
}

/** `recognises the PRC since 27 January 1964, de jure, in 60 % of worlds; recognises the ROC too`. */
export function tileInWords({ tie, also }: Tile, nameOf: NameOf): string {
  const { of, level, share } = tie;
  const when = `since ${sinceInWords(tie)}`;
  const parts = [`recognises ${nameOf(of)} ${when}`, level?.replace('-', ' '), doubtInWords(share)];
  const too = also.length > 0 ? `; recognises ${listInWords(also.map(nameOf))} too` : '';
  return `${parts.filter(Boolean).join(', ')}${too}`;
}

function TileDrawing({ tile: { tie, also, box }, isCovered }: { tile: Tile; isCovered: boolean }) {
  const { by, level, share } = tie;
  const look = ['tile', level, isCovered && 'covered', share < 1 && 'doubtful'].filter(Boolean).join(' ');
  return (
    <g class={look} transform={`translate(${box.x} ${box.y})`}>
      <rect x={0.5} y={0.5} width={box.width - 1} height={box.height - 1} />
      <text x={box.width / 2} y={box.height / 2 + 4}>
        {by.length > LETTERS ? `${by.slice(0, LETTERS - 1)}…` : by}
      </text>
      {also.length > 0 && <path class="both" d={`M${box.width - 9} 1H${box.width - 1}V9z`} />}
    </g>
  );
}
