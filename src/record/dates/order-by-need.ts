/** For each thing those that must come before it; what is not itself a thing of the map does not count. */
export type Needs<T> = ReadonlyMap<T, readonly T[]>;

/** Something that rests on itself; `path` leads from it through what it needs, back to it. */
export interface Cycle<T> {
  readonly member: T;
  readonly path: readonly T[];
}

/**
 * Puts things in an order in which each comes after those it needs, and finds those that rest on themselves: every member of a
 * cycle, each with a whole cycle, a shortest one through it. What merely needs a cycle is in neither list.
 *
 * Cost: things + needs for the order (Kahn 1962, Communications of the ACM 5(11), 558–562); for cycles, that much for each.
 */
export function orderByNeed<T>(needs: Needs<T>): { order: T[]; cycles: Cycle<T>[] } {
  const order = peel(needs);
  const tangled = without(needs, order);
  const leadingIn = peel(reverse(tangled));
  return { order: [...order], cycles: findCycles(without(tangled, leadingIn)) };
}

/** Takes off, again and again, what needs nothing that is left. */
function peel<T>(needs: Needs<T>): Set<T> {
  const users = reverse(needs);
  const waiting = new Map(
    [...needs].map(([each, on]) => [each, new Set(on.filter((one) => needs.has(one))).size]),
  );
  const free = [...needs.keys()].filter((each) => waiting.get(each) === 0);
  for (let i = 0; i < free.length; i++) {
    for (const user of users.get(free[i]!) ?? []) {
      const count = waiting.get(user)! - 1;
      waiting.set(user, count);
      if (count === 0) free.push(user);
    }
  }
  return new Set(free);
}

function reverse<T>(needs: Needs<T>): Map<T, T[]> {
  const users = new Map<T, T[]>([...needs.keys()].map((each) => [each, []]));
  for (const [each, on] of needs) for (const one of new Set(on)) users.get(one)?.push(each);
  return users;
}

function without<T>(needs: Needs<T>, gone: ReadonlySet<T>): Map<T, T[]> {
  const left = [...needs].filter(([each]) => !gone.has(each));
  return new Map(left.map(([each, on]) => [each, on.filter((one) => needs.has(one) && !gone.has(one))]));
}

function findCycles<T>(needs: Needs<T>): Cycle<T>[] {
  const cycles: Cycle<T>[] = [];
  const told = new Set<T>();
  for (const start of needs.keys()) {
    if (told.has(start)) continue;
    const path = pathBack(start, needs);
    path.slice(0, -1).forEach((member, i) => {
      if (told.has(member)) return;
      told.add(member);
      cycles.push({ member, path: [...path.slice(i, -1), ...path.slice(0, i + 1)] });
    });
  }
  return cycles;
}

/** The shortest way from a thing back to itself, breadth first; empty when there is none. */
function pathBack<T>(start: T, needs: Needs<T>): T[] {
  const from = new Map<T, T>();
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const each = queue[i]!;
    for (const next of needs.get(each) ?? []) {
      if (next === start) return retrace(each, start, from);
      if (from.has(next)) continue;
      from.set(next, each);
      queue.push(next);
    }
  }
  return [];
}

function retrace<T>(last: T, start: T, from: ReadonlyMap<T, T>): T[] {
  const path = [start];
  for (let each = last; each !== start; each = from.get(each)!) path.push(each);
  return [...path, start].reverse();
}
