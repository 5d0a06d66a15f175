import type { CaseRecord, Reading, Row } from '../record/case-record.ts';
import type { Account } from '../system/belief.ts';
import { buildSystem } from '../system/facts.ts';
import { keptDrawing } from '../system/world.ts';
import { checkClaims } from './check-claims.ts';
import type { Part, Share, VerdictWord } from './judge-report.ts';
import { namesOf } from './language/names.ts';
import { nodesIn } from './language/nodes-in.ts';
import { partsOf } from './parts-of.ts';
import { type SecondAnswer, secondAnswers } from './second-witness/second-answers.ts';
import { keepAnswers, makeSitting, tryWorlds } from './sitting.ts';
import { shareOf, verdictOf } from './verdict.ts';

export interface AnswerOptions {
  readonly account: Account;
  readonly reading: Reading;
  readonly seed: number;
  readonly worlds: number;
  /** Ask this claim only, and say what its comparisons came to. */
  readonly claim?: string | undefined;
  /** Hear the second witnesses too. */
  readonly seconds?: boolean;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** A claim with what every world answered. */
export interface ClaimAnswers {
  readonly row: Row<'claims'>;
  readonly verdict: VerdictWord;
  readonly share: Share;
  /** By the number of the world, as `answerCodes` has it. */
  readonly answers: Uint8Array;
  /** The rows that the test names. */
  readonly names: readonly string[];
  /** Its comparisons, and why it has no value where it has none; of the one claim that was asked for. */
  readonly parts: readonly Part[];
  readonly missing: readonly string[];
  /** What published data answer, where that was asked and the claim names them. */
  readonly second?: SecondAnswer;
}

/** What every world of an account answers to the claims of a case, kept world by world so that two cases can be held together. */
export function claimAnswers(record: CaseRecord, options: AnswerOptions): ClaimAnswers[] {
  const { account, reading, seed, worlds, claim, seconds, onProgress } = options;
  const claims = checkClaims(record).claims.filter(({ row }) => claim === undefined || row.id === claim);
  const system = buildSystem(record);
  const tests = claims.map(({ test }) => test);
  const sitting = makeSitting(system, tests, account, reading, claim === undefined ? 0 : 1);
  keepAnswers(sitting, worlds);
  const witnesses = seconds ? secondAnswers(system, claims, account, reading) : undefined;
  const sittings = [sitting, ...(witnesses?.sittings ?? [])];
  tryWorlds(system, sittings, keptDrawing(system, seed), { from: 0, to: worlds }, onProgress);
  const names = namesOf(record);
  return claims.map((claimed, i) => {
    const { row, test, text } = claimed;
    const { tally, answers, tree, trace } = sitting.hearings[i]!;
    const share = shareOf(tally);
    const isTraced = claim !== undefined;
    return {
      row,
      ...{ verdict: verdictOf(share), share },
      answers: answers!,
      names: nodesIn(test).flatMap((node) =>
        node.is === 'row' ? [node.id] : node.is === 'word' ? [node.word] : [],
      ),
      parts: isTraced ? partsOf(tree, text, names) : [],
      missing: isTraced ? trace.result().missing : [],
      ...witnesses?.of(claimed, verdictOf(share)),
    };
  });
}
