import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { bibtex, citations } from '../../../src/dataset/formats/citations.ts';
import { formats } from '../../../src/dataset/formats/formats.ts';
import { gdelt2Columns, polecatColumns } from '../../../src/dataset/formats/headless-columns.ts';
import { dataFormats } from '../../../src/record/data-formats.ts';
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
    { b_at_a: 'ambassador', a_at_b: 'other', exchange: 1 },
  ],
  [
    'cow-diplomacy',
    'representation',
    'ccode1,ccode2,year,DR_at_1,DR_at_2,DE,version\n2,365,1955,9,9,1,2006.1\n2,710,1955,0,0,0,2006.1\n',
    { b: '365', b_at_a: 'other', a_at_b: 'other' },
  ],
  [
    'cow-igo',
    'members',
    'ccode,year,state,AAAID,ITU,UN,UPU\n2,1950,usa,-1,1,1,-9\n',
    { state: '2', organisation: 'ITU', membership: 'full', first_day: dayOf(1950, 1, 1) },
  ],
  [
    'cow-alliances',
    'spells',
    'version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version\n3,2,A,365,B,14,8,1945,,,,0,1,1,0,,1,0,4.1\n',
    {
      alliance: '3',
      a: '2',
      b: '365',
      defence: true,
      is_cut: true,
      first_day: dayOf(1945, 8, 14),
      last_day: null,
    },
  ],
  [
    'cow-alliances',
    'members',
    'version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version\n3,2,A,1,1,1940,,,,T,4,4,1949,1,7,1966,0,0,1,0,0,1,4.1\n',
    { alliance: '3', state: '2', first_day: dayOf(1949, 4, 4), last_day: dayOf(1966, 7, 1) },
  ],
  [
    'cow-alliances',
    'members_by_year',
    'version4id,ccode,state_name,mem_st_day,mem_st_month,mem_st_year,defense,neutrality,nonaggression,entente,year,version\n3,2,A,4,4,1949,1,0,0,1,1950,4.1\n',
    { alliance: '3', state: '2', year: 1950, entente: true },
  ],
  [
    'gw-states',
    'states',
    '2\tUSA\tUnited States of America\t01:01:1816\t31:12:2017\n',
    { gw: '2', first_day: dayOf(1816, 1, 1), last_day: dayOf(2017, 12, 31) },
  ],
  [
    'polecat',
    'events',
    `${polecatColumns.join('\t')}\n20230101-1_CONSULT\t2023-01-01\tCONSULT\tvisit\t4.0\tVERBAL COOPERATION\tmilitary|diplomatic\tJoe Doe\tUSA\t2\tGOV\tGOV\tNone\tDoe\tNone\tJane Roe\tRUS\t365\tGOV${'\t'.repeat(polecatColumns.length - 19)}\n`,
    {
      event: '20230101-1_CONSULT',
      code: 'CONSULT',
      mode: 'visit',
      quad: '1',
      intensity: 4,
      source_country: 'USA',
      target_state: '365',
      context: 'military|diplomatic',
      first_day: dayOf(2023, 1, 1),
    },
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
    'eid,story_date,year,month,day,source,source_root,source_agent,source_others,target,target_root,target_agent,target_others,code,root_code,quad_class,goldstein,joined_issues,lat,lon,placename,statename,countryname,aid,process\n1,8/13/1950,1950,8,13,USA,USA,,,SUN,SUN,,,010,01,0,0,,,,,,,7,p\n',
    { event: '1', code: '010', quad: '0', first_day: dayOf(1950, 8, 13) },
  ],
];

