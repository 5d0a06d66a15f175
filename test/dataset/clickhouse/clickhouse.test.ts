import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { clickHouseAddress } from '../../../src/dataset/clickhouse/clickhouse-address.ts';
import { openClickHouse } from '../../../src/dataset/clickhouse/open-clickhouse.ts';
import { eventEdges } from '../../../src/dataset/networks/event-edges.ts';
import { tieEdges } from '../../../src/dataset/networks/tie-edges.ts';
import { type DataSet, dropDataSet, listDataSets } from '../../../src/dataset/store/catalogue.ts';
import { openStore, type Store } from '../../../src/dataset/store/open-store.ts';
import { eventRelation, eventScaleOf } from '../../../src/dataset/tables/event-relation.ts';
import { heldTable } from '../../../src/dataset/tables/held-table.ts';
import { readPairEvents } from '../../../src/dataset/tables/read-pair-events.ts';
import { type PairMonths, readPairMonths } from '../../../src/dataset/tables/read-pair-months.ts';
import { readRollCalls } from '../../../src/dataset/tables/read-roll-calls.ts';
import { readSignedNetworks } from '../../../src/dataset/tables/read-signed-networks.ts';
import { runInProcess } from '../../cli/run-in-process.ts';
import { SERVER_MS, whereFrom } from '../../servers.ts';
import { values } from '../measures/measured-in-store.ts';
import { add, faultOf, inFolder, inStore } from '../temporary-store.ts';
import { clickHouseServer, startNodes, type TestNodes } from './clickhouse-servers.ts';

/** Files of several formats, with what is likely to be read otherwise: missing cells, quotes, backslashes, tabs, numbers to their last digit, days before 1970. */
const files: Readonly<Record<string, string>> = {
  'ballots.csv': `rcid,session,ccode,vote\n${Array.from({ length: 60 }, (_, n) => `${9 + (n % 12)},${1 + (n % 3)},${[2, 20, 365, 710, 713][n % 5]},${['yes', 'no', 'abstain', 'absent'][(n + Math.floor(n / 5)) % 4]}`).join('\n')}\n`,
  'rolls.csv': `rcid,session,date,date_precision,unres,short,descr\n${Array.from({ length: 12 }, (_, n) => `${9 + n},${1 + (n % 3)},19${46 + n}-02-01,${n % 2 ? 'day' : 'month'},R/${n},${n % 3 ? '' : 'NA'},"a ""b"" \\n c\\ 'd' é中 ${n}"`).join('\n')}\n`,
  'alliances.csv':
    'version4id,ccode1,ccode2,year,defense,neutrality,nonaggression,entente\n1,2,20,1949,1,0,0,1\n1,2,20,1969,1,,0,0\n2,365,710,1950,1,0,1,1\n2,365,710,1969,0,0,,\n',
  'points.csv':
    'ccode,session,ideal_point,year_session_start\n2,1,0.1,1946\n365,1,-2.2250738585072014e-3,1946\n710,26,1.7976931348623157,1971\n20,26,0.30000000000000004,1971\n',
  'edges.csv':
    'window,year,end_year,from,to,sign\n46-49,1946,1949,A,B,1\n47-50,1947,1950,A,B,-1\n46-49,1946,1949,A,C,-1\n',
  'events.csv': `date,source,target,code\n${Array.from({ length: 200 }, (_, n) => `${1890 + ((n * 7) % 120)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + ((n * 5) % 28)).padStart(2, '0')},${['USA', 'USAMIL', 'RUS', "O'X"][n % 4]},${['CHN', 'RUS', 'TWN'][n % 3]},${['010', '042', '190'][n % 3]}`).join('\n')}\n1900-02-28,USA,CHN,010\n1900-03-01,USA,CHN,010\n2000-02-29,USA,CHN,010\n1969-12-31,USA,CHN,010\n1970-01-01,USA,CHN,010\n`,
};
const more: Readonly<Record<string, string>> = {
  'disputes.csv':
    'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev\n1,2,365,1962,1,1,3\n1,365,2,1962,1,1,4\n2,2,365,1962,1,0,5\n3,20,2,1950,1,1,2\n',
  'rivals.csv':
    'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin\n1,A,2,365,1945,1989,1,0,1,0,1,0\n2,B,365,710,1958,1989,1,1,1,0,0,0\n',
  'nmc.csv': 'ccode,year,cinc\n2,1950,0.28\n365,1950,0.18\n710,1950,0.12\n713,1950,-9\n',
  'majors.csv':
    'ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n2,1898,8,13,2016,12,31,2016\n365,1945,8,15,2016,12,31,2016\n710,1950,1,1,2016,12,31,2016\n',
};
const measures = { allied: 1950, disputes: 1962, rivals: 1962, capability: 1950, poles: 1950, events: 1950 };
const groups: readonly (readonly [names: readonly string[], format?: string])[] = [
  [['ballots.csv', 'rolls.csv']],
  [['alliances.csv']],
  [['points.csv']],
  [['edges.csv']],
  [['events.csv'], 'cameo-events'],
  [['disputes.csv'], 'dispute-dyads'],
  [['rivals.csv'], 'tss-rivalries'],
  [['nmc.csv'], 'nmc'],
  [['majors.csv'], 'cow-majors'],
];

