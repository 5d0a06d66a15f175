import { type Manuscript, type Span, sentenceOf, textOf } from '../manuscript.ts';
import { comparable } from './reading.ts';

/** Words as a reading gives them, and the sentence it names by words of it. */
export interface NamedPlace {
  readonly words: string;
  readonly within?: string;
}

/** Whether a span has the words of a reading, in a sentence that it names. */
export function isNamed(manuscript: Manuscript, span: Span, { words, within }: NamedPlace): boolean {
  return (
    comparable(textOf(manuscript, span)).includes(comparable(words)) &&
    (within === undefined ||
      comparable(textOf(manuscript, sentenceOf(manuscript, span))).includes(comparable(within)))
  );
}

/** Every place of the text and its notes that has the words of a reading, in a sentence that it names. */
export function placesOfWords(manuscript: Manuscript, named: NamedPlace): Span[] {
  const words = comparable(named.words);
  return manuscript.blocks.flatMap(({ part, kind, text }, block) => {
    if (part === 'references' || part === 'back' || kind === 'reference') return [];
    const within = comparable(text);
    const spans: Span[] = [];
    for (let from = within.indexOf(words); from >= 0; from = within.indexOf(words, from + words.length))
      spans.push({ block, from, to: from + words.length });
    return spans.filter((span) => isNamed(manuscript, span, named));
  });
}
