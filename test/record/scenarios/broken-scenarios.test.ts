import { describe, expect, it } from 'vitest';
import { sortProblems } from '../../../src/base/problems/problems.ts';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { checkScenarios } from '../../../src/record/scenarios/check-scenarios.ts';
import { caseFiles } from '../../case-files.ts';
import { expectGolden } from '../../golden-file.ts';

describe('checkScenarios(cases/broken-scenarios)', () => {
  it('finds exactly the problems of its scenarios, each in the scenario, and none in the case without them', async () => {
    const files = caseFiles('broken-scenarios');
    const written = await readSpecs(files);
    const { problems } = recordOfSpecs(written);
    const all = sortProblems([...problems, ...checkScenarios(written, problems)]);
    expect(all.filter(({ file }) => file !== 'scenarios.yaml')).toEqual([]);
    const told = all.map(
      (p) => `${p.file}:${p.line}:${p.column}: ${p.message}\n  ${p.hint}\n  [${p.code}]\n`,
    );
    expectGolden('broken-scenarios/problems.txt', told.join('\n'));
  });
});
