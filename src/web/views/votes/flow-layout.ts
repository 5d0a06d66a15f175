import { type Choice, choices } from './choices.ts';
import type { Flow } from './movements.ts';

/** A choice at one of the votes, as a stretch of a column: from where, how high, how many. */
export interface FlowNode {
  readonly choice: Choice;
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/** A band between the columns: where it leaves and arrives, and how thick it is. */
export interface FlowBand {
  readonly flow: Flow;
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

export interface FlowLayout {
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
}

/** Room between two choices of a column, in CSS pixels: what a label needs where a choice is thin. */
const gap = 18;

/** Sets the choices of two votes as columns of one height, and the flows as bands between; an actor is as thick as another. */
export function flowLayout(flows: readonly Flow[], height: number): FlowLayout {
  const all = flows.reduce((sum, { actors }) => sum + actors.length, 0);
  const most = Math.max(columnOf(flows, 'from').length, columnOf(flows, 'to').length);
  const each = all === 0 ? 0 : (height - gap * (most - 1)) / all;
  const left = nodes(flows, 'from', each);
  const right = nodes(flows, 'to', each);
  const [nextLeft, nextRight] = [startsOf(left), startsOf(right)];
  const bands = flows.map((flow): FlowBand => {
    const thick = flow.actors.length * each;
    return {
      flow,
      from: take(nextLeft, flow.from, thick),
      to: take(nextRight, flow.to, thick),
      height: thick,
    };
  });
  return { left, right, bands };
}

const columnOf = (flows: readonly Flow[], end: 'from' | 'to'): readonly Choice[] =>
  choices.filter((choice) => flows.some((flow) => flow[end] === choice));

function nodes(flows: readonly Flow[], end: 'from' | 'to', each: number): readonly FlowNode[] {
  let y = 0;
  return columnOf(flows, end).map((choice) => {
    const count = flows.reduce((sum, flow) => sum + (flow[end] === choice ? flow.actors.length : 0), 0);
    const node = { choice, y, height: count * each, count };
    y += node.height + gap;
    return node;
  });
}

const startsOf = (column: readonly FlowNode[]) => new Map(column.map(({ choice, y }) => [choice, y]));

/** Where the next band of a choice starts; the one after it starts below. */
function take(next: Map<Choice, number>, choice: Choice, thick: number): number {
  const y = next.get(choice) ?? 0;
  next.set(choice, y + thick);
  return y;
}
