import { describe, expect, it } from 'vitest';
import { answerJob, type Job, type JobAnswer, testsOf } from '../../../src/argue/job.ts';
import { makeAnswerer } from '../../../src/argue/jobs/answer-jobs.ts';
import { JobsStopped, type JobWorker, jobCrew } from '../../../src/argue/jobs/job-crew.ts';
import { caseHash, requireCase } from '../../../src/argue/jobs/job-list.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { defaultReading } from '../../../src/record/readings.ts';
import { everySource } from '../../../src/system/belief.ts';
import { caseOf } from '../../case-of.ts';

const record = await caseOf(`
events:
${Array.from(
  { length: 12 },
  (_, n) =>
    `  - { id: e${n}, date: 19${50 + n}~, by: A, to: B, type: "042", title: x, evidence: "@${['one', 'two', 'three'][n % 3]}; @two, denies" }`,
).join('\n')}
claims:
  - { id: many, says: x, by: "@one", test: "count(events(A, B)) > 3" }
  - { id: early, says: x, by: "@one", test: "first(events(A, B)) before 1955" }
  - { id: fifth, says: x, by: "@one", test: exists(e5) }
`);
const reading = defaultReading(record);
const tests = testsOf(record).map((_, place) => place);
/** Jobs of 2,000 and more worlds, so that each is a bundle of its own. */
const jobs: readonly Job[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({
  account: { ...everySource, ...(n % 2 === 0 ? { without: ['one'] } : { drop: [`e${n}`] }) },
  reading,
  worlds: { from: 0, to: 2000 + n },
  tests: n % 3 === 0 ? tests : tests.slice(1),
}));
const alone = jobs.map((job) => answerJob(record, 1, job));

/** A worker in this thread, which answers after as many turns as it is told. */
function workerOf(of: CaseRecord, turns: () => number, onAnswer: () => void = () => {}): JobWorker {
  const answerer = makeAnswerer(of, 1);
  return {
    answer: async (list) => {
      for (let n = turns(); n > 0; n--) await new Promise((resolve) => setImmediate(resolve));
      onAnswer();
      return answerer(list.jobs);
    },
    end: () => {},
  };
}

const crewOf = (workers: number, start: () => JobWorker) => jobCrew({ case: 'x', seed: 1, workers, start });

describe('a crew', () => {
  it.each([1, 2, 8])('of %i gives the answers of the jobs asked alone, whoever is slow', async (workers) => {
    let turn = 0;
    const crew = crewOf(workers, () => workerOf(record, () => (turn = (turn * 5 + 3) % 7)));
    expect(await crew.ask(jobs)).toEqual(alone);
    const [some, others] = [jobs.slice(0, 5), jobs.slice(3).toReversed()];
    expect(await Promise.all([crew.ask(some), crew.ask(others)])).toEqual([
      alone.slice(0, 5),
      alone.slice(3).toReversed(),
    ]);
  });

  it('starts no more workers than it has work for', async () => {
    let started = 0;
    const crew = crewOf(8, () => {
      started++;
      return workerOf(record, () => 0);
    });
    await crew.ask(jobs.slice(0, 2));
    expect(started).toBe(2);
    await Promise.all(jobs.map((job) => crew.ask([job])));
    expect(started).toBe(8);
    expect(await crew.ask([])).toEqual([]);
  });

  it('gives what a worker that ended had in hand to another', async () => {
    let asked = 0;
    const crew = crewOf(2, () =>
      workerOf(
        record,
        () => 1,
        () => {
          if (++asked === 3) throw new Error('it was killed');
        },
      ),
    );
    expect(await crew.ask(jobs)).toEqual(alone);
  });

  it('says that its workers ended when the next one does too, and keeps what was done', async () => {
    let asked = 0;
    const crew = crewOf(1, () =>
      workerOf(
        record,
        () => 0,
        () => {
          if (++asked > 3) throw new Error('it was killed');
        },
      ),
    );
    const stopped = await crew.ask(jobs).catch((thrown: unknown) => thrown as JobsStopped);
    expect(stopped).toBeInstanceOf(JobsStopped);
    const { message, answers } = stopped as JobsStopped;
    expect(message).toBe('a worker ended at its work, and so did the one after it: it was killed');
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(3);
    for (const [n, answer] of answers.entries()) if (answer) expect(answer).toEqual(alone[n]);
  });

  it('stops at once, whatever its workers do, and keeps what was done', async () => {
    let asked = 0;
    const crew = crewOf(2, () => ({
      answer: (list): Promise<readonly JobAnswer[]> => {
        if (++asked > 4) return new Promise(() => {});
        return Promise.resolve(makeAnswerer(record, 1)(list.jobs));
      },
      end: () => {},
    }));
    const asking = crew.ask(jobs).catch((thrown: unknown) => thrown as JobsStopped);
    await new Promise((resolve) => setTimeout(resolve, 20));
    crew.stop('you ended it');
    const { message, answers } = (await asking) as JobsStopped;
    expect(message).toBe('you ended it');
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(4);
    await expect(crew.ask(jobs)).rejects.toThrow('you ended it');
  });
});

describe('a list of jobs', () => {
  it('survives JSON, and is refused by whoever has another case', () => {
    const list = { case: caseHash({ claims: [{ id: 'one' }] }), seed: 1, jobs };
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
    expect(list.case).toMatch(/^[0-9a-f]{16}$/);
    expect(() => requireCase(list, list.case)).not.toThrow();
    expect(() => requireCase(list, caseHash({ claims: [{ id: 'two' }] }))).toThrow('another case');
  });
});
