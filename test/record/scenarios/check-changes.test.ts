import { describe, expect, it } from 'vitest';
import { event, readWith, told } from '../case-texts.ts';

const problemsOf = async (changes: string) =>
  (
    await readWith({
      'e.yaml': `events:\n${event('e', { alternatives: 'g' })}${event('f', { alternatives: 'g' })}scenarios:\n  - { id: s1, says: S, changes: ${changes} }\n`,
    })
  ).problems.map(told);

describe('checkChanges(specs)', () => {
  it.each([
    [
      'a change of nothing',
      '{ omit: e }',
      '19:33: change is a mapping of other fields | expected {drop: id}, {set: id, field: value} or {add: table, row: {…}} [value-shape]',
    ],
    [
      'a change of no row',
      '[{ drop: ee }]',
      '19:42: drop "ee" is not an id of the case | did you mean "e"? [reference-unknown]',
    ],
    [
      'an addition to no table',
      '[{ add: event, row: {} }]',
      '19:41: add "event" is not one of its values | did you mean "events"? [value-choice]',
    ],
    [
      'an actor, where only what happened is dropped, without offering him',
      '[{ drop: PRCC }]',
      '19:42: drop "PRCC" is not an id of the case | name a row of events, instruments, spells, votes, positions, figures, ballots by its id, a ballot as vote/actor [reference-unknown]',
    ],
    [
      'a slip in a kind of change',
      '[{ dorp: e }]',
      '19:36: "dorp" is not a field of "change" | did you mean "drop"? [field-unknown]',
    ],
    [
      'a slip in a field, also where the row has the one that was meant',
      '[{ set: e, dat: 1951 }]',
      '19:44: "dat" is not a field of "events" | did you mean "date"? [field-unknown]',
    ],
    [
      'a reason that is a list',
      '[{ drop: e, because: [a] }]',
      '19:54: because is a list | expected the reason, in words [value-shape]',
    ],
  ])('reports %s', async (_, changes, problem) => {
    expect(await problemsOf(changes)).toEqual([`e.yaml:${problem}`]);
  });

  it.each([
    ['one change, without brackets', '{ drop: e }'],
    ['a group of alternatives', '[{ drop: g }]'],
    ['a reason', '[{ drop: e, because: it is doubted }]'],
    ['several fields of a row', '[{ set: e, date: 1951, by: PRC, to: USSR }]'],
    ['a field that is taken away', '[{ set: e, to: "" }]'],
    ['a row that is added', '[{ add: events, row: { id: x, date: 1952, by: USSR, title: X } }]'],
    ['a span', '[{ set: USSR, span: 1922/1991 }]'],
  ])('finds no fault with %s', async (_, changes) => {
    expect(await problemsOf(changes)).toEqual([]);
  });
});
