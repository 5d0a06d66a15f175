import type { CaseRecord, Reading } from '../../record/case-record.ts';
import { defaultReading } from '../../record/readings.ts';
import { sourceNames } from '../../record/source-names.ts';
import { type Account, accountsOf, weighFacts } from '../../system/belief.ts';
import { factTitle } from '../../system/fact-title.ts';
import { buildSystem, type System } from '../../system/facts.ts';
import { keptDrawing } from '../../system/world.ts';
import { type CheckedClaim, checkClaims } from '../check-claims.ts';
import type { AskJobs } from '../job.ts';
import type { JudgeReport, Share } from '../judge-report.ts';
import { makeSitting, tryWorlds, type WorldRange } from '../sitting.ts';
import { shareOf, type Tally } from '../verdict.ts';
import { accountsPart } from './accounts-part.ts';
import { askerOfLosses } from './ask-of-loss.ts';
import { type Asker, makeAsker } from './asker.ts';
import type { Studied } from './claim-studied.ts';
import { effectsOn } from './effect.ts';
import { answerOf } from './falls.ts';
import { inGroups } from './in-groups.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { readingPartsOf } from './reading-parts.ts';
import type { ClaimRests, RestsReport } from './rests-report.ts';
import { setsWithout } from './sets-without.ts';
import { sightOf } from './sight.ts';
import { specificationCurve } from './specification-curve.ts';

