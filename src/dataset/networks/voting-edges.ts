import type { Interval } from '../../base/interval.ts';
import { countPairs, pairPlace, valuesOfPairs } from '../../measure/similarity/all-pairs.ts';
import type { GraphEdge } from '../../publish/graphs/graph.ts';
import { knownValues } from '../../publish/graphs/graph-builder.ts';
import { countOf } from '../../publish/words/number-words.ts';
import { oneVote } from '../measures/vote-similarity.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { readRollCalls } from '../tables/read-roll-calls.ts';
import type { DataEdges } from './data-edges.ts';

/** How far every two states agreed in the roll calls of a time. Two without a vote in common, or with one alone, have no edge, and are counted. */
export async function votingEdges(store: Store, set: DataSet, days: Interval): Promise<DataEdges> {
  const rollCalls = await readRollCalls(store, set, { within: days });
  const pairs = countPairs(rollCalls);
  const [simple, voeten] = [valuesOfPairs(pairs, 'simple'), valuesOfPairs(pairs, 'voeten')];
  const { states } = rollCalls;
  const edges: GraphEdge[] = [];
  let [apart, once] = [0, 0];
  for (const [i, from] of states.entries()) {
    for (const [j, to] of states.slice(i + 1).entries()) {
      const place = pairPlace(states.length, i, i + j + 1);
      const n = pairs.common[place]!;
      if (n === 0) apart++;
      else if (n === 1) once++;
      else
        edges.push({
          ...{ from, to, isDirected: false, kind: 'agreement', values: {} },
          states: [
            {
              values: knownValues({
                ...{ value: simple[place]!, voeten: voeten[place]!, votes: n, weight: simple[place]! },
              }),
            },
          ],
        });
    }
  }
  return {
    attributes: [
      {
        name: 'value',
        type: 'number',
        says: 'simple agreement: the share of common votes in which the two did the same',
      },
      { name: 'voeten', type: 'number', says: 'agreement, with half for an abstention beside a yes or a no' },
      { name: 'votes', type: 'whole', says: 'votes in which both took part' },
    ],
    notes: [`${countOf(rollCalls.votes.length, 'roll call')}, all of them`],
    leftOut: [
      ...(apart > 0
        ? [`${countOf(apart, 'pair')} without a vote in common: their agreement is not known, and not 0`]
        : []),
      ...(once > 0 ? [`${countOf(once, 'pair')} with ${oneVote}`] : []),
    ],
    edges,
  };
}
