import { describe, expect, it } from 'vitest';
import { fileProblems } from '../../src/base/problems/problem-kinds-files.ts';
import { readCase } from '../../src/record/read-case.ts';
import { problemEntries } from '../problem-entries.ts';

const entries = problemEntries('Files');

/** What every example of the section can count on. */
const rest = `
case: { id: example, title: Example, period: 1939/1991 }
sources:
  - { id: luthi2008, title: The Sino-Soviet Split }
actors:
  - { id: USSR, kind: state, name: Soviet Union, evidence: "@luthi2008" }
  - { id: PRC, kind: state, name: People's Republic of China }
`;

/** What follows of itself: from an example of a row left out its cause, of a bibliography that nothing cites it. */
const follows = ['date-format', 'source-uncited'];

describe('docs/problems.md: Files', () => {
  it('docs/problems.md has one heading for every problem of files, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(fileProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const [, path = 'example.yaml', text = ''] = /```\w+ ?(\S+)?\n(.*?)```/s.exec(entry) ?? [];
      const alone = code === 'case-missing' || path === 'case.yaml';
      const files = alone ? [] : [{ path: 'case.yaml', text: rest }];
      const { problems } = await readCase([...files, { path, text }]);
      const found = problems.filter((p) => !follows.includes(p.code));
      const message = /^(?:`` (.*) ``|`(.*)`)/m.exec(entry)?.slice(1).find(Boolean);
      expect(found.map((p) => [p.code, p.message, p.severity])).toEqual([
        [code, message, entry.includes('(a note)') ? 'note' : 'error'],
      ]);
    },
  );
});