describe('dataFormats', () => {
  it('are the names of the formats that there are, and a table of the author’s own', () => {
    expect(dataFormats).toEqual([...formats.map(({ name }) => name), 'table']);
  });
});

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

  it('gdelt-2 reads its 61 columns, out of the archive in which they come', () =>
    inStore(async (store, put) => {
      const columns = gdelt2Columns[0]!;
      expect([columns.length, columns.indexOf('Actor1Geo_ADM2Code'), columns.indexOf('SOURCEURL')]).toEqual([
        61, 39, 60,
      ]);
      const row = (id: string) => {
        const cells: Record<string, string> = {
          ...{ GLOBALEVENTID: id, SQLDATE: '20140218', Actor1Code: 'USA', Actor1CountryCode: 'USA' },
          ...{ Actor2Code: 'RUSGOV', Actor2CountryCode: 'RUS', EventCode: '042', QuadClass: '1' },
          ...{
            GoldsteinScale: '1.9',
            ActionGeo_ADM2Code: '7',
            DATEADDED: '20150218230000',
            SOURCEURL: 'http://x/"y',
          },
        };
        return columns.map((name) => cells[name] ?? '').join('\t');
      };
      const file = '20150218230000.export.CSV';
      const { dataSet } = await add(
        store,
        put(`${file}.zip`, zipSync({ [file]: strToU8(`${row('410412347')}\n${row('410412348')}\n`) })),
      );
      expect([dataSet.format.name, dataSet.coverage.rows]).toEqual(['gdelt-2', { events: 2 }]);
      const [first] = await rowsOf(store, 'gdelt-2', 'events');
      expect(first).toMatchObject({
        ...{ event: '410412347', source: 'USA', target: 'RUSGOV', code: '042', goldstein: 1.9, quad: '1' },
        ...{ added: '20150218230000', place: '7', first_day: dayOf(2014, 2, 18) },
      });
    }));

  it('polecat reads a file whose header has names too many, or rows with blank cells too many', () =>
    inStore(async (store, put) => {
      const cells = polecatColumns.map(
        (name) => ({ 'Event ID': '1', 'Event Date': '2023-01-01', 'Event Type': 'AID' })[name] ?? '',
      );
      const more = put('a.txt', `${['Headline', ...polecatColumns].join('\t')}\n${cells.join('\t')}\n`);
      const { dataSet } = await add(store, more);
      expect(dataSet.files[0]?.remarks.map(({ kind, says }) => `${kind}: ${says}`)).toEqual([
        'note: its header has 41 names for 40 columns; read as the columns are published',
      ]);
      const wide = put('b.txt', `${polecatColumns.join('\t')}\n${[...cells, '', ''].join('\t')}\n`);
      const again = await add(store, wide);
      expect(again.dataSet.coverage.rows).toEqual({ events: 1 });
    }));

  it('plover reads JSON, an event a line: a row for each actor and recipient, both ways where all consult each other', () =>
    inStore(async (store, put) => {
      const events = [
        '{"id": "PHOXv1-20160724-0042", "date": "2016-07-24", "actor": [{"code":"USA"}], "recipient": [{"code":"CAN"}], "event": ["CONSULT"]}',
        '{"id": "2", "date": "2016-07-25", "actor": [{"code":"USA","sector":"GOV"},{"code":"RUS"}], "event": "CONSULT", "mode": ["phone"], "context": ["military","diplomatic"], "quad_code": 1, "event_scale": 1.5}',
        '{"id": "3", "date": "2016-07-26", "actor": [{"code":"USA"}], "event": ["AID"]',
        '[1]',
      ];
      const { dataSet } = await add(store, put('e.jsonl', `${events.join('\n')}\n`));
      expect(dataSet.files[0]).toMatchObject({ read: 3, refused: 2 });
      expect(dataSet.coverage).toMatchObject({ firstDay: dayOf(2016, 7, 24), lastDay: dayOf(2016, 7, 25) });
      expect((await rowsOf(store, 'plover', 'events')).filter(({ last_day }) => last_day === null)).toEqual(
        [],
      );
      expect(
        (await rowsOf(store, 'plover', 'events')).map(({ source, target, mutual, quad, score, context }) => ({
          ...{ source, target, mutual, quad, score, context },
        })),
      ).toEqual([
        { source: 'RUS', target: 'USA', mutual: true, quad: '1', score: 1.5, context: 'military;diplomatic' },
        { source: 'USA', target: 'RUS', mutual: true, quad: '1', score: 1.5, context: 'military;diplomatic' },
        { source: 'USA', target: 'CAN', mutual: false, quad: null, score: null, context: null },
      ]);
    }));

  it('cow-igo makes a row for each organisation, and counts what makes none', () =>
    inStore(async (store, put) => {
      const { dataSet } = await add(
        store,
        put(
          'sy.csv',
          'ccode,year,state,AAAID,ITU,UN,UPU\n2,1950,usa,-1,1,3,-9\n365,1950,rus,-1,0,2,1\n365,1950,rus,-1,0,2,1\n',
        ),
      );
      expect(
        (await rowsOf(store, 'cow-igo', 'members')).map(
          ({ state, organisation, membership }) => `${state} ${organisation} ${membership}`,
        ),
      ).toEqual([
        '2 ITU full',
        '2 UN observer',
        '2 UPU null',
        '365 ITU none',
        '365 UN associate',
        '365 UPU full',
      ]);
      expect(dataSet.files[0]).toMatchObject({ read: 6, again: 3, refused: 0 });
      expect(dataSet.files[0]?.remarks.find(({ kind }) => kind === 'note')).toMatchObject({
        rows: 3,
        says: 'were not made: of a year in which there was no such organisation or state (-1)',
      });
    }));

  it('icews counts acts that are listed from both sides, and knows an event by number and day', () =>
    inStore(async (store, put) => {
      const head =
        'Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country\tStory ID\tSentence Number\n';
      const rows = [
        '1\t2013-11-12\tX\tJapan\t040\tY\tVietnam\t9\t2',
        '2\t2013-11-12\tY\tVietnam\t040\tX\tJapan\t9\t2',
        '2\t2014-01-01\tY\tVietnam\t042\tX\tJapan\t9\t2',
      ];
      const { dataSet } = await add(store, put('i.tab', `${head}${rows.join('\n')}\n`));
      expect(dataSet.files[0]).toMatchObject({ read: 3, refused: 0 });
      expect(dataSet.files[0]?.remarks).toEqual([
        {
          kind: 'note',
          rows: 2,
          says: 'tell an act that another row tells from the other side (same day, code, article and sentence)',
          examples: [],
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
    const shown = new Set([...published.map(([format]) => format), 'gdelt-1', 'gdelt-2', 'plover']);
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
