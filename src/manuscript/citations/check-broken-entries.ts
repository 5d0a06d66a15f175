import { hasBrokenLines } from '../broken-lines.ts';
import type { Check } from '../check.ts';
import { finding } from '../finding.ts';
import { referenceName } from './reference-name.ts';

/** Finds entries of the list that stand in two paragraphs, where paragraphs are the author's own and not a printer's. */
export const checkBrokenEntries: Check = ({ manuscript, apparatus }) => {
  if (hasBrokenLines(manuscript)) return [];
  const listed = apparatus.references.filter((reference) => reference.listed);
  const broken = listed.filter(({ span }) => manuscript.blocks[span.block]!.paragraphEnds?.length);
  // Where each second half is an address, the list has its addresses in lines of their own.
  const isHabit =
    broken.length > 1 &&
    broken.every(({ span: { block } }) => {
      const { paragraphEnds = [], text } = manuscript.blocks[block]!;
      return /^\s*[<(]?(?:https?:|www\.|doi)/iu.test(text.slice(paragraphEnds[0]));
    });
  const confidence = isHabit ? 'look' : 'likely';
  return broken.flatMap((reference) => {
    const { block } = reference.span;
    const { paragraphEnds = [], text } = manuscript.blocks[block]!;
    const at = paragraphEnds[0]!;
    const span = { block, from: at, to: text.length };
    return [
      finding('reference-broken', manuscript, span, confidence, { entry: referenceName(reference) }, [
        { span: { block, from: 0, to: at }, says: 'its beginning' },
      ]),
    ];
  });
};
