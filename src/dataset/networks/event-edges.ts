import type { Interval } from '../../base/interval.ts';
import type { GraphEdge } from '../../publish/graphs/graph.ts';
import { knownValues } from '../../publish/graphs/graph-builder.ts';
import { countOf } from '../../publish/words/number-words.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { eventRelation, eventScaleOf, NO_SCALE } from '../tables/event-relation.ts';
import { type PairMonths, readPairMonths } from '../tables/read-pair-months.ts';
import type { DataEdges } from './data-edges.ts';

/** Who did what to whom in a time, in data of coded events: an edge from each that acted to each that it acted towards. */
export async function eventEdges({ database }: Store, set: DataSet, days: Interval): Promise<DataEdges> {
  const scale = eventScaleOf(set) ?? NO_SCALE;
  const within = `(SELECT * FROM ${eventRelation(set)} WHERE day BETWEEN ${days.start} AND ${days.end})`;
  const months = await readPairMonths(database, within, { scale });
  const { leftOut } = months;
  return {
    attributes: [
      { name: 'value', type: 'number', says: 'net: the sum of the weights of its acts' },
      { name: 'events', type: 'whole', says: 'how many acts' },
      { name: 'unweighed', type: 'whole', says: 'acts that the scale has no weight for, in no sum' },
      { name: 'cooperation', type: 'number', says: 'the sum of the weights above 0' },
      { name: 'conflict', type: 'number', says: 'the sum of the weights below 0, without their sign' },
    ],
    notes: [scale.name, 'the weight of an edge is its number of acts'],
    leftOut: leftOut > 0 ? [`${countOf(leftOut, 'event')} without an actor, a day or a code`] : [],
    edges: yearEdges(months),
  };
}

/** The months of each pair as one edge; acts of an actor towards itself, as within a country, among them. */
function yearEdges({ actors, unit, ...months }: PairMonths): GraphEdge[] {
  const { source, target, events, unweighed, net, cooperation } = months;
  const edges: GraphEdge[] = [];
  for (let row = 0; row < events.length; ) {
    const [from, to] = [source[row]!, target[row]!];
    const sums = { events: 0, unweighed: 0, net: 0, cooperation: 0 };
    for (; row < events.length && source[row] === from && target[row] === to; row++) {
      sums.events += events[row]!;
      sums.unweighed += unweighed[row]!;
      sums.net += net[row]!;
      sums.cooperation += cooperation[row]!;
    }
    const isWeighed = sums.unweighed < sums.events;
    const weighed = {
      value: sums.net / unit,
      cooperation: sums.cooperation / unit,
      conflict: (sums.cooperation - sums.net) / unit,
    };
    const counts = { events: sums.events, unweighed: sums.unweighed, weight: sums.events };
    edges.push({
      ...{ from: actors[from]!, to: actors[to]!, isDirected: true, kind: 'events', values: {} },
      states: [{ values: knownValues({ ...(isWeighed ? weighed : {}), ...counts }) }],
    });
  }
  return edges;
}
