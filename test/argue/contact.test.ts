import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage: [{ between: [A, B], period: 1940/1960 }]
readings: { contactAmplitude: [2, 6] }
events:
  - { id: threat, date: 1950-01-01, by: A, to: B, type: "130", title: A threat, evidence: "@one" }
  - { id: call, date: 1950-01-01, by: A, to: B, type: "041", title: A call, channel: public, evidence: "@one" }
  - { id: insult, date: 1950-01-01, by: [A, B], type: "130", tags: [contact], title: A stormy meeting, channel: public, evidence: "@one" }
  - { id: visit, date: 1950-01-01, by: B, to: A, type: "042", title: A secret visit, channel: secret, evidence: "@one" }
instruments:
  - { id: pact, title: A pact, kind: pact, parties: [A, B], signed: 1951-01-01, channel: public, evidence: "@one" }
`;

async function judge(tests: readonly string[]) {
  const claims = tests.map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}claims:\n${claims.join('\n')}`), {
    worlds: 5,
    readings: true,
  });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.claims;
}

const leftOf = async (test: string) => (await judge([test]))[0]!.parts[0]!.left?.median;

describe('contact', () => {
  it('counts every contact and signing 1, whatever the tone and whoever began it, fading by half in a half-life', async () => {
    expect(await leftOf('contact(A, B) on 1950-01-01 = 3')).toEqual({ is: 'number', value: 3 });
    const later = await leftOf('contact(A, B) on 1951-01-01 = 3');
    const value = later?.is === 'number' ? later.value : Number.NaN;
    expect(value).toBeCloseTo(1 + 3 * 2 ** (-365 / 365.2425), 9);
  });

  it('does not mind how talk counts, and asks what the onlooker knew', async () => {
    expect((await judge(['contact(A, B) on 1950-01-01 = 3']))[0]).not.toHaveProperty('talk');
    expect(await leftOf('contact(A, B) on 1950-01-01 as seen by C = 3')).toEqual({ is: 'number', value: 2 });
  });

  it('stands wherever a series may stand, and is unknown where the record does not reach', async () => {
    const [mean, trend, correlation, beyond] = await judge([
      'mean(contact(A, B)) in 1950 > 1',
      'trend(contact(A, B)) in 1950 < 0',
      'correlation(contact(A, B), relation(A, B)) from 1949 to 1952 > -1',
      'mean(contact(A, B)) in 1961 > 1',
    ]);
    expect([mean, trend, correlation, beyond].map((claim) => claim!.verdict)).toEqual([
      'holds',
      'holds',
      'holds',
      'untestable',
    ]);
    expect(mean!.evidence.map(({ fact }) => fact)).toContain('call');
  });

  it('has phases of its own, by an amplitude in contacts', async () => {
    const claims = await judge([
      'onset(engagement(A, B) from 1949 to 1952) = 1950-01-01',
      'size(engagement(A, B) from 1949 to 1952) = 3',
      'onset(disengagement(A, B) from 1949 to 1952) = 1950-01-02',
      'exists(rapprochement(A, B) from 1949 to 1950)',
    ]);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds', 'fails']);
    const other = claims[0]!.readings!.find(({ part }) => part === 'contactAmplitude');
    expect(other).toMatchObject({ value: 6, verdict: 'untestable' });
    const [, , fall] = claims;
    expect(fall!.parts[0]!.left!.median).toEqual({
      is: 'time',
      start: dayOf(1950, 1, 2),
      end: dayOf(1950, 1, 2),
    });
  });
});
