import type { Day } from '../../base/calendar.ts';
import { type Interval, overlaps } from '../../base/interval.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { rangeWords } from '../dates/range-words.ts';
import { spellKindNames } from '../spell-kinds.ts';
import { coverageInWords, gapsInWords, subjectInWords } from './coverage-words.ts';
import type { Evidence } from './evidence.ts';
import { type Believes, everyone } from './status.ts';
import { type Matter, toldDays } from './told-days.ts';

/** What is asked of a record: the dealings of two actors, or every row of a kind, over a time. */
export interface CoverageQuestion extends Matter {
  /** For whom an actor speaks, and when: what is covered of those is covered of what he does for them. */
  readonly voices?: ((actor: string) => readonly Voice[]) | undefined;
  /** First and last day, both included; ±Infinity for as far as the record covers the matter at all. */
  readonly from: Day;
  readonly to: Day;
  /** Whom the account believes; everybody when left out: then every row holds. See `believerOf`. */
  readonly believes?: Believes | undefined;
}

interface Voice extends Interval {
  readonly of: string;
}

export interface CoverageAnswer {
  readonly covered: boolean;
  /** The coverage rows that serve; none when the whole period is covered for want of any row. */
  readonly by: readonly Row<'coverage'>[];
  /** What is not covered, in words; empty when all is. */
  readonly why: string;
}

/**
 * Whether a record claims to cover what is asked over the whole time, so that finding nothing there means that there was nothing.
 *
 * A row with `between` covers all dealings (events, instruments, spells) among any two of its actors; a row with `kind` covers
 * all rows of that kind, whoever's; a row with both, that kind between them; a row with neither, everything. A row with a
 * `domain` covers that domain only. Votes and figures are no dealings: a row with `between` covers them only where it names them. Rows join where one ends on the day before the next begins. A record without coverage rows
 * covers its period and all its actors.
 *
 * Silence is no denial. An account holds a row with evidence when a source that it believes affirms it; a row without, or the
 * whole period for want of rows, only for the days for which its sources tell of the matter (`toldDays`).
 *
 * A row's period is taken whole, from its first possible day to its last: `1945/1991` is 1 January 1945 to 31 December 1991.
 */
export function covers(record: CaseRecord, question: CoverageQuestion): CoverageAnswer {
  const rows = rowsFor(record, question, question);
  const claimed = rows.flatMap(({ period }) => period ?? []);
  const asked = askedIn(question, claimed);
  const gaps = gapsIn(asked, claimed);
  if (gaps.length > 0) {
    const why = `the record does not cover ${subjectInWords({ ...question, only: undefined })}${gapsInWords(gaps, asked, claimed.length > 0)}`;
    return { covered: false, by: [], why: why + doubtInWords(rows, gaps, record) };
  }
  const told = rows.flatMap((row) => row.told);
  const silent = gapsIn(asked, told);
  if (silent.length > 0) {
    const when = told.length > 0 ? gapsInWords(silent, asked, true) : daysInWords(question);
    const lost = rows.find(({ period }) => period && silent.some((gap) => overlaps(gap, period)));
    const unheld = lost?.row ? coverageInWords(lost.row, lost.period!) : 'the period of the case';
    return {
      covered: false,
      by: [],
      why: `no believed source speaks of ${subjectInWords(question)}${when}, so that ${unheld} is not held to be complete there`,
    };
  }
  return {
    covered: true,
    by: rows.flatMap((each) => (each.row && each.told.some((days) => overlaps(days, asked)) ? each.row : [])),
    why: '',
  };
}

/** Of rows that an account does not hold since it believes none of what they rest on: which, and on whom the first of them rests. */
function doubtInWords(rows: readonly Serving[], gaps: readonly Interval[], record: CaseRecord): string {
  const lost = rows.find(({ row, period }) => {
    const stated = row && !period ? periodOf(row, record) : undefined;
    return stated && gaps.some((gap) => overlaps(gap, stated));
  })?.row;
  if (!lost) return '';
  const sources = [...new Set((lost.evidence ?? []).map(({ source }) => source))].join(', ');
  return `, as far as believed sources go: ${coverageInWords(lost, periodOf(lost, record)!)} rests on ${sources}`;
}

/** The times over which a record claims to cover a matter; they may overlap. */
export function coveredPeriods(record: CaseRecord, question: Asked): readonly Interval[] {
  return rowsFor(record, question).flatMap(({ told }) => told);
}

/** From the first to the last of the days for which a record claims to cover a matter; undefined where it covers none of it. */
export function coveredSpan(record: CaseRecord, question: Asked): Interval | undefined {
  return hullOf(rowsFor(record, question).flatMap(({ period }) => period ?? []));
}

/** From the first to the last day of some periods; undefined of none. */
function hullOf(periods: readonly Interval[]): Interval | undefined {
  if (periods.length === 0) return undefined;
  return {
    start: Math.min(...periods.map(({ start }) => start)),
    end: Math.max(...periods.map(({ end }) => end)),
  };
}

/** A row that speaks of a matter; without `row`, the whole period for want of rows. */
interface Serving {
  readonly row?: Row<'coverage'>;
  /** When it holds, as far as its own evidence goes; undefined when the account believes none of that. */
  readonly period: Interval | undefined;
  /** When the account holds it. */
  readonly told: readonly Interval[];
}