/** Rows of a table of a data set, whole. */
async function rowsOf({ database }: Store, set: DataSet, table: string, where: string) {
  const { sql, columns } = heldTable(set, table);
  return database.rows(`SELECT ${columns} FROM ${sql} WHERE ${where} ORDER BY ${columns}`);
}

const title = `a store on ClickHouse${whereFrom('clickhouse-server', clickHouseServer)}`;

describe.skipIf(clickHouseServer === undefined)(title, { timeout: SERVER_MS }, () => {
  let nodes: TestNodes;
  beforeAll(async () => {
    nodes = await startNodes(2);
  }, SERVER_MS);
  afterAll(() => nodes?.end(), SERVER_MS);

  async function inNodes<T>(work: (store: Store) => Promise<T>, address = nodes.store()): Promise<T> {
    const store = await openStore(address, 'write');
    try {
      return await work(store);
    } finally {
      store.close();
    }
  }
  const setNamed = (sets: readonly DataSet[], name: string) => sets.find((set) => set.name === name)!;
  const run = (sql: string, host = 0) =>
    fetch(`http://${nodes.hosts[host]}/`, { method: 'POST', body: sql }).then((answer) => answer.text());

  it(
    'gives every reader what the store in a file gives it, row by row, by the same queries',
    () =>
      inStore((file, put) =>
        inNodes(async (remote) => {
          const paths = new Map(
            Object.entries({ ...files, ...more }).map(([name, text]) => [name, put(name, text)]),
          );
          for (const [names, format] of groups)
            for (const store of [file, remote])
              await add(
                store,
                names.map((name) => paths.get(name)!),
                format,
              );
          const [here, there] = [await listDataSets(file), await listDataSets(remote)];
          const plain = (sets: readonly DataSet[]) => sets.map(({ at: _, ...set }) => set);
          expect(plain(there)).toEqual(plain(here));
          const both = async (name: string, read: (store: Store, set: DataSet) => Promise<unknown>) => {
            const found = await read(file, setNamed(here, name));
            expect(await read(remote, setNamed(there, name))).toEqual(found);
            return found as never;
          };
          const votes: { states: string[]; votes: string[] } = await both('un-votes', readRollCalls);
          expect([votes.states.length, votes.votes.length]).toEqual([5, 12]);
          await both('un-votes', (store, set) => readRollCalls(store, set, { sessions: [2, 3] }));
          const within = { start: dayOf(1950, 1, 1), end: dayOf(1953, 12, 31) };
          await both('un-votes', (store, set) => readRollCalls(store, set, { within }));
          await both('un-votes', (store, set) => readRollCalls(store, set, { sessions: [90, 91] }));
          const rolls: { description: string }[] = await both('un-votes', (store, set) =>
            rowsOf(store, set, 'roll_calls', `first_day <= ${dayOf(1946, 2, 20)}`),
          );
          expect(rolls[0]!.description).toBe(`a "b" \\n c\\ 'd' é中 0`);
          const pacts: Record<string, unknown>[] = await both('cow-alliances', (store, set) =>
            rowsOf(store, set, 'alliances', `first_day = ${dayOf(1969, 1, 1)}`),
          );
          expect(pacts[0]).toMatchObject({ defence: true, neutrality: null, entente: false });
          await both('cow-alliances', (store, set) =>
            tieEdges(store, set, 'alliances', { start: dayOf(1949, 1, 1), end: dayOf(1969, 12, 31) }),
          );
          const points: { ideal_point: number }[] = await both('ideal-points', (store, set) =>
            rowsOf(store, set, 'ideal_points', `first_day >= ${dayOf(1971, 1, 1)}`),
          );
          expect(points.map(({ ideal_point }) => ideal_point)).toContain(0.30000000000000004);
          await both('signed-edges', readSignedNetworks);
          for (const actor of ['USA', "O'X", 'RUS']) {
            const acts: unknown[] = await both('cameo-events', (store, set) =>
              readPairEvents(store, set, actor, 'CHN'),
            );
            expect(acts.length).toBeGreaterThan(5);
          }
          const months: PairMonths = await both('cameo-events', (store, set) =>
            readPairMonths(store.database, eventRelation(set), { scale: eventScaleOf(set)! }),
          );
          expect(months.events.reduce((sum, events) => sum + events, 0)).toBe(205);
          const inMonths = new Set(months.month);
          for (const [year, month] of [
            [1900, 2],
            [1900, 3],
            [2000, 2],
            [1969, 12],
            [1970, 1],
          ] as const)
            expect(inMonths.has((year - 1970) * 12 + month - 1), `${year}-${month}`).toBe(true);
          for (const [measure, year] of Object.entries(measures)) {
            const found = await values(file, measure, { from: year, to: year });
            const same = await values(remote, measure, { from: year, to: year });
            expect(JSON.stringify(same) === JSON.stringify(found), measure).toBe(true);
            expect(
              Object.values(found).some((value) => typeof value === 'number'),
              measure,
            ).toBe(true);
          }
          await both('cameo-events', (store, set) =>
            eventEdges(store, set, { start: dayOf(1950, 1, 1), end: dayOf(1960, 12, 31) }),
          );
        }),
      ),
    SERVER_MS,
  );

  it(
    'holds what was added after its servers have started anew; the same files add nothing, others are refused, one set is dropped',
    () =>
      inFolder(async (folder) => {
        const put = (name: string, text: string) => {
          writeFileSync(`${folder}/${name}`, text);
          return `${folder}/${name}`;
        };
        const path = put('p.csv', files['points.csv']!);
        await inNodes((store) => add(store, path, undefined, { name: 'points' }));
        await nodes.kill(1);
        await nodes.start(1);
        await inNodes(async (store) => {
          expect(await add(store, path, undefined, { name: 'points' })).toMatchObject({
            added: [],
            already: [path],
          });
          const more = put('q.csv', 'ccode,session,ideal_point,year_session_start\n2,2,0.2,1947\n');
          expect(await faultOf(add(store, more, undefined, { name: 'points' }))).toBe(
            'data-name: the data set "points" is there already, of other files',
          );
          await dropDataSet(store, 'points');
          expect((await listDataSets(store)).map(({ name }) => name)).not.toContain('points');
        });
        expect(await run("SELECT name FROM system.tables WHERE name LIKE 'points %'", 1)).toBe('');
      }),
    SERVER_MS,
  );

  it(
    'names the shard that is away, in place of a smaller sum: on opening, and in the middle',
    () =>
      inFolder(async (folder) => {
        writeFileSync(`${folder}/e.csv`, files['events.csv']!);
        await inNodes(async (store) => {
          const { dataSet } = await add(store, `${folder}/e.csv`, 'cameo-events', { name: 'away' });
          const read = () => readPairEvents(store, dataSet, 'USA', 'CHN');
          const before = await read();
          await nodes.kill(1);
          const says = `store-shard: shard 2 of 2 of the store "${nodes.store()}", at ${nodes.hosts[1]}, is not as it should be: it does not answer`;
          expect(await faultOf(read())).toBe(says);
          expect(await faultOf(listDataSets(store))).toBe(says);
          expect(await faultOf(openStore(nodes.store(), 'read'))).toBe(says);
          await nodes.start(1);
          expect(await read()).toEqual(before);
        });
      }),
    SERVER_MS,
  );

  it(
    'names the shard that has lost rows, and a cluster that is not of the nodes of the address',
    () =>
      inFolder(async (folder) => {
        writeFileSync(`${folder}/e.csv`, files['events.csv']!);
        const part = await inNodes(async (store) => {
          const { dataSet } = await add(store, `${folder}/e.csv`, 'cameo-events', { name: 'lost' });
          return dataSet.at!('events').replace(/"$/, ' part"');
        });
        expect(await run(`SELECT count() FROM ${part}`, 1)).toBe('102\n');
        const listed = (address: string) =>
          faultOf(openClickHouse(address, 'read').then((store) => listDataSets(store).finally(store.close)));
        expect(await listed(nodes.store([0], 'both'))).toContain(
          'its cluster "both" has 2, and the address names 1',
        );
        expect(await listed(nodes.store([0], 'first'))).toContain(
          'was put on 2 shards, and the address names 1',
        );
        expect(await listed(nodes.store([0, 1], 'nowhere'))).toContain('it knows of no cluster "nowhere"');
        expect(await listed(nodes.store([1, 0]))).toContain('store-missing: ');
        await run(`TRUNCATE TABLE ${part}`, 1);
        expect(await listed(nodes.store())).toMatch(
          /at 127[^,]*, is not as it should be: it holds 0 rows of "lost events \w+", and 102 were put there$/,
        );
        await inNodes((store) => dropDataSet(store, 'lost'));
      }),
    SERVER_MS,
  );

  it(
    'counts no shard twice, where the servers say so',
    () =>
      inFolder(async (folder) => {
        writeFileSync(`${folder}/e.csv`, files['events.csv']!);
        expect(
          await faultOf(
            inNodes(
              (store) => add(store, `${folder}/e.csv`, 'cameo-events', { name: 'twice' }),
              nodes.store([0, 1], 'twice'),
            ),
          ),
        ).toMatch(/it counts 206 rows of "twice events \w+" on all shards, and 205 were put there/);
        expect(await run("SELECT name FROM system.tables WHERE name LIKE 'twice %'")).toBe('');
      }),
    SERVER_MS,
  );

  it(
    'is had by data add, list, describe and drop',
    () =>
      inFolder(async (folder) => {
        writeFileSync(`${folder}/p.csv`, files['points.csv']!);
        const alone = `clickhouse://${nodes.hosts[0]}/alone`;
        const data = (...argv: string[]) => runInProcess(['data', ...argv, '--store', alone]);
        expect((await data('list')).err).toContain(`there is no store of data at "${alone}"`);
        const added = await data('add', `${folder}/p.csv`);
        expect([added.code, added.err]).toEqual([0, '']);
        expect((await data('list')).out).toContain(alone);
        expect((await data('describe', 'ideal-points')).out).toContain('4');
        expect((await data('drop', 'ideal-points')).out).toBe('ideal-points is dropped.\n');
      }),
    SERVER_MS,
  );

  it(
    'shows no password, whatever is wrong',
    async () => {
      const own = await startNodes(1, { name: 'me', password: 'secret' });
      const wrong = await runInProcess([
        'data',
        'list',
        '--store',
        `clickhouse://me:wrong-one@${own.hosts[0]}/q`,
      ]);
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('it does not let this user in')]);
      const right = await runInProcess([
        'data',
        'list',
        '--store',
        `clickhouse://me:secret@${own.hosts[0]}/q`,
      ]);
      expect(right.err).toContain(`there is no store of data at "clickhouse://${own.hosts[0]}/q"`);
      const bad = await runInProcess(['data', 'list', '--json', '--store', 'clickhouse://me:secret@host']);
      expect([bad.code, bad.out]).toEqual([1, expect.stringContaining('store-address')]);
      expect([wrong, right, bad].map(({ out, err }) => out + err).join('')).not.toMatch(/secret|wrong-one/);
      await own.end();
    },
    SERVER_MS,
  );
});

describe('the address of a store on ClickHouse', () => {
  it('has its user and password in it, or in the environment', () => {
    const environment = { CLICKHOUSE_USER: 'you', CLICKHOUSE_PASSWORD: 'hidden' };
    expect(clickHouseAddress('clickhouse://a,b:9/q?cluster=c', environment)).toEqual({
      shown: 'clickhouse://a:8123,b:9/q?cluster=c',
      nodes: [
        { shown: 'a:8123', url: 'http://a:8123' },
        { shown: 'b:9', url: 'http://b:9' },
      ],
      ...{ database: 'q', cluster: 'c', user: 'you', password: 'hidden' },
    });
    expect(clickHouseAddress('clickhouses://me:p%40ss@a/q', environment)).toMatchObject({
      nodes: [{ url: 'https://a:8443' }],
      ...{ cluster: undefined, user: 'me', password: 'p@ss' },
    });
    expect(() => clickHouseAddress('clickhouse://a,b/q', {})).toThrow(
      'it names 2 nodes and no cluster of them',
    );
  });
});
