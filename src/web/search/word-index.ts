import { EAST_ASIAN } from './search-words.ts';

/** A shorter Latin or Cyrillic word is found only whole: `US`, but not the start of `USSR`. */
export const WHOLE_BELOW = 3;

/** Which of the texts have a word, by their places in the list. */
export interface WordIndex {
  readonly words: readonly string[];
  /** The words of the texts that begin with this one; of letters that run on without spaces, those that hold it. */
  begun(word: string): readonly string[];
  /** The texts that have one of these words. */
  having(words: readonly string[]): ReadonlySet<number>;
}

/** Makes an index of texts, each given as its words. */
export function makeWordIndex(texts: readonly (readonly string[])[]): WordIndex {
  const places = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of text) {
      const known = places.get(word);
      if (!known) places.set(word, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  const words = [...places.keys()].sort();
  const eastern = words.filter((word) => EAST_ASIAN.test(word));
  return {
    words,
    begun(word) {
      if (EAST_ASIAN.test(word)) return eastern.filter((each) => each.includes(word));
      if (word.length < WHOLE_BELOW) return places.has(word) ? [word] : [];
      const from = firstAtLeast(words, word);
      const found: string[] = [];
      for (let at = from; words[at]?.startsWith(word); at++) found.push(words[at]!);
      return found;
    },
    having: (wanted) => new Set(wanted.flatMap((word) => places.get(word) ?? [])),
  };
}

function firstAtLeast(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (words[middle]! < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
