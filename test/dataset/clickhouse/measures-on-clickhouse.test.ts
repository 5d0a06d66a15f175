import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/dataset/contest/contest-rounds.ts';
import { contestSets } from '../../../src/dataset/contest/contest-sets.ts';
import { readFacts } from '../../../src/dataset/contest/read-facts.ts';
import { askMeasure } from '../../../src/dataset/measures/ask-measure.ts';
import { measureTable, variantsOf } from '../../../src/dataset/measures/measure-table.ts';
import { listDataSets } from '../../../src/dataset/store/catalogue.ts';
import { openStore, type Store } from '../../../src/dataset/store/open-store.ts';
import { SERVER_MS, whereFrom } from '../../servers.ts';
import { add, inFolder } from '../temporary-store.ts';
import { clickHouseServer, startNodes, type TestNodes } from './clickhouse-servers.ts';

const states = [2, 20, 365, 710, 713];
const years = [1950, 1951, 1952];
const rows = (head: string, lines: readonly string[]): string => `${[head, ...lines].join('\n')}\n`;
const pairs = states.flatMap((a, i) => states.slice(i + 1).map((b) => [a, b] as const));

/** A data set of every layout that measures are had from, each with its format and, where there are two of one, its name. */
const sets: readonly (readonly [
  text: string | readonly string[],
  format?: string | undefined,
  name?: string,
])[] = [
  [
    [
      rows(
        'rcid,session,ccode,vote',
        states.flatMap((state, i) =>
          Array.from(
            { length: 90 },
            (_, n) =>
              `${n + 1},${5 + Math.floor(n / 30)},${state},${['yes', 'no', 'abstain'][(n * (i + 1)) % 3]}`,
          ),
        ),
      ),
      rows(
        'rcid,session,date,date_precision,unres',
        Array.from(
          { length: 90 },
          (_, n) =>
            `${n + 1},${5 + Math.floor(n / 30)},${1950 + Math.floor(n / 30)}-11-0${1 + (n % 9)},day,R/${n + 1}`,
        ),
      ),
    ],
  ],
  [
    rows(
      'version4id,ccode1,ccode2,year,defense,neutrality,nonaggression,entente',
      years.flatMap((year) =>
        pairs.map(([a, b], n) => `${n},${b},${a},${year},${n % 2},${n % 3 ? 0 : ''},${(n + year) % 2},1`),
      ),
    ),
  ],
  [
    rows(
      'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul',
      years.flatMap((year) =>
        pairs.map(([a, b], n) => `${a},${b},${year},${n % 2},0,${n % 3 ? 1 : 0},1,${(n + year) % 2}`),
      ),
    ),
  ],
  [
    rows('rcid,session,ccode,vote', ['1,5,2,yes', '1,5,365,no', '2,6,2,yes', '2,6,365,yes']),
    undefined,
    'undated',
  ],
  [
    rows(
      'ccode,session,ideal_point,year_session_start',
      years.flatMap((year) =>
        states.map((state, n) => `${state},${year - 1945},${0.1 * n - 0.30000000000000004},${year}`),
      ),
    ),
  ],
  [
    rows(
      'window,year,end_year,from,to,sign',
      years.flatMap((year) =>
        pairs.map(([a, b], n) => `${year},${year},${year},${a},${b},${(n * year) % 3 ? 1 : -1}`),
      ),
    ),
  ],
  [
    rows(
      'date,source,target,code',
      Array.from(
        { length: 700 },
        (_, n) =>
          `19${50 + (n % 11)}-${String(1 + (n % 12)).padStart(2, '0')}-1${n % 10},${['USA', 'RUS'][n % 2]},${['RUS', 'USA', 'CHN'][n % 3]},${['010', '042', '057', '112', '190'][(n * n * 7 + Math.floor(n / 5)) % 5]}`,
      ),
    ),
    'cameo-events',
  ],
  [
    rows('dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev', [
      '1,2,365,1951,1,1,3',
      '1,365,2,1951,1,1,4',
      '2,2,365,1951,1,0,5',
      '3,20,2,1950,1,1,2',
    ]),
    'dispute-dyads',
  ],
  [
    rows(
      'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin',
      ['1,A,2,365,1945,1989,1,0,1,0,1,0', '2,B,365,710,1951,1989,1,1,1,0,0,0'],
    ),
    'tss-rivalries',
  ],
  [
    rows('rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region,type1,type2,type3', [
      '1,A,365,710,1951,1989,X,spatial,positional,',
    ]),
  ],
  [
    rows(
      'ccode,year,cinc,milex,milper,irst,pec,tpop,upop',
      years.flatMap((year) =>
        states.map(
          (state, n) =>
            `${state},${year},0.${28 - n * 3},${n ? 100 * n : -9},${50 + n},${n},${n * year},${900 + n},${90 + n}`,
        ),
      ),
    ),
    'nmc',
  ],
  [
    rows('ccode,styear,stmonth,stday,endyear,endmonth,endday,version', [
      '2,1898,8,13,2016,12,31,2016',
      '365,1945,8,15,2016,12,31,2016',
      '710,1950,1,1,2016,12,31,2016',
    ]),
    'cow-majors',
  ],
];

