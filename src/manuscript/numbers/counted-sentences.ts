import type { LintInput } from '../check.ts';
import { type NumberMention, numberMentions } from './number-mentions.ts';

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
  const taken = new Map<number, { from: number; to: number }[]>();
  for (const { span } of [...dates, ...apparatus.citations]) {
    const there = taken.get(span.block);
    if (there) there.push(span);
    else taken.set(span.block, [span]);
  }
  return manuscript.blocks.flatMap(({ kind, part, text, sentences }, block) => {
    if (kind === 'reference' || kind === 'heading' || part === 'references' || part === 'back') return [];
    return sentences.flatMap(({ from, to }) => {
      const sentence = text.slice(from, to);
      if (
        !/\d|\b(?:per cent|percent)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(sentence)
      )
        return [];
      const numbers = numberMentions(sentence).filter(
        (number) =>
          !(taken.get(block) ?? []).some(
            (span) => span.from < from + number.to && span.to > from + number.from,
          ),
      );
      return numbers.length < 2 ? [] : [{ block, at: from, text: sentence, numbers }];
    });
  });
}
