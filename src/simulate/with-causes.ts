import { checkClaims } from '../argue/check-claims.ts';
import { claimAnswers } from '../argue/claim-answers.ts';
import { answersAny } from '../argue/published/answers-any.ts';
import { type QuestionIn, questionsIn } from '../argue/published/questions-in.ts';
import { movement } from '../argue/rests/falls.ts';
import { sightOf } from '../argue/rests/sight.ts';
import { smallestSets, thinned } from '../argue/rests/smallest-sets.ts';
import { gathered } from '../base/gathered.ts';
import { groupBy } from '../base/group-by.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { defaultReading } from '../record/readings.ts';
import { type DifferingRow, differingRows, type Version } from '../record/versions/differing-rows.ts';
import { besideVerdicts, exchangeRows } from '../record/versions/exchange-rows.ts';
import { namedBy } from '../record/versions/named-by.ts';
import { type Account, accountsOf } from '../system/belief.ts';
import { buildSystem } from '../system/facts.ts';
import type { Answered, Cause, VersionedClaim, VersionsReport } from './versions-report.ts';

/** How much is asked of one claim at most. */
export interface CauseEffort {
  /** Rows: of a claim that may look at more that differ, single ones are not tried in turn. */
  readonly rows: number;
  /** Sets of several rows. */
  readonly sets: number;
}

const usualEffort: CauseEffort = { rows: 150, sets: 100 };

/** Of more sets, or of more rows that move it, only the first are told. */
const MOST_TOLD = 10;

/**
 * Says of each claim with another verdict which rows did it: the smallest sets of rows with which, as the newer version has them, the older
 * comes to the verdict of the newer, over the same worlds. Only rows that the claim's test may look at in either version are tried, unless
 * these together do not make it.
 */
export async function withCauses(
  report: VersionsReport,
  older: Version,
  newer: Version,
  { effort = usualEffort, onProgress }: { effort?: CauseEffort; onProgress?: Progress } = {},
): Promise<VersionsReport> {
  const changed = report.claims.filter(({ becomes }) => becomes === 'verdict');
  const rows = differingRows(older, newer);
  const ask = makeExchanger(older, rows, report, onProgress);
  const causes = new Map(
    await Promise.all(
      changed.map(async (claim): Promise<[string, Cause]> => {
        const those = rows.filter(
          ({ table, id }) => !besideVerdicts.includes(table) && (table !== 'claims' || id === claim.id),
        );
        const inSight = rowsInSight(claim.id, { older, newer, rows: those, account: report.account });
        return [claim.id, await causeOf(claim, [inSight, those], ask, effort)];
      }),
    ),
  );
  return {
    ...report,
    claims: report.claims.map((claim) => {
      const cause = causes.get(claim.id);
      return cause ? { ...claim, cause } : claim;
    }),
  };
}

type Progress = (done: number, of: number) => void;

async function causeOf(
  { id, before, after }: VersionedClaim,
  [inSight, all]: readonly [readonly DifferingRow[], readonly DifferingRow[]],
  ask: Exchanger,
  effort: CauseEffort,
): Promise<Cause> {
  const isMade = (answer: Answered | undefined) => answer?.verdict === after!.verdict;
  const rows = isMade(await ask(id, inSight)) ? inSight : all;
  const among = rows.length;
  if (!isMade(await ask(id, rows))) return { least: 1, most: null, isAll: false, sets: [], alone: [], among };
  const turnsOf = (of: readonly DifferingRow[]) => async (sets: readonly (readonly number[])[]) =>
    (
      await Promise.all(
        sets.map((set) =>
          ask(
            id,
            set.map((place) => of[place]!),
          ),
        ),
      )
    ).map(isMade);
  const keysOf = (of: readonly DifferingRow[], set: readonly number[]) => set.map((place) => of[place]!.key);
  if (among > effort.rows) {
    const set = await thinned([...rows.keys()], turnsOf(rows), effort.sets);
    return { least: 1, most: set.length, isAll: false, sets: [keysOf(rows, set)], alone: [], among };
  }
  const alone = await Promise.all(
    rows.map(async (row) => {
      const answer = await ask(id, [row]);
      return { row, answer, moved: answer ? movement(before!.share, answer.share) : 0 };
    }),
  );
  alone.sort((a, b) => b.moved - a.moved);
  const sorted = alone.map(({ row }) => row);
  const { least, most, isAll, sets } = await smallestSets(among, turnsOf(sorted), effort.sets);
  return {
    ...{ least, most, among },
    isAll: isAll && sets.length <= MOST_TOLD,
    sets: sets.slice(0, MOST_TOLD).map((set) => keysOf(sorted, set)),
    alone: alone
      .filter(({ moved }) => moved > 0)
      .slice(0, MOST_TOLD)
      .map(({ row, answer }) => ({ row: row.key, ...answer! })),
  };
}

