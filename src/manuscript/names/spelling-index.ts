import { slips } from '../../base/slips.ts';

/** Finds, among many names, those that one slip parts from another: a letter left out, added, changed, or two that changed places. */
export interface SpellingIndex {
  readonly near: (key: string) => string[];
}

/**
 * Indexes names by what is left of each when one letter is left out. Cost: the length of the names; a look-up, of the name.
 */
export function spellingIndex(keys: Iterable<string>): SpellingIndex {
  const byRest = new Map<string, string[]>();
  for (const key of keys)
    for (const rest of rests(key)) {
      const those = byRest.get(rest);
      if (those) those.push(key);
      else byRest.set(rest, [key]);
    }
  const near = (key: string): string[] => {
    const found = new Set<string>();
    for (const rest of rests(key)) for (const other of byRest.get(rest) ?? []) found.add(other);
    return [...found].filter((other) => other !== key && slips(key, other, 1) === 1);
  };
  return { near };
}

function* rests(key: string): Generator<string> {
  yield key;
  for (let i = 0; i < key.length; i++) yield key.slice(0, i) + key.slice(i + 1);
}
