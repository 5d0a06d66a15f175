import { allianceSimilarity } from './alliance-portfolios.ts';
import type { MeasureSpec } from './measure-spec.ts';
import { type SimilarityVariant, similarityFormats, similarityVariants } from './similarity-variants.ts';
import { voteSimilarity } from './vote-similarity.ts';

const { votes, alliances } = similarityFormats;

const similarity = (
  name: keyof typeof similarityVariants,
  says: string,
  unit: string,
  formats: readonly string[],
): MeasureSpec => {
  const variants: readonly [SimilarityVariant, ...SimilarityVariant[]] = similarityVariants[name];
  return {
    ...{ name, says, of: 'pair', unit, variants, formats },
    answer: (question) => {
      const variant = variants.find((each) => each.name === question.variant)!;
      return question.set.format.name === 'un-votes'
        ? voteSimilarity(question, variant)
        : allianceSimilarity(question, variant);
    },
  };
};

/** How alike two were, by what they voted or whom they were allied with. */
export const similarityMeasures: readonly MeasureSpec[] = [
  similarity('agreement', 'how often two voted alike', 'a share, 0 to 1', votes),
  similarity('sScore', 'how alike two voted or were allied (S)', 'from -1 to 1', [...votes, ...alliances]),
  similarity('kappa', 'the same, beyond what chance brings (kappa)', 'at most 1; 0 is chance', [
    ...votes,
    ...alliances,
  ]),
  similarity('pi', 'the same, by a common habit (pi)', 'at most 1; 0 is chance', [...votes, ...alliances]),
  similarity('tauB', 'whether two rank others alike (tau-b)', 'from -1 to 1', [...votes, ...alliances]),
];
