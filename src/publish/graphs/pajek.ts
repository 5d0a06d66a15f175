import { formatDay } from '../../base/calendar.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Interval } from '../../base/interval.ts';
import { own } from '../../base/own.ts';
import { controlPictures } from '../../base/text-width.ts';
import { type Graph, type GraphEdge, type GraphState, joinedStates, spellsOf } from './graph.ts';

/** How each of our files begins. */
const MARK = 'Written by Quadrille';

/**
 * A graph as a Pajek network: labels, lines with one number each, several networks as relations of their own, and over time the numbers of the steps. A line has its value, which may be negative, as Pajek draws
 * bad relations; one without has 1.
 *
 * A text with other letters than those of ASCII begins with a byte order mark, by which Pajek knows UTF-8, and with a remark, so that who does not know the mark loses no more than that.
 */
export function pajek(graph: Graph): string {
  const { title, notes, time, nodes } = graph;
  const numbers = new Map(nodes.map(({ id }, i) => [id, i + 1]));
  const labels = labelsOf(graph);
  const steps = stepNumbers(time?.steps ?? []);
  const hasPlaces = nodes.length > 0 && nodes.every(({ values }) => placeOf(values) !== undefined);
  const lines = [
    ...[MARK, title, ...notes, ...timeNotes(time?.steps ?? [])].map((note) => `% ${oneLine(note)}`),
    `*Vertices ${nodes.length}`,
    ...nodes.map(({ id, values, states }) => {
      const place = hasPlaces ? ` ${placeOf(values)}` : '';
      const spells = spellsOf(states).map(steps);
      return `${numbers.get(id)} ${quoted(labels.get(id)!)}${place}${spells.length > 0 ? ` [${spells.join(',')}]` : ''}`;
    }),
    ...relations(graph, numbers, steps),
  ];
  const text = `${lines.join('\n')}\n`;
  return /^[\t\n\x20-\x7e]*$/.test(text) ? text : `\ufeff${text}`;
}

/** The lines of each network; where there is one alone, without its number, which few programs but Pajek know. */
function relations(
  { edges }: Graph,
  numbers: ReadonlyMap<string, number>,
  steps: (over: Interval) => string,
): string[] {
  const kinds = [...groupBy(edges, ({ kind, isDirected }) => JSON.stringify([kind, isDirected])).values()];
  return kinds.flatMap((some, i) => {
    const [{ kind, isDirected }] = some as [GraphEdge];
    const head = isDirected ? '*Arcs' : '*Edges';
    return [
      kinds.length === 1 ? head : `${head} :${i + 1} ${quoted(kind)}`,
      ...some.flatMap(({ from, to, states }) =>
        joinedStates(states.map(valueAlone)).map(({ over, values }) => {
          const when = over ? ` [${steps(over)}]` : '';
          return `${numbers.get(from)} ${numbers.get(to)} ${own(values, 'value')}${when}`;
        }),
      ),
    ];
  });
}

const valueAlone = ({ over, values }: GraphState): GraphState => ({
  ...(over ? { over } : {}),
  values: { value: own(values, 'value') ?? own(values, 'weight') ?? 1 },
});

/** Labels of which no two are the same: Pajek has nothing else to tell nodes by. */
function labelsOf({ nodes }: Graph): ReadonlyMap<string, string> {
  const count = new Map<string, number>();
  for (const { label } of nodes) count.set(label, (count.get(label) ?? 0) + 1);
  return new Map(
    nodes.map(({ id, label }) => [
      id,
      label === '' ? id : count.get(label)! > 1 ? `${label} (${id})` : label,
    ]),
  );
}

const oneLine = (text: string): string =>
  controlPictures(text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ')).trim();
/** Pajek has no way to write its own quote within a label. */
const quoted = (text: string): string => `"${oneLine(text).replaceAll('"', "'")}"`;

/** Latitude and longitude in Pajek's frame, from 0 to 1 to the right and down. */
function placeOf({ lat, lon }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof lat !== 'number' || typeof lon !== 'number') return undefined;
  return `${((lon + 180) / 360).toFixed(4)} ${((90 - lat) / 180).toFixed(4)}`;
}

/** Days as the numbers of steps. */
function stepNumbers(steps: readonly Interval[]): (over: Interval) => string {
  const [starts, ends] = [
    new Map(steps.map(({ start }, i) => [start, i + 1])),
    new Map(steps.map(({ end }, i) => [end, i + 1])),
  ];
  return ({ start, end }) => {
    const [first, last] = [starts.get(start), ends.get(end)];
    return first === last ? `${first}` : `${first}-${last}`;
  };
}

function timeNotes(steps: readonly Interval[]): string[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return [];
  const told = ({ start, end }: Interval) => `${formatDay(start)} to ${formatDay(end)}`;
  return [`Time 1 is ${told(first)}; time ${steps.length} is ${told(last)}`];
}
