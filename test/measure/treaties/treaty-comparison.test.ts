import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTreaties, type Provision } from '../../../src/measure/treaties/treaty-comparison.ts';

const ids = (provisions: readonly Provision[]) => provisions.map((p) => p.id);

const pact1945: Provision[] = [
  { id: 'a1', topic: 'alliance', obligation: 'assist', by: ['USSR', 'ROC'], object: 'JPN', term: '30 years' },
  { id: 'a2', topic: 'railway', obligation: 'share', by: ['USSR', 'ROC'], term: '30 years' },
  {
    id: 'a3',
    topic: 'port',
    obligation: 'share',
    by: ['USSR', 'ROC'],
    object: 'port-arthur',
    term: '30 years',
  },
  { id: 'a4', topic: 'mongolia', obligation: 'recognise', by: ['ROC'] },
];
const pact1950: Provision[] = [
  { id: 'b1', topic: 'Alliance', obligation: 'assist', by: ['PRC', 'USSR'], object: 'JPN', term: '30 years' },
  { id: 'b2', topic: 'railway', obligation: 'transfer', by: ['USSR'], to: ['PRC'] },
  {
    id: 'b3',
    topic: 'port',
    obligation: 'share',
    by: ['USSR', 'PRC'],
    object: 'port-arthur',
    term: 'until 1952',
  },
  { id: 'b4', topic: 'port', obligation: 'return', by: ['USSR'], object: 'dalian' },
  { id: 'b5', topic: 'credit', obligation: 'lend', by: ['USSR'], to: ['PRC'] },
];

describe('compareTreaties', () => {
  it('compareTreaties(1945, 1950) finds what is kept, changed, dropped and added (by hand)', () => {
    const result = compareTreaties(pact1945, pact1950);
    expect(result.kept.map((p) => [p.older.id, p.newer.id])).toEqual([['a1', 'b1']]);
    expect(result.changed.map((p) => [p.older.id, p.newer.id, p.differs])).toEqual([
      ['a2', 'b2', ['obligation', 'by']],
      ['a3', 'b3', ['term']],
    ]);
    expect(ids(result.dropped)).toEqual(['a4']);
    expect(ids(result.added)).toEqual(['b4', 'b5']);
    expect([result.keptShare, result.changedShare, result.droppedShare, result.addedShare]).toEqual([
      0.25, 0.5, 0.25, 0.4,
    ]);
  });

  it('compareTreaties(older, newer, parties) puts a new party in the place of the one it follows, if there is just one', () => {
    const older: Provision[] = [{ topic: 'trade', obligation: 'permit', by: ['ROC'], to: ['MON', 'USSR'] }];
    const newer: Provision[] = [{ topic: 'trade', obligation: 'permit', by: ['PRC'] }];
    const signed = { older: ['USSR', 'ROC'], newer: ['PRC', 'USSR'] };
    expect(compareTreaties(older, newer, signed).keptShare).toBe(1);
    // Left to the provisions alone, three parties are gone and one has come: nobody follows anybody.
    expect(compareTreaties(older, newer).changed[0]?.differs).toEqual(['by']);
  });

  it('compareTreaties does not take an unstated field for a difference, nor an unstated object for another', () => {
    const older: Provision = { topic: 'port', obligation: 'lease', term: '99 years' };
    const newer: Provision = { topic: 'port', obligation: 'lease', object: 'dalian' };
    expect(compareTreaties([older], [newer]).keptShare).toBe(1);
  });

  it('compareTreaties gives each provision one partner, the best first, whatever the order', () => {
    const older = [
      { id: 'x', topic: 'port', obligation: 'lease' },
      { id: 'y', topic: 'port', obligation: 'lease', object: 'dalian' },
      { id: 'z', topic: 'port', obligation: 'open' },
    ];
    const newer = [
      { id: '1', topic: 'port', obligation: 'lease', object: 'dalian' },
      { id: '2', topic: 'port', obligation: 'lease', object: 'port-arthur' },
    ];
    const expected = [
      ['x', '2'],
      ['y', '1'],
    ];
    for (const [a, b] of [
      [older, newer],
      [older.toReversed(), newer.toReversed()],
    ] as const) {
      const result = compareTreaties(a, b);
      expect(result.kept.map((p) => [p.older.id, p.newer.id]).sort()).toEqual(expected);
      expect(ids(result.dropped)).toEqual(['z']);
    }
  });

  it('compareTreaties(nothing) has no shares of nothing', () => {
    const none = compareTreaties([], []);
    expect([none.keptShare, none.changedShare, none.droppedShare, none.addedShare]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(compareTreaties(pact1945, [])).toMatchObject({
      keptShare: 0,
      droppedShare: 1,
      addedShare: undefined,
    });
    expect(compareTreaties([], pact1950)).toMatchObject({ keptShare: undefined, addedShare: 1 });
  });

  const provision: fc.Arbitrary<Provision> = fc.record(
    {
      topic: fc.constantFrom('port', 'rail'),
      obligation: fc.constantFrom('lease', 'open'),
      object: fc.constantFrom('dalian', 'lushun'),
      by: fc.subarray(['USSR', 'ROC', 'PRC']),
    },
    { requiredKeys: ['topic', 'obligation'] },
  );
  const treaty = fc.array(provision, { maxLength: 5 });

  it('compareTreaties(older, older) keeps all; every provision is counted once', () => {
    fc.assert(
      fc.property(treaty, treaty, (older, newer) => {
        if (older.length > 0) expect(compareTreaties(older, older).keptShare).toBe(1);
        const { kept, changed, dropped, added } = compareTreaties(older, newer);
        expect(kept.length + changed.length + dropped.length).toBe(older.length);
        expect(kept.length + changed.length + added.length).toBe(newer.length);
        for (const a of dropped) {
          const partners = added.filter(
            (b) => a.topic === b.topic && (!a.object || !b.object || a.object === b.object),
          );
          expect(partners).toEqual([]);
        }
      }),
      { seed: 1945 },
    );
  });

  it('compareTreaties keeps at most what the best of all matchings keeps, and no less than half of it', () => {
    const best = (older: Provision[], newer: Provision[]): number => {
      const [first, ...rest] = older;
      if (!first) return 0;
      const kept = newer.map((b, j) =>
        compareTreaties([first], [b], { older: [], newer: [] }).keptShare === 1
          ? 1 +
            best(
              rest,
              newer.filter((_, k) => k !== j),
            )
          : 0,
      );
      return Math.max(best(rest, newer), ...kept);
    };
    fc.assert(
      fc.property(treaty, treaty, (older, newer) => {
        const { kept } = compareTreaties(older, newer, { older: [], newer: [] });
        const most = best(older, newer);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.length).toBeGreaterThanOrEqual(most / 2);
      }),
      { seed: 1950 },
    );
  });
});
