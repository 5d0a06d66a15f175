import type { Day } from '../../base/calendar.ts';
import { netRelation, type QuadClass } from '../relations/net-relation.ts';
import { type Step, stepsOver } from '../relations/steps.ts';
import { type EventScale, weighCode } from './event-scales.ts';

/** A coded act of one actor towards another; the code as text, since 010 and 10 differ. */
export interface CodedEvent {
  readonly day: Day;
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

export interface EventSeriesOptions {
  readonly source: string;
  readonly target: string;
  readonly scale: EventScale;
  readonly step: Step;
  /** The days that the data cover, both included: outside of them nothing is known. */
  readonly from: Day;
  readonly to: Day;
}

/** What one did to another in a step. The sums are null where events happened and none has a weight; a mean of none is null. */
export interface EventStep {
  readonly from: Day;
  readonly to: Day;
  readonly events: number;
  readonly unweighed: number;
  readonly net: number | null;
  readonly cooperation: number | null;
  readonly conflict: number | null;
  readonly mean: number | null;
  readonly quads: { readonly [Q in QuadClass | 'unclassed']: number };
}

/** Codes that have no weight of their own, and how many events of the series have them. */
export interface EventSeries {
  readonly scale: string;
  readonly steps: readonly EventStep[];
  /** Weighed as the nearest code above. */
  readonly byParent: readonly { readonly code: string; readonly as: string; readonly events: number }[];
  /** Missing: not in the sums. */
  readonly unweighed: readonly { readonly code: string; readonly events: number }[];
  /** Events of the pair outside the days covered. */
  readonly outside: number;
}

/**
 * The event series of a directed pair: what one did to another, by day, month, quarter or year.
 *
 * Answers:   how good or bad one was to another, step by step, in data of coded events.
 * Formula:   net = Σ weight; cooperation = Σ max(weight, 0); conflict = Σ max(−weight, 0); mean = net / weighed events; counts by quad
 *            class. A code without a weight takes that of the nearest code above (four digits to three to two).
 * Takes:     events in any order; source and target as written in them; a scale of weights with its name; the step; the days covered.
 * Gives:     a step for each day, month, quarter or year covered, the first and last cut to what is covered: 0 where nothing happened
 *            (the mean then is null), null where no event has a weight. Which codes were weighed as others, and which not at all.
 * Doubt:     net grows with the attention of the press, mean hides how much happened: read both. The weights are judgements of rank, summed as if they
 *            were lengths. Scales differ, so that the scale's name goes with the series.
 * Variants:  `netRelation` is the same of acts that a case has weighed. ICEWS lists a mutual act twice, once in each direction.
 * Cost:      events · log(steps).
 * Checked:   SQLite on 44 GDELT events; a slow oracle on 145,709 CAMEO events; test/measure/change/event-series.test.ts
 * Source:    Goldstein (1992), Journal of Conflict Resolution 36(2), 369–385. doi:10.1177/0022002792036002007
 */
export function eventSeries(events: Iterable<CodedEvent>, options: EventSeriesOptions): EventSeries {
  const { source, target, scale, step, from, to } = options;
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && from <= to))
    throw new Error('eventSeries requires days in order');
  const unit = unitOf(scale);
  const codes = new Map<string, { as: string | undefined; weight: number | undefined; events: number }>();
  const weighed: { day: Day; weight: number | undefined; code?: string }[] = [];
  let outside = 0;
  for (const event of events) {
    if (event.source !== source || event.target !== target) continue;
    if (!(event.day >= from && event.day <= to)) {
      outside++;
      continue;
    }
    let known = codes.get(event.code);
    if (!known) {
      const { as, weight } = weighCode(event.code, scale) ?? { as: undefined, weight: undefined };
      known = { as, weight: weight === undefined ? undefined : Math.round(weight * unit), events: 0 };
      codes.set(event.code, known);
    }
    known.events++;
    weighed.push({ day: event.day, weight: known.weight, ...(scale.cameo ? { code: event.code } : {}) });
  }
  const listed = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    scale: scale.name,
    steps: netRelation(weighed, stepsOver(from, to, step)).map((each) => {
      const known = each.events === 0 || each.unweighed < each.events;
      const sum = (units: number) => (known ? units / unit : null);
      return {
        ...each,
        net: sum(each.net),
        cooperation: sum(each.cooperation),
        conflict: sum(each.conflict),
        mean: each.mean === undefined ? null : each.net / (each.events - each.unweighed) / unit,
      };
    }),
    byParent: listed.flatMap(([code, { as, events }]) =>
      as !== undefined && as !== code ? [{ code, as, events }] : [],
    ),
    unweighed: listed.flatMap(([code, { as, events }]) => (as === undefined ? [{ code, events }] : [])),
    outside,
  };
}

/** A power of ten that makes every weight of a scale a whole number, so that sums are exact in any order. */
export function unitOf({ weights }: EventScale): number {
  let unit = 1;
  for (const weight of weights.values())
    while (unit < 1e6 && Math.abs(weight * unit - Math.round(weight * unit)) > 1e-9) unit *= 10;
  return unit;
}
