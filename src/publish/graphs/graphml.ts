import { formatDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import { xmlElement, xmlTextElement } from '../xml-text.ts';
import {
  type Graph,
  type GraphAttribute,
  type GraphEdge,
  type GraphNode,
  type GraphValues,
  joinedStates,
} from './graph.ts';

const types = { text: 'string', number: 'double', whole: 'long', flag: 'boolean' } as const;
const text = (name: string, says: string): GraphAttribute => ({ name, type: 'text', says });
const TIMES = [text('start', 'its first day'), text('end', 'its last day')];
/** What can be the name of an element in GraphML, in the letters that every program takes. */
const NAME = /^[A-Za-z0-9._-]+$/;

/** Whether the ids of a graph can stand in GraphML as they are. */
export const hasGraphmlNames = ({ nodes }: Graph): boolean => nodes.every(({ id }) => NAME.test(id));

/**
 * A graph as GraphML, which most programs for networks read. It knows no time: over time an edge stands once for each stretch in which it stays the same, with `start` and `end` among its values, and of a node
 * only what never changes is told.
 */
export function graphml(graph: Graph): string {
  const { title, notes, time } = graph;
  const names = namesOf(graph);
  const times = time ? TIMES : [];
  const ofNodes = [
    text('id', 'its id'),
    text('label', 'its name'),
    ...graph.nodeAttributes.filter(({ varies }) => !(time && varies)),
  ];
  const weight: GraphAttribute = { name: 'weight', type: 'number', says: 'how strong it is' };
  const ofEdges = [...graph.edgeAttributes, weight, ...times];
  const edges = graph.edges.flatMap((edge) => edgeElements(edge, names, ofEdges));
  const isDirected = graph.edges.length > 0 && graph.edges.every((edge) => edge.isDirected);
  const children = [
    xmlTextElement('desc', {}, [title, ...notes].join('. ')),
    ...keys('node', ofNodes),
    ...keys('edge', ofEdges),
    xmlElement('graph', { edgedefault: isDirected ? 'directed' : 'undirected' }, [
      ...graph.nodes.map((node) => nodeElement(node, names, ofNodes)),
      ...edges.map((edge, i) => edge.replace('<edge ', `<edge id="e${i + 1}" `)),
    ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by Quadrille -->\n${xmlElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, children)}\n`;
}

/** What each node is called within the file: its id, or, where one could not stand there, a number. */
function namesOf(graph: Graph): ReadonlyMap<string, string> {
  const isFit = hasGraphmlNames(graph);
  return new Map(graph.nodes.map(({ id }, i) => [id, isFit ? id : `n${i + 1}`]));
}

/** Nodes and edges may have values of one name, so that keys have names of their own. */
const keyOf = (what: 'node' | 'edge', name: string): string => `${what}-${name}`;

const keys = (what: 'node' | 'edge', attributes: readonly GraphAttribute[]): string[] =>
  attributes.map(({ name, type }) =>
    xmlElement('key', {
      id: keyOf(what, name),
      for: what,
      'attr.name': name,
      'attr.type': types[type],
    }),
  );

function nodeElement(
  { id, label, values, states }: GraphNode,
  names: ReadonlyMap<string, string>,
  attributes: readonly GraphAttribute[],
): string {
  const all = { id, label, ...states[0]?.values, ...values };
  return xmlElement('node', { id: names.get(id) }, data('node', all, attributes));
}

function edgeElements(
  { from, to, isDirected, kind, values, states }: GraphEdge,
  names: ReadonlyMap<string, string>,
  attributes: readonly GraphAttribute[],
): string[] {
  return joinedStates(states).map((state) => {
    const all = { network: kind, ...values, ...state.values, ...(state.over ? ends(state.over) : {}) };
    const written = { source: names.get(from), target: names.get(to), directed: String(isDirected) };
    return xmlElement('edge', written, data('edge', all, attributes));
  });
}

const ends = ({ start, end }: Interval) => ({ start: formatDay(start), end: formatDay(end) });

const data = (what: 'node' | 'edge', values: GraphValues, attributes: readonly GraphAttribute[]): string[] =>
  attributes.flatMap(({ name }) => {
    const value = own(values, name);
    return value === undefined ? [] : [xmlTextElement('data', { key: keyOf(what, name) }, String(value))];
  });
