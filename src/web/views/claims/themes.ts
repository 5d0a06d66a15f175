import type { Argument, Block, Inline } from '../../../manuscript/argument/argument.ts';
import { marksWithin } from '../../../manuscript/argument/marks-within.ts';

/** A theme of an argument, in its order, and the claims that it states. */
export interface Theme {
  readonly head: string;
  readonly claims: readonly string[];
}

/**
 * The themes of an argument: its sections, each with the claims that are stated there first. A section below another bears the name of both, `1964 to
 * 1971: The emissary`. What no section states is of none.
 */
export function themesOf({ sections }: Argument): readonly Theme[] {
  const stated = new Set<string>();
  const heads: string[] = [];
  return sections.flatMap(({ level, title, blocks }) => {
    heads.length = Math.max(0, level - 1);
    heads[level - 1] = plainText(title);
    const claims = [...new Set(blocks.flatMap(claimsIn))].filter((id) => !stated.has(id));
    for (const id of claims) stated.add(id);
    // above the sections stands at most the title of the whole, which names no theme
    return claims.length === 0
      ? []
      : [{ head: heads.slice(1).filter(Boolean).join(': ') || heads.join(': '), claims }];
  });
}

function claimsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return marksWithin(block.inlines).flatMap(({ of, id }) => (of === 'claim' ? [id] : []));
    case 'quotation':
      return block.blocks.flatMap(claimsIn);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(claimsIn));
    default:
      return [];
  }
}

function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((each) => {
      if (each.kind === 'text' || each.kind === 'code') return each.text;
      if (each.kind === 'mark') return plainText(each.words);
      return 'inlines' in each ? plainText(each.inlines) : '';
    })
    .join('');
}
