import type { Block } from './argument.ts';

/** A block that holds running text or none, and no other blocks. */
export type PlainBlock = Exclude<Block, { readonly kind: 'list' | 'quotation' }>;

/** The blocks that hold no others, in the order of the text: of lists and quotations what stands in them. */
export function blocksWithin(blocks: readonly Block[]): PlainBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(blocksWithin);
    return block.kind === 'quotation' ? blocksWithin(block.blocks) : block;
  });
}
