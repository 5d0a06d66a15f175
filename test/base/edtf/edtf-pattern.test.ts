import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarPattern,
  mostRanges,
  patternHull,
  patternRanges,
} from '../../../src/base/edtf/edtf-pattern.ts';
import { rangeHull } from '../../../src/base/edtf/edtf-ranges.ts';

const mask = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0129X'), { minLength: length, maxLength: length })
    .map((characters) => characters.join(''));

const pattern: fc.Arbitrary<CalendarPattern> = fc.record({
  kind: fc.constant('calendar'),
  year: fc
    .tuple(fc.constantFrom('', '-'), mask(4))
    .map(([sign, digits]) => (digits === '0000' ? digits : sign + digits)),
  month: mask(2),
  day: fc.oneof(mask(2), fc.constantFrom('3X', 'X1', '29')),
  oldStyle: fc.boolean(),
});

describe('patternHull(pattern) and mostRanges(pattern)', () => {
  it('agree with the list of all ranges', () => {
    fc.assert(
      fc.property(pattern, (p) => {
        const ranges = patternRanges(p);
        expect(patternHull(p)).toEqual(rangeHull(ranges));
        expect(mostRanges(p)).toBeGreaterThanOrEqual(ranges.length);
      }),
      { numRuns: 300, seed: 1938 },
    );
  });

  it('know a span without gaps from the list of its years', () => {
    const range = (year: string, month?: string): unknown =>
      patternHull({ kind: 'calendar', year, month, day: undefined, oldStyle: false });
    for (const [unbroken, from, to] of [
      ['196X', '1960', '1969'],
      ['-01XX', '-0199', '-0100'],
      ['-000X', '-0009', '-0001'],
    ] as const) {
      const [first, last] = [range(from), range(to)] as { earliest: number; latest: number }[];
      expect(range(unbroken)).toEqual({ earliest: first!.earliest, latest: last!.latest });
      expect(range(unbroken, 'XX')).toEqual(range(unbroken));
    }
  });

  it('allow no day where none exists', () => {
    const none = (year: string, month: string, day: string): unknown =>
      patternHull({ kind: 'calendar', year, month, day, oldStyle: false });
    expect(none('1969', '02', '3X')).toBeUndefined();
    expect(none('1969', '2X', 'XX')).toBeUndefined();
    expect(none('190X', '02', '30')).toBeUndefined();
  });
});
