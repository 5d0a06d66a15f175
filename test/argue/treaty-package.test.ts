import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readCase } from '../../src/record/read-case.ts';

const record = `
case: { id: pacts, title: Pacts, period: 1940-01-01/1960-12-31, worlds: 100 }
actors:
  - { id: A, kind: state, name: A, evidence: "@one, p. 1" }
  - { id: B, kind: state, name: B, evidence: "@one, p. 1" }
sources: [{ id: one, title: One }]
instruments:
  - { id: old-pact, title: Old, kind: treaty, parties: [A, B], signed: 1945-08-14, evidence: "@one, p. 1",
      provisions: [{ id: o1, topic: aid, obligation: assist }, { id: o2, topic: peace, obligation: keep }] }
  - { id: old-port, title: Port, kind: agreement, parties: [A, B], signed: 1945-08-14, buildsOn: old-pact, evidence: "@one, p. 1",
      provisions: [{ id: o3, topic: port, obligation: lease }, { id: o4, topic: road, obligation: share }] }
  - { id: old-later, title: Later, kind: agreement, parties: [A, B], signed: 1945-08-15, buildsOn: old-pact, evidence: "@one, p. 1",
      provisions: [{ id: o5, topic: trade, obligation: open }] }
  - { id: old-other, title: Other, kind: agreement, parties: [A, B], signed: 1945-08-14, evidence: "@one, p. 1",
      provisions: [{ id: o6, topic: fish, obligation: share }] }
  - { id: new-pact, title: New, kind: treaty, parties: [A, B], signed: 1950-02-14, evidence: "@one, p. 1",
      provisions: [{ id: n1, topic: aid, obligation: assist }, { id: n2, topic: peace, obligation: keep }] }
  - { id: new-port, title: Back, kind: agreement, parties: [A, B], signed: 1950-02-14, buildsOn: new-pact, confidence: even, evidence: "@one, p. 1",
      provisions: [{ id: n3, topic: road, obligation: share }, { id: n4, topic: port, obligation: return }] }
claims:
`;

async function shares(...tests: string[]): Promise<number[]> {
  const claims = tests.map((test, i) => `  - { id: c${i}, says: x, by: "@one, p. 1", test: "${test}" }`);
  const read = await readCase([{ path: 'case.yaml', text: record + claims.join('\n') }]);
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return judgeCase(read.record).claims.map(({ share }) => share.true);
}

describe('kept, dropped and added with with = package', () => {
  it('takes what was signed on the same day and builds on the treaty, and nothing else', async () => {
    expect(
      await shares(
        'kept(old-pact, new-pact) = 1',
        // Of the four of 1945, aid, peace and road are kept; the port is returned. The later and the unrelated agreement are out.
        'dropped(old-pact, new-pact, with = package) = 0 or dropped(old-pact, new-pact, with = package) = 0.5',
        'added(old-pact, new-pact, with = package) = 0',
      ),
    ).toEqual([1, 1, 1]);
  });

  it('leaves an agreement out of the worlds in which it was not made', async () => {
    const [withIt, withoutIt] = await shares(
      'kept(old-pact, new-pact, with = package) = 0.75',
      'kept(old-pact, new-pact, with = package) = 0.5',
    );
    expect(withIt! + withoutIt!).toBe(1);
    expect(withIt).toBeGreaterThan(0.3);
    expect(withoutIt).toBeGreaterThan(0.3);
  });
});
