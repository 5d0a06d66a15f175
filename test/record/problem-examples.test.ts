import { describe, expect, it } from 'vitest';
import { historyProblems } from '../../src/base/problems/problem-kinds-history.ts';
import { readCase } from '../../src/record/read-case.ts';
import { problemEntries } from '../problem-entries.ts';

const entries = problemEntries('History');

/** What every example of the page can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
  - { id: patel2025, title: A paper }
actors:
  - { id: USSR, kind: state, name: Soviet Union, evidence: "@luthi2008; @patel2025" }
  - { id: ROC, kind: state, name: Republic of China, span: 1912-01-01/1949-09-30 }
  - { id: PRC, kind: state, name: People's Republic of China, span: 1949-10-01/.., follows: ROC }
  - { id: USA, kind: state, name: United States }
  - { id: JPN, kind: state, name: Japan }
  - { id: UN, kind: organisation, name: United Nations }
`;

describe('docs/problems.md', () => {
  it('docs/problems.md has one heading for every problem of history, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(historyProblems));
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
      expect([...codes].filter((other) => !['type-fallback', 'rows-left-out'].includes(other))).toEqual([
        code,
      ]);
      const message = /^`(.*)`/m.exec(entry)?.[1];
      expect(problems.filter((p) => p.code === code).map((p) => p.message)).toContain(message);
      const severity = problems.find((p) => p.code === code)?.severity;
      expect(entry.includes('(a note)')).toBe(severity === 'note');
    },
  );
});
