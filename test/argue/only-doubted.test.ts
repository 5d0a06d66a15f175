import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const doubts = 'evidence: "@one, doubts"';
const record = `
actors:
  - { id: body, kind: organisation, name: Body }
spells:
  - { id: r1, kind: recognition, by: A, of: B, start: 1950, ${doubts} }
  - { id: r2, kind: relations, between: [A, B], start: 1950, ${doubts} }
  - { id: r3, kind: possession, by: A, object: port, start: 1950, ${doubts} }
  - { id: r4, kind: membership, by: A, of: body, start: 1950, ${doubts} }
  - { id: r5, kind: seat, by: A, object: body, veto: yes, start: 1950, end: 1959, ${doubts} }
  - { id: r6, kind: recognition, by: B, of: A, start: 1950, evidence: "@one, denies; @two, doubts" }
instruments:
  - { id: pact, title: Pact, kind: treaty, parties: [A, B], signed: 1951, obligations: defence, ${doubts} }
events:
  - { id: e1, date: 1955, by: A, to: B, type: "057", title: E, ${doubts} }
  - { id: e2, date: 1956, by: A, to: B, type: "042", title: E, evidence: "@one" }
  - { id: e3, date: 1957, by: A, to: C, type: "042", title: E, alternatives: either, ${doubts} }
  - { id: e4, date: 1958, by: A, to: C, type: "042", title: E, alternatives: either, evidence: "@one" }
figures:
  - { id: f1, what: aid, of: A, date: 1956, value: 3, unit: x, ${doubts} }
`;

describe('a row that its sources do no more than doubt', () => {
  it.each([
    ['recognises(A, B) on 1955', 'untestable'],
    ['related(A, B) on 1955', 'untestable'],
    ['holds(A, port) on 1955', 'untestable'],
    ['member(A, body) on 1955', 'untestable'],
    ['holds(A, body) on 1955', 'untestable'],
    ['mayVeto(A, body) on 1955', 'untestable'],
    ['ally(A, B) on 1956', 'untestable'],
    ['exists(events(A, B, type = 057))', 'untestable'],
    ['count(events(A, B)) = 1', 'untestable'],
    ['count(events(A, B)) <= 2', 'holds'],
    ['first(events(A, B)) = e2', 'untestable'],
    ['count(recognitions(of = B)) = 0', 'untestable'],
    ['count(figures(what = aid)) = 0', 'untestable'],
    ['count(events(by in body on 1956)) = 0', 'untestable'],
    // it stood on no other days, whoever doubts it
    ['recognises(A, B) on 1949', 'fails'],
    ['mayVeto(A, body) on 1949', 'fails'],
    // somebody denies it, or a row that excludes it is affirmed
    ['recognises(B, A) on 1955', 'fails'],
    ['count(events(A, C)) = 1', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });

  it('is named, with who doubts it', async () => {
    const [one] = await judgedIn(record, 'recognises(A, B) on 1955');
    expect(one!.missing).toEqual(['believed sources only doubt "r1", and none affirms or denies it']);
  });
});
