import { describe, expect, it } from 'vitest';
import type { StudyFact } from '../../src/publish/study-data.ts';
import { shownTotal, voteTotals } from '../../src/web/views/votes/choices.ts';
import { flows, isMove, movements } from '../../src/web/views/votes/movements.ts';
import { rollCalls, voteChoice, voteTags } from '../../src/web/views/votes/roll-calls.ts';

const first = { USSR: 'yes', ROC: 'no', FRA: 'abstain', UK: 'yes' };
const second = { USSR: 'yes', ROC: 'no', FRA: 'yes', PRC: 'yes' };

describe('movements(first, second)', () => {
  it('tells what everyone did at both votes, with no ballot as its own', () => {
    expect(movements(first, second)).toEqual([
      { actor: 'FRA', from: 'abstain', to: 'yes' },
      { actor: 'PRC', from: 'none', to: 'yes' },
      { actor: 'ROC', from: 'no', to: 'no' },
      { actor: 'UK', from: 'yes', to: 'none' },
      { actor: 'USSR', from: 'yes', to: 'yes' },
    ]);
  });

  it('gives nobody for two votes without ballots', () => {
    expect(movements(undefined, undefined)).toEqual([]);
  });
});

describe('flows(moves)', () => {
  it('gathers everyone once', () => {
    const found = flows(movements(first, second));
    expect(found.map(({ from, to, actors }) => `${from}>${to}:${actors.join()}`)).toEqual([
      'yes>yes:USSR',
      'yes>none:UK',
      'no>no:ROC',
      'abstain>yes:FRA',
      'none>yes:PRC',
    ]);
  });
});

describe('isMove(movement)', () => {
  it('asks for a ballot at both votes', () => {
    expect(movements(first, second).filter(isMove)).toEqual([{ actor: 'FRA', from: 'abstain', to: 'yes' }]);
  });
});

describe('voteTotals(data, vote)', () => {
  const data = {
    ballots: { v: first },
    votes: [
      { id: 'v', yes: 3, no: 1 },
      { id: 'w', yes: 7 },
    ],
  };

  it('sets official totals beside the ballots counted, and says where they differ', () => {
    const totals = voteTotals(data, 'v');
    expect(totals.counted).toEqual({ yes: 2, no: 1, abstain: 1, absent: 0, none: 0 });
    expect(totals.differs).toEqual(['yes']);
    expect(shownTotal(totals, 'yes')).toBe(3);
    expect(shownTotal(totals, 'abstain')).toBe(1);
  });

  it('has no count where the record has no ballots: unknown is not zero', () => {
    const totals = voteTotals(data, 'w');
    expect(totals.differs).toEqual([]);
    expect(shownTotal(totals, 'yes')).toBe(7);
    expect(shownTotal(totals, 'no')).toBeUndefined();
  });
});

describe('voteChoice(votes, address)', () => {
  const vote = (id: string, day: number, ...tags: string[]) =>
    ({ id, table: 'votes', tags, first: { earliest: day, latest: day } }) as unknown as StudyFact;
  const votes = rollCalls({
    facts: [
      vote('d-1970', 30, 'seat', 'draft'),
      vote('d-1968', 10, 'seat', 'draft'),
      vote('d-1969', 20, 'seat', 'draft'),
      vote('x-1965', 1, 'seat', 'other'),
    ],
  });

  it('takes the votes that a test names together, and their narrowest tag', () => {
    const tests = ['count(votes()) > 1', 'votes(d-1969).no - votes(d-1968).no >= 10'];
    expect(voteChoice(votes, { tests })).toMatchObject({
      first: { id: 'd-1968' },
      second: { id: 'd-1969' },
      tag: 'draft',
    });
  });

  it('takes what the address names, and nothing that is no vote', () => {
    const named = voteChoice(votes, { of: ['x-1965', 'd-1970', 'seat'], tests: [] });
    expect(named).toMatchObject({ first: { id: 'x-1965' }, second: { id: 'd-1970' }, tag: 'seat' });
    expect(voteChoice(votes, { of: ['USSR', 'ROC'], tests: [] })).toMatchObject({ second: { id: 'd-1970' } });
  });

  it('gives nothing where there are fewer than two', () => {
    expect(voteChoice(votes.slice(0, 1), { tests: [] })).toBeUndefined();
  });

  it('counts the tags, the commonest first', () => {
    expect(voteTags(votes)).toEqual([
      ['seat', 4],
      ['draft', 3],
      ['other', 1],
    ]);
  });
});
