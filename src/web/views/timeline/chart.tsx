import { ChartAxes } from './chart-axes.tsx';
import { ChartLane } from './chart-lane.tsx';
import { ChartLegend, legendHeight } from './chart-legend.tsx';
import { ChartSpells } from './chart-spells.tsx';
import type { Stretch } from './frame.ts';
import type { Timeline } from './model.ts';
import { paperPieces } from './paper-pieces.ts';

interface ChartProps {
  readonly timeline: Timeline;
  readonly label: string;
  /** On paper it stands in pieces that pages do not cut. */
  readonly isOnPaper: boolean;
}

/** The drawing of a timeline: a lane a pair, what held below, one axis of time for all. */
export function Chart({ timeline, label, isOnPaper }: ChartProps) {
  const frame = timeline.frame.value;
  const height = frame.legend + legendHeight(timeline);
  const pieces: readonly Stretch[] = isOnPaper ? paperPieces(frame, height) : [[0, height]];
  return (
    <>
      {pieces.map((piece) => (
        <Piece key={piece[0]} {...{ timeline, label, height, piece }} />
      ))}
    </>
  );
}

interface PieceProps extends Omit<ChartProps, 'isOnPaper'> {
  readonly height: number;
  readonly piece: Stretch;
}

function Piece({ timeline, label, height, piece: [top, bottom] }: PieceProps) {
  const { margin, lanes } = timeline.frame.value;
  const width = timeline.width.value;
  return (
    <svg
      class="timeline-drawing"
      role="img"
      aria-label={label}
      viewBox={`0 ${top} ${width} ${bottom - top}`}
      width={width}
      height={bottom - top}
    >
      {top === 0 && (
        // all pieces are cut off by the one of the first: an id stands once in a page
        <clipPath id="timeline-plot">
          <rect x={0} y={0} width={Math.max(0, timeline.plotWidth.value)} height={height} />
        </clipPath>
      )}
      <g transform={`translate(${margin.left} 0)`}>
        <ChartAxes timeline={timeline} />
        {lanes.map((lane, i) => (
          <ChartLane key={timeline.pairs.value[i]!.join(' ')} timeline={timeline} lane={lane} index={i} />
        ))}
        <ChartSpells timeline={timeline} />
      </g>
      <ChartLegend timeline={timeline} />
    </svg>
  );
}
