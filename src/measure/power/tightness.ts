import type { Measured } from '../measured.ts';
import { requireClusters } from './bloc-polarity.ts';

/** How alike two states are: tau-b of their alliances (`allianceSimilarity`), or any measure of the room similarity. */
export type Similarity = (a: string, b: string) => Measured;

export interface TightnessOptions {
  /** Without a rule named for it, one pair without a similarity leaves nothing to be said. */
  readonly whenMissing?: 'no value' | 'leave out';
  /** Whether every pair weighs alike, or every cluster and every two clusters. */
  readonly mean?: 'of pairs' | 'of clusters';
}

/** A mean over pairs, how many they are, and which have no similarity. */
export type PairMean = Measured<{
  readonly n: number;
  readonly missing: readonly (readonly [string, string])[];
}>;

/**
 * Tightness and discreteness of blocs: how alike their members are, and how unlike those of other blocs.
 *
 * Answers:   whether blocs are camps that commit themselves as one, or lists of names; whether they stand apart.
 * Formula:   tightness: mean similarity of two states of one cluster. Discreteness: 1 less the mean similarity of two states of
 *            different clusters. The gap of the two means says what the division explains.
 * Takes:     clusters as for `blocPolarity`; a similarity of two states, tau-b of alliances with all states in Bueno de Mesquita's way.
 * Gives:     within (the tightness), between, discreteness, gap, each with its n and the pairs without a similarity. Where no cluster has
 *            two states there is no tightness, and where there is one cluster only no discreteness. One pair without a similarity: no
 *            value, unless 'leave out' is asked for.
 * Doubt:     clusters made of alliances are tight in alliances by their making: the number tells from year to year, or beside a similarity
 *            of something else (votes). Tau-b of states with few allies in common is low whatever they are to each other.
 * Variants:  means over pairs, where a large bloc counts for more, or of the clusters' own means. Bueno de Mesquita finds his clusters by
 *            McQuitty's typal analysis of tau-b, which is not offered; his way of taking means may differ from either.
 * Cost:      n² similarities.
 * Checked:   by hand; a loop over all pairs; scipy's tau-b on the major powers of 8 years (ATOP 5); test/reference/power.json
 * Source:    Bueno de Mesquita (1975), Journal of Conflict Resolution 19(2), 187–216. doi:10.1177/002200277501900201
 *
 * @example tightness([['UK', 'USA'], ['USSR']], (a, b) => ({ value: a === 'UK' && b === 'USA' ? 0.5 : -0.5 })).gap.value // => 1
 */
export function tightness(
  clusters: readonly (readonly string[])[],
  similarity: Similarity,
  { whenMissing = 'no value', mean = 'of pairs' }: TightnessOptions = {},
): Record<'within' | 'between' | 'discreteness' | 'gap', PairMean> {
  requireClusters(clusters, 'tightness');
  const inside: Found[] = [];
  const across: Found[] = [];
  for (const [i, cluster] of clusters.entries()) {
    inside.push(similarities(pairsWithin(cluster), similarity));
    for (const other of clusters.slice(i + 1))
      across.push(similarities(pairsBetween(cluster, other), similarity));
  }
  const meanOf = mean === 'of pairs' ? meanOfPairs : meanOfGroups;
  const within = averaged(inside, meanOf, whenMissing, 'no cluster has two states');
  const between = averaged(across, meanOf, whenMissing, 'all states are in one cluster');
  const gap = within.value === null ? within : between.value === null ? between : null;
  const both = { n: within.n + between.n, missing: [...within.missing, ...between.missing] };
  return {
    within,
    between,
    discreteness: between.value === null ? between : { ...between, value: 1 - between.value },
    gap: { ...(gap ?? { value: within.value! - between.value! }), ...both },
  };
}

interface Found {
  readonly values: readonly number[];
  readonly missing: readonly (readonly [string, string])[];
}

function similarities(pairs: readonly (readonly [string, string])[], similarity: Similarity): Found {
  const values: number[] = [];
  const missing: (readonly [string, string])[] = [];
  for (const [a, b] of pairs) {
    const { value } = similarity(a, b);
    if (value === null) missing.push([a, b]);
    else if (Number.isFinite(value)) values.push(value);
    else throw new Error(`tightness requires similarities that are numbers, not ${value}`);
  }
  return { values, missing };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanOfPairs = (groups: readonly (readonly number[])[]) => average(groups.flat());
const meanOfGroups = (groups: readonly (readonly number[])[]) =>
  average(groups.filter((group) => group.length > 0).map(average));

function averaged(
  found: readonly Found[],
  meanOf: typeof meanOfPairs,
  whenMissing: 'no value' | 'leave out',
  whyNone: string,
): PairMean {
  const missing = found.flatMap((group) => group.missing);
  const groups = found.map(({ values }) => values);
  const n = groups.flat().length;
  if (n + missing.length === 0) return { value: null, why: whyNone, n, missing };
  if (missing.length > 0 && (n === 0 || whenMissing === 'no value')) {
    const [a, b] = missing[0]!;
    const others = missing.length > 1 ? `, nor have ${missing.length - 1} other pairs` : '';
    return { value: null, why: `${a} and ${b} have no similarity${others}`, n, missing };
  }
  return { value: meanOf(groups), n, missing };
}

function pairsWithin(cluster: readonly string[]): [string, string][] {
  return cluster.flatMap((a, i) => cluster.slice(i + 1).map((b): [string, string] => [a, b]));
}

function pairsBetween(one: readonly string[], other: readonly string[]): [string, string][] {
  return one.flatMap((a) => other.map((b): [string, string] => [a, b]));
}
