import type { DayRange } from '../base/edtf/edtf.ts';
import type { CaseRecord, DateBounds } from './case-record.ts';
import { successorsIn } from './successors.ts';

/** The lists of a row in which its parties stand. */
export type PartyLists = Partial<
  Readonly<Record<'by' | 'to' | 'of' | 'between' | 'parties', readonly string[]>>
> & { readonly body?: string; readonly object?: string };

/** What bounds the days of a row: the beginning or end of a party. */
export interface PartyLimit {
  readonly actor: string;
  readonly is: 'start' | 'end';
  /** The days that it leaves, as far as they can be. */
  readonly ranges: readonly DayRange[];
}

/**
 * What bounds the days on which a row can have happened or begun: all whom it names were there. Whoever is only acted
 * upon may be still to come; an heir beside its predecessor comes later, and the predecessor may have ended before. That a person held
 * an office bounds nothing: he may act before and after it, for himself.
 *
 * Takes: the lists of a row of facts. Gives: the limits, those of lives first.
 */
export function partyLimits(lists: PartyLists, record: CaseRecord): readonly PartyLimit[] {
  const { by = [], to = [], of = [], between = [], parties = [], body, object } = lists;
  const sides = [by, of, between, parties, [body, object].flatMap((id) => id ?? [])];
  return [...sides.map((side) => [side, true] as const), [to, false] as const].flatMap(([side, isStarted]) =>
    lifeLimits(side, isStarted, record),
  );
}

function lifeLimits(side: readonly string[], isStarted: boolean, record: CaseRecord): PartyLimit[] {
  const heirs = successorsIn(side, record);
  return side.flatMap((actor): PartyLimit[] => {
    const life: Partial<DateBounds> = record.bounds.get(actor) ?? {};
    const isHeir = heirs.includes(actor);
    const start = isStarted && !isHeir ? (life.first?.earliest ?? -Infinity) : -Infinity;
    const end = isHeir || heirs.length === 0 ? (life.end?.latest ?? Infinity) : Infinity;
    return [
      ...(start > -Infinity
        ? [{ actor, is: 'start' as const, ranges: [{ earliest: start, latest: Infinity }] }]
        : []),
      ...(end < Infinity
        ? [{ actor, is: 'end' as const, ranges: [{ earliest: -Infinity, latest: end }] }]
        : []),
    ];
  });
}

/**
 * The days that some limits leave of those on which something can have been, and the limits that took some away. What would leave
 * none is no limit: then the row is not whole, or nobody spoke.
 */
export function daysWithin<Limit extends Pick<PartyLimit, 'ranges'>>(
  days: readonly DayRange[],
  limits: readonly Limit[],
): { readonly days: readonly DayRange[]; readonly by: readonly Limit[] } {
  let left = days;
  const by: Limit[] = [];
  for (const limit of limits) {
    const cut = left.flatMap((range) => limit.ranges.flatMap((each) => common(range, each)));
    if (cut.length === 0 || isSame(cut, left)) continue;
    left = cut;
    by.push(limit);
  }
  return { days: left, by };
}

/**
 * The first life that leaves none of the days that the lives before it leave, though each for itself leaves some: no day was possible
 * for all of them together. `left`: the days that those before it leave.
 */
export function clashOf(
  days: DayRange,
  limits: readonly PartyLimit[],
): { readonly limit: PartyLimit; readonly left: DayRange } | undefined {
  let left = days;
  for (const limit of limits) {
    const [bound] = limit.ranges;
    if (!bound || common(days, bound).length === 0) continue;
    const [cut] = common(left, bound);
    if (!cut) return { limit, left };
    left = cut;
  }
  return undefined;
}

function common(a: DayRange, b: DayRange): DayRange[] {
  const earliest = Math.max(a.earliest, b.earliest);
  const latest = Math.min(a.latest, b.latest);
  return earliest <= latest ? [{ earliest, latest }] : [];
}

const isSame = (one: readonly DayRange[], other: readonly DayRange[]): boolean =>
  one.length === other.length &&
  one.every(({ earliest, latest }, n) => earliest === other[n]!.earliest && latest === other[n]!.latest);

/** How many days some ranges have. */
export function countOf(ranges: readonly DayRange[]): number {
  return ranges.reduce((sum, { earliest, latest }) => sum + latest - earliest + 1, 0);
}
