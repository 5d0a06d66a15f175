import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage: [{ between: [A, B, C], period: 1940/1990 }]
events:
  - { id: early, date: 1950-01-01, by: A, to: B, type: "190", title: A raid, channel: public, alternatives: raid, evidence: "@one" }
  - { id: late, date: 1955-01-01, by: C, to: B, type: "190", title: A raid, channel: public, alternatives: raid, evidence: "@one" }
  - { id: truce, date: 1952-01-01, by: A, to: B, type: "087", title: A truce, channel: public, evidence: "@one" }
accounts: [{ id: by-a, says: A did it, choose: { raid: early } }]
`;

async function judged(test: string) {
  const yaml = `${record}claims: [{ id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }]\n`;
  const { claims, problems } = judgeCase(await caseOf(yaml), { worlds: 400 });
  return { claim: claims[0], problems: problems.filter(({ severity }) => severity === 'error') };
}

describe('a group of alternatives in a test', () => {
  it.each([
    ['raid before 1953', 0.5],
    ['raid before truce', 0.5],
    ['raid.by = A', 0.5],
    ['exists(raid)', 1],
    ['raid before 1956', 1],
    ['first(events(A, B)) = raid', 0.5],
  ])('%s is asked of the row that each world has', async (test, share) => {
    const { claim, problems } = await judged(test);
    expect(problems).toEqual([]);
    expect(claim!.share.true).toBeCloseTo(share, 1);
    expect(claim!.share.unknown).toBe(0);
  });

  it('an account that chose one asks of that one; the group is read aloud as such', async () => {
    const { claim } = await judged('raid before 1953');
    expect(claim!.accounts).toMatchObject([{ id: 'by-a', verdict: 'holds' }]);
    expect(claim!.aloud).toContain('one of the alternatives “raid”');
  });

  it('a call that is about one event wants one of its rows', async () => {
    const { problems } = await judged('knew(C, raid) on 1951');
    expect(problems).toMatchObject([{ code: 'claim-type', hint: expect.stringContaining('early') }]);
  });

  it('a name near to that of a group is led to it', async () => {
    const { problems } = await judged('raod before 1953');
    expect(problems[0]?.hint).toContain('raid');
  });
});
