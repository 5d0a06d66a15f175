import { dayInWords } from '../../../base/day-words.ts';
import type { StudyPeriods } from '../../../publish/study-periods.ts';
import { type Span, xOf } from './layout.ts';

/** A period of a scholar in its place: where it begins at the earliest and at the latest, and where it ends, in px. */
export interface PeriodBand {
  readonly key: string;
  /** What it is called; the date with which it begins where it has no name. */
  readonly name: string;
  readonly says: string;
  readonly from: readonly [number, number];
  readonly to: number;
}

/** The periods of a division that are in view; what is before the first cut is none of them. */
export function periodBands(
  { id, title, by, cuts, until: end }: StudyPeriods,
  span: Span,
  width: number,
): PeriodBand[] {
  return cuts.flatMap((cut, i) => {
    const next = cuts[i + 1];
    const [early, late] = [xOf(cut.earliest, span, width), xOf(cut.latest + 1, span, width)];
    const isDay = cut.earliest === cut.latest;
    const to = next
      ? middle(xOf(next.earliest, span, width), xOf(next.latest, span, width))
      : Math.min(width, xOf(end, span, width));
    if (to <= 0 || early >= width) return [];
    const until = next ? `until ${next.words}` : `to ${dayInWords(end - 1)}`;
    return [
      {
        key: `${id} ${i}`,
        name: cut.name ?? `from ${cut.words}`,
        says: `from ${cut.words} ${until}; ${title}, ${by}`,
        from: [early, isDay ? early : late],
        to,
      },
    ];
  });
}

const middle = (a: number, b: number): number => (a + b) / 2;

/** Where a band begins, in the middle of the days on which it may, and where it ends, within the plot. */
export function edgesOf({ from, to }: PeriodBand, width: number): [number, number] {
  return [Math.max(0, middle(from[0], from[1])), Math.min(width, to)];
}
