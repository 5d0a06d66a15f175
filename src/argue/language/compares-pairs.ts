import { nodesIn } from './nodes-in.ts';
import type { Typed } from './typed.ts';

/**
 * Whether a test sets the relations of two pairs of actors beside each other: `relation(USSR, ROC)` or a phase of it and that
 * of another pair, a triangle, blocs. What counts for one pair must then count for the other.
 */
export function comparesPairs(test: Typed): boolean {
  const pairs = new Set<string>();
  for (const call of nodesIn(test)) {
    if (call.is !== 'call' || call.signature.relations === undefined) continue;
    if (call.signature.relations === 'all') return true;
    const actors = call.arguments.flatMap((each) => (each.is === 'word' ? [each.word] : []));
    for (const a of actors) for (const b of actors) if (a < b) pairs.add(`${a}|${b}`);
  }
  return pairs.size > 1;
}
