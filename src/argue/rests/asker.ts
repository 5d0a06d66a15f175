import { gathered } from '../../base/gathered.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Reading } from '../../record/case-record.ts';
import type { Account } from '../../system/belief.ts';
import type { AskJobs, Job } from '../job.ts';
import type { WorldRange } from '../sitting.ts';
import type { Tally } from '../verdict.ts';

/** One test under one account and reading. */
export interface Question {
  readonly test: number;
  readonly account: Account;
  /** A word that is the same for accounts between which the test cannot tell; that of the account as it is, where left out. */
  readonly effect?: string;
  readonly reading?: Reading;
  readonly worlds: WorldRange;
}

/** Asks how the worlds answer, nothing twice. */
export type Asker = (question: Question) => Promise<Tally>;

/**
 * An asker that gathers what is asked at one time into as few jobs as there are accounts and readings: what several claims share of an
 * account is then worked out once.
 */
export function makeAsker(ask: AskJobs, reading: Reading): Asker {
  const asked = gathered<Asked, Tally>(async (questions) => {
    const groups = [...groupBy(questions, ({ job }) => job).values()];
    const jobs = groups.map((group): Job => ({ ...group[0]!.how, tests: group.map(({ test }) => test) }));
    const answers = await ask(jobs);
    const tallies = new Map(
      groups.flatMap((group, n) => group.map((each, i): [Asked, Tally] => [each, answers[n]![i]!])),
    );
    return questions.map((each) => tallies.get(each)!);
  });
  return ({ test, account, effect, worlds, ...rest }) => {
    const how = { account, reading: rest.reading ?? reading, worlds };
    const beside = JSON.stringify([how.reading, how.worlds]);
    const job = `${JSON.stringify(account)}${beside}`;
    return asked(`${test} ${effect === undefined ? job : `${effect}${beside}`}`, { job, how, test });
  };
}

/** A question with the job that it is a part of, and a word for that. */
interface Asked {
  readonly job: string;
  readonly how: Omit<Job, 'tests'>;
  readonly test: number;
}
