import { expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';

it('a row that a world did not draw says that another of its group was drawn', async () => {
  const record = await caseOf(`
events:
  - { id: early, date: 1950-01-01, by: A, to: B, type: "040", title: One, alternatives: day, evidence: "@one, p. 1" }
  - { id: late, date: 1951-01-01, by: A, to: B, type: "040", title: Two, alternatives: day, evidence: "@two, p. 2" }
  - { id: never, date: 1951-01-01, by: A, to: B, type: "040", title: Three, evidence: "@two, denies" }
claims:
  - { id: drawn, says: x, by: "@one", test: early before 1950-06-01 }
  - { id: denied, says: x, by: "@one", test: never before 1952-06-01 }
`);
  const [drawn, denied] = judgeCase(record, { worlds: 40 }).claims;
  expect(drawn!.missing).toContain(
    '"early" is not part of this history: another row of the group "day" was drawn here',
  );
  expect(denied!.missing).toContain(
    '"never" is not part of this history: no believed source affirms it there',
  );
});

it('a row that begins after the end of its party is not whole', async () => {
  const { record } = await readingOf(`
actors: [{ id: D, kind: state, name: Delphi, span: 1900/1945 }]
instruments: [{ id: pact, title: x, kind: pact, parties: [A, D], signed: 1950-01-01, evidence: "@one" }]
claims: [{ id: c, says: x, by: "@one", test: pact before 1951 }]
`);
  expect(judgeCase(record, { worlds: 4 }).claims[0]!.missing).toEqual([
    '"pact" of instruments is not whole for a problem (test.yaml:3)',
  ]);
});
