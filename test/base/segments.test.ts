import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../src/base/segments.ts';

const sentence = new Intl.Segmenter('en', { granularity: 'sentence' });
const grapheme = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The segments, with how much text the segmenter was given: what it takes grows with that, stretch by stretch. */
function counted(text: string, segmenter: Intl.Segmenter): { found: number; given: number; longest: number } {
  let given = 0;
  let longest = 0;
  const counting = {
    segment(stretch: string) {
      given += stretch.length;
      longest = Math.max(longest, stretch.length);
      return segmenter.segment(stretch);
    },
  } as Intl.Segmenter;
  const found = [...segments(text, counting)].length;
  return { found, given, longest };
}

describe('segments(text, segmenter)', () => {
  it.each([
    ['sentence', sentence],
    ['grapheme', grapheme],
  ])('gives every %s that the segmenter gives for the whole text', (_, segmenter) => {
    const unit = fc.constantFrom(
      ...[
        'a',
        'B',
        'é',
        'e\u0301',
        'ш',
        '中',
        '。',
        '.',
        '?',
        '…',
        ' ',
        '  ',
        '\n',
        '\r\n',
        ')',
        '”',
        ',',
        ';',
        '1',
      ],
      ...[
        '👩‍🚀',
        '🇫🇷',
        '\u{1F469}',
        '\u200D',
        '\u{E0100}',
        '\uD800',
        '\u0345',
        'ﾞ',
        '한',
        '\u1100',
        'U.S. ',
        'no. 4',
        '\u2029',
      ],
    );
    const texts = fc
      .tuple(fc.array(unit, { maxLength: 60 }), fc.array(unit, { minLength: 1, maxLength: 12 }), fc.nat(900))
      .map(([head, body, times]) => head.join('') + body.join('').repeat(times));
    fc.assert(
      fc.property(texts, (text) => {
        const whole = Array.from(segmenter.segment(text.slice(0, 6000)), ({ segment, index }) => ({
          segment,
          index,
        }));
        expect([...segments(text.slice(0, 6000), segmenter)]).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['sentences', 'He left. She stayed on. ', sentence],
    ['one sentence', 'and then, ', sentence],
    ['letters', 'é', grapheme],
  ])('gives the segmenter twice as much for a text of %s twice as long', (_, unit, segmenter) => {
    const once = counted(unit.repeat(20_000), segmenter);
    const twice = counted(unit.repeat(40_000), segmenter);
    expect(twice.given).toBeLessThan(2.2 * once.given);
    expect(twice.given).toBeLessThan(4 * unit.length * 40_000);
  });

  it('gives it no long stretches where segments are short', () => {
    expect(counted('He left. '.repeat(20_000), sentence)).toMatchObject({ found: 20_000, longest: 1024 });
  });
});
