import type { Expression } from './syntax.ts';

/** How many levels a tree has. Walks without recursion, since it is asked in order to make recursion safe. */
export function treeDepth(expression: Expression): number {
  let deepest = 0;
  const waiting: { node: Expression; depth: number }[] = [{ node: expression, depth: 1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    deepest = Math.max(deepest, next.depth);
    for (const node of childrenOf(next.node)) waiting.push({ node, depth: next.depth + 1 });
  }
  return deepest;
}

/** The expressions that one is made of, in the order in which they are written. */
function childrenOf(node: Expression): readonly Expression[] {
  switch (node.is) {
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return [node.left, node.right];
    case 'not':
    case 'field':
      return [node.of];
    case 'call':
      return [
        ...node.arguments,
        ...node.named.map(({ value }) => value),
        ...[node.window?.start, node.window?.end, node.seenBy?.actor, node.seenBy?.on].filter(
          (e) => e !== undefined,
        ),
      ];
    default:
      return [];
  }
}
