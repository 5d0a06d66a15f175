import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { checkScenarios } from '../../../src/record/scenarios/check-scenarios.ts';
import { caseFiles } from '../../case-files.ts';

const page = readFileSync(new URL('../../../docs/scenarios.md', import.meta.url), 'utf8');
const [, example = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];

describe('docs/scenarios.md', () => {
  it('has an example that is sound, as are the scenarios of the bundled case', async () => {
    const files = caseFiles('soviet-taiwanese');
    const text = example.replace('id: no-warsaw-offer', 'id: of-the-page');
    const read = await readSpecs([...files, { path: 'page.yaml', text }]);
    const { record, problems } = recordOfSpecs(read);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([...errors, ...checkScenarios(read, problems)].map(({ message }) => message)).toEqual([]);
    expect(record.rows.scenarios.map(({ id }) => id)).toContain('of-the-page');
  }, 60_000);
});
