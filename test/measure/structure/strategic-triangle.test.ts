import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strategicTriangle } from '../../../src/measure/structure/strategic-triangle.ts';

const three = ['USA', 'USSR', 'PRC'] as const;
const of = (ab: number | undefined, bc: number | undefined, ac: number | undefined, neutral = 1) =>
  strategicTriangle(three, { ab, bc, ac }, neutral);

describe('strategicTriangle', () => {
  it.each([
    [5, 5, 5, 'menage', undefined, undefined],
    [5, 5, -5, 'romantic', 'USSR', undefined],
    [-5, 5, 5, 'romantic', 'PRC', undefined],
    [5, -5, 5, 'romantic', 'USA', undefined],
    [5, -5, -5, 'marriage', undefined, 'PRC'],
    [-5, 5, -5, 'marriage', undefined, 'USA'],
    [-5, -5, 5, 'marriage', undefined, 'USSR'],
    [-5, -5, -5, 'veto', undefined, undefined],
  ])('strategicTriangle(%d, %d, %d) is a %s (pivot %s, outcast %s)', (ab, bc, ac, type, pivot, outcast) => {
    expect(of(ab, bc, ac)).toEqual({ type, pivot, outcast, unsigned: [] });
  });

  it('strategicTriangle(a leg in the band, its edge included) has no type and names the leg', () => {
    expect(of(5, 1, -5)).toEqual({
      type: undefined,
      pivot: undefined,
      outcast: undefined,
      unsigned: [{ pair: ['USSR', 'PRC'], why: 'neutral' }],
    });
    expect(of(5, 1.01, -5).type).toBe('romantic');
    expect(of(0, -1, 0).unsigned).toHaveLength(3);
    expect(of(0, 5, 5, 0).type).toBeUndefined();
  });

  it('strategicTriangle(an unknown leg) has no type, and says that it is unknown', () => {
    expect(of(5, 5, undefined).unsigned).toEqual([{ pair: ['USA', 'PRC'], why: 'unknown' }]);
  });

  it('strategicTriangle(any order of actors) is the same triangle', () => {
    const leg = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(leg, leg, leg, (ab, bc, ac) => {
        const one = of(ab, bc, ac);
        const turned = strategicTriangle(['PRC', 'USA', 'USSR'], { ab: ac, bc: ab, ac: bc }, 1);
        const swapped = strategicTriangle(['USSR', 'USA', 'PRC'], { ab, bc: ac, ac: bc }, 1);
        for (const other of [turned, swapped]) {
          expect([other.type, other.pivot, other.outcast]).toEqual([one.type, one.pivot, one.outcast]);
          expect(other.unsigned).toHaveLength(one.unsigned.length);
        }
      }),
      { seed: 1981 },
    );
  });

  it('strategicTriangle(a neutral band below 0) is refused', () => {
    expect(() => of(1, 1, 1, -1)).toThrow('strategicTriangle requires a neutral half-width of 0 or more');
  });
});
