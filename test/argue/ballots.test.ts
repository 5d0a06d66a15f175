import { describe, expect, it } from 'vitest';
import { judgedIn, verdictIn } from './verdicts-of.ts';

const record = `
votes:
  - { id: whole, body: Council, date: 1955, question: Whole, yes: 2, no: 1, abstain: 0, evidence: "@one" }
  - { id: part, body: Council, date: 1956, question: In part, yes: 5, no: 1, evidence: "@one" }
ballots:
  - { vote: whole, actor: A, choice: yes }
  - { vote: whole, actor: B, choice: yes }
  - { vote: whole, actor: C, choice: no }
  - { vote: part, actor: A, choice: yes }
  - { vote: part, actor: B, choice: no }
  - { vote: part, actor: C, choice: absent }
`;

describe('ballots(vote, …)', () => {
  it.each([
    ['count(ballots(whole)) = 3', 'holds'],
    ['count(ballots(whole, choice = no)) = 1', 'holds'],
    ['count(ballots(whole, choice = absent)) = 0', 'untestable'],
    ['first(ballots(whole, choice = no)).actor = C', 'holds'],
    ['first(ballots(whole, choice = no)).date within 1955', 'holds'],
    // four of the votes "yes" have no ballot
    ['count(ballots(part, choice = yes)) > 5', 'fails'],
    ['count(ballots(part, choice = yes)) = 1', 'untestable'],
    ['count(ballots(part, choice = no)) = 1', 'holds'],
    ['exists(ballots(part, choice = absent))', 'holds'],
    // no total of abstentions is stated
    ['count(ballots(part)) < 100', 'untestable'],
    ['exists(ballots(part, choice = no, actor = A))', 'fails'],
    ['exists(ballots(whole, actor = A, choice = yes))', 'holds'],
  ])('%s: %s', async (test, verdict) => {
    expect(await verdictIn(record, test)).toBe(verdict);
  });

  it('says what lacks, and is read aloud', async () => {
    const [one, two] = await judgedIn(
      record,
      'count(ballots(part, choice = yes)) = 1',
      'count(ballots(part, choice = abstain)) = 0',
    );
    expect(one).toMatchObject({
      aloud: 'the number of ballots cast yes in “part” is 1',
      missing: ['of the 5 votes "yes" that "part" states, the ballots of 1 are recorded'],
    });
    expect(two!.missing).toEqual([
      '"part" states no total of the votes "abstain", so that further ballots may lack',
    ]);
  });
});
