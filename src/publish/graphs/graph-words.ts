import type { NetworksOn } from '../../report/networks-over.ts';
import { countOf, listInWords } from '../words/number-words.ts';
import type { Graph } from './graph.ts';

/** Up to so many pairs are named. */
const NAMED = 4;

/** Which relations are in no network since they are not known; nothing where all are. */
export function unknownInWords(days: readonly NetworksOn[], isOverTime: boolean): string[] {
  const pairs = new Map<string, number>();
  for (const { unknown } of days)
    for (const [a, b] of unknown) pairs.set(`${a} and ${b}`, (pairs.get(`${a} and ${b}`) ?? 0) + 1);
  if (pairs.size === 0) return [];
  const often = [...pairs].sort(([, x], [, y]) => y - x).slice(0, NAMED);
  const named = often.map(([pair, times]) =>
    isOverTime ? `${pair} (${times} of ${countOf(days.length, 'step')})` : pair,
  );
  const more = pairs.size > NAMED ? [`${countOf(pairs.size - NAMED, 'more pair')}`] : [];
  return [
    `Not known, and so left out and not 0: the relation of ${countOf(pairs.size, 'pair')} of states: ${listInWords([...named, ...more])}.`,
  ];
}

/** How large a graph is. */
export const sizeInWords = ({ nodes, edges }: Graph): string =>
  `${countOf(nodes.length, 'node')}, ${countOf(edges.length, 'edge')}`;

/** What should be told of a graph, whatever it is written in: that there is nothing in it, or that few programs read it whole. */
export function cautionsOf({ edges }: Graph): string[] {
  if (edges.length === 0)
    return ['There is nothing in it: no tie of these networks is known then. It is written all the same.'];
  const kinds = new Set(edges.map(({ isDirected }) => isDirected));
  return kinds.size === 2
    ? [
        'Ties with and without a direction stand in one network: Gephi and Pajek read it, others (networkx) do not; --networks chooses.',
      ]
    : [];
}
