import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { judgeJson } from '../../src/publish/judge-json.ts';
import { caseJson, readCaseJson } from '../../src/record/case-json.ts';
import { readSpecs } from '../../src/record/read-case.ts';
import { recordOfSpecs } from '../../src/record/record-of-specs.ts';
import { caseFiles } from '../case-files.ts';

describe('caseJson', () => {
  it('caseJson(specs) reads back as the same case: every verdict and figure equal', async () => {
    const { specs } = await readSpecs(caseFiles('soviet-taiwanese'));
    const direct = recordOfSpecs(specs);
    const back = readCaseJson(JSON.parse(JSON.stringify(caseJson(specs))));
    expect(back.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const judged = [direct, back].map(({ record }) =>
      JSON.stringify(judgeJson(judgeCase(record, { worlds: 50 })).claims),
    );
    expect(judged[1]).toBe(judged[0]);
  });
});
