import type { CaseRecord, Reading } from '../record/case-record.ts';
import type { Account } from '../system/belief.ts';
import { buildSystem } from '../system/facts.ts';
import { keptDrawing } from '../system/world.ts';
import { checkClaims } from './check-claims.ts';
import type { Typed } from './language/typed.ts';
import { makeSitting, tryWorlds, type WorldRange } from './sitting.ts';
import type { Tally } from './verdict.ts';

/**
 * A piece of judging that stands for itself: some tests of a case, in some of the worlds of one account under one reading. It is plain
 * data, so that it can be answered in any thread, or on another machine, and in any order.
 */
export interface Job {
  readonly account: Account;
  readonly reading: Reading;
  readonly worlds: WorldRange;
  /** Places among the tests of the case (`testsOf`). */
  readonly tests: readonly number[];
}

/** How the worlds of a job answered each of its tests, in their order. */
export type JobAnswer = readonly Tally[];

/** Has jobs answered, wherever that is done; the answers come in the order of the jobs. */
export type AskJobs = (jobs: readonly Job[]) => Promise<readonly JobAnswer[]>;

/** The tests of a case by their places: those of its sound claims, behind them the variants of their choices, and then the further ones. */
export function testsOf(record: CaseRecord): readonly Typed[] {
  const { claims } = checkClaims(record);
  return [
    ...claims.map(({ test }) => test),
    ...claims.flatMap(({ variants }) => variants.map(({ test }) => test)),
    ...claims.flatMap(({ further }) => further.map(({ test }) => test)),
  ];
}

/**
 * Answers a job. The same job has the same answer everywhere, and the answers to the parts of a range of worlds add up to that of the
 * whole.
 */
export function answerJob(record: CaseRecord, seed: number, job: Job): JobAnswer {
  const system = buildSystem(record);
  const tests = testsOf(record);
  const sitting = makeSitting(
    system,
    job.tests.map((place) => tests[place]!),
    job.account,
    job.reading,
  );
  tryWorlds(system, [sitting], keptDrawing(system, seed), job.worlds);
  return sitting.hearings.map(({ tally }) => tally);
}
