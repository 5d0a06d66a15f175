import { type DatedMoment, type MomentIndex, momentOf } from './dated-moments.ts';

/** A date that rests on itself; `path` leads from it through the dates it is reckoned from, back to it. */
export interface DateCycle {
  readonly moment: DatedMoment;
  readonly path: readonly DatedMoment[];
}

/**
 * Puts dates in an order in which each comes after those it is reckoned from (Kahn 1962), and finds those that rest on
 * themselves: every member of a cycle, with the whole cycle. Dates that merely lead into a cycle are in neither list.
 */
export function orderMoments(
  moments: readonly DatedMoment[],
  index: MomentIndex,
): { order: DatedMoment[]; cycles: DateCycle[] } {
  const needs = new Map(moments.map((each) => [each, anchorsOf(each, index)]));
  const order = peel(needs);
  const left = new Map([...needs].filter(([each]) => !order.has(each)));
  return { order: [...order], cycles: findCycles(left) };
}

type Needs = ReadonlyMap<DatedMoment, readonly DatedMoment[]>;

function anchorsOf({ date }: DatedMoment, index: MomentIndex): DatedMoment[] {
  if (date.kind === 'absolute') return [];
  return date.anchors.flatMap((anchor) => momentOf(anchor, index) ?? []);
}

/** Takes off, again and again, what needs nothing that is left. */
function peel(needs: Needs): Set<DatedMoment> {
  const waiting = new Map([...needs].map(([each, on]) => [each, new Set(on).size]));
  const users = new Map<DatedMoment, DatedMoment[]>();
  for (const [each, on] of needs) {
    for (const anchor of new Set(on)) {
      const known = users.get(anchor);
      if (known) known.push(each);
      else users.set(anchor, [each]);
    }
  }
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

/** Each date that is on a cycle, once, with the shortest cycle found through it. */
function findCycles(needs: Needs): DateCycle[] {
  const cycles: DateCycle[] = [];
  const told = new Set<DatedMoment>();
  for (const start of needs.keys()) {
    if (told.has(start)) continue;
    const path = pathBack(start, needs);
    path.slice(0, -1).forEach((moment, i) => {
      if (told.has(moment)) return;
      told.add(moment);
      cycles.push({ moment, path: [...path.slice(i, -1), ...path.slice(0, i + 1)] });
    });
  }
  return cycles;
}

/** The shortest way from a date back to itself, breadth first; empty when there is none. */
function pathBack(start: DatedMoment, needs: Needs): DatedMoment[] {
  const from = new Map<DatedMoment, DatedMoment>();
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const each = queue[i]!;
    for (const next of needs.get(each) ?? []) {
      if (next === start) return retrace(each, start, from);
      if (!needs.has(next) || from.has(next)) continue;
      from.set(next, each);
      queue.push(next);
    }
  }
  return [];
}

function retrace(
  last: DatedMoment,
  start: DatedMoment,
  from: ReadonlyMap<DatedMoment, DatedMoment>,
): DatedMoment[] {
  const path = [start];
  for (let each = last; each !== start; each = from.get(each)!) path.push(each);
  return [...path, start].reverse();
}
