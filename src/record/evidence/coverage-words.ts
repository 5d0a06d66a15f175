import { type Day, daysInMonth, yearMonthDay } from '../../base/calendar.ts';
import { rangeInWords } from '../../base/date-words.ts';
import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import type { Row } from '../case-record.ts';
import { rangeWords } from '../dates/range-words.ts';

/** Kinds of spell that are spoken of in the plural. */
const PLURALS: Readonly<Record<string, string>> = {
  membership: 'memberships',
  seat: 'seats',
  possession: 'possessions',
  status: 'statuses',
  occupation: 'occupations',
  war: 'wars',
  crisis: 'crises',
  embargo: 'embargoes',
};

/** What passes or stands between two, so that asking for it without naming both is asking of everybody. */
const ofTwo: ReadonlySet<string> = new Set([
  ...['dealings', 'events', 'instruments', 'alliances', 'relations', 'occupation'],
  ...['war', 'crisis', 'rivalry', 'patronage', 'embargo'],
]);

/** What was asked for: `USSR–ROC dealings`, `security events of everybody`, `events of curzon with everybody`, `recognition`. */
export function subjectInWords(asked: {
  readonly actors?: readonly [string, string] | undefined;
  readonly kind?: string | undefined;
  readonly named?: readonly string[] | undefined;
  readonly domain?: string | undefined;
  readonly only?: 'alliances' | 'acts' | undefined;
}): string {
  const { actors, named = [], domain, only } = asked;
  const kind = only === 'alliances' ? only : (asked.kind ?? 'dealings');
  const isOfTwo = ofTwo.has(kind);
  const whose = named.length === 0 ? 'of everybody' : `of ${named.join(', ')} with everybody`;
  return [actors?.join('–'), domain, own(PLURALS, kind) ?? kind, actors || !isOfTwo ? undefined : whose]
    .filter((word) => word !== undefined)
    .join(' ');
}

/** A row of coverage, by its id, or by what it covers and when: `the coverage of USSR–ROC instruments in 1945–1991`. */
export function coverageInWords({ id, between, domain, kind }: Row<'coverage'>, period: Interval): string {
  if (id !== undefined) return `the coverage "${id}"`;
  const what = [between?.join('–'), domain, kind].filter((word) => word !== undefined).join(' ');
  const when = rangeWords({ earliest: period.start, latest: period.end });
  return `the coverage of ${what === '' ? 'everything' : what} ${when}`;
}

/**
 * When it is missing: ` before 1945`, ` in 1965–1972`, ` before 1945 and after March 1969`.
 * Nothing is said of the time when it is all that was asked and no part of it is covered at any time (`elsewhere` false).
 */
export function gapsInWords(gaps: readonly Interval[], asked: Interval, elsewhere: boolean): string {
  if (!elsewhere) return '';
  const words = gaps.map((gap) => gapInWords(gap, asked));
  return ` ${[words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')}`;
}

function gapInWords(gap: Interval, asked: Interval): string {
  const first = gap.start <= asked.start;
  const last = gap.end >= asked.end;
  if (first && !last) return `before ${startInWords(gap.end + 1)}`;
  if (last && !first) return `after ${endInWords(gap.start - 1)}`;
  return rangeWords({ earliest: gap.start, latest: gap.end });
}

/** The longest of day, month, year that starts on a day. */
function startInWords(day: Day): string {
  const { year, month, day: ofMonth } = yearMonthDay(day);
  if (ofMonth > 1) return rangeInWords(day, day);
  return rangeInWords(
    day,
    day + (month === 1 ? 365 + (daysInMonth(year, 2) - 28) : daysInMonth(year, month)) - 1,
  );
}

/** The longest of day, month, year that ends on a day. */
function endInWords(day: Day): string {
  const { year, month, day: ofMonth } = yearMonthDay(day);
  if (ofMonth < daysInMonth(year, month)) return rangeInWords(day, day);
  return rangeInWords(day - (month === 12 ? 365 + (daysInMonth(year, 2) - 28) : ofMonth) + 1, day);
}
