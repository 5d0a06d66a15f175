import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../src/argue/check-claims.ts';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { caseOf, readingOf } from '../case-of.ts';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const acts = (more = '', coverage = '{ kind: events, period: 1940/1970 }') => `
coverage:
  - ${coverage}
  - { kind: instruments, period: 1940/1970 }
events:
  - { id: e1, date: 1950-06-01, by: A, to: B, type: "042", channel: secret, title: One, evidence: "@one" }
  - { id: e2, date: 1951-06-01, by: B, to: A, type: "042", channel: secret, title: Two, evidence: "@one" }
  - { id: e3, date: 1952-06-01, by: A, to: B, type: "190", channel: public, title: Three, evidence: "@one" }
  - { id: e4, date: 1960-06-01, by: A, to: C, type: "042", title: Untold, evidence: "@one" }
${more}
instruments:
  - id: pact
    title: Pact
    kind: pact
    parties: [A, B]
    signed: 1951-01-01
    provisions: [{ id: ally, text: Aid, topic: alliance, obligation: aid }, { id: base, text: A base, topic: base, obligation: lease }]
    evidence: "@one"
votes:
  - { id: roll, body: Council, date: 1954-01-01, question: x, yes: 1, no: 2, abstain: 0, evidence: "@one" }
  - { id: short, body: Council, date: 1955-01-01, question: x, yes: 3, no: 2, abstain: 0, evidence: "@one" }
ballots:
  - { vote: roll, actor: A, choice: yes }
  - { vote: roll, actor: B, choice: no }
  - { vote: roll, actor: C, choice: no }
  - { vote: short, actor: A, choice: yes }
  - { vote: short, actor: B, choice: yes }
  - { vote: short, actor: C, choice: no }
`;

describe('every, any, none and most', () => {
  it.each([
    ['every(events(A, B), it.channel = secret)', 'fails'],
    ['every(events(A, B) from 1950 to 1951, it.channel = secret)', 'holds'],
    ['any(events(A, B), it.channel = public)', 'holds'],
    ['any(events(A, B), it.channel = leaked)', 'fails'],
    ['none(events(A, B), it.channel = leaked)', 'holds'],
    ['none(events(A, B), it.channel = public)', 'fails'],
    ['most(events(A, B), it.channel = secret)', 'holds'],
    ['most(events(A, B), it.channel = public)', 'fails'],
    // half is not most
    ['most(events(A, B) from 1951 to 1952, it.channel = secret)', 'fails'],
    // several comparisons
    ['every(events(A, B), it.channel = secret or it.type = "190")', 'holds'],
    ['any(events(A, B), it.by = B and it.date before 1951)', 'fails'],
    ['every(events(A, B), not (it.date after 1952))', 'holds'],
    ['most(events(A, B), it before e3)', 'holds'],
    ['any(events(A, B), it = e2)', 'holds'],
    // any test about a row
    ['every(events(A, B), knew(A, it) on 1955)', 'holds'],
    ['every(events(A, B), count(events(A, C) from 1940 to it.date) = 0)', 'holds'],
    ['any(instruments(A, B), any(provisions(it), it.topic = alliance))', 'holds'],
    ['every(instruments(A, B), every(provisions(it), it.topic = alliance))', 'fails'],
    ['every(events(A, B), any(instruments(), it.kind = pact) and it.date after 1949)', 'holds'],
    // ballots
    ['most(ballots(roll), it.choice = no)', 'holds'],
    ['every(ballots(roll, choice = no), it.actor != A)', 'holds'],
    // two of the ballots lack
    ['most(ballots(short), it.choice = yes)', 'untestable'],
    ['every(ballots(short), it.choice = yes)', 'fails'],
    ['every(ballots(short), it.choice != absent)', 'untestable'],
    ['any(ballots(short), it.choice = no)', 'holds'],
    ['none(ballots(short), it.choice = absent)', 'untestable'],
    // what an act does not state
    ['any(events(A, C), it.channel = secret)', 'untestable'],
    ['any(events(), it.channel = secret)', 'holds'],
    ['every(events(), it.channel = secret)', 'fails'],
    ['most(events(), it.channel = secret)', 'untestable'],
    ['most(events(), it.date before 1955)', 'holds'],
    // of which it is not known whether it is among them
    ['every(events(channel = secret), it.type = "042")', 'holds'],
    ['every(events(channel = secret), it.date before 1955)', 'untestable'],
    ['most(events(channel = secret), it.date before 1955)', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(acts(), test)).toBe(verdict);
  });

  it.each(['every', 'any', 'none', 'most'])('%s of no row is unknown', async (name) => {
    const [one] = await judgedIn(acts(), `${name}(events(A, B) in 1965, it.channel = secret)`);
    expect(one).toMatchObject({ verdict: 'untestable', missing: ['there is no such row'] });
  });

  it.each([
    ['every(events(A, B), it.channel = secret)', 'fails'],
    ['any(events(A, B), it.channel = secret)', 'holds'],
    ['any(events(A, B), it.channel = leaked)', 'untestable'],
    ['none(events(A, B), it.channel = leaked)', 'untestable'],
    ['none(events(A, B), it.channel = public)', 'fails'],
    ['most(events(A, B), it.channel = secret)', 'untestable'],
    ['every(events(A, B), it.date before 1953)', 'untestable'],
  ])('%s where the record does not cover the acts: %s', async (test, verdict) => {
    expect(await verdictIn(acts('', '{ kind: votes, period: 1940/1970 }'), test)).toBe(verdict);
  });

  it('counts acts, not rows, where a row stands for several', async () => {
    const several = acts(
      '  - { id: e5, date: 1953, by: A, to: B, type: "042", channel: public, times: 5..9, title: Many, evidence: "@one" }',
    );
    expect(await verdictIn(several, 'most(events(A, B), it.channel = public)')).toBe('holds');
    expect(await verdictIn(several, 'most(events(A, B), it.channel = secret)')).toBe('fails');
  });

  it('is read aloud', async () => {
    const judged = await judgedIn(
      acts(),
      'every(events(A, B) in 1950, it.channel = secret)',
      'any(events(A, B), it.by = A and it.date before 1951)',
      'none(ballots(roll), it.choice = absent)',
      'most(events(A, B), knew(A, it) on 1955)',
    );
    expect(judged.map(({ aloud }) => aloud)).toEqual([
      'it is true of every one of the acts between Arcadia and Boeotia in 1950 that its channel is secret',
      'it is true of at least one of the acts between Arcadia and Boeotia that both its actor is Arcadia and its date falls before 1951',
      'it is true of none of the ballots in “roll” that its choice is absent',
      'it is true of more than half of the acts between Arcadia and Boeotia that Arcadia knew of it in 1955',
    ]);
  });

  it('tells how many rows were gone through, and takes them for rows found, not named', async () => {
    const record = await caseOf(`${acts()}
