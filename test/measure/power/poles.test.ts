import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelskiThompson, type Polarity, poles } from '../../../src/measure/power/poles.ts';
import reference from '../../reference/power.json' with { type: 'json' };
import { holdings, someHoldings } from './holdings.ts';

/** The conditions, read one by one off whole percents. */
function slowKind(percents: readonly number[]): Polarity | null {
  const atLeast = (percent: number) => percents.filter((of) => of >= percent);
  if (atLeast(50).length > 0) return 'unipolarity';
  const great = atLeast(25);
  if (great.length === 2 && great[0]! + great[1]! >= 50) return 'bipolarity';
  if (atLeast(45).length > 0) return 'near-unipolarity';
  return atLeast(10).length >= 3 ? 'multipolarity' : null;
}

describe('poles', () => {
  it.each([
    [[50, 20, 15, 15], 'unipolarity', 1, ['unipolarity', 'multipolarity']],
    [[52, 29, 13, 6], 'unipolarity', 1, ['unipolarity', 'bipolarity', 'multipolarity']],
    [[50, 50], 'unipolarity', 1, ['unipolarity', 'bipolarity']],
    [[46, 26, 14, 14], 'bipolarity', 2, ['bipolarity', 'near-unipolarity', 'multipolarity']],
    [[25, 25, 20, 20, 10], 'bipolarity', 2, ['bipolarity', 'multipolarity']],
    [[45, 24, 24, 7], 'near-unipolarity', 1, ['near-unipolarity', 'multipolarity']],
    [[34, 33, 33], 'multipolarity', 3, ['multipolarity']],
    [[30, 24, 24, 12, 10], 'multipolarity', 5, ['multipolarity']],
  ] as const)('poles of %j percent by hand: %s', (percents, kind, value, met) => {
    expect(poles(holdings(...percents))).toMatchObject({ value, kind, met });
  });

  it('has no value where no condition is met, or a capability is missing', () => {
    const many = holdings(40, 15, ...Array.from({ length: 9 }, () => 5));
    expect(poles(many)).toMatchObject({ value: null, kind: null, met: [], n: 11, sum: 100 });
    expect(poles(many)).toHaveProperty(
      'why',
      'no condition of Modelski & Thompson is met: the largest share is 0.400, and powers are 2',
    );
    expect(poles(holdings(3, null))).toMatchObject({ value: null, missing: ['B'], powers: [] });
    expect(poles(holdings(3, null), modelskiThompson, 'leave out')).toMatchObject({
      value: 1,
      missing: ['B'],
    });
    expect(poles([])).toMatchObject({ value: null, why: 'no state with a capability' });
    expect(poles(holdings(0, 0))).toMatchObject({ value: null, why: 'the states hold nothing' });
    expect(poles(holdings(8))).toMatchObject({ value: 1, kind: 'unipolarity' });
    expect(() => poles(holdings(1, Number.NaN))).toThrow('not NaN');
    expect(() => poles(holdings(1), { ...modelskiThompson, one: 50 })).toThrow(
      'thresholds above 0, at most 1',
    );
  });

  it('poles(whole percents) is what the conditions give one by one', () => {
    const percents = fc
      .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 })
      .filter((all) => all.reduce((sum, of) => sum + of, 0) <= 100)
      .map((all) => [...all, 100 - all.reduce((sum, of) => sum + of, 0)]);
    fc.assert(
      fc.property(percents, (of) => {
        expect(poles(holdings(...of)).kind).toBe(slowKind(of));
        // in other units, whose sums round otherwise, thresholds are met all the same
        expect(poles(holdings(...of.map((percent) => percent * 0.0007))).kind).toBe(slowKind(of));
      }),
      { numRuns: 300, seed: 1974 },
    );
  });

  it.each(reference.power)('the majors of $year: $kind, as Python has it', (row) => {
    const of = Object.entries(row.held).map(([state, capability]) => ({ state, capability: capability! }));
    const { kind, powers } = poles(of);
    expect({ kind, powers: powers.length }).toEqual({ kind: row.kind, powers: row.powers });
  });

  it('is the same in any order and under any names, and tells another rule by its name', () => {
    fc.assert(
      fc.property(someHoldings(1), (of) => {
        const turned = of.map(({ state, capability }) => ({ state: `x${state}`, capability })).toReversed();
        const { value, kind, met } = poles(of);
        expect(poles(turned)).toMatchObject({ value, kind, met });
      }),
      { numRuns: 100, seed: 1986 },
    );
    const rule = { ...modelskiThompson, name: 'a fifth', power: 0.2 };
    expect(poles(holdings(30, 24, 24, 12, 10), rule)).toMatchObject({ value: 3, rule: 'a fifth' });
  });
});
