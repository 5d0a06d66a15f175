import { describe, expect, it } from 'vitest';
import {
  logLossOf,
  logOdds,
  probabilityOf,
  ridgeLogistic,
} from '../../../src/measure/alignment/ridge-logistic.ts';
import { columnScale, standardisedColumns } from '../../../src/measure/alignment/standardised-columns.ts';
import reference from '../../reference/ridge-logistic.json' with { type: 'json' };

const given = reference.x.map((column) => Float64Array.from(column));
const columns = standardisedColumns(given, columnScale(given));
const outcome = Uint8Array.from(reference.y);
const group = Uint8Array.from(reference.group);

const fitted = (penalty: number, grouped = false) => {
  const fit = ridgeLogistic(grouped ? { outcome, columns, group, groups: 2 } : { outcome, columns }, {
    penalty,
  });
  if (fit.value === null) throw new Error(fit.why);
  return [...fit.value.levels, ...fit.value.slopes];
};

const furthest = (ours: readonly number[], theirs: readonly number[]) =>
  Math.max(...ours.map((value, i) => Math.abs(value - theirs[i]!)));

describe('ridgeLogistic', () => {
  it('gives the estimates of R’s glm where slopes cost nothing', () => {
    expect(furthest(fitted(0), reference.glm)).toBeLessThan(1e-9);
    expect(furthest(fitted(0, true), reference.glmGrouped)).toBeLessThan(1e-9);
  });

  it('gives those of glmnet for every penalty', () => {
    for (const [i, penalty] of reference.lambdas.entries()) {
      expect(furthest(fitted(penalty), reference.glmnet[i]!)).toBeLessThan(1e-7);
      expect(furthest(fitted(penalty, true), reference.glmnetGrouped[i]!)).toBeLessThan(1e-7);
    }
  });

  it('gives those of a slow optimiser on the formula itself', () => {
    for (const [i, penalty] of reference.lambdas.entries()) {
      expect(furthest(fitted(penalty), reference.optim[i]!)).toBeLessThan(1e-5);
      expect(furthest(fitted(penalty, true), reference.optimGrouped[i]!)).toBeLessThan(1e-5);
    }
  });

  it('gives the log odds of the share where there are no columns', () => {
    const { value } = ridgeLogistic({ outcome: Uint8Array.of(1, 0, 0, 0), columns: [] }, { penalty: 0 });
    expect(value!.levels[0]).toBeCloseTo(Math.log(1 / 3), 12);
  });

  it('ends at the same place from another start, and with cases in another order', () => {
    const start = { levels: [2], slopes: [1, -1, 2, 0], rounds: 1 };
    const fit = ridgeLogistic({ outcome, columns }, { penalty: 0.01, start });
    expect(furthest([...fit.value!.levels, ...fit.value!.slopes], fitted(0.01))).toBeLessThan(1e-8);
    const reverse = ridgeLogistic(
      { outcome: outcome.toReversed(), columns: columns.map((column) => column.toReversed()) },
      { penalty: 0.01 },
    );
    expect(furthest([...reverse.value!.levels, ...reverse.value!.slopes], fitted(0.01))).toBeLessThan(1e-8);
  });

  it('has no value where all are a no or a yes, or there is none, and says which', () => {
    const why = (outcome: Uint8Array) =>
      (ridgeLogistic({ outcome, columns: [] }, { penalty: 1 }) as { why: string }).why;
    expect(why(new Uint8Array(5))).toBe('all 5 cases are a no');
    expect(why(Uint8Array.of(1))).toBe('all 1 cases are a yes');
    expect(why(new Uint8Array(0))).toBe('there is no case');
    const grouped = ridgeLogistic(
      { outcome: Uint8Array.of(1, 0, 1, 1), columns: [], group: Uint8Array.of(0, 0, 1, 1), groups: 2 },
      { penalty: 1 },
    );
    expect(grouped).toEqual({ value: null, why: 'all 2 cases of group 1 are a yes' });
  });

  it('has none at no price where columns part the outcomes or follow from one another; a price gives one', () => {
    const parted = { outcome: Uint8Array.of(0, 0, 1, 1), columns: [Float64Array.of(-2, -1, 1, 2)] };
    expect(ridgeLogistic(parted, { penalty: 0 }).value).toBeNull();
    expect(ridgeLogistic(parted, { penalty: 0.01 }).value).not.toBeNull();
    const twice = { outcome, columns: [columns[0]!, columns[0]!] };
    expect(ridgeLogistic(twice, { penalty: 0 }).value).toBeNull();
    const half = ridgeLogistic(twice, { penalty: 0.01 }).value!;
    expect(half.slopes[0]).toBeCloseTo(half.slopes[1]!, 9);
  });

  it('throws on columns of another length', () => {
    expect(() => ridgeLogistic({ outcome, columns: [Float64Array.of(1)] }, { penalty: 0 })).toThrow(
      'ridgeLogistic requires columns and groups as long as the outcome',
    );
  });
});

describe('logOdds, probabilityOf, logLossOf', () => {
  it('agree with each other and keep their figures far out', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(-40)).toBeCloseTo(4.248e-18, 20);
    expect(logLossOf(800, 1)).toBe(0);
    expect(logLossOf(-800, 1)).toBe(800);
    expect(logLossOf(0.3, 0)).toBeCloseTo(-Math.log(1 - probabilityOf(0.3)), 14);
    const odds = logOdds({ columns: [Float64Array.of(1, 2)] }, 2, { levels: [1], slopes: [3], rounds: 0 });
    expect([...odds]).toEqual([4, 7]);
  });
});

describe('standardisedColumns', () => {
  it('leaves out what never changes, and puts the unknown at the mean with a column that says so', () => {
    const given = [Float64Array.of(1, 3, Number.NaN), Float64Array.of(7, 7, 7)];
    const scale = columnScale(given);
    expect(scale).toEqual({ kept: [{ place: 0, mean: 2, deviation: 1 }], doubtful: [0] });
    expect(standardisedColumns(given, scale).map((column) => [...column])).toEqual([
      [-1, 1, 0],
      [0, 0, 1],
    ]);
  });
});
