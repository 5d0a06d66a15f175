import { claimAnswers } from '../argue/claim-answers.ts';
import { factDate } from '../argue/fact-evidence.ts';
import type { RuleVerdict } from '../argue/judge-report.ts';
import { reported } from '../argue/rows-left-out.ts';
import type { Day } from '../base/calendar.ts';
import { stepsOver } from '../measure/relations/steps.ts';
import type { CaseRecord, Reading } from '../record/case-record.ts';
import { believed, factStatus } from '../record/evidence/status.ts';
import { checkRules } from '../record/history/check-rules.ts';
import { defaultReading } from '../record/readings.ts';
import type { ChangeMade, Supposition } from '../record/scenarios/suppose-scenario.ts';
import type { Pair } from '../report/pairs-with-dealings.ts';
import { type Account, accountsOf } from '../system/belief.ts';
import { droppedWith } from '../system/dropped.ts';
import { factTitle } from '../system/fact-title.ts';
import type { System } from '../system/facts.ts';
import { compareBlocs } from './compare-blocs.ts';
import { compareClaims } from './compare-claims.ts';
import { compareFacts } from './compare-facts.ts';
import { comparePairs, touchedPairs } from './compare-pairs.ts';
import type { FactChange, PlayReport, RowTold } from './play-report.ts';
import { losesOf, rewriteOf } from './rewrite.ts';
import { type TwoHistories, twoHistories } from './two-histories.ts';

