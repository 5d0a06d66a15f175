import { type Day, formatDay, yearMonthDay } from '../../../base/calendar.ts';
import { dayInWords } from '../../../base/day-words.ts';
import type { DayBounds, StudyFact } from '../../../publish/study-data.ts';
import { fixedNumber, percent } from '../../../publish/words/number-words.ts';
import { sourceInWords } from '../../../publish/words/source-words.ts';
import type { PhaseSummary, Range, SeriesReport } from '../../../report/date-report.ts';
import { partiesInWords } from '../../parts/fact/fact-words.ts';
import type { LaneEvent, Pair } from './lane-events.ts';
import type { Span } from './layout.ts';
import { phaseDay } from './phase-words.ts';
import { firstDay, type SpellBar } from './spell-bars.ts';

type SeriesRow = SeriesReport['rows'][number];
type Cell = string | number | undefined;

/** The columns of the table behind a timeline. */
export const columns: readonly string[] = [
  'Row',
  'Earliest',
  'Latest',
  'In force, earliest',
  'In force, latest',
  'End, earliest',
  'End, latest',
  'Date',
  'What',
  'Who',
  'Kind',
  'Channel',
  'Weight (Goldstein points)',
  'Status',
  'Sources',
];

/** What is in view as rows: the phases of each pair, its levels at the end of each year and its acts, then what held over a time. */
export function tableRows(
  lanes: readonly {
    readonly pair: Pair;
    readonly events: readonly LaneEvent[];
    readonly series?: SeriesReport | undefined;
  }[],
  bars: readonly SpellBar[],
  { from, to }: Span,
): Cell[][] {
  const inView = (earliest: Day, latest: Day) => latest >= from && earliest <= to;
  return [
    ...lanes.flatMap(({ pair, events, series }) => [
      ...[...(series?.phases ?? []), ...(series?.contactPhases ?? [])]
        .filter(({ onsetRange, peakRange }) => inView(onsetRange.low, peakRange.high))
        .map((phase) => phaseRow(pair, phase)),
      ...(series?.rows ?? [])
        .filter((row, i, rows) => inView(row.to, row.to) && isYearEnd(row, rows[i + 1]))
        .flatMap((row) => levelRow(pair, row)),
      ...events
        .filter(({ earliest, latest }) => inView(earliest, latest))
        .map(({ fact }) => factRow(pair.join('–'), fact)),
    ]),
    ...bars.filter((bar) => inView(firstDay(bar), bar.end[1])).map(({ fact }) => factRow('held', fact)),
  ];
}

/** The range of the onset stands where other rows have that of their date, the range of the peak where they have their end. */
function phaseRow(
  pair: Pair,
  { kind, onset, onsetRange, peak, peakRange, share }: PhaseSummary<string>,
): Cell[] {
  const date = `onset ${phaseDay(onset)}, peak ${phaseDay(peak)} (medians)`;
  const days = [onsetRange, peakRange].flatMap(({ low, high }) => [phaseDay(low), phaseDay(high)]);
  const what = `${kind}, in ${percent(share)} of worlds`;
  return [
    pair.join('–'),
    ...days.slice(0, 2),
    '',
    '',
    ...days.slice(2),
    date,
    what,
    pair.join(', '),
    'phase',
  ];
}

const isYearEnd = (row: SeriesRow, next: SeriesRow | undefined): boolean =>
  next === undefined || yearMonthDay(row.to).year !== yearMonthDay(next.to).year;

/** How the two stood, and how much they dealt with each other, at the end of a year; none where the record does not reach. */
function levelRow(pair: Pair, { to, range, contact }: SeriesRow): Cell[][] {
  if (!range || !contact) return [];
  const words = (over: Range) =>
    `${fixedNumber(over.median, 1)} (${fixedNumber(over.low, 1)} to ${fixedNumber(over.high, 1)})`;
  const day = formatDay(to);
  const what = `relation ${words(range)}, contact ${words(contact)}`;
  return [[pair.join('–'), day, day, '', '', '', '', dayInWords(to), what, pair.join(', '), 'level']];
}

function factRow(row: string, fact: StudyFact): Cell[] {
  const lasts = fact.table === 'spells' || fact.table === 'instruments' || fact.table === 'positions';
  return [
    row,
    ...daysOf(fact.first),
    ...daysOf(fact.inForce),
    ...(lasts ? daysOf(fact.end) : ['', '']),
    fact.date,
    fact.title,
    partiesInWords(fact),
    fact.kind,
    fact.table === 'spells' ? '' : (fact.channel ?? 'not stated'),
    fact.table === 'spells' ? undefined : fact.weight,
    fact.status,
    fact.evidence.map((item) => sourceInWords(item)).join('; '),
  ];
}

function daysOf({ earliest, latest }: DayBounds = { earliest: null, latest: null }): [string, string] {
  return [earliest === null ? '' : formatDay(earliest), latest === null ? '' : formatDay(latest)];
}
