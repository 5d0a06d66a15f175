import type { CaseRecord, Reading } from '../record/case-record.ts';
import { factTitle } from '../system/fact-title.ts';
import type { Drawing } from '../system/world.ts';
import { chancesLimit } from './chances-limit.ts';
import type { CheckedClaim } from './check-claims.ts';
import type { ClaimVerdict, TurningRow } from './judge-report.ts';
import { nodesIn } from './language/nodes-in.ts';
import type { Typed } from './language/typed.ts';
import { falseWithoutRows } from './lost-rows.ts';
import { hasNoOtherAnswer } from './no-other-answer.ts';
import type { Sitting } from './sitting.ts';
import type { TraceResult } from './trace.ts';
import { type Turn, turningRows } from './turning-rows.ts';
import { shareOf, sideOfVerdict, verdictOf } from './verdict.ts';

export type Weakness = Pick<ClaimVerdict, 'thin' | 'hinges' | 'couldNotFail'>;

interface Judged {
  readonly record: CaseRecord;
  readonly claims: readonly CheckedClaim[];
  readonly chief: Sitting;
  readonly reading: Reading;
  readonly seed: number;
  readonly drawing: Drawing;
  readonly worlds: number;
  /** For each claim, whether it was false in some world of another account, choice or reading; undefined when no account was compared. */
  readonly isFalseElsewhere: ((claim: number) => boolean) | undefined;
  /** Whether the other readings are among those. */
  readonly hasReadings: boolean;
}

/** How little carries each verdict: the rows that turn it, whether chance could do as much, whether anything could speak against it. */
export function weaknesses(judged: Judged): readonly Weakness[] {
  const { record, claims, chief, reading } = judged;
  const tests = claims.map(({ test }) => test);
  const turnings = turningRows(chief, tests, reading, judged);
  const { isFalseElsewhere, hasReadings, seed } = judged;
  // only a relation depends on how the record is read
  const isAsked = (i: number) => hasReadings || chief.hearings[i]!.trace.result().reached.size === 0;
  const isSafe = (i: number) => {
    const { tally, trace } = chief.hearings[i]!;
    if (tally.false > 0 || tally.unknown > 0 || turnings[i]!.isEverFalse || isFalseElsewhere?.(i))
      return false;
    return !isOfOrder(tests[i]!, trace.result());
  };
  const safe = isFalseElsewhere
    ? claims.flatMap((claim, i) =>
        hasNoOtherAnswer(claim.test, record) && isSafe(i) && isAsked(i) ? [i] : [],
      )
    : [];
  const lost = falseWithoutRows(safe, chief, tests, reading, seed);
  return claims.map(({ test }, i): Weakness => {
    const { turns } = turnings[i]!;
    const rowsOf = (isOwn: boolean) =>
      turns.filter((turn) => turn.isOwn === isOwn).map((turn) => turningRow(turn, record));
    const [rows, byChance] = [rowsOf(false), chancesOf(chief, i)];
    return {
      ...(rows.length + byChance.length > 0 ? { thin: { rows, byChance } } : {}),
      hinges: rowsOf(true),
      ...(isFalseElsewhere && (isAsked(i) || !isSafe(i) || !hasNoOtherAnswer(test, record))
        ? { couldNotFail: safe.includes(i) && !lost.has(i) }
        : {}),
    };
  });
}

/** Whether a test asks which of several rows came first or last: their dates could have come out otherwise. */
function isOfOrder(test: Typed, { facts, own }: TraceResult): boolean {
  return nodesIn(test).some(({ is }) => is === 'idOf') && facts.some(({ fact }) => !own.has(fact.index));
}

function turningRow({ fact, verdict, share }: Turn, record: CaseRecord): TurningRow {
  return { fact: fact.id, title: factTitle(record, fact), verdict, share };
}

/** The comparisons that chance could make, when the verdict needs them. */
function chancesOf({ hearings }: Sitting, i: number): number[] {
  const { tree, tally, firm } = hearings[i]!;
  const [verdict, without] = [verdictOf(shareOf(tally)), verdictOf(shareOf(firm))];
  if (verdict === 'untestable' || sideOfVerdict(verdict) === sideOfVerdict(without)) return [];
  return tree.leaves.flatMap(({ exact }, n) => {
    const p = exact?.result()?.p;
    return p && p.high >= chancesLimit ? [n] : [];
  });
}
