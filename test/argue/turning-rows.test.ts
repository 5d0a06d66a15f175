import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import type { VerdictWord } from '../../src/argue/judge-report.ts';
import { sideOfVerdict } from '../../src/argue/verdict.ts';
import { everySource } from '../../src/system/belief.ts';
import { caseOf } from '../case-of.ts';

const record = `
coverage:
  - { between: [A, B], period: 1940/1990 }
  - { kind: recognition, period: 1940/1990 }
events:
  - { id: v1, date: 1966-02, by: A, to: B, type: "042", channel: secret, title: First visit, evidence: "@one, p. 1" }
  - { id: v2, date: 1967-05~, by: A, to: B, type: "042", channel: secret, title: Second visit, evidence: "@one, p. 2" }
  - { id: v3, date: 1968-11, by: B, to: A, type: "042", channel: secret, title: Third visit, evidence: "@two, p. 2" }
  - { id: v4, date: 1968-11-12, by: A, to: B, type: "042", channel: leaked, title: The leaked visit, evidence: "@one, p. 4" }
  - { id: v5, date: 1969-03, by: A, to: B, type: "042", channel: secret, title: Fifth visit, evidence: "@one, p. 5; @two, denies" }
  - { id: v6, date: 1970, by: B, to: A, type: "042", channel: secret, title: Sixth visit, evidence: "@one, p. 6" }
  - { id: o1, date: 1965, by: A, to: C, type: "042", title: One of two, evidence: "@one, p. 7", alternatives: other, tags: [odd] }
  - { id: o2, date: 1966, by: A, to: C, type: "042", title: Two of two, evidence: "@one, p. 8; @two, denies", alternatives: other, tags: [odd] }
  - { id: raid, date: 1960-03-10, by: A, to: B, type: "190", title: A raid, channel: public, evidence: "@one, p. 9" }
spells:
  - { id: rec-a, kind: recognition, by: A, of: B, start: 1944-01-01, evidence: "@one, p. 1" }
  - { id: rec-c, kind: recognition, by: C, of: B, start: 1943-01-01~, evidence: "@one, p. 2" }
votes:
  - { id: vote-1, body: C, date: 1960-01-01, question: The first, yes: 2, no: 1, evidence: "@one" }
ballots:
  - { vote: vote-1, actor: A, choice: yes }
  - { vote: vote-1, actor: B, choice: yes }
  - { vote: vote-1, actor: C, choice: no }
`;

const tests = [
  'share(contacts(A, B) from 1968-10-01 to 1971-12-31, channel = leaked) > share(contacts(A, B) from 1965-01-01 to 1968-09-30, channel = leaked)',
  'count(contacts(A, B) from 1968-06-01 to 1970-12-31) > count(contacts(A, B) from 1965-01-01 to 1968-05-31)',
  'count(contacts(A, B) in 1969/1970) >= 2',
  'exists(v5)',
  'exists(v4)',
  'exists(events(A, B, channel = leaked))',
  'first(recognitions(of = B)).by = C',
  'recognises(A, B) on 1950',
  'vote-1.yes - vote-1.no >= 1',
  'ballot(vote-1, A) = yes',
  'count(events(by = A, to = C, tag = odd) in 1965) = 1',
  'exists(events(by = A, to = C, tag = odd) in 1966)',
  'relation(A, B) on 1969-12-31 > 0.9',
  'mean(relation(A, B) from 1968 to 1970) > 1',
  'raid before v1 and count(contacts(A, B)) > 2',
];

async function judgedCase() {
  const claims = tests.map(
    (test, i) => `  - { id: claim-${i}, says: x, by: "@one", test: ${JSON.stringify(test)} }`,
  );
  return caseOf(`${record}\nclaims:\n${claims.join('\n')}`);
}

