import { formatDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import type { Graph, GraphState } from './graph.ts';

/** A graph as `export --json` prints it: days as dates. */
export function graphJson({ title, notes, time, nodes, edges, ...attributes }: Graph) {
  return {
    title,
    notes,
    time: time ? { ...dates(time.over), steps: time.steps.map(dates) } : null,
    ...attributes,
    nodes: nodes.map(({ states, ...node }) => ({ ...node, states: states.map(stateJson) })),
    edges: edges.map(({ states, ...edge }) => ({ ...edge, states: states.map(stateJson) })),
  };
}

const dates = ({ start, end }: Interval) => ({ from: formatDay(start), to: formatDay(end) });
const stateJson = ({ over, values }: GraphState) => ({ ...(over ? dates(over) : {}), ...values });
