import { groupBy } from '../../base/group-by.ts';
import type { LintInput } from '../check.ts';
import type { DateMention } from './date-mention.ts';

/** A sentence of a paragraph that has dates in it. */
export interface DatedSentence {
  readonly block: number;
  /** The text of the whole block. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Every date of the block, in order. */
  readonly dates: readonly DateMention[];
  /** Those of the paragraph before. */
  readonly before: readonly DateMention[];
}

/** The sentences of all paragraphs, list items, quotations and notes in which a date stands, or that stand beside one. */
export function datedSentences({ manuscript, dates }: LintInput): DatedSentence[] {
  const byBlock = groupBy(dates, ({ span }) => span.block);
  return [...byBlock].flatMap(([block, own]) => {
    const { text, sentences, part, kind } = manuscript.blocks[block]!;
    if (part === 'references' || part === 'back' || kind === 'heading') return [];
    const isParagraph = kind === 'paragraph' && manuscript.blocks[block - 1]?.kind === 'paragraph';
    const before = (isParagraph && byBlock.get(block - 1)) || [];
    return sentences.map(({ from, to }) => ({ block, text, from, to, dates: own, before }));
  });
}