/** The rows that speak of a matter or of those for whom its actors speak. */
function rowsFor(record: CaseRecord, question: Asked, days: Days = everyDay): readonly Serving[] {
  const own = rowsOf(record, question, days);
  const { actors, voices } = question;
  if (!actors || !voices) return own;
  const [ones, others] = actors.map((actor) => [
    { of: actor, start: -Infinity, end: Infinity },
    ...voices(actor),
  ]);
  const pairs = ones!.flatMap((one) => others!.map((other) => [one, other] as const)).slice(1);
  return [
    ...own,
    ...pairs.flatMap(([one, other]): Serving[] => {
      if (one.of === other.of) return [];
      return rowsOf(record, { ...question, instead: [one.of, other.of] }, days).map((serving) => ({
        ...serving,
        period: common(common(serving.period, one), other),
        told: serving.told.flatMap((days) => common(common(days, one), other) ?? []),
      }));
    }),
  ];
}

/** The same of a matter alone, or of that of two others for whom its actors speak. */
function rowsOf(record: CaseRecord, question: Asked, days: Days): Serving[] {
  const { believes } = question;
  const { from, to } = days;
  const toldOf = (period: Interval | undefined): readonly Interval[] => {
    if (!period || !believes) return period ? [period] : [];
    const within = common(period, { start: from, end: to });
    if (!within) return [];
    const told = common(period, toldDays(record, question, believes, within));
    if (!believes.isOnlyLess) return told ? [told] : [];
    // of what it never told the record is as complete as before
    const before = common(period, toldDays(record, question, everyone, within));
    return before ? gapsIn(period, told ? gapsIn(before, [told]) : [before]) : [period];
  };
  const { coverage } = record.rows;
  if (coverage.length === 0) {
    const { period } = record.header;
    return [{ period, told: toldOf(period) }];
  }
  return coverage
    .filter((row) => serves(row, question))
    .map((row): Serving => {
      const { evidence = [] } = row;
      const isBelieved = (item: Evidence) => item.says === 'affirms' && (!believes || believes(item));
      const isHeld = evidence.length === 0 || evidence.some(isBelieved);
      const period = isHeld ? periodOf(row, record) : undefined;
      return { row, period, told: evidence.length === 0 ? toldOf(period) : period ? [period] : [] };
    });
}

function common(one: Interval | undefined, other: Interval | undefined): Interval | undefined {
  if (!one || !other) return undefined;
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  return start <= end ? { start, end } : undefined;
}

/** The days asked about; an open question is about all the days between the first and the last that are covered. */
function askedIn({ from, to }: CoverageQuestion, periods: readonly Interval[]): Interval {
  const span = hullOf(periods);
  return {
    start: from === -Infinity && span ? span.start : from,
    end: to === Infinity && span ? span.end : to,
  };
}

/** Whether a row of coverage speaks of a matter at all. */
export function serves(row: Row<'coverage'>, { actors, instead = actors, kind, domain }: Asked): boolean {
  if (row.domain !== undefined && row.domain !== domain) return false;
  if (row.kind !== undefined && row.kind !== kind && row.kind !== wholeOf(kind)) return false;
  if (row.between === undefined) return true;
  if ((kind === 'votes' || kind === 'figures') && row.kind === undefined) return false;
  return instead?.every((actor) => row.between?.includes(actor)) ?? false;
}

/** Whether what is asked for is of the table of spells: all of them, or one kind. */
function isSpellKind(kind: string | undefined): boolean {
  return kind === 'spells' || spellKindNames.some((name) => name === kind);
}

/** The table that holds rows of a kind among others: who covers all events covers the decisions among them. */
function wholeOf(kind: string | undefined): string | undefined {
  return kind === 'decisions' ? 'events' : isSpellKind(kind) ? 'spells' : undefined;
}

type Days = Pick<CoverageQuestion, 'from' | 'to'>;
type Asked = Omit<CoverageQuestion, keyof Days> & {
  /** Two for whom the actors speak, and whose dealings are looked for in their place. */
  readonly instead?: readonly [string, string];
};

const everyDay: Days = { from: -Infinity, to: Infinity };

/** The days that an account is silent about: none where it is asked about all of them. */
function daysInWords({ from, to }: Days): string {
  return from === -Infinity || to === Infinity ? '' : ` ${rangeWords({ earliest: from, latest: to })}`;
}

/** The period of a row; undefined when it is reckoned from a row that has no date. */
function periodOf(row: Row<'coverage'>, record: CaseRecord): Interval | undefined {
  const range = boundsInRecord(row.period, record);
  return range && { start: range.earliest, end: range.latest };
}

/** The days of `whole` that lie in none of the periods, as intervals in order. */
function gapsIn(whole: Interval, periods: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let next = whole.start;
  for (const { start, end } of [...periods].sort((a, b) => a.start - b.start)) {
    if (start > whole.end) break;
    if (start > next) gaps.push({ start: next, end: Math.min(start - 1, whole.end) });
    if (end >= next) next = end + 1;
  }
  if (next <= whole.end) gaps.push({ start: next, end: whole.end });
  return gaps;
}
