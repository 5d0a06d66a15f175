import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { pad, plain, truncate, width, wrap } from '../../src/base/text-width.ts';

describe('width', () => {
  it.each([
    ['', 0],
    ['Ussuri', 6],
    ['珍宝岛', 6],
    ['Даманский', 9],
    ['é', 1],
    ['e\u0301', 1],
    ['███░', 4],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('width(%j) counts the columns of a terminal', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

describe('width', () => {
  it('width(text) is what the library measures, for every character of the first plane', () => {
    const wrong: number[] = [];
    for (let code = 0x20; code < 0xd800; code += 1) {
      const letter = String.fromCodePoint(code);
      if (!/\p{Cf}/u.test(letter) && width(letter) !== stringWidth(letter)) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it('width(a mark of format that is seen) counts its number alone', () => {
    expect(width('\u0600')).toBe(0);
    expect(width('\u060012')).toBe(2);
  });

  it('width(a long text) is the sum of its letters, colour codes left out', () => {
    const word = '珍宝島e\u0301é\u001b[1m👩‍🚀x\u001b[22m';
    expect(width(word.repeat(100))).toBe(100 * stringWidth(word));
  });
});

describe('pad', () => {
  it('pad(text, columns) counts a Chinese character as two', () => {
    expect(pad('珍宝', 6)).toBe('珍宝  ');
    expect(pad('7', 3, 'right')).toBe('  7');
  });

  it('pad(text, columns) leaves a longer text as it is', () => {
    expect(pad('Zhenbao', 3)).toBe('Zhenbao');
  });
});

describe('truncate', () => {
  it('truncate(text, columns) ends with an ellipsis where it cuts', () => {
    expect(truncate('rapprochement', 6)).toBe('rappr…');
    expect(truncate('苏台关系', 5)).toBe('苏台…');
    expect(truncate('short', 5)).toBe('short');
    expect(truncate('short', 0)).toBe('');
  });
});

describe('wrap', () => {
  it('wrap(text, columns) breaks at spaces, not within words or before a no-break space', () => {
    expect(wrap('in 99\u00a0% of worlds', 6)).toEqual(['in', '99\u00a0%', 'of', 'worlds']);
    expect(wrap('before-us-prc and follows-us-prc', 16)).toEqual(['before-us-prc', 'and', 'follows-us-prc']);
  });

  it('wrap(text, columns) breaks between Chinese characters, and keeps a closing mark with the one before it', () => {
    expect(wrap('中华人民共和国，一个中国', 8)).toEqual(['中华人民', '共和国，', '一个中国']);
    expect(wrap('中华人民。', 8)).toEqual(['中华人', '民。']);
  });

  it('wrap(text, columns) splits a word that is longer than a line', () => {
    expect(wrap('a https://example.org/x', 8)).toEqual(['a', 'https://', 'example.', 'org/x']);
  });

  it('wrap(a word of a million letters) has as many lines as it needs', () => {
    expect(wrap('x'.repeat(1_000_000), 2)).toHaveLength(500_000);
    expect(wrap('中é'.repeat(30_000), 9)).toHaveLength(10_000);
  });

  it('wrap(empty) is one empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
    expect(wrap('   ', 10)).toEqual(['']);
  });

  it('wrap(any text) never goes beyond the width and loses no letter', () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('苏联', 'ROC', '«Даманский»')),
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 90 }), (parts, columns) => {
        const text = plain(parts.join(' '));
        const lines = wrap(text, columns);
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('wrap(text, 1) throws', () => {
    expect(() => wrap('a', 1)).toThrow('wrap requires at least 2 columns');
  });
});

describe('plain', () => {
  it('plain(text) takes away what could recolour, overwrite or turn the screen', () => {
    expect(plain('a\u001b[31mred\u0007\u202eb\ttab\nline')).toBe('a[31mredb tab line');
  });
});
