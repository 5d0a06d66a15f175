import type { Argument, Block } from '../../../manuscript/argument/argument.ts';
import { blocksWithin } from '../../../manuscript/argument/blocks-within.ts';
import { lettersOf } from '../../../manuscript/argument/marks-in.ts';
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
    heads[level - 1] = lettersOf(title);
    const claims = [...new Set(claimsIn(blocks))].filter((id) => !stated.has(id));
    for (const id of claims) stated.add(id);
    // above the sections stands at most the title of the whole, which names no theme
    return claims.length === 0
      ? []
      : [{ head: heads.slice(1).filter(Boolean).join(': ') || heads.join(': '), claims }];
  });
}

/** The claims that are stated in the paragraphs of a section. */
const claimsIn = (blocks: readonly Block[]): readonly string[] =>
  blocksWithin(blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? marksWithin(block.inlines) : []))
    .flatMap(({ of, id }) => (of === 'claim' ? [id] : []));