describe('judgeCase(…) leaving out one row at a time', () => {
  it('finds the rows that judging anew without each of them finds, with the verdict that it gives', async () => {
    const read = await judgedCase();
    const { claims } = judgeCase(read, { worlds: 100 });
    const ids = [...read.rows.events, ...read.rows.spells, ...read.rows.votes].map(({ id }) => id);
    const slow = new Map(tests.map((test) => [test, new Map<string, VerdictWord>()]));
    for (const id of ids) {
      const without = judgeCase(read, { worlds: 100, alone: true, account: { ...everySource, drop: [id] } });
      for (const [i, { verdict, test }] of without.claims.entries()) {
        const before = claims[i]!.verdict;
        if (before !== 'untestable' && sideOfVerdict(verdict) !== sideOfVerdict(before))
          slow.get(test)!.set(id, verdict);
      }
    }
    for (const { test, thin, hinges = [] } of claims) {
      // a ballot is a row of its own: without its vote it falls too, and the vote did not enter
      if (test.startsWith('ballot')) continue;
      const found = [...(thin?.rows ?? []), ...hinges].filter(({ fact }) => !fact.includes('/'));
      expect(
        new Map(found.map(({ fact, verdict }) => [fact, verdict]).sort() as [string, VerdictWord][]),
        test,
      ).toEqual(new Map([...slow.get(test)!].sort()));
    }
    expect([...slow.values()].filter((rows) => rows.size > 0).length).toBeGreaterThan(8);
  });

  it('tells a row that answers a description from one that the test names or asks for', async () => {
    const { claims } = judgeCase(await judgedCase(), { worlds: 100 });
    const of = (test: string) => claims.find((claim) => claim.test === test)!;
    const rows = (found: readonly { readonly fact: string }[] = []) => found.map(({ fact }) => fact);
    const leaks = of(tests[0]!);
    expect(rows(leaks.thin!.rows)).toEqual(['v4']);
    expect(leaks.thin!.byChance).toEqual([0]);
    expect(leaks.hinges).toEqual([]);
    const named = of('exists(v4)');
    expect(named.thin).toBeUndefined();
    expect(rows(named.hinges)).toEqual(['v4']);
    expect(rows(of('exists(events(A, B, channel = leaked))').thin!.rows)).toEqual(['v4']);
    const first = of('first(recognitions(of = B)).by = C');
    expect(first.thin).toBeUndefined();
    expect(rows(first.hinges)).toEqual(['rec-c']);
    expect(rows(of('recognises(A, B) on 1950').hinges)).toEqual(['rec-a']);
    expect(rows(of('ballot(vote-1, A) = yes').hinges)).toEqual(['vote-1/A']);
  });

  it('counts the rows behind every side, of shares the rows that fit and all', async () => {
    const { claims } = judgeCase(await judgedCase(), { worlds: 100 });
    const [left, right] = [claims[0]!.parts[0]!.left!.rows, claims[0]!.parts[0]!.right!.rows];
    expect(left).toMatchObject({ median: 1, low: 1, high: 1, tables: ['events'] });
    expect(left!.of).toMatchObject({ low: 3, high: 4 });
    expect(right).toMatchObject({ median: 0, of: { median: 2, low: 2, high: 2 } });
    expect(claims[0]!.parts[0]!.exact).toMatchObject({ by: 'fisher', below: 0 });
    expect(claims[1]!.parts[0]!.exact).toMatchObject({ by: 'rates' });
    expect(claims[2]!.parts[0]!.left!.rows).toMatchObject({ high: 2, tables: ['events'] });
    expect(claims[2]!.parts[0]!.right!.rows).toBeUndefined();
    expect(claims[3]!.parts[0]!.rows).toMatchObject({ median: 1 });
    expect(claims[8]!.parts[0]!.left!.rows).toMatchObject({ median: 1, tables: ['votes'] });
  });

  it('takes a row that dates the windows of both sides for none of the rows that are compared', async () => {
    const compared =
      'count(contacts(A, B) from v4 to (v4 + P3Y)) > count(contacts(A, B, by = B) from (v4 - P3Y) to v4)';
    const plain = compared.replaceAll('v4', '1968-11-12');
    const claims = [compared, plain].map(
      (test, i) => `  - { id: c${i}, says: x, by: "@one", test: "${test}" }`,
    );
    const report = judgeCase(await caseOf(`${record}claims:\n${claims.join('\n')}`), { worlds: 50 });
    const [dated, written] = report.claims.map(({ parts }) => parts[0]!.exact);
    expect(dated).toMatchObject({ by: 'rates' });
    expect(dated!.p).toEqual(written!.p);
  });

  it('marks what nothing in the record could make false, and nothing else', async () => {
    const { claims } = judgeCase(await judgedCase(), { worlds: 100, readings: true });
    const marked = claims.filter(({ couldNotFail }) => couldNotFail).map(({ test }) => test);
    expect(marked).toContain('exists(v4)');
    expect(marked).not.toContain('vote-1.yes - vote-1.no >= 1');
    expect(marked).not.toContain('ballot(vote-1, A) = yes');
    expect(marked).not.toContain('exists(v5)');
    expect(marked).not.toContain('exists(events(A, B, channel = leaked))');
    expect(marked).not.toContain('first(recognitions(of = B)).by = C');
    expect(marked).not.toContain('recognises(A, B) on 1950');
    expect(marked).not.toContain('raid before v1 and count(contacts(A, B)) > 2');
    const only = await caseOf(
      `${record.replace(/ {2}- \{ id: rec-a.*\n/, '')}\nclaims:\n  - { id: x, says: x, by: "@one", test: first(recognitions(of = B)).by = C }`,
    );
    expect(judgeCase(only, { worlds: 20 }).claims[0]).toMatchObject({ verdict: 'holds', couldNotFail: true });
  });

  it.each([
    ['first(recognitions(of = A)).by = B', false],
    ['first(contacts(A, B, by = A)).by = A', true],
    ['last(events(A, B)).by = B', false],
    ['count(events(A, B)) >= 0', true],
    ['-1 < count(events(A, B))', true],
    ['share(contacts(A, B), channel = leaked) <= 1', true],
    ['count(instruments(A, B)) = 0', false],
    ['raid before v4', false],
    ['first(contacts(A, B)) = v1', false],
    ['last(contacts(A, B)) = v4', false],
    ['v1 = first(contacts(A, B))', false],
    ['first(events(A, B, channel = leaked)) = v4', true],
    ['v4.channel = leaked', true],
    ['exists(v4) and raid before v4', false],
    ['exists(v4) or raid before v4', true],
    ['not exists(events(A, B, tag = odd))', false],
    ['count(events(A, B)) > 1', false],
  ] as const)('%s: could it not have failed? %s', async (test, isMarked) => {
    const text = `${record}\nclaims:\n  - { id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }`;
    const [claim] = judgeCase(await caseOf(text), { worlds: 20 }).claims;
    expect(claim?.couldNotFail).toBe(isMarked);
  });
});

