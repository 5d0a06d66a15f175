import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage: [{ between: [A, B, C], period: 1940/1960 }]
spells:
  - { id: ab, kind: patronage, by: A, of: B, start: 1950-01-01, weight: 8, evidence: "@one" }
  - { id: ba, kind: patronage, by: B, of: A, start: 1950-01-01, weight: 8, evidence: "@one" }
  - { id: ac, kind: rivalry, between: [A, C], start: 1950-01-01, end: 1954-12-31, weight: -8, evidence: "@one" }
  - { id: bc, kind: rivalry, between: [B, C], start: 1950-01-01, weight: -8, evidence: "@one" }
`;

async function verdicts(...tests: string[]) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}claims:\n${claims.join('\n')}`), { worlds: 10 });
  expect(report.problems).toEqual([]);
  return report.claims.map(({ verdict, missing }) => [verdict, missing] as const);
}

describe('what the record covers and does not have', () => {
  const warming = 'rapprochement(A, C) from 1945 to 1949';
  it.each([
    // a thing that is not there is a false existence; its date stays unknown
    [`exists(${warming})`, 'fails'],
    [`exists(${warming}) and peak(${warming}) before 1948`, 'fails'],
    [`peak(${warming}) before 1948`, 'untestable'],
    // where the record does not reach, neither is told
    ['exists(rapprochement(A, C) from 1930 to 1935)', 'untestable'],
    // a triangle whose relations are known has a type or none, a pivot or nobody
    ['triangle(A, B, C) on 1952 = marriage', 'holds'],
    ['pivot(A, B, C) on 1952 = A', 'fails'],
    ['pivot(A, B, C) on 1952 != A', 'holds'],
    ['triangle(A, B, C) on 1956 = marriage', 'fails'],
    ['triangle(A, B, C) on 1956 = none', 'holds'],
    ['pivot(A, B, C) on 1956 = B', 'fails'],
    ['pivot(A, B, C) on 1935 = B', 'untestable'],
    ['triangle(A, B, C) on 1935 = none', 'untestable'],
  ])('%s: %s', async (test, expected) => {
    const [[verdict]] = (await verdicts(test)) as [[string, unknown]];
    expect(verdict).toBe(expected);
  });

  it('says why there is no pivot', async () => {
    const [marriage, neutral] = await verdicts('pivot(A, B, C) on 1952 = A', 'pivot(A, B, C) on 1956 = A');
    expect(marriage![1]).toEqual(['the triangle has no pivot: it is a marriage']);
    expect(neutral![1]).toEqual(['the triangle has no pivot: the relation of A and C is neutral']);
  });
});
