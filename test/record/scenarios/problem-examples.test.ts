import { describe, expect, it } from 'vitest';
import { scenarioProblems } from '../../../src/base/problems/problem-kinds-scenarios.ts';
import { readSpecs } from '../../../src/record/read-case.ts';
import { recordOfSpecs } from '../../../src/record/record-of-specs.ts';
import { checkScenarios } from '../../../src/record/scenarios/check-scenarios.ts';
import { problemEntries } from '../../problem-entries.ts';

const entries = problemEntries('What-ifs');

/** What every example of the section can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: patel2025, title: A study }
actors:
  - { id: USSR, kind: state, name: Soviet Union }
  - { id: PRC, kind: state, name: People's Republic of China, span: 1949-10-01/.. }
  - { id: USA, kind: state, name: United States }
events:
  - { id: shelling, date: 1958-08-23, to: USA, type: "190", by: PRC, title: The shelling, evidence: "@patel2025" }
  - { id: talks, date: 1958-09-15, by: USA, to: USSR, type: "046", title: Talks, causes: shelling, evidence: "@patel2025" }
  - { id: visit, date: 1959-09-30, by: USSR, to: USA, type: "042", title: A visit, evidence: "@patel2025" }
`;

describe('docs/problems.md: What-ifs', () => {
  it('docs/problems.md has one heading for every problem of scenarios, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(scenarioProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
      const read = await readSpecs([
        { path: 'case.yaml', text: rest },
        { path: 'example.yaml', text },
      ]);
      const { problems } = recordOfSpecs(read);
      const found = [...problems, ...checkScenarios(read, problems)];
      const message = /^`(.*)`/m.exec(entry)?.[1];
      expect(found.map((p) => [p.code, p.message])).toEqual([[code, message]]);
      expect(found[0]).toMatchObject({ file: 'example.yaml', line: 2 });
    },
  );
});
