import { keyOf, uniform } from '../../base/chance.ts';
import type { Block, TieLists } from './block.ts';

const key = keyOf('search-camps');

/** A division while it is being bettered. */
interface Standing {
  readonly camp: Uint8Array;
  /** For each actor and camp, the weight of its good ties into the camp less that of its bad ones. */
  readonly pull: Float64Array;
}

/**
 * A good division into so many camps, by search: actors are placed one after the other, each with those placed before, the
 * one most sure of its camp first; then the cheapest move is made again and again, also where it makes things worse for a time, and
 * none is taken back at once (tabu search; Glover 1989, ORSA Journal on Computing 1(3), 190–206. doi:10.1287/ijoc.1.3.190).
 *
 * Takes: a network, its ties by actor, the number of the try: ties between equals are broken by chance that depends on it alone.
 * Gives: the camp of each actor, from 0. Nothing proves that no division is better.
 */
export function searchCamps(block: Block, lists: TieLists, camps: number, attempt: number): Uint8Array {
  const { size } = block;
  const draw = (n: number) => uniform(attempt, key, n);
  const rank = Array.from({ length: size }, (_, i) => draw(i));
  const order = Int32Array.from({ length: size }, (_, i) => i).sort((a, b) => rank[a]! - rank[b]!);
  const at = place(block, lists, camps, order, (n) => draw(size + n));
  let best = at.camp.slice();
  let [since, sum, least] = [0, 0, 0];
  const barredTo = new Int32Array(size);
  for (let step = 1; since < size; step++, since++) {
    let [chosen, goal, cheapest] = [-1, 0, Infinity];
    for (const actor of order) {
      const isBarred = barredTo[actor]! > step;
      const own = at.pull[actor * camps + at.camp[actor]!]!;
      for (let camp = 0; camp < camps; camp++) {
        const cost = own - at.pull[actor * camps + camp]!;
        if (cost < cheapest && camp !== at.camp[actor] && (!isBarred || sum + cost < least - 1e-9))
          [chosen, goal, cheapest] = [actor, camp, cost];
      }
    }
    if (chosen < 0) continue;
    move(block, lists, camps, at, chosen, goal);
    sum += cheapest;
    barredTo[chosen] = step + 5 + Math.floor(10 * draw(2 * size + step));
    if (sum < least - 1e-9) {
      least = sum;
      best = at.camp.slice();
      since = 0;
    }
  }
  return best;
}

function place(
  { size, ties }: Block,
  { start, to, tie }: TieLists,
  camps: number,
  order: Int32Array,
  draw: (n: number) => number,
): Standing {
  const camp = new Uint8Array(size);
  const pull = new Float64Array(size * camps);
  const sure = new Float64Array(size);
  const left = [...order];
  for (let n = 0; n < size; n++) {
    let next = 0;
    for (let i = 1; i < left.length; i++) if (sure[left[i]!]! > sure[left[next]!]!) next = i;
    const actor = left.splice(next, 1)[0]!;
    const own = pull.subarray(actor * camps, (actor + 1) * camps);
    const most = Math.max(...own);
    const likely = [...own.keys()].filter((each) => own[each] === most);
    camp[actor] = likely.length === 1 ? likely[0]! : likely[Math.floor(likely.length * draw(n))]!;
    for (let k = start[actor]!; k < start[actor + 1]!; k++) {
      const { sign, weight } = ties[tie[k]!]!;
      pull[to[k]! * camps + camp[actor]!]! += sign * weight;
      sure[to[k]!] = leadOf(pull, to[k]! * camps, camps);
    }
  }
  return { camp, pull };
}

/** By how much an actor is drawn more to one camp than to the next. */
function leadOf(pull: Float64Array, from: number, camps: number): number {
  let [first, second] = [-Infinity, -Infinity];
  for (let i = from; i < from + camps; i++) {
    if (pull[i]! > first) [first, second] = [pull[i]!, first];
    else if (pull[i]! > second) second = pull[i]!;
  }
  return first - second;
}

function move(
  { ties }: Block,
  { start, to, tie }: TieLists,
  camps: number,
  { camp, pull }: Standing,
  actor: number,
  goal: number,
): void {
  const from = camp[actor]!;
  camp[actor] = goal;
  for (let k = start[actor]!; k < start[actor + 1]!; k++) {
    const { sign, weight } = ties[tie[k]!]!;
    pull[to[k]! * camps + from]! -= sign * weight;
    pull[to[k]! * camps + goal]! += sign * weight;
  }
}
