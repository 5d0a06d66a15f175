import type { JudgeReport } from '../argue/judge-report.ts';
import type { RivalsReport } from '../argue/rivals/rivals-report.ts';
import { type Day, formatDay } from '../base/calendar.ts';
import { isSeen } from '../record/evidence/seen.ts';
import type { SeriesReport } from '../report/date-report.ts';
import type { FigureSeries } from '../report/report-figures.ts';
import type { QuestionReport } from '../report/report-politics.ts';
import { claimRows, claimTurns } from './claim-tables.ts';
import { figureRows } from './figures-text.ts';
import { knowledgeColumns, knowledgeRows } from './knowledge-rows.ts';
import { decisionRows, positionRows } from './politics-text.ts';
import { restsColumns, restsRows } from './rests-tables.ts';
import { rivalRows, weighRows } from './rival-tables.ts';
import { claimWitnesses, claimWitnessYears } from './second-tables.ts';
import type { DayBounds, StudyData, StudyFact } from './study-data.ts';

/** What the tables of a site are made from: the record in words, the verdicts, and the relation of every covered pair. */
export interface SiteSources {
  readonly data: StudyData;
  readonly report: JudgeReport;
  readonly series: readonly SeriesReport[];
  readonly figures: readonly FigureSeries[];
  readonly questions: readonly QuestionReport[];
  readonly rivals: RivalsReport;
}

export type SiteCell = string | number | boolean | readonly string[] | undefined;
/** A row of a table: its cells by the names of the columns. */
export type SiteRow = Readonly<Record<string, SiteCell>>;

/** A table of a site's folder `data`, written as JSON and as CSV. */
export interface SiteTable {
  /** The name of its files, without their ending. */
  readonly name: string;
  readonly says: string;
  readonly columns: readonly string[];
  readonly rows: (from: SiteSources) => readonly SiteRow[];
}

const shares = ['true', 'false', 'unknown'] as const;
const range = ['value', 'low', 'high'] as const;

