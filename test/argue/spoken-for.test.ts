import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

async function claimsOn(tests: readonly string[]) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: S, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const record = await caseOf(`
coverage: [{ between: [A, B], period: 1900/2000 }]
actors:
  - { id: ann, kind: person, name: Ann, memberOf: [{ of: A, role: foreign minister, start: 1950-01-01, end: 1959-12-31 }] }
  - { id: ben, kind: person, name: Ben, memberOf: [{ of: B, role: ambassador, start: 1955-01-01, end: 1964-12-31 }] }
  - { id: cat, kind: person, name: Cat, memberOf: [{ of: B, role: clerk, start: 1955-01-01, end: 1964-12-31 }] }
events: [{ id: meeting, date: 1956-03-01, by: ann, to: ben, type: "046", title: x, times: 6.., evidence: "@one" }]
claims:
${claims.join('\n')}`);
  return judgeCase(record, { worlds: 20 }).claims;
}

describe('what is covered of those who speak for others', () => {
  it.each([
    // while both spoke for theirs: 1955 to 1959
    ['count(contacts(ann, ben) in 1957) = 0', 'holds', undefined],
    ['not exists(contacts(ann, ben) from 1955 to 1955)', 'holds', undefined],
    [
      'not exists(contacts(ann, ben) in 1954)',
      'untestable',
      'the record does not cover ann–ben events in 1954',
    ],
    [
      'not exists(contacts(ann, ben) from 1957 to 1962)',
      'untestable',
      'the record does not cover ann–ben events after 1959',
    ],
    ['not exists(contacts(ann, B) in 1952)', 'holds', undefined],
    ['not exists(contacts(ann, cat) in 1957)', 'untestable', 'the record does not cover ann–cat events'],
    ['count(contacts(ann, ben)) > 5', 'holds', undefined],
    [
      'count(contacts(ann, ben)) = 8',
      'untestable',
      'how many acts some of the rows stand for is not known, and it turns on that',
    ],
    ['count(contacts(ann, cat)) = 0', 'untestable', 'the record does not cover ann–cat events'],
    ['count(events(by = ann)) > 6', 'untestable', 'the record does not cover events of ann with everybody'],
    ['count(events(by = ann)) > 5', 'holds', undefined],
    ['count(events()) = 7', 'untestable', 'the record does not cover events of everybody'],
  ])('%s: %s', async (test, verdict, why) => {
    const [claim] = await claimsOn([test]);
    expect(claim?.verdict).toBe(verdict);
    expect(claim?.missing[0]).toBe(why);
  });
});
