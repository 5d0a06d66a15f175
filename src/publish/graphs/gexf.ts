import { formatDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import { xmlElement, xmlTextElement } from '../xml-text.ts';
import {
  type Graph,
  type GraphAttribute,
  type GraphEdge,
  type GraphNode,
  type GraphValue,
  spellsOf,
  stretchesOf,
} from './graph.ts';

const types = { text: 'string', number: 'double', whole: 'integer', flag: 'boolean' } as const;
/** Gephi takes its width of lines from an attribute of this name. */
const WEIGHT: GraphAttribute = { name: 'weight', type: 'number', says: 'how strong it is', varies: true };

/**
 * A graph as GEXF 1.3, which Gephi opens: values with their types, and over time as spells of whole days, both ends included. Each edge has the network that it is part of as its `kind`, for
 * Gephi, and as an attribute, for readers that know no kinds.
 */
export function gexf(graph: Graph): string {
  const { title, notes, time, nodes, edges } = graph;
  const times = time
    ? { mode: 'dynamic', timeformat: 'date', timerepresentation: 'interval', ...ends(time.over) }
    : { mode: 'static' };
  const isDirected = edges.length > 0 && edges.every((edge) => edge.isDirected);
  const defaultedgetype = isDirected ? 'directed' : 'undirected';
  const edgeAttributes = time ? [...graph.edgeAttributes, WEIGHT] : graph.edgeAttributes;
  const children = [
    ...declared('node', graph.nodeAttributes),
    ...declared('edge', edgeAttributes),
    xmlElement(
      'nodes',
      { count: nodes.length },
      nodes.map((node) => nodeElement(node, graph)),
    ),
    xmlElement(
      'edges',
      { count: edges.length },
      edges.map((edge, i) => edgeElement(edge, i, edgeAttributes, time !== undefined)),
    ),
  ];
  const meta = [
    xmlTextElement('creator', {}, 'Quadrille'),
    xmlTextElement('description', {}, [title, ...notes].join('. ')),
  ];
  const inner = [xmlElement('meta', {}, meta), xmlElement('graph', { defaultedgetype, ...times }, children)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by Quadrille -->\n${xmlElement('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, inner)}\n`;
}

const ends = ({ start, end }: Interval) => ({ start: formatDay(start), end: formatDay(end) });

/** The attributes that stay as they are, and those that vary, each kind in an element of its own. */
function declared(what: 'node' | 'edge', attributes: readonly GraphAttribute[]): string[] {
  return (['static', 'dynamic'] as const).flatMap((mode) => {
    const some = attributes.filter(({ varies }) => (mode === 'dynamic') === (varies === true));
    if (some.length === 0) return [];
    const children = some.map(({ name, type }) =>
      xmlElement('attribute', { id: name, title: name, type: types[type] }),
    );
    return [xmlElement('attributes', { class: what, mode }, children)];
  });
}

function nodeElement(node: GraphNode, { nodeAttributes }: Graph): string {
  return xmlElement('node', { id: node.id, label: node.label }, within(node, nodeAttributes));
}

function edgeElement(
  { from, to, isDirected, kind, values, states }: GraphEdge,
  number: number,
  attributes: readonly GraphAttribute[],
  isOverTime: boolean,
): string {
  const weight = isOverTime ? undefined : own(states[0]?.values, 'weight');
  const written = {
    id: `e${number + 1}`,
    source: from,
    target: to,
    type: isDirected ? 'directed' : 'undirected',
    kind,
    weight: weight === undefined ? undefined : Number(weight),
  };
  return xmlElement('edge', written, within({ values: { network: kind, ...values }, states }, attributes));
}

/** The values of a node or an edge, and when it was there. */
function within(
  { values, states }: Pick<GraphNode, 'values' | 'states'>,
  attributes: readonly GraphAttribute[],
): string[] {
  const attvalues = attributes.flatMap(({ name }) => {
    const fixed = own(values, name);
    const stretches = fixed === undefined ? stretchesOf(states, name) : [{ over: undefined, value: fixed }];
    return stretches.map(({ over, value }) => attvalue(name, value, over));
  });
  const spells = spellsOf(states).map((over) => xmlElement('spell', ends(over)));
  return [
    ...(attvalues.length > 0 ? [xmlElement('attvalues', {}, attvalues)] : []),
    ...(spells.length > 0 ? [xmlElement('spells', {}, spells)] : []),
  ];
}

const attvalue = (name: string, value: GraphValue, over: Interval | undefined): string =>
  xmlElement('attvalue', { for: name, value: String(value), ...(over ? ends(over) : {}) });
