import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import type { Interval } from '../../base/interval.ts';
import type { Graph } from '../../publish/graphs/graph.ts';
import { withUsedAttributes } from '../../publish/graphs/graph-builder.ts';
import { holderInYear } from '../../record/state-in-year.ts';
import { stateOn } from '../../record/state-on.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import type { DataEdges } from './data-edges.ts';
import { eventEdges } from './event-edges.ts';
import { signedNetworkEdges } from './signed-edges.ts';
import { tieEdges, tiesTable } from './tie-edges.ts';
import { votingEdges } from './voting-edges.ts';

/** A network of a data set in a year; undefined where it has no ties of two. */
export async function dataGraph(
  store: Store,
  set: DataSet,
  year: number,
): Promise<{ readonly graph: Graph; readonly leftOut: readonly string[] } | undefined> {
  const days = { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31) };
  const found = await edgesOf(store, set, days);
  if (!found) return undefined;
  const { edges, attributes, notes, leftOut } = found;
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort(
    (a, b) => Number(a) - Number(b) || (a < b ? -1 : 1),
  );
  const release = set.release === null ? [] : [`release ${set.release}`];
  return {
    leftOut,
    graph: withUsedAttributes({
      title: `${set.format.title}, ${year}`,
      notes: [`the data set ${set.name} of the store`, ...release, ...notes],
      nodeAttributes: [{ name: 'cow', type: 'text', says: 'its number in the Correlates of War' }],
      edgeAttributes: [{ name: 'network', type: 'text', says: 'which network it is part of' }, ...attributes],
      nodes: ids.map((id) => {
        const label = hasStates(set) ? nameOf(id, days, ids) : undefined;
        return {
          id,
          label: label ?? id,
          values: hasStates(set) ? { cow: id } : {},
          states: [{ values: {} }],
        };
      }),
      edges,
    }),
  };
}

async function edgesOf(store: Store, set: DataSet, days: Interval): Promise<DataEdges | undefined> {
  if (set.format.name === 'un-votes') return votingEdges(store, set, days);
  if (set.format.name === 'signed-edges') return signedNetworkEdges(store, set, days);
  if (set.format.tables.some(({ name }) => name === 'events')) return eventEdges(store, set, days);
  const table = tiesTable(set);
  return table === undefined ? undefined : tieEdges(store, set, table, days);
}

/** Whether the data set names its actors by the numbers of states. */
function hasStates(set: DataSet): boolean {
  const name = set.format.name === 'un-votes' ? 'ballots' : tiesTable(set);
  return name !== undefined && heldTable(set, name).spec.columns.some(({ kind }) => kind === 'state');
}

/** What a state was called at the end of the days, or, where it was gone by then, at their beginning; a number that two had in the year is of the one of whom the data by the year would have it. */
function nameOf(code: string, { start, end }: Interval, listed: readonly string[]): string | undefined {
  const holder = holderInYear(code, yearMonthDay(start).year, new Set(listed));
  if (holder !== code) return stateOn(code, 'cow', start)?.name ?? stateOn(holder, 'un', start)?.name;
  return (stateOn(code, 'cow', end) ?? stateOn(code, 'cow', start) ?? stateOn(code, 'un', end))?.name;
}