/** Every table of a site. The page lists them, and `publish` writes them. */
export const siteTables: readonly SiteTable[] = [
  {
    name: 'claims',
    says: 'each claim with its test and its verdict: the shares of the worlds in which it is true, false, unknown',
    columns: [
      'id',
      'group',
      'says',
      'by',
      'test',
      'aloud',
      'verdict',
      ...shares,
      'contested',
      'asserted',
      'fragile',
      'thin',
      'couldNotFail',
      'missing',
    ],
    rows: ({ report }) =>
      report.claims.map(({ by, share, ...claim }) => ({
        ...claim,
        fragile: claim.fragile ?? undefined,
        thin: claim.thin !== undefined,
        by: by.map(({ source }) => source),
        ...share,
      })) as unknown as SiteRow[],
  },
  {
    name: 'claim-verdicts',
    says: 'the verdict of every account, of every other reading and of every other choice, on each claim',
    columns: ['claim', 'account', 'part', 'choice', 'verdict', ...shares],
    rows: ({ report }) => report.claims.flatMap((claim) => verdictRows(claim, report.account)),
  },
  claimRows,
  claimTurns,
  {
    name: 'claim-rests',
    says: 'the verdict without each source, author, kind of evidence and row, without the smallest sets, under each specification, and with each fact on which accounts part taken as the other has it; empty where that was left out (--no-rests)',
    columns: restsColumns,
    rows: ({ report }) =>
      (report.claims.some(({ rests }) => rests) ? restsRows(report.claims) : []).map((cells) =>
        Object.fromEntries(restsColumns.map((column, n) => [column, cells[n]])),
      ),
  },
  claimWitnesses,
  claimWitnessYears,
  rivalRows,
  weighRows,
  {
    name: 'claim-evidence',
    says: 'the facts that made each verdict, with the share of the worlds in which each played its part',
    columns: ['claim', 'fact', 'table', 'title', 'status', 'date', 'share'],
    rows: ({ report }) =>
      report.claims.flatMap(({ id, evidence }) =>
        evidence.map(({ fact, table, title, status, date, share }) => ({
          claim: id,
          fact,
          table,
          title,
          status,
          date,
          share,
        })),
      ),
  },
  {
    name: 'facts',
    says: 'events, spells, instruments and votes, with the days between which each date lies',
    columns: [
      ...['id', 'table', 'kind', 'title', 'date', 'earliest', 'latest', 'endEarliest', 'endLatest', 'by'],
      ...[
        'to',
        'for',
        'channel',
        'domain',
        'place',
        'object',
        'level',
        'times',
        'weight',
        'contact',
        'status',
        'tags',
      ],
      'note',
    ],
    rows: ({ data }) => data.facts.map(factRow),
  },
  {
    name: 'evidence',
    says: 'which source says what of each fact, and where',
    columns: ['fact', 'source', 'locator', 'says', 'via', 'viaLocator', 'quote', 'seen', 'confidence'],
    rows: ({ data }) =>
      data.facts.flatMap(({ id, evidence }) =>
        evidence.map(({ at: _, ...item }) => ({ fact: id, ...item, seen: isSeen(item) ? 'yes' : 'no' })),
      ),
  },
  {
    name: 'knowledge',
    says: 'who knew of which acts, treaties, votes and positions, since when and through what; what was public from its day is known to all',
    columns: knowledgeColumns,
    rows: ({ data }) => knowledgeRows(data.knowledge),
  },
  {
    name: 'sources',
    says: 'the bibliography',
    columns: ['id', 'reference', 'kind', 'school', 'seen', 'url', 'note'],
    rows: ({ data }) => data.sources,
  },
  {
    name: 'actors',
    says: 'who acted, by every name',
    columns: ['id', 'kind', 'name', 'names', 'lat', 'lon'],
    rows: ({ data }) =>
      data.actors.map(({ id, kind, name, names, lat, lon }) => ({ id, kind, name, names, lat, lon })),
  },
  {
    name: 'places',
    says: 'the places, by every name',
    columns: ['id', 'name', 'names', 'lat', 'lon'],
    rows: ({ data }) => data.places.map(({ id, name, names, lat, lon }) => ({ id, name, names, lat, lon })),
  },
  {
    name: 'provisions',
    says: 'what treaties, and texts that were voted on, say, article by article',
    columns: [
      ...['instrument', 'id', 'article', 'topic', 'obligation', 'by', 'to', 'object', 'term', 'text'],
      'note',
    ],
    rows: ({ data }) =>
      [...data.instruments, ...data.votes].flatMap(({ id, provisions = [] }) =>
        provisions.map((provision) => ({ instrument: id, ...provision })),
      ),
  },
  {
    name: 'votes',
    says: 'the count of each vote, and what came of it',
    columns: ['id', 'yes', 'no', 'abstain', 'absent', 'outcome'],
    rows: ({ data }) => data.votes.map(({ provisions: _, ...vote }) => vote),
  },
  {
    name: 'ballots',
    says: 'how each actor voted',
    columns: ['vote', 'actor', 'choice'],
    rows: ({ data }) =>
      Object.entries(data.ballots).flatMap(([vote, choices]) =>
        Object.entries(choices).map(([actor, choice]) => ({ vote, actor, choice })),
      ),
  },
  {
    name: 'positions',
    says: 'who wanted what on which question, from when to when, and the share of the worlds that have each',
    columns: ['id', 'question', 'stance', 'by', 'start', 'end', 'share'],
    rows: ({ questions }) => positionRows(questions),
  },
  {
    name: 'decisions',
    says: 'which act settled which question and how, who had wanted it so, who something else, and of whom it is not told',
    columns: ['id', 'question', 'stance', 'date', 'by', 'title', 'prevailed', 'over', 'unsure', 'share'],
    rows: ({ questions }) => decisionRows(questions),
  },
  {
    name: 'figures',
    says: 'the numbers that sources give, with their ranges, and the share of the worlds that have each',
    columns: ['id', 'what', 'of', 'with', 'date', ...range, 'unit', 'share'],
    rows: ({ figures }) => figureRows(figures),
  },
  {
    name: 'relations',
    says: 'relation and contact of each covered pair at the end of every year: median, and the range in 95 % of the worlds',
    columns: ['a', 'b', 'from', 'to', ...range, 'acts', 'contact', 'contactLow', 'contactHigh'],
    rows: ({ series }) =>
      series.flatMap(({ a, b, rows }) =>
        rows.map(({ from, to, range: over, contact, acts }) => ({
          ...{ a, b, from: formatDay(from), to: formatDay(to) },
          ...{ value: over?.median, low: over?.low, high: over?.high, acts },
          ...{ contact: contact?.median, contactLow: contact?.low, contactHigh: contact?.high },
        })),
      ),
  },
  {
    name: 'phases',
    says: 'rapprochements, ruptures and engagements of each covered pair, with the share of the worlds in which each is found',
    columns: [
      'a',
      'b',
      'kind',
      'onset',
      'onsetLow',
      'onsetHigh',
      'peak',
      'peakLow',
      'peakHigh',
      'end',
      'size',
      'share',
    ],
    rows: ({ series }) =>
      series.flatMap(({ a, b, phases, contactPhases }) =>
        [...phases, ...contactPhases].map(({ onset, onsetRange, peak, peakRange, end, ...phase }) => ({
          ...{ a, b, ...phase, onset: formatDay(onset), peak: formatDay(peak) },
          onsetLow: formatDay(onsetRange.low),
          onsetHigh: formatDay(onsetRange.high),
          peakLow: formatDay(peakRange.low),
          peakHigh: formatDay(peakRange.high),
          end: end === undefined ? undefined : formatDay(end),
        })),
      ),
  },
];

