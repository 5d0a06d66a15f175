import { describe, expect, it } from 'vitest';
import { checkSourcing } from '../../../src/record/history/check-sourcing.ts';
import { lines, recordOf, type WrittenTables } from '../record-of.ts';

const problemsOf = (written: WrittenTables) => lines(checkSourcing(recordOf(written)));

describe('checkSourcing', () => {
  it('checkSourcing(facts) finds those that rest on no source', () => {
    const written: WrittenTables = {
      events: [
        { id: 'a', date: '1950' },
        { id: 'b', date: '1950', evidence: '@patel2025' },
      ],
      instruments: [{ id: 'p', signed: '1950' }],
      spells: [{ id: 's', start: '1950' }],
      votes: [{ id: 'v', date: '1950' }],
      ballots: [{ vote: 'v', actor: 'X' }],
      actors: [{ id: 'X' }],
    };
    expect(problemsOf(written)).toEqual([
      'events.yaml:100:3 fact-unsourced: event "a" rests on no source | add evidence: @key, locator',
      'instruments.yaml:100:3 fact-unsourced: instrument "p" rests on no source | add evidence: @key, locator',
      'spells.yaml:100:3 fact-unsourced: spell "s" rests on no source | add evidence: @key, locator',
      'votes.yaml:100:3 fact-unsourced: vote "v" rests on no source | add evidence: @key, locator',
    ]);
  });

  it('checkSourcing(sources) notes those that nothing cites, even in passing', () => {
    const written: WrittenTables = {
      sources: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }],
      actors: [{ id: 'X', evidence: '@a, via @b' }],
      claims: [{ id: 'k', by: '@c' }],
    };
    expect(problemsOf(written)).toEqual([
      'sources.yaml:400:3 source-uncited: nothing cites "d" | cite it as evidence where it was used, or leave it',
      'sources.yaml:500:3 source-uncited: nothing cites "e" | cite it as evidence where it was used, or leave it',
    ]);
    expect(checkSourcing(recordOf(written), new Set(['d', 'e']))).toEqual([]);
    expect(checkSourcing(recordOf(written)).every((p) => p.severity === 'note')).toBe(true);
  });

  it('checkSourcing(a library) tells many uncited sources in one note', () => {
    const sources = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}` }));
    expect(problemsOf({ sources })).toEqual([
      'sources.yaml:100:3 source-uncited: nothing cites 30 of the sources: s0, s1, s2, s3, s4 and 25 more | cite it as evidence where it was used, or leave it',
    ]);
  });

  it('checkSourcing(alternatives) notes a group of one, with the group that was meant', () => {
    const place = (id: string, alternatives: string) => ({ id, alternatives });
    expect(
      problemsOf({ places: [place('a', 'landing'), place('b', 'landing'), place('c', 'landings')] }),
    ).toEqual([
      'places.yaml:301:19 alternatives-single: the group of alternatives "landings" has this row only | did you mean "landing"?',
    ]);
    expect(problemsOf({ places: [place('a', 'landing')] })[0]).toContain(
      '| give the rows that exclude it the same group',
    );
  });
});
