import { describe, expect, it } from 'vitest';
import { judgeCase } from '../../src/argue/judge-case.ts';
import { readingOf } from '../case-of.ts';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const seats = 'coverage: [{ kind: seat, period: 1945/1970 }]';
const council = `
actors:
  - { id: council, kind: organisation, name: The Council }
  - { id: league, kind: organisation, name: The League }
  - { id: D, kind: state, name: Delphi, memberOf: [{ of: league, start: 1946-01-01, end: 1955-12-31, veto: yes }] }
  - { id: E, kind: state, name: Elis, memberOf: [{ of: league, start: 1946-01-01, veto: no }] }
  - { id: F, kind: state, name: Phocis, memberOf: [{ of: league, start: 1946-01-01 }] }
spells:
  - { id: seat-a, kind: seat, by: A, object: council, veto: yes, start: 1946-01-01, end: 1960-12-31, evidence: "@one" }
  - { id: seat-b, kind: seat, by: B, object: council, veto: no, start: 1946-01-01, evidence: "@one" }
  - { id: seat-c, kind: seat, by: C, object: council, start: 1946-01-01, evidence: "@one" }
votes:
  - { id: vetoed-1950, body: council, date: 1950-01-01, question: x, yes: 3, no: 1, abstain: 0, outcome: vetoed, evidence: "@one" }
  - { id: procedural, body: council, date: 1950-01-02, question: x, yes: 3, no: 1, abstain: 0, outcome: adopted, evidence: "@one" }
  - { id: too-few, body: council, date: 1950-01-03, question: x, yes: 3, no: 1, abstain: 0, outcome: rejected, evidence: "@one" }
  - { id: silent, body: council, date: 1950-01-04, question: x, yes: 3, no: 1, abstain: 0, evidence: "@one" }
  - { id: lost-by-b, body: council, date: 1950-01-05, question: x, yes: 3, no: 1, abstain: 0, outcome: rejected, evidence: "@one" }
  - { id: not-by-b, body: council, date: 1950-01-06, question: x, yes: 3, no: 1, abstain: 0, outcome: vetoed, evidence: "@one" }
  - { id: told-alone, body: council, date: 1950-01-07, question: x, outcome: vetoed, evidence: "@one" }
  - { id: told-elsewhere, body: An assembly, date: 1950-01-01, question: x, no: 1, outcome: vetoed, evidence: "@one" }
  - { id: outvoted, body: council, date: 1950-02-01, question: x, yes: 1, no: 2, abstain: 0, evidence: "@one" }
  - { id: even, body: council, date: 1950-02-01, question: x, yes: 1, no: 1, abstain: 0, evidence: "@one" }
  - { id: carried, body: council, date: 1950-03-01, question: x, yes: 3, no: 1, abstain: 0, evidence: "@one" }
  - { id: by-c, body: council, date: 1950-04-01, question: x, yes: 3, no: 1, abstain: 0, evidence: "@one" }
  - { id: in-part, body: council, date: 1950-05-01, question: x, yes: 3, no: 2, abstain: 0, evidence: "@one" }
  - { id: untold, body: council, date: 1950-06-01, question: x, evidence: "@one" }
  - { id: no-ballots, body: council, date: 1950-07-01, question: x, yes: 3, no: 1, evidence: "@one" }
  - { id: unanimous, body: council, date: 1950-08-01, question: x, yes: 4, no: 0, evidence: "@one" }
  - { id: too-late, body: council, date: 1961-01-01, question: x, yes: 3, no: 1, abstain: 0, evidence: "@one" }
  - { id: either-day, body: council, date: "[1960-12-31,1961-01-01]", question: x, yes: 3, no: 1, abstain: 0, evidence: "@one" }
  - { id: elsewhere, body: An assembly, date: 1950-01-01, question: x, yes: 3, no: 1, evidence: "@one" }
ballots:
  - { vote: vetoed-1950, actor: A, choice: no }
  - { vote: procedural, actor: A, choice: no }
  - { vote: too-few, actor: A, choice: no }
  - { vote: silent, actor: A, choice: no }
  - { vote: lost-by-b, actor: B, choice: no }
  - { vote: not-by-b, actor: B, choice: no }
  - { vote: told-elsewhere, actor: A, choice: no }
  - { vote: vetoed-1950, actor: B, choice: yes }
  - { vote: outvoted, actor: A, choice: no }
  - { vote: even, actor: A, choice: no }
  - { vote: carried, actor: B, choice: no }
  - { vote: carried, actor: A, choice: yes }
  - { vote: by-c, actor: C, choice: no }
  - { vote: in-part, actor: B, choice: no }
  - { vote: untold, actor: A, choice: no }
  - { vote: too-late, actor: A, choice: no }
  - { vote: either-day, actor: A, choice: no }
  - { vote: elsewhere, actor: A, choice: no }
`;
const covered = `${seats}\n${council}`;

