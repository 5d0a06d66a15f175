import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherTest } from '../../../src/measure/leverage/exact-tests.ts';
import {
  type DemandMade,
  leverage,
  leverageTest,
  successRate,
} from '../../../src/measure/leverage/leverage.ts';

const made = (success: number | undefined, isAfter?: boolean): DemandMade => ({ success, isAfter });
const demands = (of: readonly DemandMade['isAfter'][], most = 8) =>
  fc.array(fc.record({ success: fc.constantFrom(0, 0.5, 1, undefined), isAfter: fc.constantFrom(...of) }), {
    maxLength: most,
  });
const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / of.length;
const successes = (of: readonly DemandMade[], side: boolean) =>
  of.flatMap(({ success, isAfter }) => (isAfter === side && success !== undefined ? [success] : []));

/** Every way to say of some demands that they came after, or not. */
function* assignments(of: readonly DemandMade[]): Generator<DemandMade[]> {
  for (let bits = 0; bits < 2 ** of.length; bits++)
    yield of.map((each, i) => ({ ...each, isAfter: each.isAfter ?? ((bits >> i) & 1) === 1 }));
}

describe('leverage(demands)', () => {
  it('is what can be counted by hand', () => {
    const all = [
      made(1, true),
      made(0.5, true),
      made(0, false),
      made(1, false),
      made(0, false),
      made(undefined, true),
    ];
    const found = leverage(all)!;
    expect(found.least).toBeCloseTo(0.75 - 1 / 3);
    expect(found.most).toBe(found.least);
    expect(successRate(all)).toEqual({ n: 5, rate: 0.5 });
    // both successes of 0.75 × 2 or more among the ten pairs: {1, ½} twice, {1, 1} once
    expect(leverageTest(all)).toBe(0.3);
  });

  it.each([
    ['no demand', []],
    ['no answer', [made(undefined, true), made(undefined, false)]],
    ['nothing after a card', [made(1, false), made(0, false)]],
    ['nothing but after a card', [made(1, true), made(0, true)]],
    ['an only demand of which it is not known', [made(1, true), made(0)]],
    ['only a put-off demand on one side', [made(1, true), made(undefined, false)]],
  ])('has no value of %s', (_, all) => {
    expect(leverage(all)).toBeUndefined();
  });

  it('has bounds where it is not known whether anything came before a demand, as every assignment has them', () => {
    fc.assert(
      fc.property(demands([true, false, undefined]), (all) => {
        const answered = all.filter(({ success }) => success !== undefined);
        const values = [...assignments(answered)].map(
          (each) => mean(successes(each, true)) - mean(successes(each, false)),
        );
        const found = leverage(all);
        if (values.some(Number.isNaN)) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found!.least).toBeCloseTo(Math.min(...values), 12);
        expect(found!.most).toBeCloseTo(Math.max(...values), 12);
      }),
    );
  });
});

describe('leverageTest(demands)', () => {
  it('agrees with every way to deal the demands out', () => {
    fc.assert(
      fc.property(demands([true, false], 10), (all) => {
        const answered = all.filter(({ success }) => success !== undefined);
        const count = answered.filter(({ isAfter }) => isAfter).length;
        const found = leverageTest(all);
        if (count === 0 || count === answered.length) {
          expect(found).toBeUndefined();
          return;
        }
        const differenceOf = (of: readonly DemandMade[]) =>
          mean(successes(of, true)) - mean(successes(of, false));
        const own = differenceOf(answered);
        const ways = [...assignments(answered.map(({ success }) => made(success)))]
          .filter((each) => each.filter(({ isAfter }) => isAfter).length === count)
          .map(differenceOf);
        const asFar = ways.filter((each) => (own > 0 ? each >= own - 1e-9 : each <= own + 1e-9));
        expect(found).toBeCloseTo(Math.abs(own) < 1e-9 ? 1 : asFar.length / ways.length, 12);
      }),
    );
  });

  it('is Fisher’s exact test where nothing was granted in part', () => {
    fc.assert(
      fc.property(demands([true, false], 14), (all) => {
        const whole = all.map(({ success, isAfter }) => made(success === 0.5 ? 1 : success, isAfter));
        const group = (side: boolean) => {
          const of = successes(whole, side);
          return { fitting: of.filter((success) => success === 1).length, of: of.length };
        };
        const p = fisherTest({ left: group(true), right: group(false) });
        if (p === undefined) expect(leverageTest(whole)).toBeUndefined();
        else expect(leverageTest(whole)).toBeCloseTo(p, 10);
      }),
    );
  });

  it('does not depend on the order of the demands, and holds for thousands of them', () => {
    const all = Array.from({ length: 3000 }, (_, i) => made([0, 0.5, 1][i % 3]!, i % 7 === 0));
    const p = leverageTest(all)!;
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThanOrEqual(1);
    expect(leverageTest(all.slice(0, 60).reverse())).toBe(leverageTest(all.slice(0, 60)));
  });
});
