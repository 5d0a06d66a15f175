import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { dayOf } from '../../src/base/calendar.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage:
  - { between: [A, B], period: 1940/1990 }
  - { kind: recognition, period: 1940/1990 }
  - { kind: possession, period: 1940/1990 }
  - { kind: votes, period: 1940/1990 }
events:
  - { id: raid, date: 1950-03-10, by: A, to: B, type: "190", title: A raid, channel: public, domain: security, evidence: "@one" }
  - { id: talks, date: 1951-03-10, by: [A, B], type: "040", title: Talks, channel: secret, domain: diplomatic, known: [{ to: C, on: 1952-01-01 }], evidence: "@one" }
  - { id: visit, date: 1951-06, by: B, to: A, type: "042", title: A visit, channel: leaked, domain: diplomatic, evidence: "@one" }
  - { id: aid, date: 1951-09-01, by: A, to: B, type: "070", title: Aid, channel: public, domain: economic, tags: [help], evidence: "@one" }
  - { id: doubted, date: 1952-01-01, by: A, to: B, type: "042", title: A doubted visit, channel: public, domain: diplomatic, evidence: "@one; @two, denies" }
  - { id: unheard, date: 1953-01-01, by: B, to: C, type: "051", title: Praise, evidence: "@one, denies" }
instruments:
  - { id: old-pact, title: The old pact, kind: pact, parties: [A, B], signed: 1945-02-01, channel: public, end: 1950-03-10, obligations: defence, evidence: "@one",
      provisions: [{ topic: aid, obligation: assist }, { topic: trade, obligation: cooperate }] }
  - { id: new-pact, title: The new pact, kind: pact, parties: [A, B], signed: 1955-02-01, channel: public, evidence: "@one",
      provisions: [{ topic: aid, obligation: assist }, { topic: fish, obligation: abstain }] }
spells:
  - { id: recognition-a-b, kind: recognition, by: A, of: B, start: 1944-01-01, evidence: "@one" }
  - { id: recognition-c-b, kind: recognition, by: C, of: B, start: 1943-01-01, end: 1950-12-31, evidence: "@one" }
  - { id: port-a, kind: possession, by: A, object: port, start: 1945-01-01, end: 1949-12-31, evidence: "@one" }
  - { id: quarrel, kind: crisis, between: [A, B], start: 1950-03-01, end: 1950-05-31, evidence: "@one" }
votes:
  - { id: vote-1, body: C, date: 1960-01-01, question: The first, yes: 2, no: 1, abstain: 0, evidence: "@one", tags: [q] }
  - { id: vote-2, body: C, date: 1961-01-01, question: The second, yes: 1, no: 2, abstain: 0, evidence: "@one", tags: [q] }
ballots:
  - { vote: vote-1, actor: A, choice: yes }
  - { vote: vote-1, actor: B, choice: yes }
  - { vote: vote-1, actor: C, choice: no }