describe('mayVeto(A, BODY) on DATE', () => {
  it.each([
    ['mayVeto(A, council) on 1950-01-01', 'holds'],
    ['mayVeto(A, council) on 1960-12-31', 'holds'],
    // its seat is over, and the record covers seats
    ['mayVeto(A, council) on 1961-01-01', 'fails'],
    ['mayVeto(B, council) on 1950-01-01', 'fails'],
    // a seat that does not say
    ['mayVeto(C, council) on 1950-01-01', 'untestable'],
    ['not mayVeto(C, council) on 1950-01-01', 'untestable'],
    // no seat, within what is covered and without
    ['mayVeto(D, council) on 1950-01-01', 'fails'],
    ['mayVeto(D, council) on 1980-01-01', 'untestable'],
    // memberships that actors state of themselves tell when they were in it
    ['mayVeto(D, league) on 1950-01-01', 'holds'],
    ['mayVeto(D, league) on 1956-01-01', 'fails'],
    ['mayVeto(E, league) on 1950-01-01', 'fails'],
    ['mayVeto(F, league) on 1950-01-01', 'untestable'],
    ['mayVeto(A, league) on 1950-01-01', 'untestable'],
    ['mayVeto(A, A) on 1950-01-01', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(covered, test)).toBe(verdict);
  });

  it('takes no silence for a denial where seats are not covered', async () => {
    const vague = `coverage: [{ kind: events, period: 1945/1970 }]\n${council}`;
    expect(await verdictIn(vague, 'not mayVeto(D, council) on 1950-01-01')).toBe('untestable');
    expect(await verdictIn(vague, 'mayVeto(A, council) on 1961-01-01')).toBe('untestable');
    expect(await verdictIn(vague, 'mayVeto(A, council) on 1950-01-01')).toBe('holds');
    expect(await verdictIn(vague, 'mayVeto(B, council) on 1950-01-01')).toBe('fails');
  });

  it('is read aloud, and says what is not stated', async () => {
    const [one] = await judgedIn(covered, 'mayVeto(C, council) on 1950-01-01');
    expect(one!.aloud).toBe('Corinth had a right of veto in The Council on 1 January 1950');
    expect(one!.missing).toEqual(['"seat-c" does not state whether it has a right of veto']);
  });
});

