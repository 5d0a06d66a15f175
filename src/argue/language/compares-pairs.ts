import type { Typed, TypedCall } from './typed.ts';

/**
 * Whether a test sets the relations of two pairs of actors beside each other: `relation(USSR, ROC)` or a phase of it and that
 * of another pair, a triangle, blocs. What counts for one pair must then count for the other.
 */
export function comparesPairs(test: Typed): boolean {
  const pairs = new Set<string>();
  for (const call of callsIn(test)) {
    if (call.signature.relations === undefined) continue;
    if (call.signature.relations === 'all') return true;
    const actors = call.arguments.flatMap((each) => (each.is === 'word' ? [each.word] : []));
    for (const a of actors) for (const b of actors) if (a < b) pairs.add(`${a}|${b}`);
  }
  return pairs.size > 1;
}

/** Every call of a test, whatever it stands in. */
function callsIn(test: Typed): TypedCall[] {
  const found: TypedCall[] = [];
  const waiting: Typed[] = [test];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.is === 'call') {
      found.push(node);
      const { window, seenBy } = node;
      const asides = [window?.start, window?.end, seenBy?.on].filter((each) => each !== undefined);
      waiting.push(...node.arguments, ...Object.values(node.named), ...asides);
    } else if ('left' in node) waiting.push(node.left, node.right);
    else if ('of' in node) waiting.push(node.of);
  }
  return found;
}
