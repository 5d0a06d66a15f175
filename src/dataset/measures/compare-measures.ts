import { tableOfCodes } from '../../measure/similarity/joint-table.ts';
import type { PairTables } from '../../measure/similarity/pair-tables.ts';
import { voteLevels, withoutUnanimous } from '../../measure/similarity/roll-calls.ts';
import { similaritySideBySide } from '../../measure/similarity/side-by-side.ts';
import { whereMeasuresPart, whereTurnsPart } from '../../measure/similarity/where-measures-part.ts';
import type { ComparedData, ComparedYear } from '../../publish/compared-measures.ts';
import { dataFault } from '../data-fault.ts';
import { type DataSet, dataSetNamed, listDataSets } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { alliancePortfolios, capabilitySet } from './alliance-portfolios.ts';
import { howToAdd, requireMeasured, usualEstimate } from './ask-measure.ts';
import type { Question, Subject } from './measure-spec.ts';
import { similarityFormats } from './similarity-variants.ts';
import { subjectNamed } from './subject-named.ts';
import { versionOf } from './version-of.ts';
import { whyTooFew } from './vote-similarity.ts';
import { ballotsOfSubject, votesByYear } from './votes-by-year.ts';
import { reachOf, whyNotReached, yearsFrom } from './years.ts';

/** Whose similarity is asked for, when, and of which data set; of all that have it where none is named. */
export interface CompareRequest {
  readonly a: string;
  readonly b: string;
  readonly data?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly guess: (word: string, words: readonly string[]) => string | undefined;
}

type TablesOf = (year: number) => PairTables | { readonly why: string };

/** All similarity measures of two, year by year, and where they part: in level, and from one year with a value to the next. */
export async function compareMeasures(store: Store, request: CompareRequest): Promise<ComparedData[]> {
  const sets = await listDataSets(store);
  const formats = [...similarityFormats.votes, ...similarityFormats.alliances];
  const able = sets.filter(({ format }) => formats.includes(format.name));
  const chosen = request.data === undefined ? able : [await dataSetNamed(store, request.data, request.guess)];
  const other = chosen.find(({ format }) => !formats.includes(format.name));
  if (other || chosen.length === 0)
    throw dataFault('data-name', {
      message: other
        ? `"${other.name}" tells neither votes nor alliances: it is of the format ${other.format.name}`
        : 'the store has no data set of votes or alliances',
      hint: able[0] ? `say --data ${able[0].name}` : howToAdd(formats),
    });
  for (const set of chosen) requireMeasured(set);
  const compared: ComparedData[] = [];
  for (const set of chosen) compared.push(await compareBy(store, sets, set, request));
  return compared;
}

async function compareBy(
  store: Store,
  sets: readonly DataSet[],
  set: DataSet,
  request: CompareRequest,
): Promise<ComparedData> {
  const both = [subjectNamed(request.a, set), subjectNamed(request.b, set)] as const;
  const reach = reachOf(set);
  const [from, to] = [request.from ?? reach?.[0] ?? 1946, request.to ?? reach?.[1] ?? 1946];
  const question: Question = {
    ...{ store, set, sets, from, to, variant: '', between: both, estimate: usualEstimate },
    ...{ by: 'year', lags: 1, watched: undefined, record: undefined },
    onProgress: () => {},
  };
  const isVotes = set.format.name === 'un-votes';
  const tablesOf = isVotes ? await ofVotes(question, both) : await ofAlliances(question, both);
  const years: ComparedYear[] = [];
  for (const year of yearsFrom(from, to)) {
    const why = whyNotReached(set, year);
    years.push(yearOf(year, why === undefined ? tablesOf(year) : { why }, years));
  }
  const { notes } = isVotes ? await votesByYear(question) : { notes: [] };
  return {
    data: set.name,
    version: versionOf(set),
    of: isVotes ? 'votes' : 'alliances',
    from,
    to,
    years,
    notes,
  };
}

function yearOf(year: number, tables: ReturnType<TablesOf>, before: readonly ComparedYear[]): ComparedYear {
  if ('why' in tables)
    return { year, why: tables.why, rows: [], n: 0, level: whereMeasuresPart([]), turn: null };
  const rows = similaritySideBySide(tables);
  const last = before.findLast((each) => each.rows.length > 0);
  return {
    ...{ year, rows, n: tables.all.n, level: whereMeasuresPart(rows) },
    turn: last ? { since: last.year, ...whereTurnsPart(last.rows, rows) } : null,
  };
}

async function ofVotes(question: Question, [a, b]: readonly [Subject, Subject]): Promise<TablesOf> {
  const { years } = await votesByYear(question);
  return (year) => {
    const all = years.get(year);
    const [x, y] = [ballotsOfSubject(all, a, year), ballotsOfSubject(all, b, year)];
    if ('why' in x) return { why: x.why };
    if ('why' in y) return { why: y.why };
    const table = tableOfCodes(x.ballots, y.ballots, voteLevels);
    const why = whyTooFew(table.n);
    if (why !== undefined) return { why };
    const divided = withoutUnanimous(all!);
    const [u, v] = [ballotsOfSubject(divided, a, year), ballotsOfSubject(divided, b, year)];
    if ('why' in u || 'why' in v) return { all: table };
    return { all: table, 'without unanimous': tableOfCodes(u.ballots, v.ballots, voteLevels) };
  };
}

async function ofAlliances(question: Question, [a, b]: readonly [Subject, Subject]): Promise<TablesOf> {
  const tablesOf = await alliancePortfolios(question, capabilitySet(question.sets) !== undefined);
  return (year) => tablesOf(a, b, year);
}
