import type { UnnamedRow } from './differing-rows.ts';

/** A row of the older version with the one of the newer that it became; either may be missing. */
export type Paired = readonly [UnnamedRow | undefined, UnnamedRow | undefined];

/**
 * Pairs rows that have no id: of one table, with half of their fields or more the same, those with most in common first. Which version
 * is the older makes no difference to the pairs.
 */
export function pairAlike(older: readonly UnnamedRow[], newer: readonly UnnamedRow[]): Paired[] {
  const pairs = older.flatMap((one) =>
    newer.flatMap((other) => {
      const common = one.spec.table === other.spec.table ? inCommon(one, other) : 0;
      return common >= 0.5 ? [{ one, other, common, words: [one.words, other.words].sort().join('\n') }] : [];
    }),
  );
  pairs.sort((a, b) => b.common - a.common || (a.words < b.words ? -1 : 1));
  const taken = new Map<UnnamedRow, UnnamedRow>();
  const partners = new Set<UnnamedRow>();
  for (const { one, other } of pairs)
    if (!taken.has(one) && !partners.has(other)) {
      taken.set(one, other);
      partners.add(other);
    }
  return [
    ...older.map((one): Paired => [one, taken.get(one)]),
    ...newer.flatMap((other): Paired[] => (partners.has(other) ? [] : [[undefined, other]])),
  ];
}

/** Which share of the fields that either row has are the same in both. */
function inCommon(one: UnnamedRow, other: UnnamedRow): number {
  const [a, b] = [one, other].map(({ words, spec }) => {
    const fields = JSON.parse(words.slice(spec.table.length + 1)) as Record<string, unknown>;
    return new Map(Object.entries(fields).map(([key, value]) => [key, JSON.stringify(value)]));
  });
  const keys = new Set([...a!.keys(), ...b!.keys()]);
  const same = [...keys].filter((key) => a!.get(key) === b!.get(key));
  return keys.size === 0 ? 0 : same.length / keys.size;
}
