import { describe, expect, it } from 'vitest';
import { add, inStore } from '../temporary-store.ts';
import { measured, values } from './measured-in-store.ts';

describe('rivals, disputes and ideal points from the store', () => {
  it('rivals of a kind in years, also those that go on; one who was no state is neither rival nor none', () =>
    inStore(async (store, put) => {
      await add(
        store,
        put(
          't.csv',
          'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,interventionary,principal,aprin\n' +
            '1,A,365,710,1950,1951,1,,1,,,\n2,B,710,713,1949,,,1,,,,\n3,C,2,365,1948,1952,1,,,,1,\n',
        ),
      );
      const between = ['USSR', 'PRC', 'ROC'];
      expect(await values(store, 'rivals', { between, from: 1950, to: 1952 })).toEqual({
        ...{ '1950 365 710': 1, '1950 365 713': 0, '1950 710 713': 1 },
        ...{ '1951 365 710': 1, '1951 365 713': 0, '1951 710 713': 1 },
        ...{ '1952 365 710': 0, '1952 365 713': 0, '1952 710 713': 1 },
      });
      const spatial = await values(store, 'rivals', { between, variant: 'spatial', from: 1950, to: 1950 });
      expect(spatial).toEqual({ '1950 365 710': 0, '1950 365 713': 0, '1950 710 713': 1 });
      const none = await values(store, 'rivals', { between: ['PRC', 'USSR'], from: 1948, to: 1948 });
      expect(none).toEqual({ '1948 710 365': 'the People’s Republic of China was founded in 1949' });
      const principal = await values(store, 'rivals', {
        variant: 'principal',
        between: ['2', '365'],
        to: 1948,
      });
      expect(principal).toEqual({ '1948 2 365': 1 });
      await add(
        store,
        put(
          'd.csv',
          'rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region,type1,type2,type3\n1,A,365,710,1958,1989,X,spatial,positional,\n',
        ),
      );
      const td = { data: 'td-rivalries', between: ['365', '710'], from: 1958, to: 1958 };
      expect(await values(store, 'rivals', { ...td, variant: 'positional' })).toEqual({ '1958 365 710': 1 });
      expect(await values(store, 'rivals', { ...td, variant: 'ideological' })).toEqual({ '1958 365 710': 0 });
    }));

  it('what a rivalry was over is unknown, not no, where its row does not say it', () =>
    inStore(async (store, put) => {
      const head = 'tssr_id,rivalry,ccode1,ccode2,start,end,positional,spatial,ideological,principal\n';
      await add(
        store,
        put('t.csv', `${head}1,A,2,365,1950,1952,,,,1\n2,B,2,200,1950,1952,1,,,\n3,C,2,365,1952,1953,,,1,\n`),
      );
      const of = (variant: string, between = ['2', '365']) =>
        values(store, 'rivals', { variant, between, from: 1950, to: 1953 });
      const unknown = 'they were rivals, and the data do not say whether over what is ideological';
      expect(await of('ideological')).toEqual({
        ...{ '1950 2 365': unknown, '1951 2 365': unknown, '1952 2 365': 1, '1953 2 365': 1 },
      });
      expect(await of('principal')).toMatchObject({ '1951 2 365': 1, '1953 2 365': 0 });
      expect((await of('ideological', ['2', '200']))['1950 2 200']).toBe(0);
      expect((await of('interventionary', ['2', '200']))['1950 2 200']).toMatch(/do not say/);
      await add(
        store,
        put(
          'd.csv',
          'rivalryno,rivalryname,ccode1,ccode2,styear,endyear,region,type1,type2,type3\n1,A,365,710,1958,1989,X,,,\n',
        ),
      );
      const td = await values(store, 'rivals', {
        ...{ data: 'td-rivalries', variant: 'ideological', between: ['365', '710'], from: 1958, to: 1958 },
      });
      expect(td).toEqual({ '1958 365 710': unknown });
    }));

  it('disputes are counted once, whichever way they are listed', () =>
    inStore(async (store, put) => {
      const head = 'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev\n';
      const rows =
        '7,365,710,1969,1,1,4\n7,710,365,1969,1,1,4\n8,365,710,1969,1,0,2\n8,710,365,1969,1,0,2\n8,365,710,1970,1,0,2\n';
      await add(store, put('g.csv', head + rows));
      const of = (variant: string) => values(store, 'disputes', { variant, between: ['USSR', 'PRC'] });
      expect(await of('ongoing')).toEqual({ '1969 365 710': 2, '1970 365 710': 1 });
      expect(await of('onset')).toEqual({ '1969 365 710': 1, '1970 365 710': 0 });
      expect(await of('force')).toEqual({ '1969 365 710': 1, '1970 365 710': 0 });
      expect(await of('war')).toEqual({ '1969 365 710': 0, '1970 365 710': 0 });
    }));

  it('in data with one row a pair and year a value is whether there was a dispute, and the answer says so', () =>
    inStore(async (store, put) => {
      const head = 'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev\n';
      const one = '7,365,710,1969,1,1,4\n7,710,365,1969,1,1,4\n8,365,710,1970,1,0,2\n';
      await add(store, put('g.csv', head + one));
      const request = { between: ['USSR', 'PRC'] };
      expect((await measured(store, 'disputes', request)).notes).toEqual([
        expect.stringContaining('dispute-dyads has one row a pair and year'),
      ]);
      await add(store, put('h.csv', `${head}9,365,710,1969,1,0,2\n`));
      expect((await measured(store, 'disputes', request)).notes).toEqual([]);
    }));

  it('force and war are what the two did; others in the dispute count where the data do not tell of the two', () =>
    inStore(async (store, put) => {
      const head = 'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev1,hostlev2,hostlev\n';
      const rows = [
        '200,2,365,1956,1,,3,2,5',
        '200,365,2,1956,1,,2,3,5',
        ...[
          '201,2,365,1957,1,,3,5,5',
          '202,2,365,1958,1,,,,5',
          '203,2,365,1959,1,,2,,5',
          '204,2,365,1960,1,,,,',
        ],
        ...['205,2,365,1961,0,,,,', '206,2,365,1962,1,,,2,3'],
      ];
      await add(store, put('g.csv', `${head}${rows.join('\n')}\n`));
      const untold = 'the data do not say that of every dispute of the two';
      const of = async (variant: string) =>
        Object.values(await values(store, 'disputes', { variant, between: ['USA', 'USSR'] }));
      expect(await of('war')).toEqual([0, 1, 1, untold, untold, 0, 0]);
      expect(await of('force')).toEqual([0, 1, 1, untold, untold, 0, 0]);
      expect(await of('onset')).toEqual(Array.from({ length: 7 }, () => untold));
      expect(await of('ongoing')).toEqual([1, 1, 1, 1, 1, 0, 1]);
    }));

  it('a published ideal point is that of the session that began in the year, with its interval', () =>
    inStore(async (store, put) => {
      await add(
        store,
        put(
          'i.csv',
          'ccode,session,n_votes,ideal_point,q5,q95\n2,26,100,3.1,2.9,3.3\n713,26,20,1.5,1,2\n710,26,50,-0.4,-0.6,-0.2\n710,27,60,-0.5,-0.7,-0.3\n',
        ),
      );
      const found = await measured(store, 'idealPoint', { between: ['PRC', 'ROC'], from: 1971, to: 1972 });
      expect(found.values).toEqual([
        { a: '710', b: '', year: 1971, value: -0.4, low: -0.6, high: -0.2, n: 50 },
        { a: '713', b: '', year: 1971, value: 1.5, low: 1, high: 2, n: 20 },
        { a: '710', b: '', year: 1972, value: -0.5, low: -0.7, high: -0.3, n: 60 },
        {
          a: '713',
          b: '',
          year: 1972,
          value: null,
          why: 'Republic of China (Taiwan) (713) had no seat in 1972',
        },
      ]);
    }));

  it('an estimated ideal point has the anchor above 0, and says why there is none', () =>
    inStore(async (store, put) => {
      const votes = 'rcid,session,ccode,vote\n';
      const cast = { 2: 'ynnyy', 200: 'ynnyn', 365: 'nyynn', 290: 'nyynn', 750: 'nynyn' };
      const words = { y: 'yes', n: 'no' } as const;
      const rows = Object.entries(cast).flatMap(([state, all]) =>
        [...all].map((vote, k) => `${k + 1},26,${state},${words[vote as 'y' | 'n']}`),
      );
      await add(store, put('b.csv', `${votes}${[...rows, '9,27,2,yes', '9,27,365,no'].join('\n')}\n`));
      const of = async (variant: string, from = 1971) =>
        (await measured(store, 'idealPoint', { variant, from, to: from })).values;
      for (const variant of ['binary', 'variational', 'ordinal']) {
        const points = new Map((await of(variant)).map(({ a, value }) => [a, value!]));
        expect(points.get('2')).toBeGreaterThan(0.5);
        expect(points.get('365')).toBeLessThan(-0.5);
        const sum = [...points.values()].reduce((all, each) => all + each, 0);
        expect(sum).toBeCloseTo(0, 9);
      }
      expect((await of('binary', 1972)).map(({ why }) => why)).toEqual([
        'fewer than two votes divide the states',
        'fewer than two votes divide the states',
      ]);
      const dynamic = await measured(store, 'idealPoint', {
        ...{ variant: 'dynamic', between: ['USA', 'India'], from: 1971, to: 1972 },
        estimate: { sweeps: 400, seed: 3 },
      });
      expect(dynamic.values.find(({ a, year }) => a === '750' && year === 1971)?.why).toBe(
        'ballots in one session alone',
      );
      const drawn = dynamic.values.filter(({ value }) => value !== null);
      expect(drawn.map(({ a, year, n }) => `${a} ${year} ${n}`)).toEqual(['2 1971 5', '2 1972 1']);
      for (const { low, value, high } of drawn) {
        expect(low).toBeLessThan(value!);
        expect(high).toBeGreaterThan(value!);
      }
      const again = await measured(store, 'idealPoint', {
        ...{ variant: 'dynamic', between: ['USA', 'India'], from: 1971, to: 1972 },
        estimate: { sweeps: 400, seed: 3 },
      });
      expect(again.values).toEqual(dynamic.values);
    }));
});

