import { type Block, slackOf, tieLists } from './block.ts';

/** How many places are tried before it is given up. */
const mostTried = 2_000_000;

/**
 * The best division of a network into at most so many camps, found by trying all but those that cannot be better than the best so far: an
 * actor placed costs its ties to those placed before, and those still to be placed cost at least their cheapest camp.
 *
 * Takes: a network, the number of camps, a division to start from and what it leaves frustrated.
 * Gives: the best division; undefined when it would take too long.
 */
export function campsByTrial(
  block: Block,
  camps: number,
  known: { readonly camps: Uint8Array; readonly upper: number },
): { readonly camps: Uint8Array; readonly upper: number } | undefined {
  const { size, ties } = block;
  const { start, to, tie } = tieLists(block);
  const slack = slackOf(block);
  const order = inOrderOfTies(block);
  const place = new Int32Array(size);
  for (const [i, actor] of order.entries()) place[actor] = i;
  const camp = new Uint8Array(size);
  /** What each actor would cost in each camp, by the ties to those placed. */
  const cost = new Float64Array(size * camps);
  let { camps: best, upper } = known;
  let tried = 0;
  const put = (actor: number, into: number, by: 1 | -1) => {
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const { sign, weight } = ties[tie[k]!]!;
      for (let each = 0; each < camps; each++)
        if ((each === into) !== sign > 0) cost[to[k]! * camps + each]! += by * weight;
    }
  };
  const least = (actor: number): number => {
    let value = Infinity;
    for (let each = 0; each < camps; each++) value = Math.min(value, cost[actor * camps + each]!);
    return value;
  };
  const visit = (n: number, sum: number, used: number): boolean => {
    if (n === size) {
      best = camp.slice();
      upper = sum;
      return true;
    }
    if (++tried > mostTried) return false;
    const actor = order[n]!;
    // A camp that nobody is in is like any other: only the first of them is tried.
    const choices = Array.from({ length: Math.min(camps, used + 1) }, (_, i) => i);
    choices.sort((x, y) => cost[actor * camps + x]! - cost[actor * camps + y]!);
    for (const into of choices) {
      const next = sum + cost[actor * camps + into]!;
      if (next >= upper - slack) break;
      camp[actor] = into;
      put(actor, into, 1);
      let bound = next;
      for (let later = n + 1; later < size; later++) bound += least(order[later]!);
      const goesOn = bound >= upper - slack || visit(n + 1, next, Math.max(used, into + 1));
      put(actor, into, -1);
      if (!goesOn) return false;
    }
    return true;
  };
  return visit(0, 0, 0) ? { camps: best, upper } : undefined;
}

/** Actors in an order in which each has as much weight of ties as can be to those before it. */
function inOrderOfTies({ size, ties }: Block): number[] {
  const tied = new Float64Array(size);
  const whole = new Float64Array(size);
  for (const { a, b, weight } of ties) {
    whole[a]! += weight;
    whole[b]! += weight;
  }
  const left = Array.from({ length: size }, (_, i) => i);
  const order: number[] = [];
  while (left.length > 0) {
    left.sort((x, y) => tied[y]! - tied[x]! || whole[y]! - whole[x]! || x - y);
    const actor = left.shift()!;
    order.push(actor);
    for (const { a, b, weight } of ties) {
      if (a === actor) tied[b]! += weight;
      if (b === actor) tied[a]! += weight;
    }
  }
  return order;
}
