import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimes } from '../../src/record/times.ts';

describe('parseTimes(text)', () => {
  it.each([
    ['1', { low: 1, high: 1 }],
    ['6', { low: 6, high: 6 }],
    ['6..', { low: 6 }],
    ['..6', { low: 1, high: 6 }],
    ['3/10', { low: 3, high: 10 }],
    ['3..10', { low: 3, high: 10 }],
    ['unknown', { low: 1 }],
  ])('reads %s', (text, times) => {
    expect(parseTimes(text)).toEqual(times);
  });

  it.each([
    ['10/3', 'write 3/10'],
    ['3-10', 'write 3/10'],
    ['3 – 10', 'write 3/10'],
    ['3 to 10', 'write 3/10'],
    ['between 3 and 10', 'write 3/10'],
    ['at least 6', 'write 6..'],
    ['6+', 'write 6..'],
    ['six', 'write 6'],
    ['At least six', 'write 6..'],
    ['two or three', 'write 2/3'],
    ['6/..', 'write 6..'],
    ['6/', 'write 6..'],
    ['>=6', 'write 6..'],
    ['≤ 4', 'write 1/4'],
    ['several', 'write unknown, or at least so many, as 2..'],
    ['?', 'write unknown, or at least so many, as 2..'],
    ['c. 20', 'write a range about 20, as 15/25'],
    ['20~', 'write a range about 20, as 15/25'],
    ['0', 'leave the row out: that nothing happened is what coverage says'],
    ['0/3', 'write 1/3, and give the row a confidence if there may have been none'],
    ['0..', 'write unknown, and give the row a confidence if there may have been none'],
    ['2000000000', 'expected 1000000000 at most'],
    ['2.5', 'expected a number, as 6; at least so many, as 6..; a range, as 3/10; or unknown'],
    ['..', 'expected a number, as 6; at least so many, as 6..; a range, as 3/10; or unknown'],
    ['', 'expected a number, as 6; at least so many, as 6..; a range, as 3/10; or unknown'],
  ])('takes %s for a mistake and offers a repair', (text, hint) => {
    expect(parseTimes(text)).toEqual({ hint });
  });

  it('takes every repair that it offers in so many words', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.constantFrom('A-B', 'A to B', 'A/B', '..B', 'A+', 'A~', 'A/..'),
        (a, b, form) => {
          const read = parseTimes(form.replace('A', String(a)).replace('B', String(b)));
          if (!('hint' in read)) return;
          const offered = /^write (?:a range about \d+, as )?([\d./]+)/.exec(read.hint)?.[1];
          if (offered !== undefined) expect(parseTimes(offered)).not.toHaveProperty('hint');
        },
      ),
    );
  });
});
