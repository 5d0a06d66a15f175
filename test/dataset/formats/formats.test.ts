import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { bibtex, citations } from '../../../src/dataset/formats/citations.ts';
import { formats } from '../../../src/dataset/formats/formats.ts';
import { add, inStore, rowsOf } from '../temporary-store.ts';

/** Small files with invented rows in the layouts in which data sets are published: format, table, file, first row as it is kept. */
const published: readonly [
  format: string,
  table: string,
  text: string,
  row: Readonly<Record<string, unknown>>,
  isNamed?: true,
][] = [
  [
    'un-votes',
    'ballots',
    'rcid,ccode,member,vote,Country,Countryname,year,session,date,unres,amend,para,short,descr\n3,2,1,1,USA,US,1946,1,1946-01-01,R/1/66,1,0,A,B\n',
    { roll_call: '3', session: 1, state: '2', vote: 'yes' },
  ],
  [
    'un-votes',
    'roll_calls',
    'rcid,ccode,vote,session,date,unres\n3,2,1,1,1946-01-05,R/1/66\n3,20,9,1,1946-01-05,R/1/66\n',
    { roll_call: '3', first_day: dayOf(1946, 1, 1), last_day: dayOf(1946, 1, 31) },
  ],
  [
    'ideal-points',
    'ideal_points',
    'ccode,session,NVotesAll,IdealPointAll,QO%All,Q5%All\n2,29,88,2.5,1.1,1.9\n',
    { state: '2', ideal_point: 2.5, q0: 1.1, q5: 1.9, votes: 88, first_day: dayOf(1974, 1, 1) },
  ],
  [
    'cow-states',
    'states',
    'stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\nGDR,265,German Democratic Republic,1954,3,25,1990,10,2,2016\n',
    { state: '265', first_day: dayOf(1954, 3, 25), last_day: dayOf(1990, 10, 2) },
  ],
  [
    'cow-majors',
    'majors',
    'ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n365,1922,1,1,2016,12,31,2016\n',
    { state: '365', last_day: dayOf(2016, 12, 31) },
  ],
  [
    'gw-states',
    'states',
    'gwcode,stateabb,statename,startdate,enddate\n678,YEM,Yemen,1918-10-30,2017-12-31\n',
    { gw: '678', first_day: dayOf(1918, 10, 30) },
  ],
  [
    'nmc',
    'capabilities',
    'stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version\nUSA,2,1950,-9,1460,87848,1e+06,152271,35000,.28,2021\n',
    {
      state: '2',
      milex: null,
      pec: 1e6,
      cinc: 0.28,
      first_day: dayOf(1950, 1, 1),
      last_day: dayOf(1950, 12, 31),
    },
  ],
  [
    'cow-igo',
    'memberships',
    'ccode,year,sum_igo_full,sum_igo_associate,sum_igo_observer,sum_igo_anytype\n2,1900,7,0,0,7\n',
    { state: '2', full: 7 },
  ],
  [
    'atop',
    'obligations',
    'stateA,stateB,ddyad,year,atopally,defense,offense,neutral,nonagg,consul\n2,200,2200,1950,1,1,0,0,0,-9\n',
    { a: '2', b: '200', defence: true, nonaggression: false, consultation: null },
  ],
  [
    'cow-alliances',
    'alliances',
    'version4id,ccode1,state_name1,ccode2,state_name2,defense,neutrality,nonaggression,entente,year,version\n210,2,USA,20,Canada,1,,,1,1950,4.1\n',
    { alliance: '210', a: '2', neutrality: null, entente: true },
  ],
  [
    'contiguity',
    'borders',
    'dyad,statelno,statelab,statehno,statehab,conttype,begin,end,notes,version\n2020,2,USA,20,CAN,1,192001,201612,,3.2\n',
    { a: '2', b: '20', type: 1, first_day: dayOf(1920, 1, 1), last_day: dayOf(2016, 12, 31) },
  ],
  [
    'contiguity',
    'borders_by_year',
    'dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n2020,2,USA,20,CAN,1920,1,3.2\n',
    { a: '2', year: 1920 },
  ],
  [
    'cow-diplomacy',
    'representation',
    'ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,20,1950,3,9,1,2006.1\n',
    { b_at_a: 3, a_at_b: null },
  ],
  [
    'cow-trade',
    'trade',
    'ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2\n2,20,1950,USA,Canada,1965.2,-9,1,1\n',
    { a_imports: 1965.2, b_imports: null },
  ],
  [
    'disputes',
    'disputes',
    'dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip\n2,-9,5,1902,-9,1,1903,6,1,0,0,277,218,7,3,0\n',
    {
      dispute: '2',
      first_day: dayOf(1902, 5, 1),
      last_day: dayOf(1903, 1, 31),
      hostility: 3,
      reciprocated: false,
    },
  ],
  [
    'dispute-dyads',
    'dispute_dyads',
    'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,sidea1,sidea2,hostlev1,hostlev2\n3900,2,20,1989,1,1,0,1,1,4\n',
    { dispute: '3900', a: '2', onset: true, b_hostility: 4 },
  ],
  [
    'cow-wars',
    'war_dyads',
    'warnum,ccode1,ccode2,year,cowinterongoing,cowinteronset,batdeath1,batdeath2\n1,220,230,1823,1,1,1e+05,\n',
    { war: '1', a_deaths: 100000, b_deaths: null },
  ],
  [
    'tss-rivalries',
    'rivalries',
    'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin\n7,A-B,220,300,1950,1960,1,,,,1,\n',
    {
      rivalry: '7',
      positional: true,
      ideological: false,
      first_day: dayOf(1950, 1, 1),
      last_day: dayOf(1960, 12, 31),
    },
  ],
  [
    'td-rivalries',
    'rivalries',
    'rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region,type1,type2,type3\n7,A-B,220,300,1494,1918,R,spatial,positional,\n',
    { type1: 'spatial', type3: null, first_day: dayOf(1494, 1, 1) },
  ],
  [
    'signed-edges',
    'ties',
    'window,year,end_year,from,to,sign\n46-49,1946,1949,AFG,IRN,-1\n',
    { a: 'AFG', sign: '-', last_day: dayOf(1949, 12, 31) },
  ],
  [
    'cameo-events',
    'events',
    'date,source,target,code\n1979-04-15,EGYGOV,MOSREB,010\n',
    { code: '010', source: 'EGYGOV', first_day: dayOf(1979, 4, 15) },
    true,
  ],
  ['weis-events', 'events', 'date,source,target,code\n1989-05-02,AFG,PAK,223\n', { code: '223' }, true],
  [
    'icews',
    'events',
    'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\n1\t2018-06-01\tX\tGovernment\tChina\tConsult\t040\t1.0\tY\t\tVietnam\t9\t2\n',
    { event: '1', code: '040', target_sectors: null, sentence: 2 },
  ],
  [
    'phoenix',
    'events',
    'eid,story_date,source,source_root,target,target_root,code,root_code,goldstein\n1,8/1/1950,USA,USA,SUN,SUN,010,01,0\n2,1950-08-01,USA,USA,SUN,SUN,010,01,0\n',
    { event: '2', code: '010' },
  ],
];