claims:
  - { id: c, says: x, by: "@one", test: 'any(events(A, B), it.type = "190" and knew(A, it) on 1955)' }`);
    const [claim] = judgeCase(record, { worlds: 40 }).claims;
    expect(claim!.verdict).toBe('holds');
    expect(claim!.parts[0]).toMatchObject({ rows: { low: 3, high: 3, tables: ['events'] } });
    expect(claim!.thin?.rows.map(({ fact }) => fact)).toEqual(['e3']);
    expect(claim!.hinges).toEqual([]);
  });

  const channels = ['secret', 'public', undefined] as const;
  type Channel = (typeof channels)[number];
  const recordOf = (given: readonly Channel[], isCovered: boolean) => `
coverage:
  - ${isCovered ? '{ kind: events, period: 1940/1970 }' : '{ kind: votes, period: 1940/1970 }'}
events:
${given
  .map(
    (channel, i) =>
      `  - { id: e${i}, date: 195${i}-06-01, by: A, to: B, type: "042", ${channel ? `channel: ${channel}, ` : ''}title: T, evidence: "@one" }`,
  )
  .join('\n')}`;
  const tests = ['every', 'any', 'none', 'most'].map((name) => `${name}(events(A, B), it.channel = secret)`);

  /** The answers of every history that the record leaves open: each channel either, and up to `more` acts that lack. */
  function slowly(given: readonly Channel[], isCovered: boolean): readonly string[] {
    const histories: boolean[][] = [];
    const go = (i: number, so: boolean[]): void => {
      if (i === given.length + (isCovered ? 0 : 8)) return void histories.push(so);
      if (i >= given.length) go(given.length + 8, so);
      const channel = given[i];
      for (const is of channel === undefined ? [true, false] : [channel === 'secret']) go(i + 1, [...so, is]);
    };
    go(0, []);
    const answers = [
      (so: boolean[]) => so.every(Boolean),
      (so: boolean[]) => so.some(Boolean),
      (so: boolean[]) => !so.some(Boolean),
      (so: boolean[]) => so.filter(Boolean).length * 2 > so.length,
    ];
    return answers.map((answer) => {
      const found = new Set(histories.map((so) => (so.length === 0 ? undefined : answer(so))));
      const [only] = found;
      return found.size === 1 && only !== undefined ? (only ? 'holds' : 'fails') : 'untestable';
    });
  }

  it('answers as every history that is left open does, and not where they differ', async () => {
    const given = fc.array(fc.constantFrom(...channels), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(given, fc.boolean(), async (rows, isCovered) => {
        const judged = await judgedIn(recordOf(rows, isCovered), ...tests);
        expect(judged.map(({ verdict }) => verdict)).toEqual(slowly(rows, isCovered));
      }),
      { numRuns: 40 },
    );
  });

  it('never turns when a channel comes to be known', async () => {
    const given = fc.array(fc.constantFrom(...channels), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(given, fc.constantFrom('secret', 'public'), async (rows, told) => {
        const vague = await judgedIn(recordOf(rows, true), ...tests);
        const known = await judgedIn(
          recordOf(
            rows.map((channel) => channel ?? told),
            true,
          ),
          ...tests,
        );
        for (const [i, { verdict }] of vague.entries())
          if (verdict !== 'untestable') expect(known[i]!.verdict).toBe(verdict);
      }),
      { numRuns: 20 },
    );
  });
});

describe('of the members of a group', () => {
  const league = (coverage: string, more = '') => `
