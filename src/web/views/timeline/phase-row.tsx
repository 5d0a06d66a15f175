import { Walk } from '../../parts/walk.tsx';
import { type LaneFrame, phaseRow } from './frame.ts';
import type { Timeline } from './model.ts';
import { isRising, type PhaseOf, phaseEnds, phaseKey } from './phase-paths.ts';
import { phaseInWords } from './phase-words.ts';

/** The words of each phase, which are wanted again at every step of a movement. */
const words = new WeakMap<PhaseOf, string>();

interface Props {
  readonly timeline: Timeline;
  readonly lane: LaneFrame;
  readonly index: number;
}

/** The phases of a lane that are in view, to point at or to go through by the arrow keys. */
export function PhaseRow({ timeline, lane, index }: Props) {
  const pair = timeline.pairs.value[index]!;
  const series = timeline.series.now(pair);
  const width = timeline.plotWidth.value;
  const span = timeline.span.value;
  const marks = (series?.phases ?? []).flatMap((phase) => {
    const { from, to, onset, peak } = phaseEnds(phase, span, width);
    const [left, right] = [Math.min(from - 4, onset[0]), Math.max(to + 5, peak[1])].map((x) =>
      Math.max(-4, Math.min(width + 4, x)),
    ) as [number, number];
    if (right <= 0 || left >= width) return [];
    const y = isRising(phase) ? 0 : phaseRow;
    const box = { x: left, y: y + 10, width: right - left, height: phaseRow - 12 };
    return [{ key: phaseKey(phase), name: phase.kind, says: wordsOf(phase, series!.worlds), box }];
  });
  const place = {
    left: `${timeline.frame.value.margin.left}px`,
    top: `${lane.phases}px`,
    width: `${Math.max(0, width)}px`,
    height: `${2 * phaseRow}px`,
  };
  return (
    <div class="phase-row" style={place}>
      <Walk label={`Phases of ${pair.join(' and ')}`} marks={marks} width={width} />
    </div>
  );
}

function wordsOf(phase: PhaseOf, worlds: number): string {
  const known = words.get(phase) ?? phaseInWords(phase, worlds);
  words.set(phase, known);
  return known;
}
