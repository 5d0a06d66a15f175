import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';

export type GraphValue = string | number | boolean;
/** Values by the names of their attributes; what is not known is not there. */
export type GraphValues = Readonly<Record<string, GraphValue>>;

/** What a value of nodes or edges is called, of which type it is, and what it says. */
export interface GraphAttribute {
  readonly name: string;
  readonly type: 'text' | 'number' | 'whole' | 'flag';
  readonly says: string;
  /** Whether it can be another in every step of a graph over time. */
  readonly varies?: true;
}

/** How something stood: on the whole, or over some days of a graph over time. */
export interface GraphState {
  readonly over?: Interval;
  readonly values: GraphValues;
}

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: GraphValues;
  /** One without days; in a graph over time those of each time, in their order, none of which meet. */
  readonly states: readonly GraphState[];
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
  /** Which network it is part of. */
  readonly kind: string;
  readonly values: GraphValues;
  /** As of a node. A value `weight` is how strong it is, at least 0. */
  readonly states: readonly GraphState[];
}

/** A network, whichever file it goes into: one type, and a writer for each format. */
export interface Graph {
  readonly title: string;
  /** What who reads it should know: whose, when, of how many worlds. */
  readonly notes: readonly string[];
  /** There where it is one over time: from when to when, and the first and the last day of each step. */
  readonly time?: { readonly over: Interval; readonly steps: readonly Interval[] };
  readonly nodeAttributes: readonly GraphAttribute[];
  readonly edgeAttributes: readonly GraphAttribute[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The value over each stretch of time in which it stays the same; a stretch ends where the value is not known. */
export function stretchesOf(
  states: readonly GraphState[],
  name: string,
): readonly { readonly over: Interval | undefined; readonly value: GraphValue }[] {
  const stretches: { over: Interval | undefined; value: GraphValue }[] = [];
  for (const { over, values } of states) {
    const value = own(values, name);
    if (value === undefined) continue;
    const last = stretches.at(-1);
    if (last?.over && over && last.value === value && last.over.end + 1 === over.start)
      last.over = { start: last.over.start, end: over.end };
    else stretches.push({ over, value });
  }
  return stretches;
}

/** The stretches of time in which something was there. */
export function spellsOf(states: readonly GraphState[]): readonly Interval[] {
  const there = states.map(({ over }) => ({ ...(over ? { over } : {}), values: { there: true } }));
  return stretchesOf(there, 'there').flatMap(({ over }) => over ?? []);
}

/** Neighbouring states that say the same as one. */
export function joinedStates(states: readonly GraphState[]): GraphState[] {
  const joined: { over?: Interval; values: GraphValues }[] = [];
  for (const state of states) {
    const last = joined.at(-1);
    const isSame = last && JSON.stringify(last.values) === JSON.stringify(state.values);
    if (isSame && last.over && state.over && last.over.end + 1 === state.over.start)
      last.over = { start: last.over.start, end: state.over.end };
    else joined.push({ ...state });
  }
  return joined;
}
