import { slips } from './slips.ts';

/** The name nearest to a misspelt one, if any is near enough (a third of its letters, at least one) to be what was meant. */
export function suggest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = reach + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const far = slips(wanted, name.toLowerCase(), least - 1);
    if (far < least) {
      best = name;
      least = far;
    }
  }
  return best;
}
