import type { Day } from '../base/calendar.ts';
import { dayOf } from '../base/calendar.ts';
import { parseDuration } from '../base/duration.ts';
import { type Edtf, rangeHull } from '../base/edtf/edtf.ts';
import type { Interval } from '../base/interval.ts';
import { problem } from '../base/problems/problems.ts';
import type { CaseHeader, Row } from './case-record.ts';
import type { CaseDate } from './dates/case-date.ts';
import type { Report } from './files/spec.ts';
import { spellKinds } from './spell-kinds.ts';

/** What is taken where a case does not say; stated in docs/record.md. */
export const headerDefaults = {
  id: 'case',
  title: 'Untitled case',
  seed: 1,
  worlds: 1000,
  reach: { day: 'P7D', month: 'P1M', year: 'P1Y' },
  weights: 'gdelt',
} as const;

/** The period of a record that states none and holds no date. */
const CENTURY: Interval = { start: dayOf(1900, 1, 1), end: dayOf(2000, 12, 31) };

/**
 * The header of a case with every default filled in. Without a sound `case` row, what can be kept of it is, and the period is
 * that of the dates of the other rows.
 */
export function caseHeader(
  row: Partial<Row<'case'>> | undefined,
  dates: () => Iterable<CaseDate>,
  report: Report,
): CaseHeader {
  const approximate = row?.dates?.approximate ?? {};
  const reach = { ...headerDefaults.reach, ...approximate };
  return {
    id: row?.id ?? headerDefaults.id,
    title: row?.title ?? headerDefaults.title,
    period: statedPeriod(row, report) ?? periodOfDates(dates()),
    authors: row?.authors ?? [],
    edition: editionOf(row),
    seed: row?.seed ?? headerDefaults.seed,
    worlds: row?.worlds ?? headerDefaults.worlds,
    reach: { day: durationOf(reach.day), month: durationOf(reach.month), year: durationOf(reach.year) },
    weights: row?.weights ?? headerDefaults.weights,
    standing: { ...spellKinds, ...row?.standing },
    ...(row?.thesis === undefined ? {} : { thesis: row.thesis }),
    ...(row?.central === undefined ? {} : { central: row.central }),
    ...(row?.drawing === undefined ? {} : { drawing: row.drawing }),
  };
}

function editionOf({ version, published, address }: Partial<Row<'case'>> = {}): CaseHeader['edition'] {
  return {
    ...(version === undefined ? {} : { version }),
    ...(published === undefined ? {} : { published: published.text }),
    ...(address === undefined ? {} : { address }),
  };
}

const durationOf = (text: string) => parseDuration(text) ?? { years: 0, months: 0, days: 0 };

function statedPeriod(row: Partial<Row<'case'>> | undefined, report: Report): Interval | undefined {
  if (!row?.period) return undefined;
  const range = row.period.kind === 'absolute' ? daysOf(row.period.edtf) : undefined;
  if (range) return range;
  const at = row.at?.fields.period ?? row.at;
  if (at) report(problem('period-open', at, { value: row.period.text }));
  return undefined;
}

/** From the first day to the last that a date states; undefined where it is open or unknown. */
function daysOf(edtf: Edtf): Interval | undefined {
  const range = rangeHull(edtf.ranges);
  if (!range || !Number.isFinite(range.earliest) || !Number.isFinite(range.latest)) return undefined;
  return { start: range.earliest, end: range.latest };
}

function periodOfDates(dates: Iterable<CaseDate>): Interval {
  let start: Day = Number.POSITIVE_INFINITY;
  let end: Day = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const days = date.kind === 'absolute' ? daysOf(date.edtf) : undefined;
    if (!days) continue;
    start = Math.min(start, days.start);
    end = Math.max(end, days.end);
  }
  return start <= end ? { start, end } : CENTURY;
}
