import { describe, expect, it } from 'vitest';
import { dataGraph } from '../../../src/dataset/networks/data-graph.ts';
import { add, inStore } from '../temporary-store.ts';

const graphOf = (file: string, format: string, text: string, year: number) =>
  inStore(async (store, put) => {
    const { dataSet } = await add(store, put(file, text), format);
    const made = await dataGraph(store, dataSet, year);
    return made && { ...made, ties: made.graph.edges.map((edge) => [edge.from, edge.to, edge.isDirected]) };
  });

describe('dataGraph', () => {
  it('dataGraph(alliances) has one edge for what is listed in both directions, and none for a row of zeros', async () => {
    const rows = [
      '2,20,1950,1,0,0,0,1',
      '20,2,1950,1,0,0,0,1',
      '2,200,1950,0,0,0,0,0',
      '200,2,1950,0,0,0,0,0',
      '2,365,1951,1,0,0,0,0',
    ];
    const head = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
    const { ties, graph, leftOut } = (await graphOf('atop.csv', 'atop', [head, ...rows].join('\n'), 1950))!;
    expect(ties).toEqual([['2', '20', false]]);
    expect(graph.edges[0]!.values).toMatchObject({ defence: true, offence: false, consultation: true });
    expect(graph.nodes.map(({ label }) => label)).toEqual(['United States of America', 'Canada']);
    expect(leftOut).toEqual([]);
  });

  it('dataGraph(alliances in which one owes more than the other) keeps all directions', async () => {
    const head = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul';
    const rows = [
      '2,20,1950,1,0,0,0,1',
      '20,2,1950,1,0,0,0,1',
      '2,200,1950,1,0,0,0,0',
      '200,2,1950,0,0,0,0,1',
    ];
    const { ties } = (await graphOf('atop.csv', 'atop', [head, ...rows].join('\n'), 1950))!;
    expect(ties).toEqual([
      ['2', '20', true],
      ['2', '200', true],
      ['20', '2', true],
      ['200', '2', true],
    ]);
  });

  it('dataGraph(UN votes) has agreement with its votes, and counts pairs without one in common or with one alone', async () => {
    const made = await inStore(async (store, put) => {
      const ballots = [
        ['1', '2', 'yes'],
        ['1', '365', 'no'],
        ['2', '2', 'yes'],
        ['2', '365', 'abstain'],
        ['3', '20', 'yes'],
        ['1', '200', 'yes'],
      ];
      const votes = [
        'rcid,session,ccode,vote',
        ...ballots.map(([rcid, ccode, vote]) => `${rcid},25,${ccode},${vote}`),
      ];
      const calls = [
        'rcid,session,unres,date',
        ...['1', '2', '3'].map((rcid) => `${rcid},25,R/${rcid},1970-11-0${rcid}`),
      ];
      const { dataSet } = await add(
        store,
        [put('votes.csv', votes.join('\n')), put('calls.csv', calls.join('\n'))],
        'un-votes',
      );
      return dataGraph(store, dataSet, 1970);
    });
    expect(made!.graph.edges).toMatchObject([
      {
        ...{ from: '2', to: '365', isDirected: false },
        states: [{ values: { value: 0, voeten: 0.25, votes: 2, weight: 0 } }],
      },
    ]);
    expect(made!.leftOut.join('').replaceAll('\u00a0', ' ')).toBe(
      '3 pairs without a vote in common: their agreement is not known, and not 0' +
        '2 pairs with one vote in common, which says nothing of how alike two are',
    );
    expect(made!.graph.title).toContain('1970');
  });

  it('dataGraph(what has no ties of two) is undefined', async () => {
    expect(await graphOf('nmc.csv', 'nmc', 'ccode,year,milex,cinc\n2,1950,1,0.2\n', 1950)).toBeUndefined();
  });
});

describe('dataGraph of events', () => {
  it('dataGraph(coded events) sums a year from who acted to whom', async () => {
    const rows = [
      '1970-01-05,ISRMIL,EGY,190',
      '1970-12-31,ISRGOV,EGY,010',
      '1970-06-01,EGY,ISR,zz',
      '1971-01-01,EGY,ISR,190',
    ];
    const made = (await graphOf(
      'e.csv',
      'cameo-events',
      ['date,source,target,code', ...rows].join('\n'),
      1970,
    ))!;
    expect(made.ties).toEqual([
      ['EGY', 'ISR', true],
      ['ISR', 'EGY', true],
    ]);
    expect(made.graph.edges.map(({ states }) => states[0]!.values)).toEqual([
      { events: 1, unweighed: 1, weight: 1 },
      { value: -10, cooperation: 0, conflict: 10, events: 2, unweighed: 0, weight: 2 },
    ]);
  });
});

it('dataGraph(events whose codes no scale weighs) counts acts, and sums none', async () => {
  const event =
    '{"id": "1", "date": "2016-07-24", "actor": [{"code":"USA"}], "recipient": [{"code":"CAN"}], "event": ["AID"]}';
  const made = (await graphOf('e.jsonl', 'plover', `${event}\n`, 2016))!;
  expect(made.graph.edges.map(({ from, to, states }) => [from, to, states[0]!.values])).toEqual([
    ['USA', 'CAN', { events: 1, unweighed: 1, weight: 1 }],
  ]);
  expect(made.graph.notes.join()).toContain('no scale weighs these codes');
});
