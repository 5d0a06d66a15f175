import { describe, expect, it } from 'vitest';
import { reciprocity } from '../../../src/measure/change/reciprocity.ts';
import { responseBands } from '../../../src/measure/change/response-bands.ts';
import reference from '../../reference/reciprocity.json' with { type: 'json' };

const pair = (['a_to_b', 'b_to_a'] as const).map((name) => ({ name, values: reference.series[name] }));

describe('responseBands', () => {
  const bands = responseBands(pair, { seed: 7, steps: 4 });
  if (bands.value === null) throw new Error('expected bands');

  it('responseBands(a pair) are about as wide at the first step as the standard errors of R vars say', () => {
    const { coefficients } = reference.VAR1;
    const errors = [coefficients.a_to_b.se, coefficients.b_to_a.se];
    for (const i of [0, 1])
      for (const j of [0, 1]) {
        const { low, high } = bands.value[1]![i]![j]!;
        expect((high - low) / (2 * 1.96 * errors[i]![j]!)).toBeGreaterThan(0.9);
        expect((high - low) / (2 * 1.96 * errors[i]![j]!)).toBeLessThan(1.1);
      }
  });

  it('responseBands(a pair) hold the responses, and are nothing at step 0', () => {
    const { value } = reciprocity(pair, { steps: 4 });
    for (const [s, step] of value!.plain.entries())
      for (const [i, row] of step.entries())
        for (const [j, response] of row.entries()) {
          const { low, high } = bands.value[s]![i]![j]!;
          expect(low).toBeLessThanOrEqual(response);
          expect(high).toBeGreaterThanOrEqual(response);
        }
    expect(bands.value[0]).toEqual([
      [
        { low: 1, high: 1 },
        { low: 0, high: 0 },
      ],
      [
        { low: 0, high: 0 },
        { low: 1, high: 1 },
      ],
    ]);
    expect([bands.draws, bands.unfitted]).toEqual([500, 0]);
  });

  it('responseBands(seed) depend on the seed alone; a smaller share is within a larger', () => {
    expect(responseBands(pair, { seed: 7, steps: 4 })).toEqual(bands);
    const options = { steps: 1, draws: 50 };
    const [one, other] = [1, 2].map((seed) => responseBands(pair, { ...options, seed }));
    expect(one).not.toEqual(other);
    const half = responseBands(pair, { ...options, seed: 1, share: 0.5 });
    const wide = one!.value![1]![0]![1]!;
    const narrow = half.value![1]![0]![1]!;
    expect(narrow.low).toBeGreaterThan(wide.low);
    expect(narrow.high).toBeLessThan(wide.high);
  });

  it('responseBands(no fit) have no value, and say why; wrong input is refused', () => {
    const short = pair.map(({ name, values }) => ({ name, values: values.slice(0, 4) }));
    expect(responseBands(short, { seed: 1 })).toEqual({
      value: null,
      why: '4 values leave 3 to explain by 3 coefficients each',
    });
    expect(() => responseBands(pair, { seed: 1, draws: 0 })).toThrow('responseBands requires draws');
  });
});
