import type { Manuscript } from '../manuscript.ts';
import type { Doubt } from './doubt.ts';
import { hasBrokenLines, lineEndsOf } from './line-ends-of.ts';

/** Words that the end of a line goes through, and sentences and entries that were put together over the end of a column or a page. */
export function lineDoubts(manuscript: Manuscript): Doubt[] {
  if (!hasBrokenLines(manuscript)) return [];
  return manuscript.blocks.flatMap((block, i) => {
    const { text, columnEnds = [] } = block;
    const words = lineEndsOf(block)
      .filter((at) => /\S/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at] ?? ' '))
      .map((at): Doubt => {
        const from = at - (/\S*$/u.exec(text.slice(Math.max(0, at - 60), at))?.[0].length ?? 0);
        const to = at + (/^\S*/u.exec(text.slice(at, at + 60))?.[0].length ?? 0);
        const word = text.slice(from, to).replace(/[,.;:)]+$/u, '');
        const reason = `a line of the file ends within “${word}”`;
        return { span: { block: i, from, to }, reach: 'words', reason };
      });
    const columns = columnEnds.map((at): Doubt => {
      const reason = 'it was put together over the end of a column or a page';
      return { span: { block: i, from: Math.max(0, at - 1), to: at + 1 }, reach: 'sentence', reason };
    });
    return [...words, ...columns];
  });
}