function verdictRows(
  { id, verdict, share, accounts, readings = [], choices }: JudgeReport['claims'][number],
  own: string,
): SiteRow[] {
  return [
    { claim: id, account: own, verdict, ...share },
    ...accounts
      .filter((other) => other.id !== own)
      .map((other) => ({ claim: id, account: other.id, verdict: other.verdict, ...other.share })),
    ...readings.map((other) => ({
      ...{ claim: id, account: own, part: other.part, choice: other.value },
      ...{ verdict: other.verdict, ...other.share },
    })),
    ...(choices?.others ?? []).map(({ changed, verdict: word, share: of }) => ({
      ...{ claim: id, account: own, part: changed.map(({ name }) => name).join('; ') },
      ...{ choice: changed.map(({ value }) => value).join('; '), verdict: word, ...of },
    })),
  ];
}

function factRow({ first, inForce, end, isContact, ...fact }: StudyFact): SiteRow {
  const { earliest, latest } = days(first);
  const ended = end ? days(end) : { earliest: undefined, latest: undefined };
  const { evidence: _, cast, levels, ...rest } = fact;
  const voices = cast ? [...cast.by, ...(cast.to ?? [])] : [];
  return {
    ...rest,
    for: [...new Set(voices.flatMap((voice) => voice.for))],
    earliest,
    latest,
    inForceEarliest: inForce && days(inForce).earliest,
    inForceLatest: inForce && days(inForce).latest,
    endEarliest: ended.earliest,
    endLatest: ended.latest,
    contact: isContact,
    level: levels?.map(({ level, ...from }) => `${days(from).earliest}: ${level}`) ?? fact.level,
  };
}

function days({ earliest, latest }: DayBounds): { earliest: string | undefined; latest: string | undefined } {
  const text = (day: Day | null) => (day === null ? undefined : formatDay(day));
  return { earliest: text(earliest), latest: text(latest) };
}
