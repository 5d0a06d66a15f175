import { describe, expect, it } from 'vitest';
import { plainLetters, wordsBy } from '../../src/base/words.ts';

const textsOf = (text: string, form: Parameters<typeof wordsBy>[0]) =>
  wordsBy(form)(text).map(({ text: word }) => word);

describe('wordsBy(form)', () => {
  const text = 'Stalin’s Sino-Soviet treaty of 1950';

  it('joins parts by an apostrophe, and by a hyphen where that is asked', () => {
    expect(textsOf(text, { figures: true, hyphens: 'join' })).toEqual([
      ...['Stalin’s', 'Sino-Soviet', 'treaty', 'of', '1950'],
    ]);
    expect(textsOf(text, { figures: false, hyphens: 'part' })).toEqual([
      ...['Stalin’s', 'Sino', 'Soviet', 'treaty', 'of'],
    ]);
  });

  it('says where each word stands', () => {
    for (const { text: word, from, to } of wordsBy({ figures: true, hyphens: 'part' })(text))
      expect(text.slice(from, to)).toBe(word);
  });

  it('keeps an accent that is a character of its own with its letter', () => {
    expect(textsOf('Müller'.normalize('NFD'), { figures: true, hyphens: 'join' })).toHaveLength(1);
  });
});

describe('plainLetters(text)', () => {
  it('leaves away case, accents and ligatures', () => {
    expect(plainLetters('Düsseldorf, ﬁn')).toBe('dusseldorf, fin');
  });
});
