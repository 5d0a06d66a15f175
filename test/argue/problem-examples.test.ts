import { describe, expect, it } from 'vitest';
import { argumentProblems } from '../../src/argue/argument-problems.ts';
import { claimProblems } from '../../src/base/problems/problem-kinds-claims.ts';
import { readCase } from '../../src/record/read-case.ts';
import { problemEntries } from '../problem-entries.ts';

const entries = problemEntries('Claims');

/** What every example of the section can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
actors:
  - { id: USSR, kind: state, name: Soviet Union }
  - { id: ROC, kind: state, name: Republic of China }
  - { id: PRC, kind: state, name: People's Republic of China }
events:
  - { id: clash, date: 1969-03-02, by: PRC, to: USSR, type: "190", title: A clash, tags: contact, evidence: "@luthi2008" }
`;

describe('docs/problems.md: Claims', () => {
  it('docs/problems.md has one heading for every problem of claims, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(claimProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const text = /```yaml\n(.*?)```/s.exec(entry)?.[1] ?? '';
      const { record, problems } = await readCase([
        { path: 'case.yaml', text: rest },
        { path: 'example.yaml', text },
      ]);
      expect(problems).toEqual([]);
      const found = argumentProblems(record);
      const message = /^(?:`` (.*) ``|`(.*)`)/m.exec(entry)?.slice(1).find(Boolean);
      expect(found.map((p) => [p.code, p.message, p.severity])).toEqual([
        [code, message, entry.includes('(a note)') ? 'note' : 'error'],
      ]);
      expect(found[0]).toMatchObject({ file: 'example.yaml', line: 2 });
    },
  );
});