describe('vetoed(VOTE)', () => {
  it.each([
    ['vetoed(vetoed-1950)', 'holds'],
    // a veto does not count on a matter of procedure: of what was adopted it is known that there was none
    ['vetoed(procedural)', 'fails'],
    ['vetoed(silent)', 'untestable'],
    ['not vetoed(silent)', 'untestable'],
    // lost, and it may have lacked votes besides
    ['vetoed(too-few)', 'untestable'],
    ['vetoed(lost-by-b)', 'fails'],
    ['vetoed(not-by-b)', 'untestable'],
    ['vetoed(told-alone)', 'holds'],
    ['vetoed(told-elsewhere)', 'holds'],
    ['vetoed(outvoted)', 'fails'],
    ['vetoed(even)', 'fails'],
    // the one who voted no has no veto, and there was no other
    ['vetoed(carried)', 'fails'],
    ['vetoed(by-c)', 'untestable'],
    // another may have voted no
    ['vetoed(in-part)', 'untestable'],
    ['not vetoed(in-part)', 'untestable'],
    ['vetoed(untold)', 'untestable'],
    ['vetoed(no-ballots)', 'untestable'],
    ['vetoed(unanimous)', 'fails'],
    // the right was that of a seat which was over
    ['vetoed(too-late)', 'fails'],
    // on one of its days nobody had the right, on the other it is not told what came of the text
    ['vetoed(either-day)', 'open'],
    ['vetoed(elsewhere)', 'untestable'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(covered, test)).toBe(verdict);
  });

  it('agrees with its rule asked piece by piece, over every vote', async () => {
    const ids = [
      'vetoed-1950',
      'silent',
      'procedural',
      'lost-by-b',
      'outvoted',
      'even',
      'carried',
      'unanimous',
      'too-late',
    ];
    for (const id of ids) {
      const noes = ['A', 'B', 'C', 'D'].map(
        (actor) =>
          `(exists(ballots(${id}, actor = ${actor}, choice = no)) and mayVeto(${actor}, council) on ${id})`,
      );
      const could = `${id}.yes > ${id}.no and (${noes.join(' or ')})`;
      const rule = `${could} and ${id}.outcome = vetoed`;
      const [asked, pieces] = await judgedIn(covered, `vetoed(${id})`, rule);
      expect(asked!.verdict, id).toBe(pieces!.verdict);
    }
  });

  it('is read aloud, and says what lacks', async () => {
    const tests = ['vetoed(in-part)', 'vetoed(untold)', 'vetoed(elsewhere)', 'vetoed(by-c)'];
    const [few, notByB] = await judgedIn(covered, 'vetoed(too-few)', 'vetoed(not-by-b)');
    expect(few!.missing).toEqual([
      '"too-few" was rejected, and whether through a veto or for want of votes besides is not told',
    ]);
    expect(notByB!.missing).toEqual([
      '"not-by-b" is told to be vetoed, and nobody who voted no had the right',
    ]);
    const [part, untold, elsewhere, byC] = await judgedIn(covered, ...tests);
    expect(part!.aloud).toBe('“in-part” was lost through a veto');
    expect(part!.missing).toEqual([
      'of the 2 votes "no" that "in-part" states, the ballots of 1 are recorded',
    ]);
    expect(untold!.missing).toEqual([
      '"untold" states no outcome: one who had a right of veto voted no, which does not count on a matter of procedure',
    ]);
    expect(elsewhere!.missing[0]).toContain('"An assembly", in which "elsewhere" was voted on, is no actor');
    expect(byC!.missing).toEqual(['"seat-c" does not state whether it has a right of veto']);
  });

  it('is untestable where a seat, a membership or a ballot that could turn it was left out for a problem', async () => {
    const lostSeat = `  - { id: lost, kind: seat, by: B, object: council, start: 1950-13-01, evidence: "@one" }\n`;
    const lostBallot = `  - { vote: carried, actor: A, choice: nay }\n`;
    const elsewhere = `  - { vote: outvoted, actor: C, choice: nay }\n`;
    const verdicts = async (more: { spell?: string; ballot?: string }, ...tests: string[]) => {
      const claims = tests.map((test, n) => `  - { id: c${n}, says: x, by: "@one", test: "${test}" }\n`);
      const yaml = covered
        .replace('spells:\n', `spells:\n${more.spell ?? ''}`)
        .replace('ballots:\n', `ballots:\n${more.ballot ?? ''}`);
      const { record } = await readingOf(`${yaml}\nclaims:\n${claims.join('')}`);
      return judgeCase(record, { worlds: 20 }).claims.map(({ verdict }) => verdict);
    };
    const tests = ['vetoed(vetoed-1950)', 'vetoed(carried)', 'mayVeto(B, council) on 1950-01-01'];
    expect(await verdicts({}, ...tests)).toEqual(['holds', 'fails', 'fails']);
    expect(await verdicts({ spell: lostSeat }, ...tests)).toEqual(['holds', 'untestable', 'untestable']);
    expect(await verdicts({ ballot: lostBallot }, ...tests)).toEqual(['holds', 'untestable', 'fails']);
    expect(await verdicts({ ballot: elsewhere }, ...tests)).toEqual(['holds', 'fails', 'fails']);
  });
});
