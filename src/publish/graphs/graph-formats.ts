import { listInWords } from '../words/number-words.ts';
import { isHeldByXml } from '../xml-text.ts';
import { gexf } from './gexf.ts';
import type { Graph, GraphAttribute } from './graph.ts';
import { graphml, hasGraphmlNames } from './graphml.ts';
import { pajek } from './pajek.ts';

/** A format that networks are written in. */
export interface GraphFormat {
  readonly name: string;
  readonly title: string;
  readonly ending: string;
  readonly write: (graph: Graph) => string;
  /** What of this graph the format cannot hold, a sentence each. */
  readonly loses: (graph: Graph) => readonly string[];
}

/** Whether a text is a network that we wrote: each says so in its first lines. */
export const isOurGraph = (text: string): boolean => /^.*\n?.*Written by Quadrille/.test(text);

/** Every format of networks, the first where none is named. */
export const graphFormats: readonly GraphFormat[] = [
  {
    name: 'gexf',
    title: 'GEXF',
    ending: '.gexf',
    write: gexf,
    loses: (graph) => controls(graph),
  },
  {
    name: 'graphml',
    title: 'GraphML',
    ending: '.graphml',
    write: graphml,
    loses: (graph) => [...controls(graph), ...graphmlNames(graph), ...graphmlTime(graph)],
  },
  { name: 'pajek', title: 'Pajek', ending: '.net', write: pajek, loses: pajekLoses },
];

const textsOf = ({ title, notes, nodes, edges }: Graph): string[] => [
  ...[title, ...notes],
  ...[...nodes, ...edges].flatMap(({ values, states }) =>
    [values, ...states.map((state) => state.values)].flatMap((some) =>
      Object.values(some).filter((value) => typeof value === 'string'),
    ),
  ),
  ...nodes.flatMap(({ id, label }) => [id, label]),
];

const controls = (graph: Graph): string[] =>
  textsOf(graph).every(isHeldByXml)
    ? []
    : ['XML has no place for control characters: pictures of them stand in their places'];

const graphmlNames = (graph: Graph): string[] =>
  hasGraphmlNames(graph)
    ? []
    : [
        'GraphML takes no such ids as some of these: nodes are numbered, and each has its own as the value id',
      ];

function graphmlTime({ time, nodeAttributes }: Graph): string[] {
  if (!time) return [];
  const lost = namesOf(nodeAttributes.filter(({ varies }) => varies));
  return [
    'GraphML knows no time: an edge stands once for each stretch of time in which it stays the same, from start to end',
    `left out, since it changes over time: ${lost === '' ? '' : `${lost} of nodes, and `}when each was there`,
  ];
}

function pajekLoses({ nodeAttributes, edgeAttributes, nodes }: Graph): string[] {
  const held = ['value', 'weight', 'network'];
  const kept = nodes.every(({ values }) => 'lat' in values && 'lon' in values) ? ['lat', 'lon'] : [];
  const [ofNodes, ofEdges] = [
    namesOf(nodeAttributes.filter(({ name }) => !kept.includes(name))),
    namesOf(edgeAttributes.filter(({ name }) => !held.includes(name))),
  ];
  return [
    ...(ofNodes === '' ? [] : [`Pajek has labels alone for nodes; left out: ${ofNodes}`]),
    ...(ofEdges === '' ? [] : [`Pajek has one number for a line; left out: ${ofEdges}`]),
    ...(nodes.some(({ label }) => label.includes('"'))
      ? ['Pajek has no quote within a label: an apostrophe stands in its place']
      : []),
  ];
}

const namesOf = (attributes: readonly GraphAttribute[]): string =>
  listInWords(attributes.map(({ name }) => name));
