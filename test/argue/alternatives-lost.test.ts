import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readingOf } from '../case-of.ts';

const rows = (first: string) => `
actors: [{ id: D, kind: state, name: Delphi, span: 1900/1950 }]
events:
  - { id: x1, ${first}, type: "042", title: x, alternatives: g, evidence: "@one" }
  - { id: x2, date: 1955-05-01, by: A, to: B, type: "042", title: x, alternatives: g, evidence: "@two" }
`;

async function judged(first: string, tests: readonly string[]) {
  const claims = tests.map((test, i) => `  - { id: c${i}, says: x, by: "@one", test: "${test}" }`);
  const { record } = await readingOf(`${rows(first)}claims:\n${claims.join('\n')}\n`);
  return judgeCase(record, { worlds: 40 }).claims;
}

describe('a group of alternatives of which a row is not whole', () => {
  const tests = ['exists(x2)', 'g before 1953', 'x2 before 1953', 'count(events(A, B) in 1955) = 0'];

  it.each([
    ['lost, its date being none', 'date: 1951-02-31, by: A, to: B'],
    ['lost, its actor being unknown', 'date: 1951-02-01, by: Q, to: B'],
    ['dated after the end of its party', 'date: 1953-02-01, by: D, to: B'],
  ])('leaves open which of its rows a world has: %s', async (_, first) => {
    for (const { verdict, missing } of await judged(first, tests)) {
      expect(verdict).toBe('untestable');
      expect(missing[0]).toMatch(/"x[12]" of events is (?:left out|not whole) for a problem/);
    }
  });

  it('is drawn as ever where all its rows are sound', async () => {
    const [x2, group] = await judged('date: 1951-02-01, by: A, to: B', ['exists(x2)', 'exists(g)']);
    expect(x2!.share.true).toBeGreaterThan(0);
    expect(x2!.share.true).toBeLessThan(1);
    expect(group!.verdict).toBe('holds');
  });
});
