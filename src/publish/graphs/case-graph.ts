import type { Interval } from '../../base/interval.ts';
import { pairsOf } from '../../base/pairs-of.ts';
import { isAlliance } from '../../record/alliance.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { Range } from '../../report/date-report.ts';
import type { NetworksOn, RelationTie } from '../../report/networks-over.ts';
import type { Graph, GraphAttribute, GraphNode, GraphState, GraphValues } from './graph.ts';
import { type GraphBuilder, graphBuilder, knownValues, withUsedAttributes } from './graph-builder.ts';

/** The networks that a case has. */
export const caseNetworks = ['relations', 'alliances', 'treaties', 'recognition'] as const;
export type CaseNetwork = (typeof caseNetworks)[number];

export interface CaseGraphOptions {
  readonly networks: readonly CaseNetwork[];
  readonly notes: readonly string[];
  /** The days that each of the networks stands for, in a graph over time. */
  readonly steps?: readonly Interval[] | undefined;
}

const attribute = (name: string, type: GraphAttribute['type'], says: string): GraphAttribute => ({
  name,
  type,
  says,
});
const varying = (name: string, type: GraphAttribute['type'], says: string): GraphAttribute => ({
  ...attribute(name, type, says),
  varies: true,
});

/** What nodes of a case may have. */
const nodeAttributes: readonly GraphAttribute[] = [
  attribute('kind', 'text', 'state, organisation, faction or person'),
  attribute('cow', 'text', 'its number in the Correlates of War'),
  attribute('iso3', 'text', 'its ISO 3166 code'),
  attribute('lat', 'number', 'latitude of its capital'),
  attribute('lon', 'number', 'longitude of its capital'),
  varying('bloc', 'text', 'who stands together with it, itself among them'),
  varying('camp', 'whole', 'two blocs of one camp face each other; those of two are not to be compared'),
  varying('blocShare', 'number', 'in what share of the worlds the members of its bloc stand together'),
];

/** What edges of a case may have. */
const edgeAttributes: readonly GraphAttribute[] = [
  attribute('network', 'text', 'which network it is part of'),
  attribute('row', 'text', 'the id of the row of the case'),
  attribute('title', 'text', 'title of the treaty'),
  attribute('obligations', 'text', 'what the treaty obliges to'),
  attribute('level', 'text', 'of which kind the recognition is'),
  attribute('since', 'text', 'since when, as it is stated'),
  varying('value', 'number', 'the relation: its median over the worlds'),
  varying('low', 'number', 'its central 95 %: from'),
  varying('high', 'number', 'its central 95 %: to'),
  varying('sign', 'text', 'friendly, neutral or hostile, by the neutral band of the case'),
  varying('contact', 'number', 'how much the two dealt with each other: median'),
  varying('contactLow', 'number', 'its central 95 %: from'),
  varying('contactHigh', 'number', 'its central 95 %: to'),
  varying('share', 'number', 'the share of the worlds in which it is so: this sign, or in force'),
];

/** The networks of a case on a day, or over time, as a graph: its nodes are the actors that ties join, and a relation that is not known is no edge. */
export function caseGraph(
  record: CaseRecord,
  days: readonly NetworksOn[],
  { networks, notes, steps }: CaseGraphOptions,
): Graph {
  const isStatic = steps === undefined;
  const builder = graphBuilder();
  for (const [i, day] of days.entries()) seeDay(builder, day, record, networks, steps?.[i]);
  const hasBlocs = networks.includes('relations');
  const joined = builder.joined();
  const actors = record.rows.actors.filter(({ id }) => joined.has(id));
  const asIs = (attributes: readonly GraphAttribute[]) =>
    isStatic ? attributes.map(({ name, type, says }) => ({ name, type, says })) : attributes;
  return withUsedAttributes({
    title: record.header.title,
    notes,
    ...(steps ? { time: { over: { start: steps[0]!.start, end: steps.at(-1)!.end }, steps } } : {}),
    nodeAttributes: asIs(nodeAttributes),
    edgeAttributes: asIs(edgeAttributes),
    nodes: actors.map((actor) => ({
      ...nodeOf(actor),
      states: days.flatMap((day, i) => nodeState(actor.id, day, hasBlocs, steps?.[i])),
    })),
    edges: builder.edges(),
  });
}

function nodeOf({ id, name, kind, cow, iso3, lat, lon }: Row<'actors'>): Omit<GraphNode, 'states'> {
  return { id, label: name, values: knownValues({ kind, cow, iso3, lat, lon }) };
}

/** How an actor stood on a day; nothing in a step in which there was none of that name. */
function nodeState(
  id: string,
  { blocs, isPresent }: NetworksOn,
  hasBlocs: boolean,
  over: Interval | undefined,
): GraphState[] {
  if (over && !isPresent(id)) return [];
  const bloc = hasBlocs ? blocs.find(({ members }) => members.includes(id)) : undefined;
  const values = knownValues(
    bloc ? { bloc: bloc.members.join(', '), camp: bloc.camp, blocShare: bloc.share } : {},
  );
  return [{ ...(over ? { over } : {}), values }];
}

function seeDay(
  { see }: GraphBuilder,
  { relations, recognition, instruments }: NetworksOn,
  record: CaseRecord,
  networks: readonly CaseNetwork[],
  over: Interval | undefined,
): void {
  if (networks.includes('relations'))
    for (const tie of relations) {
      const edge = { from: tie.a, to: tie.b, isDirected: false, kind: 'relations', values: {} };
      see({ ...edge, key: JSON.stringify(['relations', tie.a, tie.b]) }, relationValues(tie), over);
    }
  for (const { id, title, parties, stated, share } of instruments) {
    const row = record.byId.get(id)?.row as Row<'instruments'>;
    const kind = isAlliance(row) ? 'alliances' : 'treaties';
    if (!networks.includes(kind)) continue;
    const values = knownValues({
      ...{ row: id, title, since: stated?.text },
      obligations: row.obligations?.join(', '),
    });
    for (const [from, to] of pairsOf([...new Set(parties)].sort()))
      see(
        { from, to, isDirected: false, kind, values, key: JSON.stringify([kind, id, from, to]) },
        knownValues({ share }),
        over,
      );
  }
  if (networks.includes('recognition'))
    for (const { by, of, level, stated, share, fact } of recognition) {
      const values = knownValues({ row: fact, level, since: stated?.text });
      const edge = { from: by, to: of, isDirected: true, kind: 'recognition', values };
      see({ ...edge, key: JSON.stringify(['recognition', fact, by, of]) }, knownValues({ share }), over);
    }
}

function relationValues({ range, sign, share, contact }: RelationTie): GraphValues {
  const { median, low, high }: Range = range;
  return knownValues({
    ...{ value: median, low, high, sign, share, weight: Math.abs(median) },
    ...{ contact: contact?.median, contactLow: contact?.low, contactHigh: contact?.high },
  });
}
