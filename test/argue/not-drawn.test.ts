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

it('a row that a source denies says who does, lacks nothing, and is used only where it is', async () => {
  const record = await caseOf(`
instruments:
  - { id: pact, title: x, kind: pact, parties: [A, B], signed: 1950-01-01, channel: secret, evidence: "@one; @two, denies" }
  - { id: never, title: x, kind: pact, parties: [A, B], signed: 1950-01-01, channel: secret, confidence: even, evidence: "@one" }
  - { id: sure, title: x, kind: pact, parties: [A, B], signed: 1950-01-01, channel: secret, evidence: "@one" }
claims:
  - { id: knew, says: x, by: "@one", test: "knew(A, pact) on 1951-01-01" }
  - { id: doubted, says: x, by: "@one", test: "knew(A, never) on 1951-01-01" }
  - { id: known, says: x, by: "@one", test: "knew(A, sure) on 1951-01-01" }
`);
  const [knew, doubted, known] = judgeCase(record, { worlds: 400 }).claims;
  expect(knew!.missing).toEqual(['"pact" is not part of this history: @two denies it']);
  expect(knew!.evidence).toMatchObject([{ fact: 'pact', share: knew!.share.true }]);
  expect(knew!.share.true).toBeCloseTo(0.5, 1);
  expect(doubted!.missing).toEqual(['"never" is not part of this history: it is told as not certain']);
  expect(doubted!.evidence[0]!.share).toBe(doubted!.share.true);
  expect(known!.evidence[0]!.share).toBe(1);
});
