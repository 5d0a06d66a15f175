/** A word of a text, and where it stands. */
export interface PlacedWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What is a word: whether figures make words as letters do, and whether a hyphen joins two parts into one; an apostrophe does. */
export interface WordForm {
  readonly figures: boolean;
  readonly hyphens: 'join' | 'part';
}

/** A word, as a pattern of its own. */
export function wordPattern({ figures, hyphens }: WordForm): string {
  const part = figures ? '[\\p{L}\\p{M}\\p{N}]+' : '\\p{L}[\\p{L}\\p{M}]*';
  return `${part}(?:['’‘ʼ${hyphens === 'join' ? '‐-' : ''}]${part})*`;
}

/** Cuts texts into their words, in order. Cost of a text: its length. */
export function wordsBy(form: WordForm): (text: string) => PlacedWord[] {
  const pattern = new RegExp(wordPattern(form), 'gu');
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({
      text: word,
      from: index,
      to: index + word.length,
    }));
}

/**
 * A text in small letters without accents and ligatures, so that spellings of one word are one.
 *
 * @example plainLetters('Düsseldorf') // => 'dusseldorf'
 */
export function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The letters and figures of a text alone, small and plain: what is the same however it is spaced, hyphened and accented.
 *
 * @example lettersAlone('Mao Tsê-tung') // => 'maotsetung'
 */
export function lettersAlone(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
