import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationNodeDatum,
} from 'd3-force';

/** A relation as the layout needs it: friends are drawn together, adversaries apart. */
export interface LayoutTie {
  readonly a: string;
  readonly b: string;
  /** The net relation, about −20 to 20. */
  readonly value: number;
}

/** Where an actor is drawn. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum {
  readonly id: string;
}

/** Enough for the forces to come to rest from the default alpha. */
const TICKS = 300;
/** Beyond this net relation two actors come no closer, nor go further apart. */
const STRONG = 20;

/**
 * Places actors in a box: the same actors and ties give the same picture, in whatever order they come.
 * Takes ids, ties among them, and the size of the box in px with the room to leave at its edges; gives a spot for each.
 */
export function layoutNetwork(
  ids: readonly string[],
  ties: readonly LayoutTie[],
  box: {
    readonly width: number;
    readonly height: number;
    readonly marginX: number;
    readonly marginY: number;
  },
): Spot[] {
  const { width, height } = box;
  const radius = Math.min(width, height) / 3;
  const nodes: Node[] = [...ids].sort().map((id, i, { length }) => {
    const angle = (2 * Math.PI * i) / length - Math.PI / 2;
    return { id, x: width / 2 + radius * Math.cos(angle), y: height / 2 + radius * Math.sin(angle) };
  });
  const links = ties
    .map(({ a, b, value }) => ({ source: a < b ? a : b, target: a < b ? b : a, value }))
    .sort((x, y) => (`${x.source} ${x.target}` < `${y.source} ${y.target}` ? -1 : 1));
  const reach = Math.min(width, height);
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ value }) => reach * (0.6 - 0.2 * (Math.max(-STRONG, Math.min(STRONG, value)) / STRONG)))
        .strength(0.5),
    )
    .force('apart', forceManyBody().strength(-reach * 2))
    .force('room', forceCollide(reach / 8))
    .force('centre', forceCenter(width / 2, height / 2))
    .stop()
    .tick(TICKS);
  return stretched(nodes, box);
}

/** Stretches the spots over the box, so that labels have room on any width. */
function stretched(
  nodes: readonly Node[],
  { width, height, marginX, marginY }: Parameters<typeof layoutNetwork>[2],
): Spot[] {
  const scale = (values: readonly number[], size: number, margin: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const span = high - low;
    return (value: number) =>
      span < 1 ? size / 2 : margin + ((value - low) / span) * Math.max(0, size - 2 * margin);
  };
  const x = scale(
    nodes.map((node) => node.x!),
    width,
    marginX,
  );
  const y = scale(
    nodes.map((node) => node.y!),
    height,
    marginY,
  );
  return nodes.map((node) => ({ id: node.id, x: x(node.x!), y: y(node.y!) }));
}
