import type { CaseRecord } from '../../record/case-record.ts';
import type { Manuscript, Span } from '../manuscript.ts';
import { meaningfulWords, wordWeights } from './meaningful-words.ts';

/** A sentence speaks of a saying when it has this share of the weight of the saying's words; surely, when it has that. */
const SPEAKS_OF = 0.5;
export const SURELY = 0.7;

/** A sentence that comes near to a saying, and how near: the share of the weight of its words. */
export interface NearSentence {
  readonly span: Span;
  readonly score: number;
}

/** The sentences of the text that speak of something, the nearest first; of two as near the earlier. */
export type SentencesAbout = (saying: ReadonlySet<string>) => readonly NearSentence[];

/**
 * Makes the sentences of a manuscript ready to be asked which of them speak of something. Words count by how rare they are in the manuscript.
 * Cost of a question: the sentences that have a word of it.
 */
export function sentencesAbout({ blocks }: Manuscript, record: CaseRecord): SentencesAbout {
  const sentences = blocks.flatMap(({ part, text, sentences }, block) =>
    part === 'body' || part === 'front'
      ? sentences.map(({ from, to }) => ({
          span: { block, from, to },
          words: meaningfulWords(text.slice(from, to), record),
        }))
      : [],
  );
  const weightOf = wordWeights(sentences.map(({ words }) => words));
  const having = new Map<string, number[]>();
  for (const [i, { words }] of sentences.entries())
    for (const word of words) {
      const those = having.get(word);
      if (those) those.push(i);
      else having.set(word, [i]);
    }
  return (saying) => {
    let all = 0;
    for (const word of saying) all += weightOf(word);
    if (all === 0) return [];
    const scores = new Map<number, number>();
    for (const word of saying)
      for (const i of having.get(word) ?? []) scores.set(i, (scores.get(i) ?? 0) + weightOf(word) / all);
    return [...scores]
      .filter(([, score]) => score >= SPEAKS_OF)
      .sort(([i, a], [j, b]) => b - a || i - j)
      .map(([i, score]) => ({ span: sentences[i]!.span, score }));
  };
}
