import type { LintInput } from '../check.ts';
import type { Block, Span } from '../manuscript.ts';
import { spanIndex } from '../span-index.ts';

/** A match in the author’s own running words. */
export interface PlainMatch {
  readonly span: Span;
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly block: Block;
}

const KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'note']);

/** Where a form stands in what the author says: not in quotations, titles, citations, entries, headings, tables. Cost: the length of the text. */
export function plainMatches(
  { manuscript, quotations, apparatus }: LintInput,
  form: RegExp,
  parts: readonly Block['part'][] = ['body', 'notes'],
): PlainMatch[] {
  const others = spanIndex([...quotations, ...apparatus.citations, ...apparatus.references]);
  return manuscript.blocks.flatMap((block, at) => {
    if (!parts.includes(block.part) || !KINDS.has(block.kind)) return [];
    return Array.from(block.text.matchAll(form), (match) => ({
      span: { block: at, from: match.index, to: match.index + match[0].length },
      text: match[0],
      groups: match.groups ?? {},
      block,
    })).filter(({ span }) => !others.meets(span) && !isItalic(block, span));
  });
}

function isItalic({ italics = [] }: Block, { from, to }: Span): boolean {
  return italics.some((range) => range.from < to && range.to > from);
}
