import { describe, expect, it } from 'vitest';
import { argumentFileProblems } from '../../../src/base/problems/problem-kinds-argument.ts';
import { problemEntries } from '../../problem-entries.ts';
import { argumentIn, rest } from './argument-case.ts';

/** What is too much to stand in an example. */
const much: Readonly<Record<string, string>> = {
  'argument-large': '[[claim:first]] '.padEnd(2_000_001, 'a '),
  'argument-tangled': '['.repeat(3000),
};

const entries = problemEntries('The argument as prose');

describe('docs/problems.md: The argument as prose', () => {
  it('has one heading for every problem, in the order of the code', () => {
    expect(entries.map((entry) => entry.split('\n', 1)[0])).toEqual(Object.keys(argumentFileProblems));
  });

  it.each(entries.map((entry) => [entry.split('\n', 1)[0]!, entry]))(
    'the example of %s has that problem, and no other',
    async (code, entry) => {
      const text = much[code] ?? /```markdown\n(.*?)```/s.exec(entry)?.[1] ?? '';
      const { problems } = await argumentIn([
        { path: 'case.yaml', text: rest },
        { path: 'argument.md', text },
      ]);
      const follows = code in much ? ['argument-claim-unmade'] : [];
      const found = problems.filter((each) => !follows.includes(each.code));
      expect(found.map((each) => each.code)).toEqual([code]);
      expect(found[0]!.message).toBe(/^`(.*)`/m.exec(entry)?.[1]);
      expect(entry.includes('A note: ')).toBe(found[0]!.severity === 'note');
    },
  );
});
