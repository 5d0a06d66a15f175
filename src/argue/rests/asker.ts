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
  const known = new Map<string, Promise<Tally>>();
  let waiting: Waiting[] = [];
  const flush = async () => {
    const now = waiting;
    waiting = [];
    const byJob = new Map<string, Waiting[]>();
    for (const each of now) byJob.set(each.job, [...(byJob.get(each.job) ?? []), each]);
    const groups = [...byJob.values()];
    const jobs = groups.map((group): Job => ({ ...group[0]!.how, tests: group.map(({ test }) => test) }));
    try {
      const answers = await ask(jobs);
      for (const [n, group] of groups.entries())
        for (const [i, { resolve }] of group.entries()) resolve(answers[n]![i]!);
    } catch (thrown) {
      for (const { reject } of now) reject(thrown);
    }
  };
  return ({ test, account, effect, worlds, ...rest }) => {
    const how = { account, reading: rest.reading ?? reading, worlds };
    const beside = JSON.stringify([how.reading, how.worlds]);
    const job = `${JSON.stringify(account)}${beside}`;
    const key = `${test} ${effect === undefined ? job : `${effect}${beside}`}`;
    let answer = known.get(key);
    if (!answer) {
      answer = new Promise<Tally>((resolve, reject) => {
        // what others ask in the same breath goes with it
        if (waiting.length === 0)
          void Promise.resolve()
            .then(() => Promise.resolve())
            .then(flush);
        waiting.push({ job, how, test, resolve, reject });
      });
      known.set(key, answer);
    }
    return answer;
  };
}

interface Waiting {
  readonly job: string;
  readonly how: Omit<Job, 'tests'>;
  readonly test: number;
  readonly resolve: (tally: Tally) => void;
  readonly reject: (thrown: unknown) => void;
}
