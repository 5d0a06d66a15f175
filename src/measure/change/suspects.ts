import type { Day } from '../../base/calendar.ts';
import { type Interval, overlaps } from '../../base/interval.ts';
import type { Stretch } from './likely-stretch.ts';

/** An act of the record with the days on which it may have begun and ended; one day twice where it is known. */
export interface DatedAct {
  readonly id: string;
  readonly first: Day;
  readonly last: Day;
}

/** Where a change may lie, in days: the steps that may be the first of the new level, and the likeliest of them. */
export interface ChangeSpan {
  readonly steps: readonly { readonly from: Day; readonly to: Day; readonly weight: number }[];
  readonly likeliest: { readonly from: Day; readonly to: Day };
}

/** An act that may have to do with a change, and how it fits. */
export interface Suspect {
  readonly id: string;
  /** Share of the act's days that lie in the interval: 1 where it lies there for certain. */
  readonly within: number;
  /** How the act lies to the first step of the new level where the change is likeliest; `unsure` where its days allow more than one. */
  readonly order: 'before' | 'in' | 'after' | 'unsure';
  /** Days between the act and that step at least; 0 where they may share one. */
  readonly daysApart: number;
  /** How likely the new level began with the very step in which the act lies, its days being equally likely. */
  readonly chance: number;
}

/** The days of a change among the steps of a series: the value after the last one of the old level is the first of the new. */
export function changeSpan(
  { end, first, last, weights }: Stretch & { readonly end: number; readonly weights: readonly number[] },
  steps: readonly { readonly from: Day; readonly to: Day }[],
): ChangeSpan {
  if (!(first >= 0 && first <= end && end <= last && last < steps.length))
    throw new Error('changeSpan requires a change within the steps');
  const within = steps.slice(first, last + 1).map(({ from, to }, i) => ({ from, to, weight: weights[i]! }));
  const { from, to } = steps[end]!;
  return { steps: within, likeliest: { from, to } };
}

/**
 * Suspects: the acts that lie where a level changed.
 *
 * Answers:   which acts of the record may have to do with a change that was found in numbers alone.
 * Formula:   an act is one if its days and those of the interval overlap; chance = Σ over steps, weight · share of the act's days in the step.
 * Takes:     a change with the steps that may begin the new level (`changeSpan`), and acts with first and last possible day.
 * Gives:     the suspects, the likeliest first, then the nearest, then by id.
 * Doubt:     to lie there is not to have done it: of many acts some lie in any interval, and a wide interval suspects everybody. An act at the end of
 *            the step before may show only in the next.
 * Variants:  an act after the likeliest step can still be one, as long as the change may lie later.
 * Cost:      acts · steps of the interval.
 * Checked:   by hand and a slow oracle, day by day; test/measure/change/suspects.test.ts
 * Source:    the idea of dating a break and then looking at what happened there: Bai & Perron (2003), Journal of Applied Econometrics
 *            18(1), 1–22. doi:10.1002/jae.659
 *
 * @example suspects({ steps: [{ from: 0, to: 9, weight: 1 }], likeliest: { from: 0, to: 9 } }, [{ id: 'clash', first: 4, last: 4 }])[0].order // => 'in'
 */
export function suspects({ steps, likeliest }: ChangeSpan, acts: readonly DatedAct[]): Suspect[] {
  if (steps.length === 0) return [];
  const whole: Interval = { start: steps[0]!.from, end: steps.at(-1)!.to };
  const found: Suspect[] = [];
  for (const { id, first, last } of acts) {
    if (!(first <= last)) throw new Error('suspects requires acts whose last day is not before their first');
    const act = { start: first, end: last };
    if (!overlaps(act, whole)) continue;
    const share = (from: Day, to: Day) =>
      Math.max(0, Math.min(last, to) - Math.max(first, from) + 1) / (last - first + 1);
    found.push({
      id,
      within: share(whole.start, whole.end),
      order: orderOf(first, last, likeliest),
      daysApart: Math.max(0, likeliest.from - last, first - likeliest.to),
      chance: steps.reduce((sum, { from, to, weight }) => sum + weight * share(from, to), 0),
    });
  }
  return found.sort((a, b) => b.chance - a.chance || a.daysApart - b.daysApart || (a.id < b.id ? -1 : 1));
}

function orderOf(first: Day, last: Day, { from, to }: { from: Day; to: Day }): Suspect['order'] {
  if (last < from) return 'before';
  if (first > to) return 'after';
  return first >= from && last <= to ? 'in' : 'unsure';
}
