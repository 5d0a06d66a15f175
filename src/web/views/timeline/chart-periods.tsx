import { type LaneFrame, periodRow } from './frame.ts';
import type { Timeline } from './model.ts';
import { edgesOf, type PeriodBand, periodBands } from './period-bands.ts';

/** About the width of a letter of a label. */
const letterWidth = 6.2;
/** From the top of a row to its band, and how high that is. */
export const [bandFrom, bandHeight] = [14, 15];

interface Props {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** Scholars' periods above the curve of a pair: a row for each, with whose it is; a cut that is not certain is a slope over its days. */
export function ChartPeriods({ timeline, lane, index }: Props) {
  const width = timeline.plotWidth.value;
  return (
    <g class="periods">
      {(timeline.divisions.value[index] ?? []).map((division, row) => {
        const y = lane.periods + row * periodRow;
        return (
          <g key={division.id}>
            <text class="period-whose" x={0} y={y + 9}>
              {cutTo(`${division.title} (${division.by})`, width)}
            </text>
            <g clip-path="url(#timeline-plot)">
              {periodBands(division, timeline.span.value, width).map((band) => (
                <Band key={band.key} band={band} y={y + bandFrom} width={width} />
              ))}
            </g>
          </g>
        );
      })}
    </g>
  );
}

function Band({ band, y, width }: { band: PeriodBand; y: number; width: number }) {
  const [left, right] = edgesOf(band, width);
  const [early, late] = band.from;
  return (
    <g class="period">
      <path class="length" d={`M${left} ${y}H${right}V${y + bandHeight}H${left}Z`} />
      <path class="cut" d={`M${early} ${y + bandHeight}L${late} ${y}`} />
      <text x={Math.max(left, late) + 5} y={y + bandHeight - 4}>
        {cutTo(band.name, right - Math.max(left, late) - 9)}
      </text>
    </g>
  );
}

/** A text within so many px; nothing where fewer than three letters have room. */
function cutTo(text: string, width: number): string {
  const letters = Math.floor(width / letterWidth);
  if (letters < 3) return '';
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text;
}
