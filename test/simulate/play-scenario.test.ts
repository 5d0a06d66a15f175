import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/base/calendar.ts';
import { playScenario } from '../../src/simulate/play-scenario.ts';
import { handMade, supposed } from './supposed.ts';

const play = async (scenario: string, options = {}) => {
  const { record: of, supposition } = await supposed(
    `${handMade}scenarios:\n  - { id: what-if, says: W, ${scenario} }\n`,
  );
  return playScenario(of, supposition, options);
};
const day = (text: string) => dayOf(...(text.split('-').map(Number) as [number, number, number]));

describe('playScenario(record, a dropped act)', () => {
  it('takes with it what would not have been without it, to the end, each with the chain by which it went', async () => {
    const { gone, stays, rewrite } = await play('changes: [{ drop: quarrel }]');
    expect(gone.map(({ id, by, chain }) => [id, by, chain.join(' > ')])).toEqual([
      ['visit', 'causes', 'quarrel > visit'],
      ['thanks', 'causes', 'quarrel > visit > thanks'],
      ['pact', 'causes', 'quarrel > visit > thanks > pact'],
      ['hold', 'through', 'quarrel > visit > thanks > pact > hold'],
      ['warmth', 'causes', 'quarrel > visit > thanks > pact > warmth'],
    ]);
    expect(stays).toEqual([
      { id: 'both', table: 'spells', field: 'through', names: 'pact' },
      { id: 'reckoned', table: 'events', field: 'date', names: 'visit' },
    ]);
    expect(rewrite).toEqual({ supposed: 1, otherwise: 0, gone: 5, confirmed: 0, rows: 1 });
  });

  it('tells the claims that some world answers otherwise, and no other', async () => {
    const { claims, asked } = await play('changes: [{ drop: visit }]');
    expect(asked).toBe(6);
    expect(
      claims.map(({ id, before, after, differs, growth }) => [
        id,
        before.verdict,
        after.verdict,
        differs,
        growth,
      ]),
    ).toEqual([
      ['two-visits', 'holds', 'fails', 1, -1],
      ['three-acts', 'holds', 'fails', 1, -1],
      ['pact-first', 'holds', 'untestable', 1, -1],
      ['there-was', 'holds', 'fails', 1, -1],
    ]);
    expect(claims.map(({ names }) => names)).toEqual([[], [], ['pact'], ['visit']]);
    expect(claims[2]!.moves).toEqual([{ from: 'true', to: 'unknown', share: 1 }]);
  });

  it('leaves every other fact of every world as it was drawn, and what is dated from it in its place', async () => {
    const { facts } = await play('changes: [{ drop: visit }]');
    expect(facts.map(({ id }) => id).sort()).toEqual(['hold', 'pact', 'thanks', 'visit', 'warmth']);
    expect(facts.every(({ after }) => after === undefined)).toBe(true);
  });

  it('tells when what stood stood no longer', async () => {
    const { facts } = await play('changes: [{ drop: pact }]');
    const from = day('1951-02-01');
    expect(facts.find(({ id }) => id === 'hold')).toEqual({
      ...{ id: 'hold', table: 'spells', kind: 'possession', title: 'possession: Arcadia → The Port' },
      before: {
        from: { median: from, low: from, high: from },
        to: { median: Infinity, low: Infinity, high: Infinity },
        share: 1,
      },
      differs: 1,
    });
  });
});

