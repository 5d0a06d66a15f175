import type { Interval } from '../../base/interval.ts';
import { overlaps } from '../../base/interval.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { readSignedNetworks } from '../tables/read-signed-networks.ts';
import { type DataEdges, daysInWords } from './data-edges.ts';

/** The signed network of a data set that stands for a time; of several, as where windows overlap, the one that begins last. */
export async function signedNetworkEdges(store: Store, set: DataSet, days: Interval): Promise<DataEdges> {
  const all = (await readSignedNetworks(store, set)).filter((network) => overlaps(network.days, days));
  const found = all.at(-1);
  const others = all.slice(0, -1).map(({ network, days: of }) => `${network ?? 'one'} (${daysInWords(of)})`);
  return {
    attributes: [
      { name: 'value', type: 'whole', says: '1 or -1: whether the two stand well or ill' },
      { name: 'weight', type: 'whole', says: '1: all ties are of one strength' },
    ],
    notes: found
      ? [`the network ${found.network ?? ''} of ${daysInWords(found.days)}`.replace('  ', ' ')]
      : [],
    leftOut: others.length > 0 ? [`other networks that stand for that year: ${others.join(', ')}`] : [],
    edges: (found?.ties ?? []).map(({ a, b, sign }) => ({
      ...{ from: a, to: b, isDirected: false, kind: 'signed ties', values: {} },
      states: [{ values: { value: sign, weight: 1 } }],
    })),
  };
}
