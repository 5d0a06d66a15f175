import { parse } from '@unified-latex/unified-latex-util-parse';
import type { Place } from '../manuscript.ts';

/** An argument of a macro or an environment. */
export interface TexArgument {
  readonly content: readonly TexNode[];
  readonly openMark: string;
}

/** A node of the tree of a LaTeX file: of each kind what is read here. */
export interface TexNode {
  readonly type: string;
  readonly content?: string | readonly TexNode[];
  readonly env?: string;
  readonly args?: readonly TexArgument[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** The tree of a LaTeX file. */
export function texTree(text: string): readonly TexNode[] {
  return (parse(text) as unknown as { content: readonly TexNode[] }).content;
}

/** The nodes within a node. */
export function childrenOf({ content }: TexNode): readonly TexNode[] {
  return Array.isArray(content) ? content : [];
}

/** Where a node stands; nodes that the parser made up stand where the last one did. */
export function placeOfTex({ position }: TexNode, otherwise: Place): Place {
  return position ? { line: position.start.line, column: position.start.column } : otherwise;
}

/** The arguments of a macro, and the index of the node after them. */
export interface TexArguments {
  readonly optional: readonly (readonly TexNode[])[];
  readonly required: readonly (readonly TexNode[])[];
  readonly next: number;
}

/**
 * The arguments of the macro at an index: those that the parser knew of, else the brackets and braces that follow it, for a macro
 * of a package that the parser does not know.
 */
export function texArguments(nodes: readonly TexNode[], at: number): TexArguments {
  const { args } = nodes[at]!;
  if (args)
    return {
      optional: args.filter(({ openMark }) => openMark === '[').map(({ content }) => content),
      required: args.filter(({ openMark }) => openMark === '{').map(({ content }) => content),
      next: at + 1,
    };
  const optional: TexNode[][] = [];
  const required: (readonly TexNode[])[] = [];
  let next = at + 1;
  if (nodes[next]?.content === '*') next += 1;
  while (nodes[next]?.type === 'string' && nodes[next]!.content === '[') {
    const end = nodes.findIndex((node, index) => index > next && node.content === ']');
    if (end < 0) break;
    optional.push(nodes.slice(next + 1, end));
    next = end + 1;
  }
  while (nodes[next]?.type === 'group') {
    required.push(childrenOf(nodes[next]!));
    next += 1;
  }
  return { optional, required, next };
}
