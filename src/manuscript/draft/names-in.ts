import type { NameCandidate } from './name-candidates.ts';
import type { NameMention } from './name-mentions.ts';

/** A name at its place. */
export interface PlacedName {
  readonly candidate: NameCandidate;
  readonly mention: NameMention;
}

/** The names that stand between two places of a block, in order. */
export type NamesIn = (block: number, from: number, to: number) => PlacedName[];

/** Finds names by their places. Cost of a question: the names of its block. */
export function namesByPlace(candidates: readonly NameCandidate[]): NamesIn {
  const byBlock = new Map<number, PlacedName[]>();
  for (const candidate of candidates)
    for (const mention of candidate.mentions) {
      const there = byBlock.get(mention.block);
      if (there) there.push({ candidate, mention });
      else byBlock.set(mention.block, [{ candidate, mention }]);
    }
  for (const those of byBlock.values()) those.sort((a, b) => a.mention.from - b.mention.from);
  return (block, from, to) =>
    (byBlock.get(block) ?? []).filter(({ mention }) => mention.from >= from && mention.to <= to);
}
