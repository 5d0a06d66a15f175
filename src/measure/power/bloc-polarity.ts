import type { Measured } from '../measured.ts';

/**
 * Bloc polarity: into how many poles alliances draw the states together.
 *
 * Answers:   how many sides there are when each bloc is one, and each state that stands alone too.
 * Formula:   poles = blocs of two and more + states alone; beside it poles / n, the actual among the possible.
 * Takes:     clusters of states: by chains of alliances (`alliedClusters`), or the camps of the best division (`campsIndex(…).camps`).
 * Gives:     the number of poles, their ratio to the states in (0, 1], blocs and states alone. No state: no value.
 * Doubt:     who is in a bloc depends on the rule for it. By chains of alliances one pact across the line makes two blocs one: by defence
 *            pacts the United States, the USSR and China are one pole from 1950 to 1955 (ATOP 5), since Britain and France are allied with both.
 *            It sees no power and no tightness: see `strongestShare`, `tightness`.
 * Cost:      n.
 * Checked:   by hand; connected pairs counted by walking; a script in Python on ATOP 5; test/reference/power.json
 * Source:    Wayman (1984), Journal of Peace Research 21(1), 61–78
 *
 * @example blocPolarity([['UK', 'USA'], ['USSR']]).value // => 2
 */
export function blocPolarity(clusters: readonly (readonly string[])[]): Measured<{
  readonly n: number;
  readonly ratio: Measured;
  readonly blocs: number;
  readonly alone: number;
}> {
  const states = requireClusters(clusters, 'blocPolarity');
  const blocs = clusters.filter((cluster) => cluster.length > 1).length;
  const alone = clusters.length - blocs;
  const why = 'no state';
  if (states.size === 0) return { value: null, why, n: 0, ratio: { value: null, why }, blocs, alone };
  const value = clusters.length;
  return { value, n: states.size, ratio: { value: value / states.size }, blocs, alone };
}

/** All states of the clusters. Throws, in a function's name, where one is in two of them or a cluster is empty. */
export function requireClusters(clusters: readonly (readonly string[])[], name: string): ReadonlySet<string> {
  const states = new Set<string>();
  for (const cluster of clusters) {
    if (cluster.length === 0) throw new Error(`${name} requires clusters with a state`);
    for (const state of cluster) {
      if (states.has(state))
        throw new Error(`${name} requires each state in one cluster; "${state}" is in two`);
      states.add(state);
    }
  }
  return states;
}
