import { describe, expect, it } from 'vitest';
import { checkDemands } from '../../../src/record/history/check-demands.ts';
import { checkSequence } from '../../../src/record/history/check-sequence.ts';
import { readingOf } from '../../case-of.ts';

const act = (id: string, date: string, rest: string, by = 'B') =>
  `{ id: ${id}, date: ${date}, by: ${by}, type: "010", title: x, evidence: "@one", ${rest} }`;
const ask = act('ask', '1950-01', 'asks: { what: aid, of: B }', 'A');
const actors = `actors:
  - { id: envoy, kind: person, name: Envoy, memberOf: [{ of: B, role: ambassador }] }
  - { id: clerk, kind: person, name: Clerk, memberOf: [{ of: B, role: clerk }] }`;

async function noted(...events: readonly string[]): Promise<string[]> {
  const { record } = await readingOf(`${actors}\nevents: [${events.join(', ')}]`);
  return [...checkDemands(record), ...checkSequence(record)].map(({ code, message }) => `${code} ${message}`);
}

describe('checkDemands(record)', () => {
  it.each([
    ['a month before', '1949-12', ['rests-on-later']],
    ['in the month, on whichever day', '1950-01-01', []],
    ['after', '1950-02', []],
  ])('an answer %s', async (_, date, codes) => {
    const found = await noted(ask, act('re', date, 'answers: { ask: granted }'));
    expect(found.map((each) => each.split(' ')[0])).toEqual(codes);
  });

  it.each([
    ['B', []],
    ['envoy', []],
    ['[C, B]', []],
    ['C', ['answer-by-other "re" answers "ask", which was put to "B", not to "C"']],
    ['clerk', ['answer-by-other "re" answers "ask", which was put to "B", not to "clerk"']],
  ])('an answer by %s', async (by, found) => {
    expect(await noted(ask, act('re', '1950-02', 'answers: { ask: granted }', by))).toEqual(found);
  });

  it('takes what a state answers for one of whom it was asked', async () => {
    const asked = ask.replace('of: B', 'of: envoy');
    expect(await noted(asked, act('re', '1950-02', 'answers: { ask: granted }'))).toEqual([]);
  });

  const first = act('first', '1950-02-01', 'answers: { ask: granted }');
  it.each([
    ['of one day', '1950-02-01', 'refused', 1],
    ['of one day and alike', '1950-02-01', 'granted', 0],
    ['in an order that is told', '1950-02-01 after first', 'refused', 0],
    ['of another day', '1950-02-02', 'refused', 0],
    ['of perhaps another day', '1950-02', 'refused', 0],
  ])('two answers %s', async (_, date, is, count) => {
    const found = await noted(ask, first, act('second', date, `answers: { ask: ${is} }`));
    expect(found).toEqual(
      Array(count).fill(
        'answers-differ "ask" was answered twice on 1 February 1950: granted by "first", refused by "second"',
      ),
    );
  });

  it('lets answers of one day differ where a later one settles it, or one of them is true', async () => {
    const second = act('second', '1950-02-01', 'answers: { ask: refused }');
    expect(await noted(ask, first, second, act('last', '1951', 'answers: { ask: partly }'))).toEqual([]);
    const either = [first, second].map((row) => row.replace('{ ', '{ alternatives: which, '));
    expect(await noted(ask, ...either)).toEqual([]);
  });

  it('notes an audience that is addressed, once for each', async () => {
    expect(
      await noted(act('a', '1950', 'to: [A, C], audience: [C]'), act('b', '1950', 'to: A, audience: C')),
    ).toEqual(['audience-addressed "a" is addressed to "C", which is its audience too']);
  });

  it('notes a card played once that is near another, the later of two', async () => {
    const card = (id: string, name: string) => act(id, '1950', `card: ${name}`);
    expect(await noted(card('a', 'taiwan-card'), card('b', 'tiawan-card'), card('c', 'soviet-card'))).toEqual(
      ['card-once "b" alone plays "tiawan-card"'],
    );
    expect(await noted(card('a', 'tiawan-card'), card('b', 'taiwan-card'), card('c', 'taiwan-card'))).toEqual(
      ['card-once "a" alone plays "tiawan-card"'],
    );
    expect(await noted(card('a', 'taiwan-card'), card('b', 'taiwan-card'))).toEqual([]);
    // that both are cards makes them no nearer
    expect(await noted(card('a', 'soviet-card'), card('b', 'rocket-card'))).toEqual([]);
    expect(await noted(card('a', 'soviet-card'), card('b', 'sovietcard'))).toHaveLength(1);
  });
});