describe('formats', () => {
  it.each(published)('%s reads its published layout: %s', (format, table, text, row, isNamed) =>
    inStore(async (store, put) => {
      const { dataSet } = await add(store, put('file.csv', text), isNamed ? format : undefined);
      expect(dataSet.format.name).toBe(format);
      const [first] = await rowsOf(store, format, table);
      expect(first).toMatchObject(row);
    }),
  );

  it('gdelt-1 reads files without a header, and takes quotes for text', () =>
    inStore(async (store, put) => {
      const cells = Array.from({ length: 58 }, () => '');
      Object.assign(cells, {
        0: '83625675',
        1: '20120101',
        5: 'USA',
        7: 'USA',
        15: 'RUS',
        17: 'RUS',
        26: '014',
        30: '-2.0',
        57: 'http://x/"y',
      });
      await add(store, put('20120101.export.csv', `${cells.join('\t')}\n`));
      expect(await rowsOf(store, 'gdelt-1', 'events')).toMatchObject([
        {
          event: '83625675',
          source: 'USA',
          target: 'RUS',
          code: '014',
          goldstein: -2,
          first_day: dayOf(2012, 1, 1),
        },
      ]);
    }));

  it('are told to be named where two look alike', () =>
    inStore(async (store, put) => {
      const file = put('e.csv', 'date,source,target,code\n1979-04-15,EGY,MOS,010\n');
      await expect(add(store, file)).rejects.toThrow(
        'the columns are those of cameo-events and of weis-events alike',
      );
    }));

  it('all have an example here, or in a test of its own', () => {
    const shown = new Set([...published.map(([format]) => format), 'gdelt-1']);
    expect(formats.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  it('cite works that are known, and each that is known is cited', () => {
    const cited = formats.flatMap(({ cite }) => cite);
    expect(
      cited.map(bibtex).every((entry) => /^@\w+\{[\w-]+,\n(?: {2}\w+ = \{.*\},?\n)+\}$/.test(entry)),
    ).toBe(true);
    expect(Object.keys(citations).filter((key) => !cited.includes(key))).toEqual([]);
  });
});