/** Asks what a claim comes to in the older version with some rows exchanged; nothing where it cannot be judged there. */
type Exchanger = (claim: string, rows: readonly DifferingRow[]) => Promise<Answered | undefined>;

interface Asked {
  readonly claim: string;
  readonly mixture: string;
  readonly rows: readonly DifferingRow[];
}

/**
 * An exchanger that gathers what is asked at one time, so that a mixture of rows is read once for all claims that ask it; nothing is asked
 * twice.
 */
function makeExchanger(
  { written }: Version,
  rows: readonly DifferingRow[],
  { account, seed, worlds }: VersionsReport,
  onProgress: Progress = () => {},
): Exchanger {
  const place = new Map(rows.map((row, n) => [row, n]));
  let [done, of] = [0, 0];
  const answersOf = (group: readonly Asked[]): readonly (readonly [Asked, Answered | undefined])[] => {
    const mixed = exchangeRows(written, group[0]!.rows, new Set(group.map(({ claim }) => claim)));
    const own = accountIn(mixed, account);
    const how = { reading: defaultReading(mixed), seed, worlds };
    const answers = own ? claimAnswers(mixed, { account: own, ...how }) : [];
    onProgress(++done, of);
    return group.map((each) => {
      const found = answers.find(({ row }) => row.id === each.claim);
      return [each, found && { verdict: found.verdict, share: found.share }];
    });
  };
  const asked = gathered<Asked, Answered | undefined>(async (questions) => {
    const groups = [...groupBy(questions, ({ mixture }) => mixture).values()];
    of += groups.length;
    const answers = new Map(groups.flatMap(answersOf));
    return questions.map((each) => answers.get(each));
  });
  return (claim, exchanged) => {
    const mixture = exchanged
      .map((row) => place.get(row)!)
      .sort((a, b) => a - b)
      .join(' ');
    return asked(`${claim} ${mixture}`, { claim, mixture, rows: exchanged });
  };
}

const accountIn = (record: CaseRecord, id: string): Account | undefined =>
  accountsOf(record).find((each) => each.id === id);

/** Tables whose rows may matter to any test. */
const always: readonly string[] = [
  'case',
  'coverage',
  'actors',
  'places',
  'eventTypes',
  'accounts',
  'readings',
];

/**
 * The rows that differ and that the test of a claim may look at in either version: the facts in its sight, what these name, to the end, the
 * claim itself, the published data that it asks, and what may matter to any.
 */
function rowsInSight(
  claim: string,
  {
    older,
    newer,
    rows,
    account,
  }: { older: Version; newer: Version; rows: readonly DifferingRow[]; account: string },
): DifferingRow[] {
  const seen = new Set<string>();
  const questions: QuestionIn[] = [];
  for (const { record, written } of [older, newer]) {
    const own = accountIn(record, account);
    const checked = checkClaims(record).claims.find(({ row }) => row.id === claim);
    if (!own || !checked) continue;
    questions.push(...questionsIn(checked.test, record));
    const system = buildSystem(record);
    const { facts } = sightOf(system, checked.test, own, defaultReading(record));
    for (const id of namedBy(
      written,
      [...facts].map((index) => system.facts[index]!.id),
    ))
      seen.add(id);
  }
  return rows.filter(
    ({ table, id, older: was, newer: is }) =>
      always.includes(table) ||
      table === 'claims' ||
      (id !== undefined && seen.has(id)) ||
      answersAny(is ?? was, questions),
  );
}
