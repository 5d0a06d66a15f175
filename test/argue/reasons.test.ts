import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { verdictInWords } from '../../src/publish/words/verdict-words.ts';
import { caseOf } from '../case-of.ts';

async function judged(yaml: string, test: string) {
  const claims = `claims: [{ id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }]`;
  return judgeCase(await caseOf(`${yaml}\n${claims}`), { worlds: 20 }).claims[0]!;
}

describe('the reason for which something no longer stood', () => {
  const yaml = `
actors:
  - { id: OLD, kind: state, name: Old, span: 1900/1922-12-30 }
  - { id: NEW, kind: state, name: New, span: 1922-12-30/.., follows: OLD }
instruments:
  - { id: pact, title: x, kind: pact, parties: [OLD, A], signed: 1921-03-16, evidence: "@one" }
  - { id: brief, title: x, kind: pact, parties: [OLD, A], signed: 1921-03-16, end: 1921-12-31, evidence: "@one" }
spells:
  - { id: rec, kind: recognition, by: OLD, of: A, start: 1921-03-16, evidence: "@one" }`;

  it.each([
    [
      'inForce(pact) on 1923-06-01',
      '"OLD" ended on 30 December 1922, and "pact" with it: it names no successor',
    ],
    ['recognises(OLD, A) on 1923-06-01', '"OLD" ended on 30 December 1922, and "rec" with it'],
    ['inForce(brief) on 1923-06-01', undefined],
    ['inForce(pact) on 1920-06-01', undefined],
  ])('%s', async (test, reason) => {
    const claim = await judged(yaml, test);
    expect(claim.verdict).toBe('fails');
    expect(claim.missing).toEqual(reason === undefined ? [] : [reason]);
    if (reason !== undefined) expect(verdictInWords(claim, 20)).toContain(` ${reason}.`);
  });
});

describe('a phase that is shorter than the least', () => {
  const yaml = (after: string) => `
readings: { amplitude: [5], shortest: [P1M] }
events:
  - { id: clash, date: 1955-03-01, by: A, to: B, type: "190", title: x, evidence: "@one" }
  - { id: peace, date: ${after}, by: A, to: B, type: "057", title: x, evidence: "@one" }
  - { id: gift, date: ${after}, by: B, to: A, type: "070", title: x, evidence: "@one" }`;

  it('is told where none is found', async () => {
    const told = /^a fall of \d+ points was left out: it lasted 10 days, and a phase lasts at least 30$/;
    for (const test of ['exists(rupture(A, B) in 1955)', 'onset(rupture(A, B) in 1955) before 1956']) {
      const { verdict, missing } = await judged(yaml('1955-03-11'), test);
      expect(verdict).not.toBe('holds');
      expect(missing[0]).toMatch(told);
    }
    expect((await judged(yaml('1955-09-11'), 'exists(rupture(A, B) in 1955)')).verdict).toBe('holds');
  });
});