describe('an ideal point', () => {
  it('is none of a state that cast one ballot', () =>
    inStore(async (store, put) => {
      const cast = { 2: 'ynynyn', 365: 'nynyny', 200: 'ynyyyn', 290: 'nynyyy', 750: 'y' };
      const rows = Object.entries(cast).flatMap(([state, all]) =>
        [...all].map((vote, k) => `${k + 1},26,${state},${vote === 'y' ? 'yes' : 'no'}`),
      );
      await add(store, put('b.csv', `rcid,session,ccode,vote\n${rows.join('\n')}\n`));
      const { values } = await measured(store, 'idealPoint', { variant: 'binary' });
      expect(values.find(({ a }) => a === '750')).toMatchObject({
        ...{ year: 1971, value: null, n: 1 },
        why: 'one ballot, which says nothing of where a state stood',
      });
      expect(values.find(({ a }) => a === '2')?.value).toBeGreaterThan(0);
    }));
});

describe('events from the store', () => {
  const events =
    'date,source,target,code\n1979-01-05,ISRMIL,LBN,190\n1979-02-05,ISR,LBN,040\n1980-03-01,LBN,ISR,057\n1980-05-01,ISR,LBN,zzz\n1981-12-31,ISR,SYR,190\n';

  it('are summed by the year with the scale’s name; no event is 0, no weight is none, who is nobody has none', () =>
    inStore(async (store, put) => {
      await add(store, put('e.csv', events), 'cameo-events');
      const request = { between: ['ISR', 'LBN', 'QQQ'], from: 1979, to: 1982 };
      const net = await measured(store, 'events', request);
      expect(net.notes[0]).toBe('weights: Goldstein weights of CAMEO codes, GDELT');
      const of = Object.fromEntries(
        net.values.map(({ year, a, b, value, why }) => [`${year} ${a} ${b}`, value ?? why]),
      );
      expect(of).toMatchObject({
        '1979 ISR LBN': -9,
        '1980 LBN ISR': 8,
        '1980 ISR LBN': 'no event with a weight',
        '1981 ISR LBN': 0,
        '1982 ISR LBN': 'cameo-events reaches from 1979 to 1981',
        '1979 ISR QQQ': '"QQQ" is no actor of cameo-events',
      });
      const mean = await values(store, 'events', { ...request, variant: 'mean' });
      expect(mean['1981 ISR LBN']).toBe('no event');
      const few = await values(store, 'reciprocity', { between: ['ISR', 'LBN'] });
      expect(few['1981 ISR LBN']).toBe('a month has events and none with a weight');
      const turns = await values(store, 'turningPoints', { between: ['ISR', 'LBN'], from: 1979, to: 1981 });
      // what is told in part is left out
      expect(turns['1979 ISR LBN']).toBe('1979 is told from 1979-01-05, where the data begin');
      expect(turns['1980 LBN ISR']).toBe('2 years with a value: too few to tell');
    }));

  it('count each event once where nobody is named, for the country of who acted, in either direction', () =>
    inStore(async (store, put) => {
      const acts = ['ISRMIL,LBN', 'ISRGOV,LBNREB', 'ISR,LBN', 'SYR,LBNGOV'];
      const rows = acts.map((act, i) => `1979-0${i + 1}-05,${act},190`).join('\n');
      await add(store, put('e.csv', `date,source,target,code\n${rows}\n`), 'cameo-events');
      const found = await measured(store, 'events', { variant: 'count' });
      expect(found.values.map(({ a, b, value }) => `${a} ${b} ${value}`)).toEqual(['ISR LBN 3', 'SYR LBN 1']);
      expect(found.notes).toEqual([
        'weights: Goldstein weights of CAMEO codes, GDELT',
        '1979 is told from 1979-01-05, where the data begin, and until 1979-04-05, where the data end',
      ]);
      const whole = await values(store, 'events', { variant: 'count', between: ['ISRMIL', 'LBN'] });
      expect(whole['1979 ISRMIL LBN']).toBe(1);
      const either = await values(store, 'reciprocity', {});
      expect(Object.keys(either)).toEqual([
        ...['1979 ISR LBN', '1979 LBN ISR', '1979 LBN SYR', '1979 SYR LBN'],
      ]);
      expect(Object.values(either).join()).not.toMatch(/of [ab] (never|follows)/);
    }));

  it('say that only the busiest pairs are told of where there are more, and of no pairs that are named', () =>
    inStore(async (store, put) => {
      const actors = Array.from({ length: 21 }, (_, i) => `Q${String.fromCharCode(65 + i)}X`);
      const rows = actors.flatMap((a) =>
        actors.filter((b) => b !== a).map((b) => `1979-01-05,${a},${b},190`),
      );
      await add(store, put('e.csv', `date,source,target,code\n${rows.join('\n')}\n`), 'cameo-events');
      const cut = 'only the 400 busiest pairs; name actors for others';
      const all = await measured(store, 'events', { variant: 'count' });
      expect([all.values.length, all.notes.includes(cut)]).toEqual([400, true]);
      const named = await measured(store, 'events', { variant: 'count', between: actors });
      expect([named.values.length, named.notes.includes(cut)]).toEqual([420, false]);
    }));

  it('are counted where their codes are words, which no scale weighs', () =>
    inStore(async (store, put) => {
      const act = '"actor": [{"code":"USA"}], "recipient": [{"code":"CAN"}], "event": "CONSULT"';
      const rows = [1, 2].map((id) => `{"id": "${id}", "date": "2016-07-2${id}", ${act}}`);
      await add(store, put('p.json', `${rows.join('\n')}\n`), 'plover');
      const found = await measured(store, 'events', {});
      expect(found.values).toEqual([{ a: 'USA', b: 'CAN', year: 2016, value: 2, n: 2 }]);
      expect(found.notes).toEqual([
        'no scale weighs these codes, so that acts are counted and not summed',
        '2016 is told from 2016-07-21, where the data begin, and until 2016-07-22, where the data end',
      ]);
    }));
});
