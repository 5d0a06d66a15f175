import { faultOf } from '../base/problems/fence.ts';
import { type Problem, sortProblems } from '../base/problems/problems.ts';
import type { CaseRecord, Reading } from '../record/case-record.ts';
import { believed } from '../record/evidence/status.ts';
import { checkRules } from '../record/history/check-rules.ts';
import { defaultReading, durationText, otherReadings } from '../record/readings.ts';
import { type Account, accountsOf } from '../system/belief.ts';
import { buildSystem } from '../system/facts.ts';
import { keptDrawing } from '../system/world.ts';
import { argumentProblems } from './argument-problems.ts';
import { assertions } from './assertions.ts';
import { type CheckedClaim, checkClaims } from './check-claims.ts';
import { factEvidence } from './fact-evidence.ts';
import type { ClaimChoices, ClaimVerdict, JudgeReport, OtherChoice } from './judge-report.ts';
import { type Names, namesOf } from './language/names.ts';
import { readAloud } from './language/read-aloud.ts';
import { partsOf } from './parts-of.ts';
import { leftOutOfTests, reported } from './rows-left-out.ts';
import { secondSitting } from './second-witness/judge-seconds.ts';
import { withCounts } from './second-witness/published-counts.ts';
import { makeSitting, type Sitting, tryWorlds } from './sitting.ts';
import { talkSittings } from './talk-verdicts.ts';
import { isContested, shareOf, verdictOf } from './verdict.ts';
import { weaknesses } from './weaknesses.ts';

