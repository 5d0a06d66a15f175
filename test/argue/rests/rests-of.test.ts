import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../../src/argue/judge-case.ts';
import { restsOf } from '../../../src/argue/rests/rests-of.ts';
import type { Lost } from '../../../src/argue/rests/rests-report.ts';
import { readCase } from '../../../src/record/read-case.ts';
import { type Account, everySource } from '../../../src/system/belief.ts';
import { caseFiles } from '../../case-files.ts';
import { askHere } from './ask-here.ts';

describe('what the verdicts of a bundled case rest on', () => {
  it.each(['triangle-1971-79', 'alliances-1939'])(
    'in %s is for one source in four what judging the whole case without it gives',
    { timeout: 120_000 },
    async (name) => {
      const { record } = await readCase(caseFiles(name));
      const worlds = 2;
      const effort = { sets: 0, rows: 0, specifications: 1, specificationWorlds: 1 };
      const report = await restsOf(record, { worlds, effort }, askHere(record));
      const judge = (account: Account) => judgeCase(record, { account, alone: true, worlds }).claims;
      const before = judge(everySource);
      const some = record.rows.sources.filter((_, n) => n % 4 === 0);
      for (const { id } of some) {
        const after = judge({ ...everySource, lost: { sources: [id] } });
        const isThis = ({ lost }: { lost: Lost }) => lost.is === 'source' && lost.id === id && !lost.as;
        for (const [i, claim] of report.claims.entries())
          expect([id, claim.id, claim.without.find(isThis)?.share ?? before[i]!.share]).toEqual([
            id,
            after[i]!.id,
            after[i]!.share,
          ]);
      }
    },
  );

  it('asks nothing again that was judged before, and comes to the same', async () => {
    const { record } = await readCase(caseFiles('alliances-1939'));
    const worlds = 4;
    const effort = { sets: 0, rows: 0, specifications: 1, specificationWorlds: 1, firstWorlds: 2 };
    const judged = judgeCase(record, { worlds });
    const asked = async (known: { judged?: typeof judged }) => {
      const ask = askHere(record);
      let tests = 0;
      const report = await restsOf(record, { worlds, effort, ...known }, (jobs) => {
        for (const job of jobs) tests += job.tests.length;
        return ask(jobs);
      });
      return { report, tests };
    };
    const [without, having] = [await asked({}), await asked({ judged })];
    expect(having.report).toEqual(without.report);
    expect(having.tests).toBeLessThan(without.tests);
  });
});
