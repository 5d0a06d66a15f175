import type { Interval } from '../../base/interval.ts';
import type { Graph, GraphAttribute, GraphEdge, GraphNode, GraphState, GraphValues } from './graph.ts';

/** An edge without its states, and what it is known by from step to step. */
export type EdgeSeen = Omit<GraphEdge, 'states'> & { readonly key: string };

/** Gathers nodes and edges, each as it is seen in one step after another. */
export interface GraphBuilder {
  readonly see: (edge: EdgeSeen, values: GraphValues, over?: Interval) => void;
  /** The edges, in the order in which they were first seen. */
  readonly edges: () => GraphEdge[];
  /** The ids of the nodes that edges join. */
  readonly joined: () => ReadonlySet<string>;
}

/** An empty builder. */
export function graphBuilder(): GraphBuilder {
  const edges = new Map<string, { edge: Omit<GraphEdge, 'states'>; states: GraphState[] }>();
  return {
    see: ({ key, ...edge }, values, over) => {
      const seen = edges.get(key) ?? { edge, states: [] };
      edges.set(key, seen);
      seen.states.push({ ...(over ? { over } : {}), values });
    },
    edges: () => [...edges.values()].map(({ edge, states }) => ({ ...edge, states })),
    joined: () => new Set([...edges.values()].flatMap(({ edge: { from, to } }) => [from, to])),
  };
}

/** The graph with those of its attributes alone of which something has a value, and without spaces that hold, which are for pages. */
export function withUsedAttributes(graph: Graph): Graph {
  return {
    ...graph,
    notes: graph.notes.map((note) => note.replaceAll('\u00a0', ' ')),
    nodeAttributes: used(graph.nodeAttributes, graph.nodes),
    edgeAttributes: used(graph.edgeAttributes, graph.edges, ['network']),
  };
}

function used(
  attributes: readonly GraphAttribute[],
  things: readonly Pick<GraphNode, 'values' | 'states'>[],
  always: readonly string[] = [],
): GraphAttribute[] {
  const names = new Set([
    ...always,
    ...things.flatMap(({ values, states }) =>
      [values, ...states.map((state) => state.values)].flatMap(Object.keys),
    ),
  ]);
  return attributes.filter(({ name }) => names.has(name));
}

/** Values without those that are not known, numbers to six places. */
export function knownValues(
  values: Readonly<Record<string, GraphValues[string] | undefined | null>>,
): GraphValues {
  const known = Object.entries(values).flatMap(([name, value]): [string, GraphValues[string]][] => {
    if (value === undefined || value === null) return [];
    return [[name, typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value]];
  });
  return Object.fromEntries(known);
}