describe.skipIf(clickHouseServer === undefined)(
  `measures of a store on ClickHouse${whereFrom('clickhouse-server', clickHouseServer)}`,
  { timeout: 2 * SERVER_MS },
  () => {
    let nodes: TestNodes;
    beforeAll(async () => {
      nodes = await startNodes(2);
    }, SERVER_MS);
    afterAll(() => nodes?.end(), SERVER_MS);

    it('are what they are in a file: every measure, each of its variants, from every layout of data, and what a contest asks', () =>
      inFolder(async (folder) => {
        const stores = [
          await openStore(`${folder}/data.duckdb`, 'write'),
          await openStore(nodes.store(), 'write'),
        ] as const;
        for (const [n, [texts, format, name]] of sets.entries()) {
          const paths = [texts].flat().map((text, k) => {
            writeFileSync(`${folder}/${n}-${k}.csv`, text);
            return `${folder}/${n}-${k}.csv`;
          });
          for (const store of stores) await add(store, paths, format, { name });
        }
        const known = new Map(measureTable.map(({ name }) => [name, 0]));
        for (const measure of measureTable)
          for (const { name: data, format } of await listDataSets(stores[0])) {
            if (!measure.formats.includes(format.name)) continue;
            const isEstimate = data === 'undated' && measure.name === 'idealPoint';
            for (const { name: variant } of isEstimate ? [] : variantsOf(measure, format.name)) {
              const named = { system: 0, state: 1, pair: 2, 'directed pair': 2 }[measure.of];
              const ask = async (store: Store) => {
                const { values, notes } = await askMeasure(store, {
                  ...{ measure, data, variant, from: 1950, guess: () => undefined, estimate: { sweeps: 10 } },
                  to: format.name === 'cameo-events' ? 1960 : 1952,
                  between: named === 0 ? undefined : ['USA', 'RUS'].slice(0, named),
                });
                return { values, notes };
              };
              const here = await ask(stores[0]);
              // texts, since the numbers are to be the same to their last digit
              expect(JSON.stringify(await ask(stores[1])), `${measure.name} ${variant} of ${data}`).toBe(
                JSON.stringify(here),
              );
              const values = here.values.filter(({ value }) => value !== null).length;
              known.set(measure.name, known.get(measure.name)! + values);
            }
          }
        expect([...known].filter(([, values]) => values === 0)).toEqual([]);
        const facts = async (store: Store) => {
          const held = (await listDataSets(store)).filter(({ name }) => name !== 'undated');
          const frame = { first: 1950, last: 1952 };
          return readFacts(store, contestSets(held), frame, windowsOf(frame, 1));
        };
        const contest = await facts(stores[0]);
        expect(await facts(stores[1])).toEqual(contest);
        expect(contest.disputes![1]!.some((held) => held > 0)).toBe(true);
        for (const store of stores) store.close();
      }));
  },
);
