import { describe, expect, it } from 'vitest';
import { formatExpression } from '../../src/argue/language/format-expression.ts';
import { parseExpression } from '../../src/argue/language/parse.ts';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const league = (coverage: string, more = '') => `
coverage:
  - { kind: events, period: 1940/1970 }
  - { kind: instruments, period: 1940/1970 }
${coverage}
actors:
  - { id: league, kind: organisation, name: League of Greece }
  - { id: D, kind: state, name: Delphi, memberOf: [{ of: league, start: 1945-01-01, end: 1955-12-31 }] }
  - { id: E, kind: state, name: Elis }
  - { id: m, kind: person, name: M, memberOf: [{ of: D, role: foreign minister, start: 1940, end: 1960 }] }
spells:
  - { id: in-a, kind: membership, by: A, of: league, start: 1950-01-01, evidence: "@one" }
events:
  - { id: e1, date: 1944-06-01, by: D, to: B, type: "042", title: Before it was in, evidence: "@one" }
  - { id: e2, date: 1948-06-01, by: m, to: B, type: "042", title: Its minister, evidence: "@one" }
  - { id: e3, date: 1949-06-01, by: A, to: B, type: "042", title: Not yet in, evidence: "@one" }
  - { id: e4, date: 1952-06-01, by: [A, E], to: B, type: "190", title: One of two, evidence: "@one" }
  - { id: e5, date: 1953-06-01, by: E, to: D, type: "042", title: Never in, evidence: "@one" }
  - { id: e6, date: 1957-06-01, by: D, to: B, type: "042", title: Out again, evidence: "@one" }
${more}
instruments:
  - { id: pact, title: Pact, kind: pact, parties: [A, E], signed: 1951-01-01, evidence: "@one" }
votes:
  - { id: roll, body: Council, date: 1954-01-01, question: x, yes: 2, no: 1, abstain: 0, evidence: "@one" }
ballots:
  - { vote: roll, actor: A, choice: yes }
  - { vote: roll, actor: D, choice: no }
  - { vote: roll, actor: E, choice: yes }
`;
const covered = league('  - { kind: membership, period: 1940/1970 }');
const uncovered = league('');

describe('by in GROUP on DATE', () => {
  it.each([
    // on the day of each row
    ['count(events(by in league)) = 2', 'holds'],
    ['first(events(by in league)) = e2', 'holds'],
    ['first(events(by in league)).by = D', 'holds'],
    ['first(events(by in league, type = "190")).by = A', 'holds'],
    ['last(events(by in league)) = e4', 'holds'],
    ['count(events(to in league)) = 1', 'holds'],
    ['count(events(by in league, to in league)) = 0', 'holds'],
    // on a date
    ['count(events(by in league on 1950-07-01)) = 5', 'holds'],
    ['count(events(by in league on 1956-07-01)) = 2', 'holds'],
    ['first(events(by in league on 1956-07-01)) = e3', 'holds'],
    ['count(events(by in league on 1930)) = 0', 'untestable'],
    ['count(events(by = members(league) on 1956-07-01)) = 2', 'holds'],
    ['count(instruments(party in league)) = 1', 'holds'],
    ['count(ballots(roll, actor in league, choice = yes)) = 1', 'holds'],
    ['count(ballots(roll, actor in league)) = 2', 'holds'],
    // first of anybody's, by any filter
    ['first(events(type = "190")) = e4', 'holds'],
    ['last(events()).by = D', 'holds'],
    ['first(events(to = D)) = e5', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(covered, test)).toBe(verdict);
  });

  it.each([
    // that somebody was no member needs a record that covers memberships, or one who states his own
    ['count(events(by in league)) = 2', 'untestable'],
    ['count(events(by in league)) >= 2', 'holds'],
    ['count(events(by in league)) > 3', 'fails'],
    ['first(events(by in league)).by = D', 'untestable'],
    ['count(ballots(roll, actor in league, choice = no)) = 1', 'holds'],
  ])('%s where memberships are not covered: %s', async (test, verdict) => {
    expect(await verdictIn(uncovered, test)).toBe(verdict);
  });

  it('never turns from true to false, or back, when what was unknown comes to be known', async () => {
    const tests = ['=', '<', '>='].flatMap((operator) =>
      [0, 1, 2, 3, 4].map((n) => `count(events(by in league)) ${operator} ${n}`),
    );
    const vague = await judgedIn(uncovered, ...tests);
    const told = await judgedIn(covered, ...tests);
    const inLeague = `  - { id: in-e, kind: membership, by: E, of: league, start: 1940-01-01, evidence: "@one" }`;
    const also = await judgedIn(
      covered.replace('events:\n  - { id: e1', `${inLeague}\nevents:\n  - { id: e1`),
      ...tests,
    );
    for (const [i, test] of tests.entries()) {
      if (vague[i]!.verdict === 'untestable') continue;
      expect(told[i]!.verdict, test).toBe(vague[i]!.verdict);
      expect(also[i]!.verdict, test).toBe(vague[i]!.verdict);
    }
    expect(also.map(({ verdict }) => verdict)).not.toEqual(told.map(({ verdict }) => verdict));
  });

  it('is read aloud, and says whose membership is not known', async () => {
    const [one] = await judgedIn(uncovered, 'count(events(by in league on 1956-07-01, to = D)) = 0');
    expect(one!.aloud).toBe(
      'the number of acts by members of the League of Greece on 1 July 1956 towards Delphi is 0',
    );
    expect(one!.missing[0]).toContain('whether "E" was a member of "league" is not known');
  });

  it('is read back as it was written', () => {
    const parsed = parseExpression('count(events(by in league on 1956, to in "to")) = 2');
    const text = parsed.ok ? formatExpression(parsed.expression) : parsed.fault.message;
    expect(text).toBe('count(events(by = members(league) on 1956, to = members("to"))) = 2');
    expect(parseExpression(text)).toMatchObject({ ok: true });
  });

  it.each([
    ['count(events(by in 1956)) = 0', '`by in` is followed by a group: the id of an actor'],
    ['count(events(by in )) = 0', '`by in` is followed by a group: the id of an actor'],
  ])('%s: %s', (text, message) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, fault: { message } });
  });
});
