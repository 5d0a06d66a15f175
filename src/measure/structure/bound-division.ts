import { type Block, frustrationOf, slackOf, tieLists, wholeBound } from './block.ts';
import { type CyclePacking, packCycles } from './pack-cycles.ts';
import { searchCamps } from './search-camps.ts';

/** A division, with a bound that no other goes below. */
export interface Bounded {
  /** The camp of each actor, from 0. */
  readonly camps: Uint8Array;
  /** What they leave frustrated. */
  readonly upper: number;
  readonly packing: CyclePacking;
  /** What the cycles weigh, raised to a whole number where all weights are whole. */
  readonly lower: number;
}

/** How many searches are made, for each camp beyond the first, before the cycles are packed; and again each time that they leave a gap. */
const searches = [4, 8, 16, 32];

/**
 * A good division into at most k camps, and cycles that no division can do better than, as good as both were found: where they
 * weigh as much as the division leaves, that is proved to be the best.
 */
export function boundDivision(block: Block, k: number): Bounded {
  const lists = tieLists(block);
  const slack = slackOf(block);
  let found: Bounded | undefined;
  let attempt = 0;
  let camps = new Uint8Array(block.size);
  let upper = Infinity;
  for (const more of searches) {
    for (let i = 0; i < more * (k - 1) && upper > slack; i++, attempt++) {
      // What fewer camps can do, k can: some searches are made for each number.
      const tried = searchCamps(block, lists, k - (attempt % (k - 1)), attempt);
      const frustration = frustrationOf(block, tried);
      if (frustration < upper - slack) [camps, upper] = [tried as typeof camps, frustration];
    }
    if (found && upper >= found.upper) continue;
    const over = [...block.ties.keys()].filter((tie) => isFrustrated(block, camps, tie));
    const packing = packCycles(block, lists, over, k > 2 ? camps : undefined);
    found = { camps, upper, packing, lower: Math.max(wholeBound(block, packing.weight), found?.lower ?? 0) };
    if (found.lower >= upper - slack) break;
  }
  return found!;
}

/** Whether a division leaves a tie frustrated. */
export function isFrustrated({ ties }: Block, camps: Uint8Array, tie: number): boolean {
  const { a, b, sign } = ties[tie]!;
  return (camps[a] === camps[b]) !== sign > 0;
}
