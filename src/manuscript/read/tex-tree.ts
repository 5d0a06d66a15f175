import { parseMinimal } from '@unified-latex/unified-latex-util-parse';

/** A node of the tree of a LaTeX file: of each kind what is read here. */
export interface TexNode {
  readonly type: string;
  readonly content?: string | readonly TexNode[];
  readonly env?: string;
  /** Of a comment: whether a space stands before it, and whether text does in its line. */
  readonly leadingWhitespace?: boolean;
  readonly sameline?: boolean;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** The tree of a piece of a LaTeX file; what its macros take as arguments is not told yet. */
export function texTree(text: string): readonly TexNode[] {
  return (parseMinimal(text) as unknown as { content: readonly TexNode[] }).content;
}

/** The nodes within a node. */
export function childrenOf({ content }: TexNode): readonly TexNode[] {
  return Array.isArray(content) ? content : [];
}

/** The arguments of a macro, and the index of the node after them. */
export interface TexArguments {
  readonly optional: readonly (readonly TexNode[])[];
  readonly required: readonly (readonly TexNode[])[];
  readonly next: number;
}

/** An argument in brackets is not looked for farther than this. */
const longestBracket = 120;

/** What stands in brackets at an index, and the index after it. */
function bracketAt(nodes: readonly TexNode[], at: number): { content: TexNode[]; next: number } | undefined {
  if (nodes[at]?.type !== 'string' || nodes[at]!.content !== '[') return undefined;
  const within = nodes.slice(at + 1, at + longestBracket);
  const end = within.findIndex(({ type, content }) => type === 'string' && content === ']');
  return end < 0 ? undefined : { content: within.slice(0, end), next: at + end + 2 };
}

/** The arguments of a macro, which begin at an index: a star, brackets, then braces; or, where `isMixed`, both in any order. */
export function texArguments(nodes: readonly TexNode[], from: number, isMixed = false): TexArguments {
  const optional: TexNode[][] = [];
  const required: (readonly TexNode[])[] = [];
  let next = nodes[from]?.content === '*' ? from + 1 : from;
  for (;;) {
    const bracket = required.length === 0 || isMixed ? bracketAt(nodes, next) : undefined;
    if (bracket) {
      optional.push(bracket.content);
      next = bracket.next;
    } else if (nodes[next]?.type === 'group') {
      required.push(childrenOf(nodes[next]!));
      next += 1;
    } else return { optional, required, next };
  }
}
