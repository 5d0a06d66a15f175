import { groupBy } from '../../base/group-by.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import type { Account } from '../../system/belief.ts';
import { buildSystem } from '../../system/facts.ts';
import { type Drawing, keptDrawing } from '../../system/world.ts';
import { answerJob, type Job, type JobAnswer, testsOf } from '../job.ts';
import { makeSitting, tryWorlds } from '../sitting.ts';
import { answerWithoutRows, canLeave } from './without-rows.ts';

/** Tests of so many accounts at once are kept ready, so that memory does not grow with the list. */
const MOST_READY = 150;
/** Of fewer accounts that differ in the rows they leave out alone, each is answered by itself. */
const FEWEST_ALIKE = 3;

/** Answers jobs one after the other; what one of them needed is used again for the next as far as memory allows. */
export type Answerer = (jobs: readonly Job[]) => readonly JobAnswer[];

/**
 * An answerer of a case. However the jobs are ordered or put together, each has the answer that `answerJob` gives: the same worlds are
 * drawn once, an account's tests are made ready once, and of accounts that differ in the rows they leave out alone, one is asked, with
 * these rows there and away.
 */
export function makeAnswerer(record: CaseRecord, seed: number): Answerer {
  const drawing = keptDrawing(buildSystem(record), seed);
  return (jobs) => {
    const answers = new Map<Job, JobAnswer>();
    for (const group of grouped(jobs, ({ reading, worlds }) => [reading, worlds])) {
      const plain: Job[] = [];
      for (const alike of grouped(group, ({ account }) => contentOf({ ...account, drop: [] }))) {
        const leavable = alike.filter((job) => isLeavable(record, job));
        const isWorth = leavable.length >= FEWEST_ALIKE;
        plain.push(...alike.filter((job) => !isWorth || !leavable.includes(job)));
        if (isWorth)
          for (const [job, answer] of withoutRows(record, seed, leavable, drawing)) answers.set(job, answer);
      }
      for (const [job, answer] of inSittings(record, plain, drawing)) answers.set(job, answer);
    }
    return jobs.map((job) => answers.get(job)!);
  };
}

const isLeavable = (record: CaseRecord, { account: { drop = [] } }: Job): boolean =>
  drop.length > 0 && canLeave(buildSystem(record), drop);

/** What of an account makes a difference to an answer. */
function contentOf({ id: _, says: __, ...content }: Account): unknown {
  return content;
}

/** Things under equal keys together, in the order in which they first came. */
const grouped = <T>(things: readonly T[], keyOf: (thing: T) => unknown): readonly (readonly T[])[] => [
  ...groupBy(things, (thing) => JSON.stringify(keyOf(thing))).values(),
];

/** Jobs of one reading, range of worlds and account, but for the rows that this leaves out. */
function withoutRows(
  record: CaseRecord,
  seed: number,
  jobs: readonly Job[],
  drawing: Drawing,
): readonly (readonly [Job, JobAnswer])[] {
  const { account, reading, worlds } = jobs[0]!;
  const { drop: _, ...whole } = account;
  const less = jobs.map((job) => ({ drop: job.account.drop!, tests: job.tests }));
  const answers = answerWithoutRows(record, { account: whole, reading, worlds }, less, drawing);
  return jobs.map((job, n) => [job, answers[n] ?? answerJob(record, seed, job)]);
}

/** Jobs of one reading and range of worlds: those of one account in one sitting, and several sittings at once. */
function inSittings(
  record: CaseRecord,
  jobs: readonly Job[],
  drawing: Drawing,
): readonly (readonly [Job, JobAnswer])[] {
  const system = buildSystem(record);
  const all = testsOf(record);
  const found: (readonly [Job, JobAnswer])[] = [];
  const waiting = grouped(jobs, ({ account }) => contentOf(account)).map((same) => ({
    same,
    places: [...new Set(same.flatMap(({ tests }) => tests))],
  }));
  while (waiting.length > 0) {
    const now: typeof waiting = [];
    let ready = 0;
    while (waiting.length > 0 && (ready === 0 || ready + waiting[0]!.places.length <= MOST_READY)) {
      ready += waiting[0]!.places.length;
      now.push(waiting.shift()!);
    }
    const { reading, worlds } = now[0]!.same[0]!;
    const sittings = now.map(({ same, places }) =>
      makeSitting(
        system,
        places.map((place) => all[place]!),
        same[0]!.account,
        reading,
      ),
    );
    tryWorlds(system, sittings, drawing, worlds);
    for (const [n, { same, places }] of now.entries()) {
      const tallies = new Map(places.map((place, i) => [place, sittings[n]!.hearings[i]!.tally]));
      for (const job of same) found.push([job, job.tests.map((place) => tallies.get(place)!)]);
    }
  }
  return found;
}
