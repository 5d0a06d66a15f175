import type { Day } from '../../base/calendar.ts';
import { type Interval, overlaps } from '../../base/interval.ts';
import type { CaseRecord, Row } from '../case-record.ts';
import { boundsInRecord } from '../dates/bounds-in-record.ts';
import { rangeWords } from '../dates/range-words.ts';
import { type AttestedFact, attestedFacts } from './attested-facts.ts';
import { gapsInWords, subjectInWords } from './coverage-words.ts';
import type { Evidence } from './evidence.ts';

/** What is asked of a record: the dealings of two actors, or every row of a kind, over a time. */
export interface CoverageQuestion {
  /** The two whose dealings are asked for; left out, those of everybody. */
  readonly actors?: readonly [string, string] | undefined;
  /** `events`, `instruments`, `votes`, `spells`, or a kind of spell; left out, all dealings (events, instruments, spells). */
  readonly kind?: string | undefined;
  /** For whom an actor speaks, and when: what is covered of those is covered of what he does for them. */
  readonly voices?: ((actor: string) => readonly Voice[]) | undefined;
  readonly domain?: string | undefined;
  /** Further actors, or the body or place, that are asked for by name: an account that never names them is silent. */
  readonly named?: readonly string[] | undefined;
  /** Whether what is asked for is a memory, as a relation is: whatever passed between the two up to the last day is part of it. */
  readonly isMemory?: boolean | undefined;
  /** First and last day, both included; ±Infinity for as far as the record covers the matter at all. */
  readonly from: Day;
  readonly to: Day;
  /** Whom the account believes; everybody when left out: then every row holds. See `believerOf`. */
  readonly believes?: ((item: Evidence) => boolean) | undefined;
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
 * `domain` covers that domain only. Rows join where one ends on the day before the next begins. A record without coverage rows
 * covers its period and all its actors.
 *
 * Silence is no denial. An account holds a row with evidence when a source that it believes affirms it; a row without, or the
 * whole period for want of rows, only where its sources speak of the matter that is asked: at least one fact of the kind, with
 * all that are asked for, that may fall in the days asked about, rests on an item that it believes.
 *
 * A row's period is taken whole, from its first possible day to its last: `1945/1991` is 1 January 1945 to 31 December 1991.
 */
export function covers(record: CaseRecord, question: CoverageQuestion): CoverageAnswer {
  const { serving, standing, periods, isSilent } = rowsFor(record, question, question);
  const asked = askedIn(question, periods);
  const gaps = gapsIn(asked, periods);
  if (gaps.length > 0) {
    if (isSilent)
      return {
        covered: false,
        by: [],
        why: `no believed source speaks of ${subjectInWords(question)}${daysInWords(question)}`,
      };
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

/** The rows that speak of a matter or of those for whom its actors speak, those of them that stand, and when these hold. */
function rowsFor(record: CaseRecord, question: Matter, days: Days = everyDay): Serving {
  const own = rowsOf(record, question, days);
  const { actors, voices } = question;
  if (!actors || !voices) return own;
  const [ones, others] = actors.map((actor) => [
    { of: actor, start: -Infinity, end: Infinity },
    ...voices(actor),
  ]);
  const pairs = ones!.flatMap((one) => others!.map((other) => [one, other] as const)).slice(1);
  return pairs.reduce<Serving>((sum, [one, other]) => {
    if (one.of === other.of) return sum;
    const found = rowsOf(record, { ...question, instead: [one.of, other.of] }, days);
    const held = found.periods.map(({ start, end }) => ({
      start: Math.max(start, one.start, other.start),
      end: Math.min(end, one.end, other.end),
    }));
    const isHeld = (_: unknown, i: number) => held[i]!.start <= held[i]!.end;
    return {
      serving: [...sum.serving, ...found.serving],
      standing: [...sum.standing, ...found.standing.filter(isHeld)],
      periods: [...sum.periods, ...held.filter(isHeld)],
      isSilent: sum.isSilent || found.isSilent,
    };
  }, own);
}

interface Serving {
  readonly serving: readonly Row<'coverage'>[];
  readonly standing: readonly Row<'coverage'>[];
  readonly periods: readonly Interval[];
  readonly isSilent: boolean;
}

/** The same of a matter alone, or of that of two others for whom its actors speak. */
function rowsOf(record: CaseRecord, question: Matter, days: Days): Serving {
  const { coverage } = record.rows;
  const serving = coverage.filter((row) => serves(row, question));
  const standing = serving.filter((row) => periodOf(row, record) && stands(row, question, record, days));
  if (coverage.length > 0) {
    const periods = standing.map((row) => periodOf(row, record)!);
    const isSilent = periods.length === 0 && serving.some(({ evidence = [] }) => evidence.length === 0);
    return { serving, standing, periods, isSilent };
  }
  const isHeard = !question.believes || speaks(record, question, question.believes, days);
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

function serves(row: Row<'coverage'>, { actors, instead = actors, kind, domain }: Matter): boolean {
  if (row.domain !== undefined && row.domain !== domain) return false;
  if (row.kind !== undefined && row.kind !== kind && !(row.kind === 'spells' && isSpellKind(kind)))
    return false;
  if (row.between === undefined) return true;
  if (kind === 'votes' && row.kind === undefined) return false;
  return instead?.every((actor) => row.between?.includes(actor)) ?? false;
}

function isSpellKind(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'events' && kind !== 'instruments' && kind !== 'votes';
}

function stands(row: Row<'coverage'>, question: Matter, record: CaseRecord, days: Days): boolean {
  const { evidence = [] } = row;
  const { believes } = question;
  if (evidence.length > 0)
    return evidence.some((item) => item.says === 'affirms' && (!believes || believes(item)));
  return !believes || speaks(record, question, believes, days, row);
}

type Days = Pick<CoverageQuestion, 'from' | 'to'>;
type Matter = Omit<CoverageQuestion, keyof Days> & {
  /** Two for whom the actors speak, and whose dealings are looked for in their place. */
  readonly instead?: readonly [string, string];
};

const everyDay: Days = { from: -Infinity, to: Infinity };

/** Whether a believed source speaks of what is asked, as far as a row covers it. */
function speaks(
  record: CaseRecord,
  { actors, named = [], kind, isMemory = false }: Matter,
  believes: (item: Evidence) => boolean,
  { from, to }: Days,
  row?: Row<'coverage'>,
): boolean {
  const parties = [...(actors ?? []), ...named];
  const asked = isMemory ? 'dealings' : (kind ?? 'dealings');
  const within = (row && periodOf(row, record)) ?? { start: -Infinity, end: Infinity };
  // who tells when something began and ended tells of every day whether it stood
  const isState = from === to && isSpellKind(kind);
  const start = Math.max(within.start, isMemory || isState ? -Infinity : from);
  const end = Math.min(within.end, isState ? Infinity : to);
  return attestedFacts(record).some(
    (fact) =>
      isOfKind(fact, asked) &&
      (row?.domain === undefined || row.domain === fact.domain) &&
      (!fact.when || (fact.when.start <= end && fact.when.end >= start)) &&
      parties.every((party) => fact.parties.has(party)) &&
      (fact.isGiven === true || fact.evidence.some(believes)),
  );
}

function isOfKind({ table, kind }: AttestedFact, asked: string): boolean {
  return asked === 'dealings' ? table !== 'votes' : asked === table || asked === kind;
}

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
