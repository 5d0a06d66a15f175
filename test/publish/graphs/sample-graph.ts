import { dayOf } from '../../../src/base/calendar.ts';
import type { Graph, GraphAttribute } from '../../../src/publish/graphs/graph.ts';

/** Labels that a format could trip over: each sign that marks something up, lines, a script from right to left, a control character, half of a pair. */
export const nastyLabels = {
  plain: 'Soviet Union',
  marked: `"Free" & <Fair> 'State'`,
  lines: 'two\nlines\tand a tab',
  rightToLeft: 'مصر \u202eabc',
  control: 'a\u0007b\u001bc',
  half: 'half \ud800 of a pair',
  chinese: '中華民國 % 100',
} as const;

const year = (of: number) => ({ start: dayOf(of, 1, 1), end: dayOf(of, 12, 31) });
const varying = (name: string, type: GraphAttribute['type']): GraphAttribute => ({
  ...{ name, type, says: name },
  varies: true,
});
const fixed = ({ name, type, says }: GraphAttribute): GraphAttribute => ({ name, type, says });

const attributes = {
  nodeAttributes: [{ name: 'kind', type: 'text', says: 'kind' }, varying('bloc', 'text')],
  edgeAttributes: [
    { name: 'network', type: 'text', says: 'network' },
    { name: 'row', type: 'text', says: 'row' },
    varying('value', 'number'),
    varying('votes', 'whole'),
    varying('defence', 'flag'),
  ],
} as const;

/** A network on a day: three ties without a direction. */
export const onADay: Graph = {
  title: 'A case of "quotes" & <marks>',
  notes: ['1 June 1969', 'all sources believed'],
  nodeAttributes: attributes.nodeAttributes.map(fixed),
  edgeAttributes: attributes.edgeAttributes.map(fixed),
  nodes: Object.entries(nastyLabels).map(([id, label]) => ({
    ...{ id, label, values: { kind: 'state' } },
    states: [{ values: id === 'plain' ? { bloc: 'plain, marked' } : {} }],
  })),
  edges: [
    {
      ...{ from: 'plain', to: 'marked', isDirected: false, kind: 'relations', values: {} },
      states: [{ values: { value: -3.5, weight: 3.5, votes: 12 } }],
    },
    {
      ...{ from: 'marked', to: 'lines', isDirected: false, kind: 'relations', values: {} },
      states: [{ values: { value: 0, weight: 0 } }],
    },
    {
      ...{
        from: 'plain',
        to: 'lines',
        isDirected: false,
        kind: 'treaties',
        values: { row: 'pact "of" steel' },
      },
      states: [{ values: { defence: true } }],
    },
  ],
};

/** The same over three years: a relation that is not known in the second, a treaty that ends with it, a state that ends too. */
export const overYears: Graph = {
  ...onADay,
  ...attributes,
  time: {
    over: { start: dayOf(1950, 1, 1), end: dayOf(1952, 12, 31) },
    steps: [year(1950), year(1951), year(1952)],
  },
  nodes: [
    {
      ...{ id: 'plain', label: nastyLabels.plain, values: { kind: 'state' } },
      states: [
        { over: year(1950), values: { bloc: 'plain' } },
        { over: year(1951), values: { bloc: 'plain' } },
        { over: year(1952), values: {} },
      ],
    },
    {
      ...{ id: 'marked', label: nastyLabels.marked, values: { kind: 'state' } },
      states: [
        { over: year(1950), values: {} },
        { over: year(1951), values: {} },
      ],
    },
  ],
  edges: [
    {
      ...{ from: 'plain', to: 'marked', isDirected: false, kind: 'relations', values: {} },
      states: [
        { over: year(1950), values: { value: -3.5, weight: 3.5 } },
        { over: year(1952), values: { value: -3.5, weight: 3.5 } },
      ],
    },
    {
      ...{ from: 'plain', to: 'marked', isDirected: true, kind: 'recognition', values: { row: 'r' } },
      states: [
        { over: year(1950), values: { defence: true } },
        { over: year(1951), values: { defence: true } },
      ],
    },
  ],
};
