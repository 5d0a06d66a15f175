import { percent } from '../../../publish/words/number-words.ts';
import { type LaneFrame, phaseRow } from './frame.ts';
import { xOf } from './layout.ts';
import type { Timeline } from './model.ts';
import { isRising, type PhaseOf, phaseKey, phasePaths } from './phase-paths.ts';
import { Shifted } from './shifted.tsx';

interface PhasesProps {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** About the width of a letter of a label. */
const letterWidth = 6.4;
/** From the onset to its label, and from the top of a row to its letters. */
const [labelFrom, labelAt] = [7, 9];

/**
 * The phases of a relation: rises in one row, falls in the other, each from its median onset (a ring) to its median peak (a
 * triangle); below them where each of the two lies in 95 % of the worlds that have the phase.
 */
export function ChartPhases(props: PhasesProps) {
  return (
    <g class="phases">
      <Shifted timeline={props.timeline}>
        <PhaseBars {...props} />
      </Shifted>
      <Labels {...props} />
    </g>
  );
}

/** The paths of the phases; they change with the anchor only, not with every step of a movement. */
function PhaseBars({ timeline, lane, index }: PhasesProps) {
  const phases = timeline.series.now(timeline.pairs.value[index]!)?.phases ?? [];
  const looks = phasePaths(phases, timeline.anchor.value, timeline.plotWidth.value, lane.phases);
  return (
    <>
      {looks.map(({ look, lines, whiskers, rings, peaks }) => (
        <g key={look} class={`phase ${look}`}>
          <path class="length" d={lines} />
          <path class="whisker" d={whiskers} />
          <path class="onset" d={rings} />
          <path class="peak" d={peaks} />
        </g>
      ))}
    </>
  );
}

/** The labels of the phases in view, kept from leaving it with their onsets. */
function Labels({ timeline, lane, index }: PhasesProps) {
  const phases = timeline.series.now(timeline.pairs.value[index]!)?.phases ?? [];
  const width = timeline.plotWidth.value;
  const at = (day: number) => xOf(day, timeline.span.value, width);
  const placed = phases
    .map((phase) => ({ phase, from: at(phase.onset), to: at(phase.peakRange.high) }))
    .filter(({ from, to }) => to >= 0 && from <= width)
    .sort((x, y) => y.phase.share - x.phase.share);
  return (
    <>
      {labelled(placed, width).map((label, i) => {
        const { phase, from } = placed[i]!;
        if (label === undefined) return null;
        const y = lane.phases + (isRising(phase) ? 0 : phaseRow) + labelAt;
        return (
          <text key={phaseKey(phase)} class="phase-label" x={Math.max(0, from) + labelFrom} y={y}>
            {label}
          </text>
        );
      })}
    </>
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
