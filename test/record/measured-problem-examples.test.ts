import { describe, expect, it } from 'vitest';
import { measuredProblems } from '../../src/base/problems/problem-kinds-measured.ts';
import { readCase } from '../../src/record/read-case.ts';
import { problemEntries } from '../problem-entries.ts';

const entries = problemEntries('What a case holds of published data');

/** What every example of the page can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
actors:
  - { id: USSR, kind: state, name: Soviet Union, evidence: "@luthi2008" }
  - { id: PRC, kind: state, name: People's Republic of China }
dataSets:
  - { id: un-votes, title: Roll calls of the General Assembly }
`;

describe('docs/problems.md: What a case holds of published data', () => {
  it('docs/problems.md has one heading for every problem of what a case holds of published data, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(measuredProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
      const { problems } = await readCase([
        { path: 'case.yaml', text: rest },
        { path: 'example.yaml', text },
      ]);
      const codes = new Set(problems.map((p) => p.code));
      expect([...codes]).toEqual([code]);
      const message = /^`(.*)`/m.exec(entry)?.[1];
      expect(problems.filter((p) => p.code === code).map((p) => p.message)).toContain(message);
      const severity = problems.find((p) => p.code === code)?.severity;
      expect(entry.includes('(a note)')).toBe(severity === 'note');
    },
  );
});