it.each([
  ['war = bomb + P2D', true],
  ['bomb = war - P2D', true],
  ['war - bomb = P2D', true],
  ['bomb before war', true],
  ['bomb before talks', false],
  ['war = 1945-08-08', false],
] as const)(
  '%s, of a row that is dated from another: could it not have failed? %s',
  async (test, isMarked) => {
    const act = (id: string, date: string) =>
      `{ id: ${id}, date: ${date}, by: A, to: B, type: "190", title: x, evidence: "@one" }`;
    const text = `events: [${act('bomb', '1945-08-06')}, ${act('war', 'bomb + P2D')}, ${act('talks', '1945-09-01')}]
claims: [{ id: x, says: x, by: "@one", test: ${JSON.stringify(test)} }]`;
    const [claim] = judgeCase(await caseOf(text), { worlds: 20 }).claims;
    expect(claim?.couldNotFail).toBe(isMarked);
  },
);

it('which rows turn a claim does not depend on what other claims ask', async () => {
  const text = `
actors: [{ id: envoy, kind: person, name: Envoy }]
coverage: [{ between: [A, B], period: 1940/1970, evidence: "@one" }]
events:
  - { id: v1, date: 1960-01-05, by: envoy, to: B, type: "042", channel: public, title: a, evidence: "@one" }
  - { id: v2, date: 1960-02-05, by: envoy, to: B, type: "042", channel: public, title: b, evidence: "@one" }
spells:
  - { id: post, kind: membership, by: envoy, of: A, level: foreign minister, start: 1959-12-01, end: 1965-01-01, evidence: "@one" }
claims:
  - { id: twice, says: x, by: "@one", test: "count(events(envoy, B) in 1960) = 2" }
`;
  const office = '  - { id: office, says: x, by: "@one", test: "member(envoy, A) on 1960-02-01" }\n';
  const thinIn = async (of: string) => judgeCase(await caseOf(of), { worlds: 20 }).claims[0]!.thin;
  expect((await thinIn(text))?.rows.map(({ fact }) => fact)).toEqual(['v1', 'v2']);
  expect(await thinIn(text + office)).toEqual(await thinIn(text));
});