export interface RestsOptions {
  /** Ask of this claim only. */
  readonly claim?: string | undefined;
  /** The account whose verdicts are looked into; every source when left out. */
  readonly account?: string | Account | undefined;
  readonly reading?: Reading | undefined;
  readonly seed?: number | undefined;
  readonly worlds?: number | undefined;
  readonly effort?: Partial<Effort> | undefined;
  /** What was judged already, of the same case with the same options: it is not asked again. */
  readonly judged?: JudgeReport | undefined;
  /** Of how many verdicts it is told already. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** How much is asked at most of one claim. */
export interface Effort {
  /** In so many worlds everything is asked; in the others what may fall, as far as these tell, or moved in them. */
  readonly firstWorlds: number;
  /** Sets of sources, and of rows. */
  readonly sets: number;
  /** Rows: of a claim that may look at more, none is dropped. */
  readonly rows: number;
  /** Specifications, and in how many worlds each; in all of them what comes near a line there. */
  readonly specifications: number;
  readonly specificationWorlds: number;
}

export const usualEffort: Effort = {
  firstWorlds: 100,
  sets: 300,
  rows: 400,
  specifications: 120,
  specificationWorlds: 100,
};

/**
 * What every verdict of a case rests on: single sources, rows and kinds of evidence, the smallest sets of them, its author's choices, and
 * the facts on which accounts part.
 *
 * Takes: `ask`, which has jobs answered, wherever that is; the result is the same in whatever order. Throws when the account is not one
 * of the case's.
 */
export async function restsOf(record: CaseRecord, options: RestsOptions, ask: AskJobs): Promise<RestsReport> {
  const { seed = record.header.seed, worlds = record.header.worlds, account: named = 'all' } = options;
  const reading = options.reading ?? defaultReading(record);
  const account = typeof named === 'string' ? accountsOf(record).find(({ id }) => id === named) : named;
  if (!account) throw new Error(`restsOf requires an account of the case, not "${named}"`);
  const effort = { ...usualEffort, ...options.effort };
  const { claims } = checkClaims(record);
  const asker = makeAsker(ask, reading);
  const places = placesOf(claims);
  const known = sharesIn(options.judged, account.id);
  const own = ownRows(record, claims, account, reading, seed);
  const asked = [...claims.entries()].filter(
    ([, { row }]) => options.claim === undefined || row.id === options.claim,
  );
  const shared = { account, reading, worlds, effort, asker, known };
  const { done, stopped } = await inGroups(
    asked,
    async ([place, claim]) => {
      const how = { ...shared, place, variants: places[place]!, own: own[place]! };
      return restsOfClaim(await study(record, claim, how), seed, worlds, effort);
    },
    options.onProgress,
  );
  return {
    ...{ account: account.id, seed, worlds, claims: done },
    ...(stopped === undefined
      ? {}
      : {
          stopped,
          unfinished: asked.flatMap(([, { row }]) => (done.some(({ id }) => id === row.id) ? [] : row.id)),
        }),
  };
}

async function restsOfClaim(
  studied: Studied,
  seed: number,
  worlds: number,
  effort: Effort,
): Promise<ClaimRests> {
  const { claim, system, account, reading, share } = studied;
  const few = studied.rows.length <= effort.rows ? studied : { ...studied, rows: [] };
  const tests = [claim.test, ...claim.variants.map(({ test }) => test)];
  const parts = readingPartsOf(system, tests, account, reading);
  const losses = async () => {
    const { without, tried } = await leaveOneOut(few);
    const [sources, rows] = await Promise.all([
      setsWithout(few, 'source', without, effort.sets),
      setsWithout(few, 'row', without, effort.sets),
    ]);
    return { without, tried, sources, rows };
  };
  const [{ without, tried, sources, rows }, choices, accounts] = await Promise.all([
    losses(),
    specificationCurve(studied, parts, {
      ...{ seed, most: effort.specifications, all: worlds },
      worlds: Math.min(worlds, effort.specificationWorlds),
    }),
    accountsPart(studied),
  ]);
  const answer = answerOf(share);
  const isFragile = without.some(({ lost, falls }) => lost.is === 'source' && falls);
  const named = [
    ...without.flatMap(({ lost }) => (lost.is === 'source' ? lost.id : [])),
    ...(sources?.sets ?? []).flatMap(({ members }) => members),
  ];
  const names = sourceNames(studied.record);
  return {
    id: claim.row.id,
    names: Object.fromEntries(named.map((id) => [id, names.get(id) ?? id])),
    ...answer,
    fragile: answer.verdict === 'untestable' ? null : isFragile,
    without,
    tried,
    ...(few === studied ? {} : { rowsUntried: true as const }),
    sources,
    rows,
    ...(choices ? { choices } : {}),
    accounts,
  };
}

interface StudyOptions {
  readonly place: number;
  readonly variants: readonly number[];
  readonly account: Account;
  readonly reading: Reading;
  readonly worlds: number;
  readonly effort: Effort;
  readonly own: ReadonlySet<number>;
  readonly asker: Asker;
  readonly known: KnownShares;
}

/** How a claim fares in an account of the case, both by their ids, where that was judged before. */
type KnownShares = (claim: string, account: Account) => Share | undefined;

function sharesIn(judged: JudgeReport | undefined, account: string): KnownShares {
  const shares = new Map(
    judged?.claims.flatMap(({ id, share, accounts }) => [
      [`${account} ${id}`, share] as const,
      ...accounts.map((each) => [`${each.id} ${id}`, each.share] as const),
    ]),
  );
  return (claim, { id, lost, drop, takes }) =>
    lost || drop || takes ? undefined : shares.get(`${id} ${claim}`);
}

async function study(
  record: CaseRecord,
  claim: CheckedClaim,
  { place, variants, account, reading, worlds, effort, own, asker, known }: StudyOptions,
): Promise<Studied> {
  const system = buildSystem(record);
  const sight = sightOf(system, claim.test, account, reading);
  const effects = effectsOn(system, sight, account);
  const { probability, spoken, doubted } = weighFacts(system, account);
  const ask = (other: Account, range: WorldRange): Promise<Tally> => {
    const isLess = other.id === account.id && !other.takes;
    return asker({
      ...{ test: place, account: other, worlds: range },
      ...(isLess ? { effect: effects.of(other) } : {}),
    });
  };
  const askInAll = async (other: Account) =>
    known(claim.row.id, other) ?? shareOf(await ask(other, { from: 0, to: worlds }));
  const share = await askInAll(account);
  return {
    ...{ record, system, claim, account, reading, sight, effects, askInAll, share },
    ofLoss: await askerOfLosses(ask, [account, share], worlds, effort.firstWorlds),
    rows: [...sight.facts]
      .sort((a, b) => a - b)
      .filter((index) => probability[index] !== 0 || spoken[index] === 1 || doubted[index] === 1)
      .map((index) => {
        const fact = system.facts[index]!;
        return { is: 'row', id: fact.id, title: factTitle(record, fact), isOwn: own.has(index) };
      }),
    askRead: async (other, variant, range) =>
      shareOf(
        await asker({
          test: variant === undefined ? place : variants[variant]!,
          account,
          reading: other,
          worlds: range,
        }),
      ),
  };
}

/** The places of the variants of each claim, the further ones behind the others, among the tests of a case. */
function placesOf(claims: readonly CheckedClaim[]): readonly (readonly number[])[] {
  let next = claims.length;
  const own = claims.map(({ variants }) => variants.map(() => next++));
  const further = claims.map((claim) => claim.further.map(() => next++));
  return own.map((places, n) => [...places, ...further[n]!]);
}

/** For each claim the rows that it names or asks for, as the first worlds tell. */
function ownRows(
  record: CaseRecord,
  claims: readonly CheckedClaim[],
  account: Account,
  reading: Reading,
  seed: number,
): readonly ReadonlySet<number>[] {
  const system: System = buildSystem(record);
  const tests = claims.map(({ test }) => test);
  const sitting = makeSitting(system, tests, account, reading, tests.length);
  tryWorlds(system, [sitting], keptDrawing(system, seed), { from: 0, to: 8 });
  return sitting.hearings.map(({ trace }) => trace.result().own);
}
