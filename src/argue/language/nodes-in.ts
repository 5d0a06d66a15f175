import type { Typed } from './typed.ts';

/** Every node of a test, whatever it stands in. Walks without recursion. */
export function nodesIn(test: Typed): Typed[] {
  const found: Typed[] = [];
  const waiting: Typed[] = [test];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    if (node.is === 'call') {
      const { window, seenBy } = node;
      const asides = [window?.start, window?.end, seenBy?.on].filter((each) => each !== undefined);
      waiting.push(...node.arguments, ...Object.values(node.named), ...asides);
    } else if ('left' in node) waiting.push(node.left, node.right);
    else if ('of' in node) waiting.push(node.of);
  }
  return found;
}
