import { suggest } from '../base/suggest.ts';

/** The word of a short list that was meant: a near one, one with two letters swapped, or one that begins so. */
export function guessWord(word: string, words: readonly string[]): string | undefined {
  const near = suggest(word, words);
  if (near !== undefined) return near;
  for (let i = 1; i < word.length; i++) {
    const swapped = word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1);
    if (words.includes(swapped)) return swapped;
  }
  return word.length > 1 ? words.find((each) => each.startsWith(word)) : undefined;
}
