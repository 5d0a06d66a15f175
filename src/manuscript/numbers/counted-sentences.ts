import type { LintInput } from '../check.ts';
import { spanIndex } from '../span-index.ts';
import { SMALL_NUMBERS, TENS } from '../words/number-words.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';

const HAS_NUMBER = new RegExp(
  `\\d|\\b(?:per cent|percent|dozen|hundred|${Object.keys(TENS).join('|')}|${Object.keys(SMALL_NUMBERS).join('|')})\\b`,
  'iu',
);

/** A sentence of the text or the notes that holds two numbers or more. */
export interface CountedSentence {
  readonly block: number;
  /** Where it begins in its block. */
  readonly at: number;
  readonly text: string;
  readonly numbers: readonly NumberMention[];
}

/** Every sentence with numbers that count something; those within dates and citations do not. */
export function countedSentences({ manuscript, apparatus, dates }: LintInput): CountedSentence[] {
  const taken = spanIndex([...dates, ...apparatus.citations]);
  return manuscript.blocks.flatMap(({ kind, part, text, sentences }, block) => {
    if (kind === 'reference' || kind === 'heading' || part === 'references' || part === 'back') return [];
    return sentences.flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (!HAS_NUMBER.test(sentence)) return [];
      const numbers = numberMentions(sentence).filter(
        (number) => !taken.meets({ block, from: from + number.from, to: from + number.to }),
      );
      return numbers.length < 2 ? [] : [{ block, at: from, text: sentence, numbers }];
    });
  });
}
