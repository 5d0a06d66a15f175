import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEndedJson, readOpenEnded } from '../../src/base/open-ended-json.ts';

const again = (value: unknown): unknown => readOpenEnded(openEndedJson(value));

describe('openEndedJson', () => {
  it('readOpenEnded(openEndedJson(value)) is the value, open ends and all', () => {
    const value = {
      from: Number.NEGATIVE_INFINITY,
      to: Number.POSITIVE_INFINITY,
      of: [Number.NaN, 0.1, null],
    };
    expect(again(value)).toEqual(value);
  });

  it('readOpenEnded(openEndedJson(value)) keeps a key that looks like a number it marks', () => {
    const value = { a: 1, '\u0001∞': [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], b: '"\u0001∞' };
    expect(again(value)).toEqual(value);
  });

  it('readOpenEnded(openEndedJson(value)) takes no text for a number', () => {
    const texts = ['\u0001∞', '\u0001-∞', '\u0001?', '\u0001\u0001∞', '\u0001', '∞', ''];
    expect(again(texts)).toEqual(texts);
  });

  it('readOpenEnded(openEndedJson(value)) is the value, whatever it is', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `\u0001${text}`),
      fc.double().map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(leaf, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
    }));
    fc.assert(
      fc.property(value, (each) => {
        expect(again(each)).toEqual(each);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
