import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capabilityShares, type Holding } from '../../../src/measure/power/capability-shares.ts';
import { concentration } from '../../../src/measure/power/concentration.ts';
import { effectiveNumber } from '../../../src/measure/power/effective-number.ts';
import { herfindahl } from '../../../src/measure/power/herfindahl.ts';
import { strongestShare } from '../../../src/measure/power/strongest-share.ts';
import reference from '../../reference/power.json' with { type: 'json' };
import { holdings, someHoldings } from './holdings.ts';

const measures = {
  concentration,
  herfindahl,
  effectiveNumber,
  strongestShare: (of: readonly Holding[], whenMissing?: 'leave out') => strongestShare(of, 2, whenMissing),
};

const held = (of: readonly Holding[]) => of.map(({ capability }) => capability!);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** CON without shares: from the differences of all pairs, Σ (cᵢ − cⱼ)² over i < j being n Σ c² − (Σ c)². */
function slowCon(values: readonly number[]): number {
  let sum = 0;
  for (const [i, a] of values.entries()) for (const b of values.slice(i + 1)) sum += (a - b) * (a - b);
  return Math.sqrt(sum / (values.length - 1)) / total(values);
}

/** The chance that two units are in one hand, by all pairings of states. */
function slowHerfindahl(values: readonly number[]): number {
  const pairings = values.flatMap((a, i) => values.map((b, j) => [a * b, i === j ? a * b : 0] as const));
  return total(pairings.map(([, same]) => same)) / total(pairings.map(([all]) => all));
}

/** The most that any two states hold together. */
function slowTwo(values: readonly number[]): number {
  const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => a + b));
  return Math.max(...pairs) / total(values);
}

describe('concentration and its kin', () => {
  it('by hand', () => {
    // shares 0.5, 0.3, 0.2: Σ s² = 0.38
    const of = holdings(5, 3, 2);
    expect(concentration(of)).toEqual({
      value: expect.closeTo(Math.sqrt(0.07), 12),
      n: 3,
      sum: 10,
      missing: [],
    });
    expect(herfindahl(of).value).toBeCloseTo(0.38, 12);
    expect(herfindahl(of).normalised.value).toBeCloseTo(0.07, 12);
    expect(effectiveNumber(of).value).toBeCloseTo(1 / 0.38, 12);
    expect(strongestShare(of).value).toBeCloseTo(0.8, 12);
    expect(strongestShare(of, 1).value).toBe(0.5);
  });

  it('all hold alike: 0, 1/n, n; one holds all: 1, 1, 1', () => {
    expect(concentration(holdings(7, 7, 7)).value).toBe(0);
    for (const n of [3, 45, 60])
      expect(concentration(holdings(...Array.from({ length: n }, () => 0.3))).value).toBe(0);
    expect(herfindahl(holdings(7, 7, 7, 7)).value).toBe(0.25);
    expect(effectiveNumber(holdings(7, 7, 7, 7)).value).toBe(4);
    for (const measure of [concentration, herfindahl, effectiveNumber])
      expect(measure(holdings(3, 0, 0, 0)).value).toBe(1);
    expect(strongestShare(holdings(3, 0, 0, 0)).value).toBe(1);
  });

  it('is what slower ways give', () => {
    fc.assert(
      fc.property(someHoldings(2), (of) => {
        expect(concentration(of).value).toBeCloseTo(slowCon(held(of)), 12);
        expect(herfindahl(of).value).toBeCloseTo(slowHerfindahl(held(of)), 12);
        expect(effectiveNumber(of).value).toBeCloseTo(1 / slowHerfindahl(held(of)), 10);
        expect(strongestShare(of).value).toBeCloseTo(slowTwo(held(of)), 12);
        expect(herfindahl(of).normalised.value).toBeCloseTo(slowCon(held(of)) ** 2, 12);
      }),
      { numRuns: 200, seed: 1973 },
    );
  });

  it.each(reference.power)('the majors of $year are what Python gives', (row) => {
    const of = Object.entries(row.held).map(([state, capability]) => ({ state, capability: capability! }));
    expect(concentration(of).value).toBeCloseTo(row.con, 12);
    expect(herfindahl(of).value).toBeCloseTo(row.herfindahl, 12);
    expect(effectiveNumber(of).value).toBeCloseTo(row.effective, 12);
    expect(strongestShare(of).value).toBeCloseTo(row.two, 12);
  });

  it('has no value, and says why: nobody, one alone, nothing held, a capability missing', () => {
    const none = { value: null, missing: [], n: 0, sum: 0 };
    for (const measure of Object.values(measures)) {
      expect(measure([])).toMatchObject({ ...none, why: 'no state with a capability' });
      expect(measure(holdings(0, 0))).toMatchObject({ ...none, n: 2, why: 'the states hold nothing' });
      expect(measure(holdings(3, null, 2, null))).toMatchObject({
        value: null,
        why: 'the capability of B, D is missing',
        n: 2,
        sum: 5,
        missing: ['B', 'D'],
      });
      expect(measure(holdings(null, null), 'leave out').value).toBeNull();
    }
    expect(concentration(holdings(4))).toMatchObject({ value: null, n: 1 });
    expect(herfindahl(holdings(4))).toMatchObject({ value: 1, normalised: { value: null } });
    expect(strongestShare(holdings(4))).toMatchObject({
      value: null,
      why: '1 of 2 states with a capability',
    });
  });

  it('leaves out those whose capability is missing where that is asked for, and tells them', () => {
    for (const measure of Object.values(measures)) {
      const { value, n, sum, missing } = measure(holdings(3, null, 2), 'leave out');
      expect({ n, sum, missing }).toEqual({ n: 2, sum: 5, missing: ['B'] });
      expect(value).toBe(
        measure([
          { state: 'A', capability: 3 },
          { state: 'C', capability: 2 },
        ]).value,
      );
    }
  });

  it('refuses capabilities that are none, and a state given twice', () => {
    for (const bad of [Number.NaN, -1, Infinity, -9])
      expect(() => concentration(holdings(1, bad))).toThrow(`capabilities of 0 or more, or null, not ${bad}`);
    expect(() => herfindahl(holdings(1e308, 1e308))).toThrow('whose sum is finite');
    expect(() => capabilityShares([...holdings(1), ...holdings(2)])).toThrow('"A" is there twice');
    expect(() => strongestShare(holdings(1), 0)).toThrow('whole number of states');
  });

  it('is the same in any order and scale, and falls when power passes from the stronger to the weaker', () => {
    fc.assert(
      fc.property(someHoldings(2), (of) => {
        const scaled = of.map(({ state, capability }) => ({
          state: `x${state}`,
          capability: capability! * 4,
        }));
        for (const measure of Object.values(measures)) {
          expect(measure(of.toReversed())).toEqual(measure(of));
          expect(measure(scaled).value).toBe(measure(of).value);
        }
        const [one, other, ...rest] = of.toSorted((a, b) => b.capability! - a.capability!) as [
          Holding,
          Holding,
        ];
        const middle = (one.capability! + other.capability!) / 2;
        const evened = [one, other].map(({ state }) => ({ state, capability: middle }));
        expect(concentration([...evened, ...rest]).value).toBeLessThanOrEqual(
          concentration(of).value! + 1e-12,
        );
      }),
      { numRuns: 100, seed: 1816 },
    );
  });
});
