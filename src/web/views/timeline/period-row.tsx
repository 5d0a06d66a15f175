import { Walk } from '../../parts/walk.tsx';
import { bandFrom, bandHeight } from './chart-periods.tsx';
import { type LaneFrame, periodRow } from './frame.ts';
import type { Timeline } from './model.ts';
import { edgesOf, periodBands } from './period-bands.ts';

interface Props {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** Scholars' periods of a lane that are in view, to point at or to go through by the arrow keys. */
export function PeriodRow({ timeline, lane, index }: Props) {
  const pair = timeline.pairs.value[index]!;
  const width = timeline.plotWidth.value;
  const divisions = timeline.divisions.value[index] ?? [];
  const marks = divisions.flatMap((division, row) =>
    periodBands(division, timeline.span.value, width).map((band) => {
      const [left, right] = edgesOf(band, width);
      const box = {
        x: left,
        y: row * periodRow + bandFrom,
        width: Math.max(4, right - left),
        height: bandHeight,
      };
      return { key: band.key, name: band.name, says: band.says, box };
    }),
  );
  if (marks.length === 0) return null;
  const place = {
    left: `${timeline.frame.value.margin.left}px`,
    top: `${lane.periods}px`,
    width: `${Math.max(0, width)}px`,
    height: `${divisions.length * periodRow}px`,
  };
  return (
    <div class="phase-row" style={place}>
      <Walk label={`Periods of ${pair.join(' and ')}`} marks={marks} width={width} />
    </div>
  );
}
