import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf } from '../case-of.ts';

/** Verdict and reason of a test where Ann is minister of A between these dates, and acts towards B on the day of the act `x`. */
async function judged(post: string, date: string, test: string) {
  const record = await caseOf(`
coverage: [{ period: 1940/1990 }]
actors:
  - { id: ann, kind: person, name: Ann, memberOf: [{ of: A, role: foreign minister, ${post} }] }
events:
  - { id: x, date: 1952-05-01, by: B, to: C, type: "040", title: x, channel: public, evidence: "@one" }
  - { id: y, date: ${date}, by: ann, to: B, type: "040", title: y, channel: secret, evidence: "@one" }
claims: [{ id: c, says: S, by: "@one", test: ${JSON.stringify(test)} }]`);
  const [claim] = judgeCase(record, { worlds: 20, alone: true }).claims;
  return [claim!.verdict, claim!.missing[0]];
}

const ends = 'start: "1950", end: x';
const starts = 'start: x, end: "1955"';
const day = '1952-05-01';

describe('an act on the day on which a post began or ended', () => {
  it.each([
    [ends, `${day} after x`, 'fails'],
    [ends, `${day} before x`, 'holds'],
    [starts, `${day} before x`, 'fails'],
    [starts, `${day} after x`, 'holds'],
    [`start: "1950", end: "${day}T09:00"`, `${day}T10:00`, 'fails'],
    [`start: "1950", end: "${day}T11:00"`, `${day}T10:00`, 'holds'],
    // a post that is stated by days is held on all of both
    [`start: "1950", end: "${day}"`, day, 'holds'],
    [`start: "1950", end: "${day}"`, `${day} after x`, 'holds'],
    [`start: "${day}", end: "1955"`, `${day}T10:00`, 'holds'],
  ])('a post with %s, the act on %s: it was A’s: %s', async (post, date, verdict) => {
    for (const test of [
      'exists(events(A, B) in 1952)',
      'count(events(by = A) in 1952) = 1',
      'count(events(by = A, to = B) in 1952) = 1',
      'y.by = A',
      'knew(A, y) on 1952-12-31',
    ])
      expect((await judged(post, date, test))[0], test).toBe(verdict);
    expect(await judged(post, date, 'y.by = ann')).toEqual(['holds', undefined]);
  });

  it.each([
    [ends, day],
    [starts, day],
    [`start: "1950", end: "${day} after x"`, day],
    [`start: "1950", end: "${day}T09:00"`, day],
  ])('is not known to be A’s where the order is not told: %s, the act on %s', async (post, date) => {
    const why =
      '"y" falls on a day on which the post "ann/A/1" began or ended, and the record does not tell which came first';
    for (const test of [
      'exists(events(A, B) in 1952)',
      'count(events(by = A) in 1952) = 0',
      'count(events(by = A) in 1952) = 1',
      'first(events(by = A)) = y',
      'y.by = A',
      'knew(A, y) on 1952-12-31',
      'count(events() in 1952 as seen by A on 1952-12-31) = 2',
    ])
      expect(await judged(post, date, test), test).toEqual(['untestable', why]);
    expect(await judged(post, date, 'count(events(by = A) in 1952) < 2')).toEqual(['holds', undefined]);
    expect(await judged(post, date, 'count(events(by = ann, to = B) in 1952) = 1')).toEqual([
      'holds',
      undefined,
    ]);
    expect(await judged(post, date, 'knew(B, y) on 1952-12-31')).toEqual(['holds', undefined]);
  });
});