describe('playScenario(record, a date that is set)', () => {
  it('moves what is dated from it, in every world by as much', async () => {
    const { facts, claims, gone, changes } = await play(
      'changes: [{ set: visit, date: 1950-05-01 }, { set: recognised, start: 1952 }]',
    );
    expect(gone).toEqual([]);
    expect(changes[0]).toEqual({
      ...{ kind: 'set', id: 'visit', table: 'events' },
      fields: [{ field: 'date', from: '1950-03-01', to: '1950-05-01' }],
    });
    const moved = Object.fromEntries(
      facts.map(({ id, before, after }) => [id, [before?.from.median, after?.from.median]]),
    );
    expect(moved.visit).toEqual([day('1950-03-01'), day('1950-05-01')]);
    expect(moved.thanks).toEqual([day('1950-03-11'), day('1950-05-11')]);
    expect(moved.reckoned).toEqual([day('1951-03-01'), day('1951-05-01')]);
    expect(Object.keys(moved).sort()).toEqual(['reckoned', 'recognised', 'thanks', 'visit']);
    expect(claims.map(({ id, after }) => [id, after.verdict])).toEqual([['recognises', 'fails']]);
  });
});

describe('playScenario(record, a row that is added)', () => {
  const added =
    'changes: [{ add: events, row: { id: trade, date: 1951-06-03, by: A, to: C, type: "061", title: Trade } }]';

  it('is in every world of every account, without a source', async () => {
    for (const account of ['all', undefined]) {
      const { facts, claims } = await play(added, { account });
      expect(facts.map(({ id, before, after }) => [id, before, after?.share])).toEqual([
        ['trade', undefined, 1],
      ]);
      expect(claims.map(({ id, after }) => [id, after.verdict])).toEqual([['with-c', 'holds']]);
    }
  });

  it('is as sure as it says', async () => {
    const { facts } = await play(added.replace('title', 'confidence: even, title'));
    expect(facts[0]!.after!.share).toBeGreaterThan(0.35);
    expect(facts[0]!.after!.share).toBeLessThan(0.65);
  });
});

describe('playScenario(record, scenario)', () => {
  it('counts what the author says would have been otherwise apart from what is supposed', async () => {
    const { otherwise, rewrite, facts } = await play(
      'changes: [{ drop: visit }], otherwise: [{ set: pact, causes: "", because: they wanted it anyway }]',
    );
    expect(otherwise).toEqual([
      {
        ...{ kind: 'set', id: 'pact', table: 'instruments', because: 'they wanted it anyway' },
        fields: [{ field: 'causes', from: ['thanks'], to: '' }],
      },
    ]);
    expect(rewrite).toEqual({ supposed: 1, otherwise: 1, gone: 1, confirmed: 0, rows: 2 });
    expect(facts.map(({ id }) => id).sort()).toEqual(['thanks', 'visit']);
  });

  it('tells the phases that are gone, and how far the relation is from what it was', async () => {
    const { pairs } = await play('changes: [{ drop: visit }]');
    const [pair] = pairs;
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([['A', 'B']]);
    expect(pair!.phases.some(({ before, after }) => before?.kind === 'rapprochement' && !after)).toBe(true);
    expect(pair!.furthest!.day).toBe(day('1951-12-31'));
    expect(pair!.furthest!.after.median).toBeLessThan(pair!.furthest!.before.median);
  });

  it('tells from when to when who stands with whom is not what it was', async () => {
    const { blocs } = await play('changes: [{ drop: quarrel }]');
    expect(blocs.length).toBeGreaterThan(0);
    const membersOf = (all: (typeof blocs)[number]['before']) => all.map(({ members }) => members.join());
    expect(blocs.some(({ before, after }) => `${membersOf(before)}` !== `${membersOf(after)}`)).toBe(true);
  });

  it('opens one claim, changed or not, with what its comparisons came to', async () => {
    const { claims, pairs } = await play('changes: [{ drop: visit }]', { claim: 'recognises' });
    expect(claims).toMatchObject([{ id: 'recognises', differs: 0, growth: 0 }]);
    expect(claims[0]!.parts!.before).toEqual(claims[0]!.parts!.after);
    expect(pairs).toEqual([]);
  });

  it('tells its progress to the end', async () => {
    const told: [number, number][] = [];
    await play('changes: [{ drop: visit }]', {
      onProgress: (done: number, of: number) => told.push([done, of]),
    });
    expect(told.at(-1)![0]).toBe(told.at(-1)![1]);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });
});
