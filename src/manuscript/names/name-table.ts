import { nameKey } from './text-words.ts';
import { wellKnownNames } from './well-known-names.ts';

/** What a phrase is in the table of well-known names. */
export interface KnownName {
  /** Its line in the table. */
  readonly line: number;
  /** Its spelling there; of a misspelling, the right one that comes nearest to it. */
  readonly name: string;
  readonly isWrong: boolean;
}

/** Well-known names by their key, right and wrong ones, and how many words the longest has. */
export const knownNames: ReadonlyMap<string, KnownName> = tableOf();
export const longestKnownName = 4;

function tableOf(): Map<string, KnownName> {
  const table = new Map<string, KnownName>();
  for (const [line, { right, wrong }] of wellKnownNames.entries()) {
    for (const name of wrong)
      table.set(nameKey(name), { line, name: nearestRight(name, right), isWrong: true });
    // Where only case or hyphens part a slip from a right spelling, it is right.
    for (const name of right)
      if (table.get(nameKey(name))?.isWrong !== false)
        table.set(nameKey(name), { line, name, isWrong: false });
  }
  return table;
}

/** The right spelling that shares the longest beginning and end with a wrong one. */
function nearestRight(wrong: string, right: readonly string[]): string {
  const key = nameKey(wrong);
  let best = right[0]!;
  let most = -1;
  for (const name of right) {
    const other = nameKey(name);
    const shortest = Math.min(key.length, other.length);
    let head = 0;
    while (head < shortest && key[head] === other[head]) head++;
    let tail = 0;
    while (tail < shortest - head && key.at(-1 - tail) === other.at(-1 - tail)) tail++;
    if (head + tail > most) [best, most] = [name, head + tail];
  }
  return best;
}