`;

/** The verdict on each of these tests, in a case that tells of A, B and C. */
async function judged(tests: readonly string[], more = '') {
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  const read = await caseOf(`${record}\n${more}\nclaims:\n${claims.join('\n')}`);
  const report = judgeCase(read, { worlds: 400 });
  expect(report.problems.map(({ message }) => message)).toEqual([]);
  return report.claims;
}

async function verdictsOf(tests: readonly string[], more = '') {
  return Object.fromEntries((await judged(tests, more)).map((claim) => [claim.test, claim.verdict]));
}

describe('judgeCase', () => {
  it('judgeCase() counts rows by table, direction, channel, domain, tag and window', async () => {
    const tests = [
      'count(events(A, B) from 1950 to 1951) = 4',
      'count(events(by = A, to = B) from 1950 to 1951) = 3',
      'count(events(A, B, channel = public) in 1951) = 1',
      'count(events(A, B, domain = security)) = 1',
      'count(events(A, B, tag = help)) = 1',
      'count(events(A, B, type = 070)) = 1',
      'count(contacts(A, B) in 1951) = 2',
      'count(instruments(A, B)) = 2',
      'count(instruments(A, B) from 1950 to 1960) = 1',
      'count(recognitions(of = B) on 1950-12-31) = 2',
      'count(recognitions(of = B) on 1951-01-01) = 1',
      'count(spells(kind = crisis)) = 1',
      'total(votes(tag = q), yes) = 3',
      'share(contacts(A, B) in 1951, channel = leaked) = 0.5',
      'share(events(A, B) in 1951, domain = economic) > 0.33',
    ];
    const verdicts = await verdictsOf(tests, 'places:\n  - { id: q, name: Q }');
    const { 'count(spells(kind = crisis)) = 1': crises, ...others } = verdicts;
    for (const [test, verdict] of Object.entries(others)) expect(verdict, test).toBe('holds');
    expect(crises).toBe('untestable');
  });

  it('judgeCase() takes coverage between two as coverage of their spells too, and a total that is not stated as none', async () => {
    const told = await verdictsOf([
      'count(spells(kind = membership, by = A, of = B)) = 0',
      'recognises(B, A) on 1950',
    ]);
    expect(Object.values(told)).toEqual(['holds', 'fails']);
    const [claim] = await judged(['vote-1.absent > 0']);
    expect(claim!.missing).toEqual(['"vote-1" states no total of the votes "absent"']);
  });

  it('judgeCase() answers what stood on a date, and is unknown where the record does not reach', async () => {
    const verdicts = await verdictsOf([
      'recognises(A, B) on 1944-01-01',
      'recognises(A, B) on 1943-12-31',
      'recognises(A, B) on 1991-06-01',
      'recognises(B, A) on 1939',
      'inForce(old-pact) on 1949',
      'inForce(old-pact) on 1950-03-11',
      'holds(A, port) on 1949-12-31',
      'holds(A, port) on 1950-01-01',
      'ally(A, B) on 1949',
      'ally(A, B) on 1951',
      'member(A, B) on 1951',
      'knew(C, talks) on 1951-12-31',
      'knew(C, talks) on 1952-01-01',
      'knew(B, talks) on 1951-03-10',
      'ballot(vote-1, A) = yes',
      'ballot(vote-1, C) != yes',
      'ballot(vote-2, A) = yes',
      'vote-2.no - vote-1.no = 1',
      'raid within crisis(quarrel)',
      'raid.by = A',
    ]);
    expect(verdicts).toEqual({
      'recognises(A, B) on 1944-01-01': 'holds',
      'recognises(A, B) on 1943-12-31': 'fails',
      'recognises(A, B) on 1991-06-01': 'holds',
      'recognises(B, A) on 1939': 'untestable',
      'inForce(old-pact) on 1949': 'holds',
      'inForce(old-pact) on 1950-03-11': 'fails',
      'holds(A, port) on 1949-12-31': 'holds',
      'holds(A, port) on 1950-01-01': 'fails',
      'ally(A, B) on 1949': 'holds',
      'ally(A, B) on 1951': 'fails',
      'member(A, B) on 1951': 'fails',
      'knew(C, talks) on 1951-12-31': 'fails',
      'knew(C, talks) on 1952-01-01': 'holds',
      'knew(B, talks) on 1951-03-10': 'holds',
      'ballot(vote-1, A) = yes': 'holds',
      'ballot(vote-1, C) != yes': 'holds',
      'ballot(vote-2, A) = yes': 'untestable',
      'vote-2.no - vote-1.no = 1': 'holds',
      'raid within crisis(quarrel)': 'holds',
      'raid.by = A': 'holds',
    });
  });

  it('judgeCase() carries the unknown through every operator', async () => {
    const unknown = 'ballot(vote-2, A) = yes';
    const verdicts = await verdictsOf([
      `${unknown} and 1 = 2`,
      `${unknown} or 1 = 1`,
      `${unknown} and 1 = 1`,
      `${unknown} or 1 = 2`,
      `not ${unknown}`,
      '1 / (1 - 1) > 1',
      'count(events(B, C)) = 0',
      'exists(events(B, C))',
      'exists(unheard)',
      'unheard before 1960',
    ]);
    expect(Object.values(verdicts)).toEqual([
      'fails',
      'holds',
      'untestable',
      'untestable',
      'untestable',
      'untestable',
      'untestable',
      'untestable',
      'fails',
      'untestable',
    ]);
  });

  it('judgeCase() gives a doubted fact the worlds its sources give it, and says so by account', async () => {
    const [claim] = await judged(
      ['exists(doubted)'],
      'accounts:\n  - { id: of-one, says: One, sources: one }\n  - { id: of-two, says: Two, sources: two }',
    );
    expect(claim!.share.true).toBeCloseTo(0.5, 1);
    expect(claim!.verdict).toBe('open');
    expect(claim!.accounts.map(({ verdict }) => verdict)).toEqual(['holds', 'fails']);
    expect(claim!.contested).toBe(true);
  });

  it('judgeCase() reckons a relation by hand: half of the weight of a one-sided act, halved again in a half-life', async () => {
    const [value, mean] = await judged([
      'relation(A, B, domain = security) on 1951-03-10 < 0',
      'mean(relation(A, B, domain = security) from 1950-03-10 to 1950-03-11) < 0',
    ]);
    const left = value!.parts[0]!.left!.median;
    const weight = -10 / 2;
    const halfLife = 365.2425;
    expect(left).toEqual({ is: 'number', value: expect.closeTo(weight * 2 ** (-365 / halfLife), 9) });
    expect(mean!.parts[0]!.left!.median).toEqual({
      is: 'number',
      // the crisis of that spring stands besides
      value: expect.closeTo((weight + weight * 2 ** (-1 / halfLife)) / 2 - 5, 9),
    });
  });

  it('judgeCase() sees only what an actor could know', async () => {
    const verdicts = await verdictsOf([
      'count(contacts(A, B) in 1951 as seen by C on 1951-12-31) = 1',
      'count(contacts(A, B) in 1951 as seen by C on 1952-01-01) = 2',
      'relation(A, B) on 1951-04-01 as seen by C < relation(A, B) on 1951-04-01',
    ]);
    for (const [test, verdict] of Object.entries(verdicts)) expect(verdict, test).toBe('holds');
  });

  it('judgeCase() dates the onset of a rapprochement over the days its first act can have', async () => {
    const readings = 'readings: { amplitude: [2], shortest: [P1M], neutral: [1], halfLife: [P1Y] }';
    const [claim] = await judged(
      ['onset(rapprochement(A, B) from 1951-04-01 to 1953) within 1951'],
      readings,
    );
    const { left } = claim!.parts[0]!;
    expect(claim!.verdict).toBe('holds');
    expect(left!.low).toMatchObject({ start: expect.any(Number) });
    const [low, high] = [left!.low, left!.high].map((value) =>
      value?.is === 'time' ? value.start : Number.NaN,
    );
    expect(low).toBeGreaterThanOrEqual(dayOf(1951, 6, 1));
    expect(high).toBeLessThanOrEqual(dayOf(1951, 9, 1));
    expect(claim!.evidence.map(({ fact }) => fact)).toContain('aid');
  });

  it('judgeCase() takes a window that is open to the end of the period, and has no value where it ends before it starts', async () => {
    const verdicts = await verdictsOf([
      'count(events(A, B) in new-pact) = 0',
      'count(events(A, B) from 1960 to 1950) = 0',
      'mean(relation(A, B) in recognition-a-b) > -10',
      'mean(relation(A, B) from raid to quarrel.end) > -10',
    ]);
    expect(Object.values(verdicts)).toEqual(['holds', 'untestable', 'untestable', 'holds']);
  });

  it('judgeCase() compares treaties, and asks for the first of rows', async () => {
    const verdicts = await verdictsOf([
      'kept(old-pact, new-pact) = 0.5',
      'dropped(old-pact, new-pact) = 0.5',
      'added(old-pact, new-pact) = 0.5',
      'first(recognitions(of = B)).by = C',
      'last(instruments(A, B)) = new-pact',
    ]);
    for (const [test, verdict] of Object.entries(verdicts)) expect(verdict, test).toBe('holds');
  });

  it('judgeCase(the same seed) gives the same report, another seed another draw', async () => {
    const read = await caseOf(
      `${record}\nclaims:\n  - { id: c, says: x, by: "@one", test: exists(doubted) }`,
    );
    const [a, b, c] = [1, 1, 2].map((seed) => judgeCase(read, { seed, worlds: 333 }));
    expect(a).toEqual(b);
    expect(a!.claims[0]!.share).not.toEqual(c!.claims[0]!.share);
  });

  it('judgeCase() traces a number to its facts and their sources', async () => {
    const [claim] = await judged(['count(events(A, B, tag = help)) = 1']);
    const [fact, coverage] = claim!.evidence;
    expect(fact).toMatchObject({
      fact: 'aid',
      table: 'events',
      status: 'named',
      share: 1,
      date: '1 September 1951',
    });
    expect(fact!.sources).toMatchObject([{ source: 'one', says: 'affirms', confidence: 1 }]);
    expect(coverage).toMatchObject({ table: 'coverage' });
  });
});
