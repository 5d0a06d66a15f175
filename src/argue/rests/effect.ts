import type { Evidence } from '../../record/evidence/evidence.ts';
import { affirmation, believed } from '../../record/evidence/status.ts';
import type { Account } from '../../system/belief.ts';
import type { System } from '../../system/facts.ts';
import type { Sight } from './sight.ts';

/**
 * What losses do to all that a test may look at, in words that are the same for two losses only if the test cannot tell them apart: the
 * same chance of every fact, the same things told of every matter.
 */
export interface Effects {
  /** What an account that loses something comes to; the empty word where the test sees nothing of it. */
  readonly of: (account: Account) => string;
  /** The sources that speak of anything which the test may look at, or in which that is found. */
  readonly sources: ReadonlySet<string>;
}

/** A list of evidence that a test may look at, and what an account hears from it. */
interface Voice {
  readonly items: readonly Evidence[];
  readonly hears: (items: readonly Evidence[]) => string;
  readonly before: string;
}

/** Takes: the account that nothing is lost to. */
export function effectsOn(system: System, { facts, heard }: Sight, whole: Account): Effects {
  const voices: Voice[] = [];
  const bySource = new Map<string, Set<number>>();
  const add = (items: readonly Evidence[], hears: Voice['hears']) => {
    const own = items.filter((item) => believed(item, whole));
    if (own.length === 0) return;
    const place = voices.push({ items: own, hears, before: hears(own) }) - 1;
    for (const source of own.flatMap((item) => [item.source, item.via ?? item.source]))
      bySource.set(source, (bySource.get(source) ?? new Set()).add(place));
  };
  const evidence = [...facts].map((index) => system.facts[index]!.evidence);
  for (const items of new Set(evidence)) add(items, chanceOf);
  for (const items of heard) add(items, wordsOf);
  return {
    sources: new Set(bySource.keys()),
    of: (account) => {
      const { sources = [], words = [], carried = [], kinds = [] } = account.lost ?? {};
      const touched =
        kinds.length > 0
          ? voices.keys()
          : new Set(
              [...sources, ...words, ...carried].flatMap((source) => [...(bySource.get(source) ?? [])]),
            );
      const changed = [...touched].flatMap((place) => {
        const { items, hears, before } = voices[place]!;
        const after = hears(items.filter((item) => believed(item, account)));
        return after === before ? [] : [`${place}:${after}`];
      });
      const dropped = (account.drop ?? []).filter((id) => {
        const fact = system.factById.get(id);
        return fact === undefined || sees(facts, fact.index, system, id);
      });
      return [...changed.sort(), ...dropped.toSorted()].join(' ');
    },
  };
}

/** Whether a fact, or one of the ballots of a vote, is in sight. */
function sees(facts: Sight['facts'], index: number, system: System, id: string): boolean {
  if (facts.has(index)) return true;
  if (system.facts[index]!.table !== 'votes') return false;
  return system.tables.ballots.some((ballot) => facts.has(ballot.index) && ballot.id.startsWith(`${id}/`));
}

/** The chance of a fact, as far as its evidence goes, and whether anybody says that it was so or not, or doubts it. */
function chanceOf(items: readonly Evidence[]): string {
  const isSpoken = items.some(({ says }) => says !== 'doubts');
  return `${affirmation(items)}${isSpoken ? '' : items.length > 0 ? ' doubted' : ' untold'}`;
}

/** What is said at all, whoever says it. */
function wordsOf(items: readonly Evidence[]): string {
  return [...new Set(items.map(({ says }) => says))].sort().join('/');
}
