import { describe, expect, it } from 'vitest';
import { checkSpells } from '../../../src/record/history/check-spells.ts';
import { lines, recordOf } from '../record-of.ts';

type Written = Readonly<Record<string, unknown>>;
const problemsOf = (...spells: Written[]) => lines(checkSpells(recordOf({ spells })));
const recognition = (id: string, start: string, end?: string, more: Written = {}): Written => ({
  id,
  start,
  ...(end ? { end } : {}),
  kind: 'recognition',
  by: 'USSR',
  of: 'PRC',
  ...more,
});

describe('checkSpells', () => {
  it('checkSpells(one spell twice) finds the days they share', () => {
    expect(problemsOf(recognition('b', '1955'), recognition('a', '1950', '1957'))).toEqual([
      'spells.yaml:101:12 spell-overlap: "b" overlaps "a", which is of the same kind and parties, on 31 December 1955–1 January 1957 | end one before the other starts, join them, or give both the same alternatives if one is true',
    ]);
    expect(
      problemsOf(recognition('a', '1950'), recognition('b', '1955', undefined, { by: ['USA', 'USSR'] })),
    ).toHaveLength(1);
  });

  it('checkSpells(handing over, possibly overlapping) finds nothing', () => {
    expect(problemsOf(recognition('a', '1950', '1955-06-01'), recognition('b', '1955-06-01'))).toEqual([]);
    expect(problemsOf(recognition('a', '1950', '1955'), recognition('b', '1955'))).toEqual([]);
  });

  it('checkSpells(other parties, object, level, or alternatives) finds nothing', () => {
    const a = recognition('a', '1950');
    expect(problemsOf(a, recognition('b', '1951', undefined, { of: 'ROC' }))).toEqual([]);
    expect(problemsOf(a, recognition('b', '1951', undefined, { by: 'PRC', of: 'USSR' }))).toEqual([]);
    expect(problemsOf(a, recognition('b', '1951', undefined, { level: 'de-facto' }))).toEqual([]);
    expect(problemsOf(a, recognition('b', '1951', undefined, { object: 'UN' }))).toEqual([]);
    const either = { alternatives: 'which' };
    expect(problemsOf({ ...a, ...either }, recognition('b', '1951', undefined, either))).toEqual([]);
  });

  it('checkSpells(mutual) takes the parties in any order; wars and crises by their names', () => {
    const war = { start: '1950', end: '1953', kind: 'war' };
    expect(
      problemsOf({ ...war, id: 'a', between: ['X', 'Y'] }, { ...war, id: 'b', between: ['Y', 'X'] }),
    ).toHaveLength(1);
    expect(
      problemsOf(
        { ...war, id: 'a', between: ['X', 'Y'], title: 'one' },
        { ...war, id: 'b', between: ['X', 'Y'] },
      ),
    ).toEqual([]);
  });

  it('checkSpells(relations) finds those before either side recognised the other', () => {
    const relations = (more: Written) => ({
      id: 'r',
      start: '1949',
      kind: 'relations',
      between: ['USSR', 'PRC'],
      ...more,
    });
    expect(problemsOf(relations({}), recognition('a', '1950'))).toEqual([
      'spells.yaml:101:12 relations-before-recognition: "r" starts in 1949, before recognition ("a") in 1950 | put one of the dates right, or give the relations the level of what stood before recognition (consulate, unofficial)',
    ]);
    expect(
      problemsOf(
        relations({ level: 'embassy', between: undefined, by: 'PRC', of: 'USSR' }),
        recognition('a', '1950'),
      ),
    ).toHaveLength(1);
    expect(problemsOf(relations({ level: 'consulate' }), recognition('a', '1950'))).toEqual([]);
    expect(problemsOf(relations({}), recognition('a', '1949'))).toEqual([]);
    expect(problemsOf(relations({}), recognition('a', '1950'), recognition('c', '1940', '1948'))).toEqual([]);
    expect(problemsOf(relations({}))).toEqual([]);
  });

  it('checkSpells(posts) finds a person in two exclusive ones', () => {
    const post = (of: string, start: string, end: string, exclusive = 'yes') => ({
      of,
      start,
      end,
      role: `head of ${of}`,
      exclusive,
    });
    const problems = (...memberOf: object[]) =>
      lines(checkSpells(recordOf({ actors: [{ id: 'Mao', memberOf }] })));
    expect(problems(post('X', '1950', '1955'), post('Y', '1953', '1959'))).toEqual([
      'actors.yaml:101:220 posts-exclusive: "Mao" is head of Y and head of X at once, and both are exclusive, on 31 December 1953–1 January 1955 | put the dates right, or take out exclusive',
    ]);
    expect(problems(post('X', '1950', '1953'), post('Y', '1953', '1959'))).toEqual([]);
    expect(problems(post('X', '1950', '1955'), post('Y', '1953', '1959', 'no'))).toEqual([]);
  });
});
