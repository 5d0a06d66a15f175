import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity, quantityText } from '../../src/record/quantity.ts';

describe('parseQuantity(text)', () => {
  it.each([
    ['120', { low: 120, high: 120 }],
    ['-2.5', { low: -2.5, high: -2.5 }],
    ['−2.5', { low: -2.5, high: -2.5 }],
    ['1.5e6', { low: 1_500_000, high: 1_500_000 }],
    ['90/110', { low: 90, high: 110 }],
    ['90..110', { low: 90, high: 110 }],
    ['-5/5', { low: -5, high: 5 }],
  ])('reads %s', (text, quantity) => {
    expect(parseQuantity(text)).toEqual(quantity);
  });

  it.each([
    ['110/90', 'write 90/110'],
    ['1,500', 'write 1500'],
    ['1 500', 'write 1500'],
    ['9,5', 'write 9.5'],
    ['90-110', 'write 90/110'],
    ['90 to 110', 'write 90/110'],
    ['between 1,000 and 1,200', 'write 1000/1200'],
  ])('tells how to write %s', (text, hint) => {
    expect(parseQuantity(text)).toEqual({ hint });
    expect(parseQuantity(hint.slice('write '.length))).toHaveProperty('low');
  });

  it.each(['', 'many', '90/', '/90', '..', '1e999', 'unknown', '5 %', 'NaN', 'Infinity'])(
    'refuses %j',
    (text) => {
      expect(parseQuantity(text)).toHaveProperty('hint');
    },
  );

  it('reads back what it writes', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const quantity = { low: Math.min(a, b), high: Math.max(a, b) };
        const read = parseQuantity(quantityText(quantity));
        expect(read).toEqual({ low: quantity.low + 0, high: quantity.high + 0 });
      }),
    );
  });
});
