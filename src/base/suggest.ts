import { distance } from 'fastest-levenshtein';

/** The name nearest to a misspelt one, if any is near enough (a third of its letters, at least one) to be what was meant. */
export function suggest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = reach + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const near = name.toLowerCase();
    const far = isSwap(wanted, near) ? 1 : distance(wanted, near);
    if (far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}

/** Whether two words differ in two neighbouring letters that changed places: one slip, which edit distance counts as two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
