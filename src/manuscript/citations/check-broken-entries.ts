import { hasBrokenLines } from '../broken-lines.ts';
import type { Check } from '../check.ts';
import { finding } from '../finding.ts';
import { referenceName } from './reference-name.ts';

/** Finds entries of the list that stand in two paragraphs, where paragraphs are the author's own and not a printer's. */
export const checkBrokenEntries: Check = ({ manuscript, apparatus }) => {
  if (hasBrokenLines(manuscript)) return [];
  return apparatus.references.flatMap((reference) => {
    const { block } = reference.span;
    const { paragraphEnds = [], text } = manuscript.blocks[block]!;
    const [at] = paragraphEnds;
    if (!reference.listed || at === undefined) return [];
    const span = { block, from: at, to: text.length };
    return [
      finding('reference-broken', manuscript, span, 'likely', { entry: referenceName(reference) }, [
        { span: { block, from: 0, to: at }, says: 'its beginning' },
      ]),
    ];
  });
};