export interface JudgeOptions {
  /** Judge this claim only. */
  readonly claim?: string | undefined;
  /** The account whose verdicts are given; every source when left out. All accounts are compared in any case. */
  readonly account?: string | Account | undefined;
  /** Whether to judge that account only; then nothing is contested, and `accounts` is empty. */
  readonly alone?: boolean | undefined;
  readonly worlds?: number | undefined;
  readonly seed?: number | undefined;
  /** How the record is read; the author's default when left out. */
  readonly reading?: Reading | undefined;
  /** Whether to judge under the author's other readings too, one choice changed at a time. */
  readonly readings?: boolean | undefined;
  /** Problems found when the case was read, to be reported with the verdicts. */
  readonly problems?: readonly Problem[];
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Judges every claim of a case in every world of every account.
 *
 * Throws when the claim or account is not one of the case's: the caller checks what a user typed.
 */
export function judgeCase(record: CaseRecord, options: JudgeOptions = {}): JudgeReport {
  const { seed = record.header.seed, worlds = record.header.worlds, account = 'all' } = options;
  const reading = options.reading ?? defaultReading(record);
  const checked = checkClaims(record);
  const claims =
    options.claim === undefined
      ? checked.claims
      : checked.claims.filter(({ row }) => row.id === options.claim);
  const own = accountsOf(record);
  const main = typeof account === 'string' ? own.find(({ id }) => id === account) : account;
  if (!main) throw new Error(`judgeCase requires an account of the case, not "${account}"`);
  const accounts = options.alone ? [main] : own.includes(main) ? own : [...own, main];
  const system = buildSystem(record);
  const tests = claims.map(({ test }) => test);
  const variants = claims.flatMap((claim) => claim.variants.map(({ test }) => test));
  const sittings = accounts.map((each) =>
    each === main
      ? makeSitting(system, [...tests, ...variants], each, reading, tests.length)
      : makeSitting(system, tests, each, reading),
  );
  const others = options.readings ? otherReadings(record) : [];
  const rereadings = others.map((other) => makeSitting(system, tests, main, other.reading));
  const talks = talkSittings(system, claims, main, reading);
  const seconds = secondSitting(system, claims, main, reading);
  const asserted = options.alone ? undefined : assertions(system, claims, accounts, sittings, reading);
  const beside = [...rereadings, ...talks.sittings, ...seconds.sittings, ...(asserted?.sittings ?? [])];
  const drawing = keptDrawing(system, seed);
  tryWorlds(system, [...sittings, ...beside], drawing, { from: 0, to: worlds }, options.onProgress);
  const names = namesOf(record);
  const chief = sittings[accounts.indexOf(main)]!;
  const choices = choicesOf(claims, chief);
  const talk = claims.map((claim, i) => talks.of(claim, chief.hearings[i]!.tally));
  const weakness = weaknesses({
    record,
    claims,
    chief,
    reading,
    seed,
    drawing,
    worlds,
    hasReadings: options.readings === true,
    isFalseElsewhere: options.alone
      ? undefined
      : (i) =>
          [...sittings, ...rereadings].some(({ hearings }) => hearings[i]!.tally.false > 0) ||
          choices[i]?.others.some(({ share }) => share.false > 0) === true ||
          talk[i]!.talk?.some(({ share }) => share.false > 0) === true,
  });
  const readingVerdicts = (i: number) =>
    others.map(({ part, value }, n) => {
      const share = shareOf(rereadings[n]!.hearings[i]!.tally);
      return { part, value, verdict: verdictOf(share), share };
    });
  const verdicts = claims.map((claim, i) =>
    claimVerdict(claim, i, chief, sittings, names, asserted?.isAsserted),
  );
  const said = seconds.say(verdicts, drawing, worlds);
  return {
    case: record.header.id,
    title: record.header.title,
    seed,
    worlds,
    account: main.id,
    reading: readingInReport(reading),
    claims: verdicts.map((verdict, i) => ({
      ...verdict,
      ...(choices[i] ? { choices: choices[i] } : {}),
      ...(options.readings ? { readings: readingVerdicts(i) } : {}),
      ...talk[i],
      ...weakness[i],
      ...said[i],
    })),
    rules: checkRules(record, (item) => believed(item, main), main.drop).map(({ leftOut, ...rule }) => ({
      ...rule,
      ...reported(leftOut),
    })),
    ...reported(record.leftOut),
    ...unjudged(record, checked.claims),
    problems: sortProblems([
      ...(options.problems ?? []),
      ...argumentProblems(record),
      ...faultsOf(claims, [...sittings, ...beside]),
    ]),
  };
}

/** The claims whose tests are wrong. */
function unjudged({ rows }: CaseRecord, sound: readonly CheckedClaim[]): Pick<JudgeReport, 'unjudged'> {
  const judged = new Set(sound.map(({ row }) => row));
  const others = rows.claims.filter((row) => !judged.has(row)).map(({ id }) => id);
  return others.length > 0 ? { unjudged: others } : {};
}

/** The claims that could not be judged for a fault of the program, under whatever choice, account or rule, each once. */
function faultsOf(claims: readonly CheckedClaim[], sittings: readonly Sitting[]): Problem[] {
  const failed = new Map(
    sittings
      .flatMap(({ hearings }) => hearings)
      .filter(({ tree }) => tree.fence.fault !== undefined)
      .map(({ test, tree }) => [test, tree.fence.fault]),
  );
  return claims.flatMap(({ row, test, variants, second }) => {
    const tests = [test, ...variants.map((variant) => variant.test), second?.test];
    const one = tests.find((each) => each && failed.has(each));
    return one ? [faultOf(`the judging of claim "${row.id}"`, row.at, failed.get(one))] : [];
  });
}

function claimVerdict(
  claim: CheckedClaim,
  i: number,
  chief: Sitting,
  sittings: readonly Sitting[],
  names: Names,
  isAsserted: ReturnType<typeof assertions>['isAsserted'] = () => false,
): ClaimVerdict {
  const { row, test } = claim;
  const { tree, tally, trace } = chief.hearings[i]!;
  const { system } = chief.setting;
  const share = shareOf(tally);
  const verdict = verdictOf(share);
  const accounts = sittings
    .filter((sitting) => sitting.belief.account.id !== 'all' || sitting !== chief)
    .map(({ belief, hearings }) => {
      const own = shareOf(hearings[i]!.tally);
      return { id: belief.account.id, verdict: verdictOf(own), share: own };
    });
  const noted = trace.result();
  return {
    id: row.id,
    says: row.says,
    group: row.group ?? '',
    by: row.by,
    ...(row.note === undefined ? {} : { note: row.note }),
    test: row.test,
    aloud: readAloud(test, names),
    verdict,
    share,
    parts: withCounts(partsOf(tree, claim.text, names), test, system.record),
    contested: isContested([verdict, ...accounts.map((account) => account.verdict)]),
    asserted: isAsserted(claim, noted),
    fragile: null,
    accounts,
    evidence: factEvidence(system.record, chief.belief, noted),
    missing: tree.fence.fault === undefined ? noted.missing : ['the program failed at it'],
    ...reported(leftOutOfTests(system.record, [test, ...claim.variants.map((variant) => variant.test)])),
  };
}

/** What the other choices of each claim come to; their tests stand behind those of the claims. */
function choicesOf(claims: readonly CheckedClaim[], chief: Sitting): (ClaimChoices | undefined)[] {
  let place = claims.length;
  return claims.map(({ choices, isWhole, variants }): ClaimChoices | undefined => {
    const others = variants.map(({ changed }): OtherChoice => {
      const share = shareOf(chief.hearings[place++]!.tally);
      const named = changed.map(({ choice, value }) => ({
        name: choices[choice]!.name,
        value: choices[choice]!.values[value]!.text,
      }));
      return { changed: named, verdict: verdictOf(share), share };
    });
    if (choices.length === 0) return undefined;
    const named = choices.map(({ name, values }) => ({ name, values: values.map(({ text }) => text) }));
    return { named, isWhole, others };
  });
}

function readingInReport(reading: Reading): JudgeReport['reading'] {
  const { amplitude, neutral, weights, standing, talk, contactAmplitude } = reading;
  return {
    amplitude,
    neutral,
    weights,
    standing,
    talk,
    contactAmplitude,
    halfLife: durationText(reading.halfLifeDays),
    shortest: durationText(reading.shortestDays),
  };
}
