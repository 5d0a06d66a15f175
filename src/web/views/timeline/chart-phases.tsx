import type { SeriesReport } from '../../../measure/date-report.ts';
import { percent } from '../../../publish/words/number-words.ts';
import { type LaneFrame, phaseRow } from './frame.ts';
import { type Span, xOf } from './layout.ts';
import type { Timeline } from './model.ts';

interface PhasesProps {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** One of the phases of a series. */
export type PhaseOf = SeriesReport['phases'][number];

/** From this share of the worlds on a phase is drawn strongly. */
const strongFrom = 0.5;
/** About the width of a letter of a label. */
const letterWidth = 6.4;
/** From the onset to its label. */
const labelFrom = 7;
/** Down from the top of a row: the letters of its label, its line, the whiskers of its onset and its peak. */
const [labelAt, lineAt, onsetAt, peakAt] = [9, 16, 22.5, 27];
/** A whisker shorter than this is hidden by the marks themselves, in px. */
const leastWhisker = 3;

/** Where a phase stands: its median onset and peak, and the range of each. */
export interface PhaseEnds {
  readonly from: number;
  readonly to: number;
  readonly onset: readonly [number, number];
  readonly peak: readonly [number, number];
}

/** Where a phase stands in a drawing so many px wide. */
export function phaseEnds(phase: PhaseOf, span: Span, width: number): PhaseEnds {
  const at = (day: number) => xOf(day, span, width);
  const between = ({ low, high }: PhaseOf['onsetRange']) => [at(low), at(high)] as const;
  return {
    from: at(phase.onset),
    to: at(phase.peak),
    onset: between(phase.onsetRange),
    peak: between(phase.peakRange),
  };
}

/** What tells a phase from the others of its series. */
export function phaseKey({ kind, onset }: PhaseOf): string {
  return `${kind} ${onset}`;
}

/**
 * The phases of a relation: rises in one row, falls in the other, each from its median onset (a ring) to its median peak (a
 * triangle); below them where each of the two lies in 95 % of the worlds that have the phase.
 */
export function ChartPhases({ timeline, lane, index }: PhasesProps) {
  const series = timeline.series.now(timeline.pairs.value[index]!);
  const width = timeline.plotWidth.value;
  const span = timeline.span.value;
  const placed = (series?.phases ?? [])
    .map((phase) => ({ phase, ...phaseEnds(phase, span, width) }))
    .filter(({ onset, peak }) => peak[1] >= -8 && onset[0] <= width + 8)
    .sort((x, y) => y.phase.share - x.phase.share);
  const labels = labelled(placed, width);
  return (
    <g class="phases" clip-path="url(#timeline-plot)">
      {placed
        .map((place, i) => {
          const y = lane.phases + (isRising(place.phase) ? 0 : phaseRow);
          return <PhaseBar key={phaseKey(place.phase)} {...place} y={y} label={labels[i]} />;
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
      const right = left + label.length * letterWidth + 8;
      const isFree = !taken.some((each) => each.isRise === isRise && each.left < right && each.right > left);
      if (!isFree || right > width) return false;
      taken.push({ isRise, left, right });
      return true;
    });
  });
}

interface PhaseBarProps extends PhaseEnds {
  readonly phase: PhaseOf;
  readonly y: number;
  readonly label: string | undefined;
}

function PhaseBar({ phase, from, to, onset, peak, y, label }: PhaseBarProps) {
  const isRise = isRising(phase);
  const strength = phase.share >= strongFrom ? 'strong' : 'faint';
  const line = y + lineAt;
  return (
    <g class={`phase ${isRise ? 'good' : 'bad'} ${strength}`}>
      <path class="length" d={`M${from} ${line}H${to}`} />
      <path class="whisker" d={whisker(onset, from, y + onsetAt) + whisker(peak, to, y + peakAt)} />
      <circle cx={from} cy={line} r={3.2} />
      <path
        class="peak"
        d={`M${to} ${isRise ? line - 4 : line + 4}${isRise ? 'l-4.5 8h9z' : 'l-4.5 -8h9z'}`}
      />
      {label && (
        <text x={Math.max(0, from) + labelFrom} y={y + labelAt}>
          {label}
        </text>
      )}
    </g>
  );
}

/** A line from the least to the greatest, with a stroke at each end and one at the median; none where they are one. */
export function whisker([low, high]: readonly [number, number], median: number, y: number): string {
  if (high - low < leastWhisker) return '';
  const stroke = (x: number, half: number) => `M${x} ${y - half}V${y + half}`;
  return `M${low} ${y}H${high}${stroke(low, 2)}${stroke(high, 2)}${stroke(median, 2.5)}`;
}

/** Whether a phase goes up. */
export function isRising({ kind }: Pick<PhaseOf, 'kind'>): boolean {
  return kind === 'rapprochement' || kind === 'rise';
}