coverage:
  - { kind: events, period: 1940/1970 }
  - { kind: relations, period: 1940/1970 }
${coverage}
actors:
  - { id: league, kind: organisation, name: League }
  - { id: D, kind: state, name: Delphi, memberOf: [{ of: league, start: 1945-01-01, end: 1955-12-31 }] }
  - { id: E, kind: state, name: Elis, memberOf: [{ of: league, start: 1940-01-01, end: 1960-12-31 }] }
${more}
spells:
  - { id: in-a, kind: membership, by: A, of: league, start: 1950-01-01, evidence: "@one" }
  - { id: ties-a, kind: relations, between: [A, B], start: 1941-01-01, evidence: "@one" }
  - { id: ties-d, kind: relations, between: [D, B], start: 1941-01-01, end: 1952-12-31, evidence: "@one" }
`;
  const covered = league('  - { kind: membership, period: 1940/1970 }');
  const uncovered = league('');

  it.each([
    // A, D and E were in it in 1951; A and D had relations with B
    ['any(members(league) on 1951-06-01, related(it, B) on 1951-06-01)', 'holds', 'holds'],
    ['every(members(league) on 1951-06-01, related(it, B) on 1951-06-01)', 'fails', 'fails'],
    ['most(members(league) on 1951-06-01, related(it, B) on 1951-06-01)', 'holds', 'untestable'],
    ['none(members(league) on 1951-06-01, related(it, B) on 1951-06-01)', 'fails', 'fails'],
    // A and E in 1956
    ['most(members(league) on 1956-06-01, related(it, B) on 1956-06-01)', 'fails', 'untestable'],
    ['none(members(league) on 1956-06-01, it = D)', 'holds', 'untestable'],
    ['any(members(league) on 1956-06-01, it = E)', 'holds', 'holds'],
    // E alone in 1942
    ['every(members(league) on 1942-06-01, it = E)', 'holds', 'untestable'],
    // nobody is left out of a test within a test
    [
      'any(members(league) on 1951-06-01, any(spells(kind = membership, by = it), it.start after 1949))',
      'holds',
      'holds',
    ],
    ['every(members(league) on 1939-06-01, it = E)', 'untestable', 'untestable'],
  ])('%s: %s; where memberships are not covered: %s', async (test, told, untold) => {
    const [one] = await judgedIn(covered, test);
    expect(one!.verdict, one!.missing.join()).toBe(told);
    const [other] = await judgedIn(uncovered, test);
    expect(other!.verdict, other!.missing.join()).toBe(untold);
  });

  const problemsIn = async (test: string): Promise<readonly string[]> => {
    const { record } = await readingOf(`${covered}
claims:
  - { id: c, says: x, by: "@one", test: ${JSON.stringify(test)} }`);
    return checkClaims(record).problems.map(({ message }) => message);
  };

  it('is read aloud with the group, and names the memberships that it rests on', async () => {
    const record = await caseOf(`${covered}
claims:
  - { id: c, says: x, by: "@one", test: 'any(members(league) on 1951-06-01, related(it, B) on 1951-06-01)' }`);
    const [one] = judgeCase(record, { worlds: 40 }).claims;
    expect(one!.aloud).toBe(
      'it is true of at least one of members of the League on 1 June 1951 that it and Boeotia had diplomatic relations on 1 June 1951',
    );
    expect(one!.evidence.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['in-a', 'ties-a']));
  });

  it('says that a day is wanted, and that the test must ask something of the actor', async () => {
    expect(await problemsIn('any(members(league), related(it, B) on 1951)')).toEqual([
      expect.stringContaining('who is in a group depends on the day, and `any` is given none'),
    ]);
    expect(await problemsIn('any(members(league) on 1951, related(A, B) on 1951)')).toEqual([
      expect.stringContaining('asks nothing of the actor at hand'),
    ]);
    expect(await problemsIn('related(it, B) on 1951')).toEqual([
      expect.stringContaining('`it` is the row or actor at hand'),
    ]);
  });
});
