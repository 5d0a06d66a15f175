import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { readPairEvents } from '../../../src/dataset/tables/read-pair-events.ts';
import { readRollCalls } from '../../../src/dataset/tables/read-roll-calls.ts';
import { readSignedNetworks } from '../../../src/dataset/tables/read-signed-networks.ts';
import { add, inStore } from '../temporary-store.ts';

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const absent = existsSync(data) ? '' : ' (skipped: ../shared is absent)';

describe('tables of the store', () => {
  it('readRollCalls gives a byte a ballot, votes by number; who did not vote has 0', () =>
    inStore(async (store, put) => {
      const ballots =
        'rcid,session,ccode,vote\n10,2,365,no\n9,1,365,yes\n9,1,2,abstain\n10,2,20,absent\n10,2,2,yes\n';
      const rolls =
        'rcid,session,date,date_precision,unres\n9,1,1946-02-01,month,R/1\n10,2,1947-05-01,day,R/2\n';
      const { dataSet } = await add(store, [put('b.csv', ballots), put('r.csv', rolls)]);
      expect(await readRollCalls(store, dataSet)).toEqual({
        states: ['2', '365'],
        votes: ['9', '10'],
        ballots: Uint8Array.of(2, 1, 1, 3),
      });
      expect(await readRollCalls(store, dataSet, { sessions: [2, 2] })).toEqual({
        states: ['2', '365'],
        votes: ['10'],
        ballots: Uint8Array.of(1, 3),
      });
      const within = { start: dayOf(1946, 2, 1), end: dayOf(1946, 2, 28) };
      expect((await readRollCalls(store, dataSet, { within })).votes).toEqual(['9']);
      expect(
        (await readRollCalls(store, dataSet, { within: { ...within, end: within.end - 1 } })).votes,
      ).toEqual([]);
    }));

  it('readSignedNetworks gives each window its ties and days', () =>
    inStore(async (store, put) => {
      const { dataSet } = await add(
        store,
        put(
          'e.csv',
          'window,year,end_year,from,to,sign\n46-49,1946,1949,A,B,1\n47-50,1947,1950,A,B,-1\n46-49,1946,1949,A,C,-1\n',
        ),
      );
      expect(await readSignedNetworks(store, dataSet)).toEqual([
        {
          network: '46-49',
          days: { start: dayOf(1946, 1, 1), end: dayOf(1949, 12, 31) },
          ties: [
            { a: 'A', b: 'B', sign: 1 },
            { a: 'A', b: 'C', sign: -1 },
          ],
        },
        {
          network: '47-50',
          days: { start: dayOf(1947, 1, 1), end: dayOf(1950, 12, 31) },
          ties: [{ a: 'A', b: 'B', sign: -1 }],
        },
      ]);
    }));

  it('readPairEvents takes the letters of a country for all its actors, and an asked-for actor for itself', () =>
    inStore(async (store, put) => {
      const { dataSet } = await add(
        store,
        put(
          'e.csv',
          'date,source,target,code\n1979-04-16,ISRMIL,LBN,190\n1979-04-15,ISR,LBNGOV,010\n1979-04-15,LBN,ISR,010\n',
        ),
        'cameo-events',
      );
      const events = await readPairEvents(store, dataSet, 'ISR', 'LBN');
      expect(events.map(({ day, code, source }) => [day, code, source])).toEqual([
        [dayOf(1979, 4, 15), '010', 'ISR'],
        [dayOf(1979, 4, 16), '190', 'ISR'],
      ]);
      expect(await readPairEvents(store, dataSet, 'ISRMIL', 'LBN')).toHaveLength(1);
    }));

  it.skipIf(absent !== '')(
    `the published files come back whole${absent}`,
    () =>
      inStore(async (store) => {
        const path = (name: string) => join(data, name);
        const { dataSet } = await add(store, [path('un_votes.csv.gz'), path('un_roll_calls.csv')]);
        expect(dataSet.coverage.rows).toEqual({ ballots: 943_437, roll_calls: 6203 });
        const { states, votes, ballots } = await readRollCalls(store, dataSet);
        expect([states.length, votes.length]).toEqual([200, 6203]);
        const counts = [0, 0, 0, 0];
        for (const code of ballots) counts[code]!++;
        expect(counts.slice(1)).toEqual([693_664, 110_897, 65_548]);
        const signed = await add(store, path('signnet_cow_signed_edges.csv'));
        const networks = await readSignedNetworks(store, signed.dataSet);
        expect([networks.length, networks.reduce((sum, { ties }) => sum + ties.length, 0)]).toEqual([
          51, 41_295,
        ]);
        const files = [
          'peace-science/tss_rivalries.csv',
          'peace-science/td_rivalries.csv',
          'peace-science/cow_nmc.csv.gz',
          'peace-science/atop_alliance.csv.gz',
        ];
        const rows: number[] = [];
        for (const name of files)
          rows.push(...Object.values((await add(store, path(name))).dataSet.coverage.rows));
        expect(rows).toEqual([264, 197, 14_199, 267_044]);
      }),
    120_000,
  );
});