export interface PlayOptions {
  readonly account?: string | undefined;
  readonly worlds?: number | undefined;
  readonly seed?: number | undefined;
  readonly reading?: Reading | undefined;
  /** Ask this claim only, and tell what its comparisons came to on both sides, changed or not. */
  readonly claim?: string | undefined;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Holds the worlds of a case, as recorded, against the same worlds under a scenario, and tells what is not the same: claims, facts and
 * what stood, phases, blocs, rules. What it does not tell is as it was, in every world.
 *
 * Throws when the account or claim is not one of the case's: the caller checks what a user typed.
 */
export function playScenario(
  record: CaseRecord,
  supposition: Supposition,
  options: PlayOptions = {},
): PlayReport {
  const { seed = record.header.seed, worlds = record.header.worlds, account: id = 'all', claim } = options;
  const account = accountsOf(record).find((each) => each.id === id);
  if (!account) throw new Error(`playScenario requires an account of the case, not "${id}"`);
  const reading = options.reading ?? defaultReading(record);
  const records = [record, supposition.record] as const;
  const histories = twoHistories(...records, { account, seed, worlds });
  const facts = compareFacts(histories);
  const reach = reachOf(histories, supposition, facts);
  const touched = touchedBy(supposition, facts, histories);
  const isAll = isOfAll(supposition);
  const pairs =
    claim === undefined ? touchedPairs(histories, ({ id }) => isAll || touched.has(id), reading) : [];
  const progress = progressOf(options, worlds, pairs);
  const [before, after] = records.map((each) =>
    claimAnswers(each, {
      ...{ account, reading, seed, worlds, claim },
      seconds: true,
      onProgress: progress.claims(),
    }),
  );
  const { changes, otherwise } = supposition;
  const isLost = losesOf(supposition, account);
  const gone = supposition.gone.filter(({ id }) => isLost(id));
  const stays = supposition.stays.filter(({ names }) => isLost(names));
  const { gone: out } = supposition.record.supposed!;
  return {
    case: record.header.id,
    title: record.header.title,
    scenario: supposition.id,
    says: supposition.says,
    ...(supposition.note === undefined ? {} : { note: supposition.note }),
    ...(claim === undefined ? {} : { claim }),
    ...{ account: account.id, seed, worlds, changes, otherwise, gone, stays },
    rows: rowsTold(histories, supposition, facts),
    reach,
    rewrite: rewriteOf(supposition, histories.before, account),
    claims: compareClaims(before!, after!, new Set([...out].filter(isLost)), claim !== undefined),
    asked: before!.length,
    facts,
    pairs: comparePairs(records, histories, pairs, reading, progress.pair),
    blocs:
      pairs.length === 0 ? [] : compareBlocs(records, histories, blocDays(record, facts, isAll), reading),
    rules: rulesChanged(records, account),
  };
}

/** In what share of the worlds a scenario has anything to change: what it drops or sets was there, or what it adds is. */
function reachOf(
  histories: TwoHistories,
  { changes, otherwise }: Supposition,
  facts: readonly FactChange[],
): number {
  const made = [...changes, ...otherwise].filter(({ id }) => id !== undefined);
  const [before, after] = [histories.before, histories.after].map((system) =>
    made.map(({ id }) => droppedWith(system, id!)),
  );
  // what is no fact, as a state's span, is so in every world
  if (made.some((_, i) => before![i]!.length === 0 && after![i]!.length === 0)) return 1;
  if (made.length < changes.length + otherwise.length) return 1;
  if (facts.some(({ id, differs }) => differs === 1 && made.some((each) => each.id === id))) return 1;
  let reached = 0;
  histories.each((one, other) => {
    const isIn = ({ present }: typeof one, indices: readonly number[]) =>
      indices.some((index) => present[index] === 1);
    if (made.some((_, i) => isIn(one, before![i]!) || isIn(other, after![i]!))) reached++;
  });
  return reached / histories.worlds;
}

/** The ids of facts that are not what they were: changed, gone, moved, or of a type that is changed. */
function touchedBy(
  { changes, otherwise, gone }: Supposition,
  facts: readonly FactChange[],
  { after }: TwoHistories,
): ReadonlySet<string> {
  const made = [...changes, ...otherwise].flatMap(({ id }) => id ?? []);
  const types = after.tables.events.filter(({ row }) => made.includes((row as { type?: string }).type ?? ''));
  return new Set([...made, ...[...gone, ...facts, ...types].map(({ id }) => id)]);
}

/** Whether a scenario changes what the record covers or who there was: then any relation may be known where it was not, or no longer. */
function isOfAll({ changes, otherwise }: Supposition): boolean {
  return [...changes, ...otherwise].some(({ table }) => table === 'coverage' || table === 'actors');
}

/** Beside so many days at which something changed blocs are compared at most, the earliest first. */
const MOST_DAYS = 60;

/**
 * The days on which blocs are compared: the ends of the years from that in which a scenario first makes a difference, and the eve, the
 * day and the morrow of when something began, happened or ended otherwise (the median over the worlds).
 */
function blocDays({ header: { period } }: CaseRecord, facts: readonly FactChange[], isAll: boolean): Day[] {
  const standings = facts.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const first = Math.min(...standings.map(({ from }) => from.low));
  const from = Number.isFinite(first) && !isAll ? first : period.start;
  const ends = stepsOver(period.start, period.end, 'year').flatMap(({ to }) => (to >= from ? [to] : []));
  const changed = [...new Set(standings.flatMap((of) => [of.from.median, of.to.median]))]
    .filter((day) => period.start <= day && day <= period.end)
    .sort((a, b) => a - b)
    .slice(0, MOST_DAYS)
    .flatMap((day) => [day - 1, day, day + 1].map(Math.round));
  const within = (day: Day) => period.start <= day && day <= period.end;
  return [...new Set([...ends, ...changed.filter(within)])].sort((a, b) => a - b);
}

/** Every row that a report names, in the words of the case. */
function rowsTold(
  { before, after }: TwoHistories,
  { changes, otherwise, gone, stays }: Supposition,
  facts: readonly FactChange[],
): ReadonlyMap<string, RowTold> {
  const named = [
    ...[...changes, ...otherwise].flatMap(({ id }: ChangeMade) => id ?? []),
    ...gone.flatMap(({ chain }) => chain),
    ...stays.flatMap(({ id, names }) => [id, names]),
    ...facts.map(({ id }) => id),
  ];
  return new Map([...new Set(named)].map((id) => [id, rowTold(id, before, after)]));
}

function rowTold(id: string, before: System, after: System): RowTold {
  const system = before.factById.has(id) ? before : after;
  const fact = system.factById.get(id);
  if (fact)
    return {
      title: factTitle(system.record, fact),
      date: factDate(system.record, fact),
      status: factStatus(fact.evidence),
    };
  const row = system.record.byId.get(id)?.row as
    | { readonly name?: string; readonly title?: string }
    | undefined;
  return { title: row?.name ?? row?.title ?? id };
}

/** The rules that are certainly kept or broken otherwise than they were; what only some dates would break is not held together day by day. */
function rulesChanged(
  [one, other]: readonly [CaseRecord, CaseRecord],
  account: Account,
): PlayReport['rules'] {
  const [before, after] = [one, other].map((record) =>
    checkRules(record, (item) => believed(item, account)).map(({ leftOut, ...rule }) => ({
      ...rule,
      ...reported(leftOut),
    })),
  );
  return before!.flatMap((rule, i) => {
    const now = after![i];
    return now && certainOf(now) !== certainOf(rule) ? [{ before: rule, after: now }] : [];
  });
}

const certainOf = ({ kept, violations }: RuleVerdict): string =>
  JSON.stringify([kept, violations.filter(({ certain }) => certain)]);

/** Progress over the claims of both sides and the pairs: a pair counts as a tenth of all worlds. */
function progressOf({ onProgress = () => {} }: PlayOptions, worlds: number, pairs: readonly Pair[]) {
  const share = Math.ceil(worlds / 10);
  const of = 2 * worlds + pairs.length * share;
  let done = 0;
  return {
    claims: () => {
      const begun = done;
      done += worlds;
      return (now: number) => onProgress(begun + now, of);
    },
    pair: () => {
      done += share;
      onProgress(done, of);
    },
  };
}
