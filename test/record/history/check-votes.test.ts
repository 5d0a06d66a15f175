import { describe, expect, it } from 'vitest';
import { checkVotes } from '../../../src/record/history/check-votes.ts';
import { lines, recordOf } from '../record-of.ts';

const ballots = (...written: [string, string, string?][]) =>
  written.map(([actor, choice, alternatives]) => ({
    vote: 'v',
    actor,
    choice,
    ...(alternatives ? { alternatives } : {}),
  }));
const vote = { id: 'v', date: '1950', yes: 1, no: 2, abstain: 0 };

describe('checkVotes', () => {
  it('checkVotes(totals) finds those that the ballots do not add up to', () => {
    const record = recordOf({ votes: [vote], ballots: ballots(['A', 'yes'], ['B', 'no'], ['C', 'abstain']) });
    expect(lines(checkVotes(record))).toEqual([
      'votes.yaml:103:9 vote-totals: the ballots of "v" do not add up to its totals: no 2, counted 1; abstain 0, counted 1 | put the ballots or the totals right',
    ]);
    expect(checkVotes(record, new Set(['v']))).toEqual([]);
  });

  it('checkVotes(totals) leaves alone what adds up, states none, or has no ballots', () => {
    const sound = ballots(['A', 'yes'], ['B', 'no'], ['C', 'no'], ['D', 'absent']);
    expect(checkVotes(recordOf({ votes: [vote], ballots: sound }))).toEqual([]);
    expect(checkVotes(recordOf({ votes: [{ id: 'v', date: '1950' }], ballots: sound }))).toEqual([]);
    expect(checkVotes(recordOf({ votes: [vote] }))).toEqual([]);
  });

  it('checkVotes(some ballots only) is a note that says how many', () => {
    const record = recordOf({
      votes: [{ id: 'v', date: '1950', yes: 40, no: 20, abstain: 2 }],
      ballots: ballots(['A', 'yes'], ['B', 'no']),
    });
    expect(checkVotes(record).map((p) => p.severity)).toEqual(['note']);
    expect(lines(checkVotes(record))[0]).toContain('vote-partial: "v" has 2 of its 62 ballots');
    const yesOnly = recordOf({ votes: [{ id: 'v', date: '1950', yes: 40 }], ballots: ballots(['B', 'no']) });
    expect(lines(checkVotes(yesOnly))[0]).toContain('"v" has 1 of its 40 ballots');
    const tooMany = recordOf({
      votes: [{ id: 'v', date: '1950', yes: 40, no: 0 }],
      ballots: ballots(['B', 'no']),
    });
    expect(checkVotes(tooMany).map((p) => p.code)).toEqual(['vote-totals']);
  });

  it('checkVotes(absent alone) is a note', () => {
    const record = recordOf({
      votes: [{ id: 'v', date: '1950', yes: 1, absent: 3 }],
      ballots: ballots(['A', 'yes']),
    });
    expect(checkVotes(record).map((p) => p.severity)).toEqual(['note']);
    expect(lines(checkVotes(record))).toEqual([
      'votes.yaml:103:13 vote-absent: the ballots of "v" do not add up to its totals: absent 3, counted 0 | add the ballots of the absent, or leave the total out',
    ]);
  });

  it('checkVotes(ballots) finds one cast twice, unless they are alternatives', () => {
    const votes = [{ id: 'v', date: '1950', yes: 1, no: 0 }];
    const twice = recordOf({ votes, ballots: ballots(['A', 'yes'], ['A', 'yes']) });
    expect(lines(checkVotes(twice))).toEqual([
      'ballots.yaml:201:12 ballot-repeated: "A" votes twice in "v"; the first ballot is at ballots.yaml:100 | keep one, or give both the same alternatives if one is true',
    ]);
    expect(checkVotes(recordOf({ votes, ballots: ballots(['A', 'yes', 'a'], ['A', 'no', 'a']) }))).toEqual(
      [],
    );
  });
});
