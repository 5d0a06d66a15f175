import type { Day } from '../../base/calendar.ts';
import { type Interval, overlaps } from '../../base/interval.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { attestedFacts } from './attested-facts.ts';
import { gapsInWords, subjectInWords } from './coverage-words.ts';
import type { Evidence } from './evidence.ts';

/** What is asked of a record: the dealings of two actors, or every row of a kind, over a time. */
export interface CoverageQuestion {
  /** The two whose dealings are asked for; left out, those of everybody. */
  readonly actors?: readonly [string, string] | undefined;
  /** `events`, `instruments`, `votes`, `spells`, or a kind of spell; left out, all dealings (events, instruments, spells). */
  readonly kind?: string | undefined;
  readonly domain?: string | undefined;
  /** First and last day, both included; ±Infinity for as far as the record covers the matter at all. */
  readonly from: Day;
  readonly to: Day;
  /** Whom the account believes; everybody when left out: then every row holds. See `believerOf`. */
  readonly believes?: ((item: Evidence) => boolean) | undefined;
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
 * `domain` covers that domain only. Rows join where one ends on the day before the next begins. A record without coverage rows
 * covers its period and all its actors.
 *
 * Silence is no denial. An account holds a row with evidence when a source that it believes affirms it; a row without, or the
 * whole period for want of rows, only where its sources speak of the matter at all: at least one fact of what the row covers,
 * between the two that are asked for, rests on an item that it believes.
 *
 * A row's period is taken whole, from its first possible day to its last: `1945/1991` is 1 January 1945 to 31 December 1991.
 */
export function covers(record: CaseRecord, question: CoverageQuestion): CoverageAnswer {
  const { serving, standing, periods, isSilent } = rowsFor(record, question);
  const asked = askedIn(question, periods);
  const gaps = gapsIn(asked, periods);
  if (gaps.length > 0) {
    if (isSilent)
      return { covered: false, by: [], why: `no believed source speaks of ${subjectInWords(question)}` };
    const why = `the record does not cover ${subjectInWords(question)}${gapsInWords(gaps, asked, periods.length > 0)}`;
    const doubt = serving.length > standing.length ? ', as far as believed sources go' : '';
    return { covered: false, by: [], why: why + doubt };
  }
  return { covered: true, by: standing.filter((_, i) => overlaps(periods[i]!, asked)), why: '' };
}

/** The times over which a record claims to cover a matter; they may overlap. */
export function coveredPeriods(record: CaseRecord, question: Matter): readonly Interval[] {
  return rowsFor(record, question).periods;
}

/** The rows that speak of a matter, those of them that stand in the account, and when these hold. */
function rowsFor(record: CaseRecord, question: Matter) {
  const { coverage } = record.rows;
  const serving = coverage.filter((row) => serves(row, question));
  const standing = serving.filter((row) => periodOf(row, record) && stands(row, question, record));
  if (coverage.length > 0) {
    const periods = standing.map((row) => periodOf(row, record)!);
    const isSilent = periods.length === 0 && serving.some(({ evidence = [] }) => evidence.length === 0);
    return { serving, standing, periods, isSilent };
  }
  const isHeard = !question.believes || speaks(record, question, question.believes);
  return { serving, standing, periods: isHeard ? [record.header.period] : [], isSilent: !isHeard };
}

/** The days asked about; an open question is about all the days between the first and the last that are covered. */
function askedIn({ from, to }: CoverageQuestion, periods: readonly Interval[]): Interval {
  const first = Math.min(...periods.map(({ start }) => start));
  const last = Math.max(...periods.map(({ end }) => end));
  const isOpen = periods.length > 0;
  return {
    start: from === -Infinity && isOpen ? first : from,
    end: to === Infinity && isOpen ? last : to,
  };
}

function serves(row: Row<'coverage'>, { actors, kind, domain }: Matter): boolean {
  if (row.domain !== undefined && row.domain !== domain) return false;
  if (row.kind !== undefined && row.kind !== kind && !(row.kind === 'spells' && isSpellKind(kind)))
    return false;
  if (row.between === undefined) return true;
  if (kind === 'votes' && row.kind === undefined) return false;
  return actors?.every((actor) => row.between?.includes(actor)) ?? false;
}

function isSpellKind(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'events' && kind !== 'instruments' && kind !== 'votes';
}

function stands(row: Row<'coverage'>, question: Matter, record: CaseRecord): boolean {
  const { evidence = [] } = row;
  const { believes } = question;
  if (evidence.length > 0)
    return evidence.some((item) => item.says === 'affirms' && (!believes || believes(item)));
  return !believes || speaks(record, question, believes, row);
}

type Matter = Omit<CoverageQuestion, 'from' | 'to'>;

/** Whether a believed source speaks of a matter at all, as far as a row covers it. */
function speaks(
  record: CaseRecord,
  { actors, kind }: Matter,
  believes: (item: Evidence) => boolean,
  row?: Row<'coverage'>,
): boolean {
  const of = row?.kind ?? (actors ? undefined : kind);
  const within = row && periodOf(row, record);
  // A list of all recognitions, seats or votes speaks of those whom it leaves out too.
  const isList = row?.between === undefined && of !== undefined && of !== 'events' && of !== 'instruments';
  const between = isList ? undefined : actors;
  return attestedFacts(record).some(
    (fact) =>
      (of === undefined ||
        of === fact.table ||
        of === fact.kind ||
        (of === 'spells' && fact.table === 'spells')) &&
      (row?.domain === undefined || row.domain === fact.domain) &&
      (!between || between.every((actor) => fact.parties.has(actor))) &&
      (!within || !fact.when || (fact.when.start <= within.end && fact.when.end >= within.start)) &&
      (fact.isGiven === true || fact.evidence.some(believes)),
  );
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
