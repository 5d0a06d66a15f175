import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { buildSystem } from '../../src/system/facts.ts';
import { isUntold } from '../../src/system/knowledge.ts';
import { caseOf, readingOf } from '../case-of.ts';

const record = `
coverage:
  - { period: 1900/2000 }
events:
  - { id: open, date: 1950-01-01, by: A, to: B, type: "040", title: Open talks, channel: public, evidence: "@one, p. 1" }
  - { id: hidden, date: 1950-02-01, by: A, to: B, type: "040", title: Hidden talks, channel: secret, evidence: "@one, p. 2" }
  - { id: untold, date: 1950-03-01, by: A, to: B, type: "040", title: Talks, evidence: "@one, p. 3" }
  - { id: told, date: 1951-03-01, by: A, to: B, type: "040", title: Told, known: [{ to: C, on: 1952-01-01 }], evidence: "@one, p. 4" }
instruments:
  - { id: paper, title: A paper, kind: agreement, parties: [A, B], signed: 1950-04-01, evidence: "@one, p. 5" }
spells:
  - { id: seen, kind: recognition, by: A, of: B, start: 1949-01-01, evidence: "@one, p. 6" }
`;

/** Each test is to have the verdict beside it. */
async function expectVerdicts(expected: Readonly<Record<string, string>>) {
  const claims = Object.keys(expected).map(
    (test, i) => `  - { id: c${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const report = judgeCase(await caseOf(`${record}claims:\n${claims.join('\n')}`), { worlds: 20 });
  expect(Object.fromEntries(report.claims.map(({ test, verdict }) => [test, verdict]))).toEqual(expected);
  return report.claims;
}

describe('a channel that is not stated', () => {
  it('leaves open which channel it was: counts and shares lie between bounds', async () => {
    await expectVerdicts({
      'count(events(A, B, channel = public) in 1950) = 1': 'untestable',
      'count(events(A, B, channel = public) in 1950) >= 1': 'holds',
      'count(events(A, B, channel = public) in 1950) > 2': 'fails',
      'count(events(A, B) in 1950) = 3': 'holds',
      'share(events(A, B) in 1950, channel = secret) >= 0.3': 'holds',
      'share(events(A, B) in 1950, channel = secret) <= 0.67': 'holds',
      'share(events(A, B) in 1950, channel = secret) < 0.5': 'untestable',
      'exists(events(A, B, channel = leaked) in 1950)': 'untestable',
      'exists(events(A, B, channel = secret) in 1950)': 'holds',
      'first(events(A, B, channel = secret)) = hidden': 'untestable',
      'count(instruments(A, B, channel = public)) = 1': 'untestable',
    });
  });

  it('leaves unknown who else knew; those who took part, and whom `known` names, did', async () => {
    const claims = await expectVerdicts({
      'knew(B, untold) on 1950-03-01': 'holds',
      'knew(C, untold) on 1950-03-01': 'untestable',
      'knew(C, untold) on 1950-02-28': 'fails',
      'knew(C, told) on 1951-12-31': 'fails',
      'knew(C, told) on 1952-01-01': 'holds',
      'knew(C, open) on 1950-01-01': 'holds',
      'count(events(A, B) in 1950 as seen by C) = 1': 'untestable',
      'count(events(A, B) in 1950 as seen by C) <= 2': 'holds',
      'count(events(A, B) in 1950 as seen by B) = 3': 'holds',
      'relation(A, B) on 1950-02-15 as seen by C on 1950-02-15 > 0': 'holds',
      'relation(A, B) on 1950-12-31 as seen by C on 1950-12-31 > 0': 'untestable',
      'relation(A, B) on 1950-12-31 as seen by B on 1950-12-31 > 0': 'holds',
    });
    expect(claims[1]!.missing).toContain('"untold" states no channel, so that who knew of it is not known');
  });

  it('leaves a relation unknown to an onlooker only from the act on that nobody tells of', async () => {
    await expectVerdicts({
      'relation(A, B) on 1950-02-28 as seen by C > 0': 'holds',
      'relation(A, B) on 1950-03-01 as seen by C > 0': 'untestable',
      'relation(A, B) on 1950-12-31 as seen by C on 1950-02-28 > 0': 'holds',
      'relation(A, B) on 1950-02-28 as seen by C on 1960 > 0': 'holds',
      'relation(A, B) on 1950-12-31 as seen by B > 0': 'holds',
      'contact(A, B) on 1950-02-28 as seen by C > 0': 'holds',
      'contact(A, B) on 1950-12-31 as seen by C > 0': 'untestable',
      'highest(relation(A, B) from 1950-01-01 to 1950-02-28 as seen by C) > 0': 'holds',
      'highest(relation(A, B) from 1950-01-01 to 1950-12-31 as seen by C) > 0': 'untestable',
      'exists(engagement(A, B) from 1949 to 1949-12-31 as seen by C)': 'fails',
      'exists(engagement(A, B) from 1950 to 1951 as seen by C)': 'untestable',
      'correlation(relation(A, B) as seen by C, contact(A, B)) from 1949 to 1951 > 0': 'untestable',
    });
  });

  it('isUntold(fact) is never so of what has no channel', async () => {
    const { facts } = buildSystem(await caseOf(record));
    expect(facts.filter(isUntold).map(({ id }) => id)).toEqual(['untold', 'told', 'paper']);
  });
});

it('that all knew later does not tell of one who spoke for somebody who knew before', async () => {
  const { record } = await readingOf(`
actors: [{ id: chief, kind: person, name: Chief, memberOf: { of: C, start: 1940, end: 1960, role: president } }]
events:
  - { id: trip, date: 1950-07-09, by: A, to: B, type: "042", title: Trip, channel: secret, evidence: "@one",
      known: [{ to: C, on: 1950-07-09 }, { to: all, on: 1950-07-15 }] }
claims:
  - { id: before, says: x, by: "@one", test: "knew(chief, trip) on 1950-07-10" }
  - { id: after, says: x, by: "@one", test: "knew(chief, trip) on 1950-07-15" }
  - { id: ahead, says: x, by: "@one", test: "knew(chief, trip) on 1950-07-08" }
`);
  const { claims } = judgeCase(record, { worlds: 10 });
  expect(claims.map(({ verdict }) => verdict)).toEqual(['untestable', 'holds', 'fails']);
});
