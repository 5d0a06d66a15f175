import { keyOf, uniform } from '../../base/chance.ts';
import type { Block, TieLists } from './block.ts';

const key = keyOf('search-sides');

/** A division in two, 1 or −1 for each actor, while it is being bettered. */
interface Standing {
  readonly side: Int8Array;
  /** For each actor, the weight of its satisfied ties less that of its frustrated ones: what moving it would cost. */
  readonly cost: Float64Array;
}

/**
 * A good division in two, by search: actors are placed one after the other, each with those placed before, the one
 * most sure of its side first; then the cheapest move is made again and again, also where it makes things worse for a time, and
 * none is taken back at once (tabu search; Glover 1989, ORSA Journal on Computing 1(3), 190–206. doi:10.1287/ijoc.1.3.190).
 *
 * Takes: a network, its ties by actor, the number of the try: ties between equals are broken by chance that depends on it alone.
 * Gives: 0 or 1 for each actor. Nothing proves that no division is better.
 */
export function searchSides(block: Block, lists: TieLists, attempt: number): Uint8Array {
  const { size } = block;
  const draw = (n: number) => uniform(attempt, key, n);
  const rank = Array.from({ length: size }, (_, i) => draw(i));
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => rank[a]! - rank[b]!);
  const at = place(block, lists, order, (n) => draw(size + n) < 0.5);
  let best = at.side.slice();
  let since = 0;
  let sum = 0;
  let least = 0;
  const barredTo = new Int32Array(size);
  for (let step = 1; since < size; step++) {
    let chosen = -1;
    let cheapest = Infinity;
    for (const actor of order) {
      const cost = at.cost[actor]!;
      if (cost < cheapest && (barredTo[actor]! <= step || sum + cost < least - 1e-9)) {
        cheapest = cost;
        chosen = actor;
      }
    }
    since++;
    if (chosen < 0) continue;
    move(block, lists, at, chosen);
    sum += cheapest;
    barredTo[chosen] = step + 5 + Math.floor(10 * draw(2 * size + step));
    if (sum < least - 1e-9) {
      least = sum;
      best = at.side.slice();
      since = 0;
    }
  }
  return Uint8Array.from(best, (side) => (side > 0 ? 0 : 1));
}

function place(
  { size, ties }: Block,
  { start, to, tie }: TieLists,
  order: readonly number[],
  coin: (n: number) => boolean,
): Standing {
  const side = new Int8Array(size);
  const pull = new Float64Array(size);
  const left = [...order];
  for (let n = 0; n < size; n++) {
    let next = 0;
    for (let i = 1; i < left.length; i++)
      if (Math.abs(pull[left[i]!]!) > Math.abs(pull[left[next]!]!)) next = i;
    const actor = left.splice(next, 1)[0]!;
    side[actor] = pull[actor] === 0 ? (coin(n) ? 1 : -1) : pull[actor]! > 0 ? 1 : -1;
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const { sign, weight } = ties[tie[k]!]!;
      pull[to[k]!]! += sign * weight * side[actor]!;
    }
  }
  return { side, cost: pull.map((value, actor) => value * side[actor]!) };
}

function move({ ties }: Block, { start, to, tie }: TieLists, { side, cost }: Standing, actor: number): void {
  side[actor] = -side[actor]!;
  cost[actor] = -cost[actor]!;
  for (let k = start[actor]!; k < start[actor + 1]!; k++) {
    const { sign, weight } = ties[tie[k]!]!;
    cost[to[k]!]! += 2 * sign * weight * side[actor]! * side[to[k]!]!;
  }
}
