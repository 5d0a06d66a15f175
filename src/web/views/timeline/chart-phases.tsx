import type { SeriesReport } from '../../../measure/date-report.ts';
import { percent } from '../../../publish/words/number-words.ts';
import { type LaneFrame, phaseRow } from './frame.ts';
import { xOf } from './layout.ts';
import type { Timeline } from './model.ts';

interface PhasesProps {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

type PhaseOf = SeriesReport['phases'][number];

/** From this share of the worlds on a phase is drawn strongly. */
const strongFrom = 0.5;
/** About the width of a letter of a label. */
const letterWidth = 6;
/** From the onset to its label. */
const labelFrom = 7;

/** The phases of a relation: rises in one row, falls in the other, each from its onset (a ring) to its peak (a triangle). */
export function ChartPhases({ timeline, lane, index }: PhasesProps) {
  const series = timeline.series.now(timeline.pairs.value[index]!);
  const width = timeline.plotWidth.value;
  const span = timeline.span.value;
  const placed = (series?.phases ?? [])
    .map((phase) => ({ phase, from: xOf(phase.onset, span, width), to: xOf(phase.peak, span, width) }))
    .filter(({ from, to }) => to >= -8 && from <= width + 8)
    .sort((x, y) => y.phase.share - x.phase.share);
  const labels = labelled(placed, width);
  return (
    <g class="phases" clip-path="url(#timeline-plot)">
      {placed
        .map(({ phase, from, to }, i) => {
          const y = lane.phases + (isRising(phase) ? 0 : phaseRow) + phaseRow / 2;
          const label = labels[i];
          return <PhaseBar key={`${phase.kind} ${phase.onset}`} {...{ phase, from, to, y, label }} />;
        })
        .reverse()}
    </g>
  );
}

/** A label for each phase where there is room, those of most worlds first: its kind and share, or the share alone. */
function labelled(
  placed: readonly { readonly phase: PhaseOf; readonly from: number }[],
  width: number,
): (string | undefined)[] {
  const taken: { isRise: boolean; left: number; right: number }[] = [];
  return placed.map(({ phase, from }) => {
    const isRise = isRising(phase);
    const share = percent(phase.share);
    const left = Math.max(0, from) + labelFrom;
    return [`${phase.kind}, ${share}`, share].find((label) => {
      const right = left + label.length * letterWidth + 6;
      const isFree = !taken.some((each) => each.isRise === isRise && each.left < right && each.right > left);
      if (!isFree || right > width) return false;
      taken.push({ isRise, left, right });
      return true;
    });
  });
}

interface PhaseBarProps {
  readonly phase: PhaseOf;
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly label: string | undefined;
}

function PhaseBar({ phase, from, to, y, label }: PhaseBarProps) {
  const isRise = isRising(phase);
  const strength = phase.share >= strongFrom ? 'strong' : 'faint';
  const point = isRise ? `l-4.5 8h9z` : `l-4.5 -8h9z`;
  return (
    <g class={`phase ${isRise ? 'good' : 'bad'} ${strength}`}>
      <path class="length" d={`M${from} ${y + 6}H${to}`} />
      <circle cx={from} cy={y + 6} r={3.2} />
      <path class="peak" d={`M${to} ${isRise ? y + 2 : y + 10}${point}`} />
      {label && (
        <text x={Math.max(0, from) + labelFrom} y={y - 1}>
          {label}
        </text>
      )}
    </g>
  );
}

/** Whether a phase goes up. */
export function isRising({ kind }: Pick<PhaseOf, 'kind'>): boolean {
  return kind === 'rapprochement' || kind === 'rise';
}
