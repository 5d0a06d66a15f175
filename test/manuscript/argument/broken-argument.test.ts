import { describe, it } from 'vitest';
import { problemsTold } from '../../argue/judge-broken.ts';
import { caseFiles } from '../../case-files.ts';
import { expectGolden } from '../../golden-file.ts';
import { argumentIn } from './argument-case.ts';

describe('checkArgument(cases/broken-argument)', () => {
  it('finds exactly the problems of its prose, and keeps what is sound', async () => {
    const { argument, problems } = await argumentIn(caseFiles('broken-argument'));
    expectGolden('broken-argument/problems.txt', problemsTold(problems));
    expectGolden('broken-argument/argument.json', `${JSON.stringify(argument, null, 1)}\n`);
  });
});
