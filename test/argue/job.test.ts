import { expect, it } from 'vitest';
import { answerJob, testsOf } from '../../src/argue/job.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { shareOf } from '../../src/argue/verdict.ts';
import { readCase } from '../../src/record/read-case.ts';
import { defaultReading } from '../../src/record/readings.ts';
import { everySource } from '../../src/system/belief.ts';
import { caseFiles } from '../case-files.ts';

it('the answers to the parts of a range of worlds add up to what judging gives, test by test', async () => {
  const { record } = await readCase(caseFiles('triangle-1971-79'));
  const reading = defaultReading(record);
  const tests = testsOf(record).map((_, place) => place);
  const claims = judgeCase(record, { worlds: 60 }).claims;
  const parts = [
    { from: 40, to: 60 },
    { from: 0, to: 1 },
    { from: 1, to: 40 },
  ].map((worlds) => answerJob(record, record.header.seed, { account: everySource, reading, worlds, tests }));
  const joined = tests.map((_, n) => {
    const tally = { true: 0, false: 0, unknown: 0 };
    for (const part of parts)
      for (const word of ['true', 'false', 'unknown'] as const) tally[word] += part[n]![word];
    return tally;
  });
  expect(joined.slice(0, claims.length).map(shareOf)).toEqual(claims.map(({ share }) => share));
  const others = claims.flatMap(({ choices }) => choices?.others ?? []);
  expect(joined.slice(claims.length).map(shareOf)).toEqual(others.map(({ share }) => share));
});
