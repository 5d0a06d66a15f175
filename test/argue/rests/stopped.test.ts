import { expect, it } from 'vitest';
import { makeAnswerer } from '../../../src/argue/jobs/answer-jobs.ts';
import { JobsStopped } from '../../../src/argue/jobs/job-crew.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import { caseOf } from '../../case-of.ts';

const record = await caseOf(`
events:
${Array.from(
  { length: 5 },
  (_, n) =>
    `  - { id: e${n}, date: 19${50 + n}~, by: A, to: B, type: "042", title: x, evidence: "@${['one', 'two', 'three'][n % 3]}" }`,
).join('\n')}
claims:
${Array.from(
  { length: 25 },
  (_, n) =>
    `  - { id: c${n}, says: x, by: "@one", test: "count(events(A, B)) > cut", choices: { cut: [${n % 5}, 3] } }`,
).join('\n')}
`);
const answerer = makeAnswerer(record, 1);

it('what verdicts rest on is told of those that were done when the jobs were stopped, and of which it is not', async () => {
  const whole = await restsOf(record, { worlds: 20 }, async (jobs) => answerer(jobs));
  expect(whole).not.toHaveProperty('stopped');
  for (const most of [0, 3, 8, 12]) {
    let asked = 0;
    const some = await restsOf(record, { worlds: 20 }, async (jobs) => {
      if (++asked > most) throw new JobsStopped('you ended it', []);
      return answerer(jobs);
    });
    expect(some.stopped).toBe('you ended it');
    const done = some.claims.map(({ id }) => id);
    expect(some.claims).toEqual(whole.claims.filter(({ id }) => done.includes(id)));
    expect([...done, ...some.unfinished!].sort()).toEqual(whole.claims.map(({ id }) => id).sort());
    expect(some.unfinished!.length).toBeGreaterThan(0);
    if (most === 12) expect(done.length).toBeGreaterThan(0);
  }
  await expect(
    restsOf(record, { worlds: 20 }, async () => {
      throw new Error('a fault of the program');
    }),
  ).rejects.toThrow('a fault of the program');
});
