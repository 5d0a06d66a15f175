import { onceForEach } from '../base/once-for-each.ts';
import type { System } from './facts.ts';

const none: readonly number[] = [];

const rooted = onceForEach(({ facts }: System): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  const add = (id: string, index: number): void => {
    const known = found.get(id);
    if (known) known.push(index);
    else found.set(id, [index]);
  };
  for (const { id, index } of facts) {
    add(id, index);
    for (let at = id.indexOf('/'); at >= 0; at = id.indexOf('/', at + 1)) add(id.slice(0, at), index);
  }
  return found;
});

/** The facts that fall when what has an id is left out: itself, and what is written with it, as the ballots of a vote. */
export function droppedWith(system: System, id: string): readonly number[] {
  return rooted(system).get(id) ?? none;
}
