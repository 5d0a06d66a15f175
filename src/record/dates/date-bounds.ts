import { addDuration } from '../../base/duration.ts';
import {
  type DayRange,
  type Edtf,
  possibleDays,
  possibleEnd,
  possibleStart,
  rangeHull,
} from '../../base/edtf/edtf.ts';
import type { CaseHeader, DateBounds } from '../case-record.ts';
import type { Anchor, CaseDate, RelativeDate } from './case-date.ts';

/**
 * The days between which a date lies, given those of the rows it is reckoned from.
 *
 * An absolute date gives the days it can be, doubt included (`possibleDays`); where it is open or unknown at an end, it
 * reaches to the end of the case's period. `before X` reaches from the start of the period to the day before X, `after X`
 * from the day after X to the end of the period, `between X and Y` over the days between them, neither included. Where
 * no such day is left, it is the one on which such a date is drawn (see `isImpossible`): the start of the period, or
 * the day after X. `1956-11 after X` reaches over the days of November 1956 that are not before X.
 *
 * Takes: the date; the case's period and reach; the bounds of an anchor's moment.
 * Gives: the bounds; undefined when an anchor has none.
 */
export function dateBounds(
  date: CaseDate,
  header: CaseHeader,
  boundsOf: (anchor: Anchor) => DayRange | undefined,
): DayRange | undefined {
  const { period, reach } = header;
  if (date.kind === 'absolute') return closed(rangeHull(possibleDays(date.edtf, reach)), header);
  if (date.among) return boundsAmong(date, date.among, header, boundsOf);
  const [one, two] = date.anchors.map(boundsOf);
  if (!one) return undefined;
  switch (date.relation) {
    case 'offset': {
      if (!date.offset) return one;
      const { duration, sign } = date.offset;
      return {
        earliest: addDuration(one.earliest, duration, sign),
        latest: addDuration(one.latest, duration, sign),
      };
    }
    case 'before':
      return { earliest: period.start, latest: Math.max(period.start, one.latest - 1) };
    case 'after':
      return { earliest: one.earliest + 1, latest: Math.max(one.latest + 1, period.end) };
    case 'between':
      return two && { earliest: one.earliest + 1, latest: Math.max(one.latest + 1, two.latest - 1) };
  }
}

/** The days of `among` that are not before the one and not after the other; all of them where none is left. */
function boundsAmong(
  { relation, anchors }: RelativeDate,
  among: CaseDate,
  header: CaseHeader,
  boundsOf: (anchor: Anchor) => DayRange | undefined,
): DayRange | undefined {
  const days = dateBounds(among, header, boundsOf);
  const [one, two] = anchors.map(boundsOf);
  if (!days || !one || (relation === 'between' && !two)) return undefined;
  const earliest = relation === 'before' ? days.earliest : Math.max(days.earliest, one.earliest);
  const limit = relation === 'before' ? one.latest : (two?.latest ?? days.latest);
  const latest = Math.min(days.latest, limit);
  return earliest <= latest ? { earliest, latest } : days;
}

/** Whether `before`, `after` or `between` leaves no day at all, wherever its anchors fall; `bounds` as `dateBounds` takes it. */
export function isImpossible(
  date: CaseDate,
  header: CaseHeader,
  boundsOf: (anchor: Anchor) => DayRange | undefined,
): boolean {
  if (date.kind === 'absolute') return false;
  const [one, two] = date.anchors.map(boundsOf);
  if (!one) return false;
  if (date.among) {
    const days = dateBounds(date.among, header, boundsOf);
    if (!days) return false;
    if (date.relation === 'before') return one.latest < days.earliest;
    return (
      days.latest < one.earliest || (two !== undefined && two.latest < Math.max(days.earliest, one.earliest))
    );
  }
  if (date.relation === 'before') return one.latest <= header.period.start;
  if (date.relation === 'after') return one.earliest >= header.period.end;
  return date.relation === 'between' && two !== undefined && two.latest - one.earliest < 2;
}

/**
 * The bounds of a span that lasted, such as an actor's existence. Open at an end: not bounded there. Unknown at an end:
 * anywhere on its side of the other end. A single date (`1945`): its start and its end both lie in it.
 */
export function spanBounds(edtf: Edtf, header: CaseHeader): DateBounds {
  const { reach } = header;
  if (edtf.kind !== 'interval') {
    const whole = rangeHull(possibleDays(edtf, reach)) ?? EVER;
    return { first: whole, end: whole };
  }
  const start = rangeHull(possibleStart(edtf, reach));
  const end = rangeHull(possibleEnd(edtf, reach));
  const first = start ?? {
    earliest: EVER.earliest,
    latest: edtf.start === 'open' ? EVER.earliest : (end?.latest ?? EVER.latest),
  };
  if (edtf.end === 'open') return { first };
  return { first, end: end ?? { earliest: first.earliest, latest: EVER.latest } };
}

const EVER: DayRange = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

function closed(range: DayRange | undefined, { period }: CaseHeader): DayRange {
  const { earliest, latest } = range ?? EVER;
  return {
    earliest: Number.isFinite(earliest) ? earliest : Math.min(period.start, latest),
    latest: Number.isFinite(latest) ? latest : Math.max(period.end, earliest),
  };
}
