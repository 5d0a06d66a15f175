import { hasBrokenLines, lineEndsOf } from '../broken-lines.ts';
import type { Block, Manuscript } from '../manuscript.ts';
import type { Doubt } from './doubt.ts';

/** Words that the end of a line goes through, and sentences and entries that were put together over the end of a column or a page. */
export function lineDoubts(manuscript: Manuscript): Doubt[] {
  if (!hasBrokenLines(manuscript)) return [];
  return manuscript.blocks.flatMap((block, i) => {
    const { text, columnEnds = [], paragraphEnds = [] } = block;
    const words = lineEndsOf(block)
      .filter((at) => /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at] ?? ' '))
      .map((at): Doubt => {
        const from = at - (/\S*$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0].length ?? 0);
        const to = at + (/^\S*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0);
        const word = text.slice(from, to).replace(/[,.;:)]+$/u, '');
        const reason = `a line of the file ends within “${word}”`;
        return { span: { block: i, from, to }, reach: 'words', reason };
      });
    const over = (ends: readonly number[], reason: string): Doubt[] =>
      ends.map((at) => ({
        span: { block: i, from: Math.max(0, at - 1), to: at + 1 },
        reach: 'sentence',
        reason,
      }));
    return [
      ...words,
      ...over(columnEnds, 'it was put together over the end of a column or a page'),
      ...over(paragraphEnds, 'it was put together from two paragraphs'),
      ...brokenOff(block, i),
    ];
  });
}

const stop = /[.?!:;…][)\]"”’'»]*(?:\[?\d{1,3}\]?)?$/u;
/** What is shorter may be a line of a table, or the words of a figure. */
const paragraphLength = 80;

/** A paragraph that begins or ends in the middle of a sentence: a figure or a table may have parted it. */
function brokenOff({ kind, part, text }: Block, block: number): Doubt[] {
  if (kind !== 'paragraph' || part === 'references' || text.length < paragraphLength) return [];
  const at = (from: number, reason: string): Doubt => ({
    span: { block, from, to: from + 1 },
    reach: 'sentence',
    reason,
  });
  return [
    ...(/^\p{Ll}/u.test(text) ? [at(0, 'its paragraph begins in the middle of a sentence')] : []),
    ...(stop.test(text) ? [] : [at(text.length - 1, 'its paragraph breaks off in the middle of a sentence')]),
  ];
}
