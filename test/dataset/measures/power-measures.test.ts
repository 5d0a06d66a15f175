import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dataGraph } from '../../../src/dataset/networks/data-graph.ts';
import { listDataSets } from '../../../src/dataset/store/catalogue.ts';
import reference from '../../reference/power.json' with { type: 'json' };
import { add, faultOf, inStore } from '../temporary-store.ts';
import { measured, values } from './measured-in-store.ts';

const data = fileURLToPath(new URL('../../../../shared/data/peace-science/', import.meta.url));
const absent = existsSync(data) ? '' : ' (skipped: ../shared is absent)';

/** The majors of the reference file as the two data sets that they come from. */
function majorsOf(power: typeof reference.power): { readonly nmc: string; readonly majors: string } {
  const held = power.flatMap(({ year, held }) =>
    Object.entries(held).map(([state, cinc]) => ({ year, state, cinc })),
  );
  return {
    nmc: `ccode,year,cinc\n${held.map(({ year, state, cinc }) => `${state},${year},${cinc}`).join('\n')}\n`,
    majors: `ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n${held
      .map(({ year, state }) => `${state},${year},1,1,${year},12,31,2016`)
      .join('\n')}\n`,
  };
}

describe('capabilities from the store', () => {
  it('concentration and poles have the numbers of the script in Python', () =>
    inStore(async (store, put) => {
      const { nmc, majors } = majorsOf(reference.power);
      await add(store, put('n.csv', nmc), 'nmc');
      await add(store, put('m.csv', majors), 'cow-majors');
      const of = async (name: string, variant: string) =>
        new Map((await measured(store, name, { variant })).values.map((each) => [each.year, each]));
      const [con, herfindahl, two] = [
        await of('concentration', 'con'),
        await of('concentration', 'herfindahl'),
        await of('concentration', 'two-strongest'),
      ];
      const [effective, poles] = [await of('poles', 'effective'), await of('poles', 'modelski-thompson')];
      for (const wanted of reference.power) {
        const { year } = wanted;
        expect(con.get(year)?.value).toBeCloseTo(wanted.con, 12);
        expect(herfindahl.get(year)?.value).toBeCloseTo(wanted.herfindahl, 12);
        expect(two.get(year)?.value).toBeCloseTo(wanted.two, 12);
        expect(effective.get(year)?.value).toBeCloseTo(wanted.effective, 12);
        const kinds: Record<string, number> = { unipolarity: 1, bipolarity: 2, 'near-unipolarity': 1 };
        const wantedPoles = wanted.kind === null ? null : (kinds[wanted.kind] ?? wanted.powers);
        expect(poles.get(year)?.value, `${year}`).toBe(wantedPoles);
      }
      const among = await measured(store, 'concentration', {
        between: ['USA', 'USSR'],
        from: 1950,
        to: 1950,
      });
      expect(among.values).toMatchObject([{ a: '2+365', b: '', n: 2 }]);
    }));

  it('a capability is a share of what is known, and missing is not zero', () =>
    inStore(async (store, put) => {
      await add(
        store,
        put('n.csv', 'ccode,year,milex,cinc\n2,1950,30,0.3\n365,1950,10,0.2\n710,1950,-9,-9\n'),
        'nmc',
      );
      const between = ['USA', 'PRC', 'UK', 'GDR'];
      expect(await values(store, 'capability', { between })).toEqual({
        '1950 2': 0.3,
        '1950 710': 'cinc of People’s Republic of China (710) is missing in 1950',
        '1950 200': 'nmc has no row of United Kingdom (200) in 1950',
        '1950 265': 'German Democratic Republic (265) was no state in 1950',
      });
      expect(await values(store, 'capability', { variant: 'share', between: ['2'] })).toEqual({
        '1950 2': 0.6,
      });
      expect(await values(store, 'capability', { variant: 'milex', between: ['2'] })).toEqual({
        '1950 2': 0.75,
      });
      expect((await measured(store, 'capability', { variant: 'milex' })).notes).toEqual([
        'milex of some states is missing in 1950: shares are of those known (n), and no less than of all',
      ]);
      expect((await measured(store, 'capability', { variant: 'cinc' })).notes).toEqual([]);
      expect(await faultOf(measured(store, 'concentration'))).toBe(
        'data-name: concentration (con) needs a data set of the format cow-majors too',
      );
      const [all] = (await measured(store, 'concentration', { variant: 'con-all' })).values;
      expect([all?.value, all?.why]).toEqual([null, expect.stringContaining('710')]);
    }));

  it('China of 1949: with a row of each number each has his own, else the one row is of who had it for most of the year', () =>
    inStore(async (store, put) => {
      const between = ['PRC', 'ROC'];
      await add(store, put('n.csv', 'ccode,year,cinc\n710,1949,0.1\n710,1950,0.12\n713,1950,0.02\n'), 'nmc');
      expect(await values(store, 'capability', { between })).toEqual({
        '1949 710': '710 of 1949 is Republic of China (713), which had that number for most of the year',
        '1949 713': 0.1,
        '1950 710': 0.12,
        '1950 713': 0.02,
      });
      await add(store, put('m.csv', 'ccode,year,cinc\n713,1949,0.01\n710,1948,0.2\n'), 'nmc');
      expect(await values(store, 'capability', { between, to: 1949 })).toEqual({
        '1948 710': 'the People’s Republic of China was founded in 1949',
        '1948 713': 0.2,
        '1949 710': 0.1,
        '1949 713': 0.01,
      });
    }));

  it('disputes of 1949 have the two Chinas apart where they list both, and so do the names of a network of them', () =>
    inStore(async (store, put) => {
      const head = 'dispnum,ccode1,ccode2,year,gmlmidongoing,gmlmidonset,hostlev\n';
      await add(store, put('g.csv', `${head}1,200,713,1949,1,1,4\n2,2,710,1949,1,1,4\n3,2,710,1948,1,1,4\n`));
      const between = ['UK', 'USA', 'PRC', 'ROC'];
      const found = await values(store, 'disputes', { between, from: 1949 });
      expect(found).toMatchObject({ '1949 200 713': 1, '1949 200 710': 0, '1949 2 710': 1, '1949 2 713': 0 });
      const labels = async (year: number) => {
        const made = await dataGraph(store, (await listDataSets(store))[0]!, year);
        return made?.graph.nodes.map(({ id, label }) => `${id} ${label}`);
      };
      expect((await labels(1949))?.slice(2)).toEqual([
        '710 People’s Republic of China',
        '713 Republic of China (Taiwan)',
      ]);
      expect((await labels(1948))?.[1]).toBe('710 China');
    }));
});

describe('major powers', () => {
  it('without an end are there in every year from their first, others to the year of their last day', () =>
    inStore(async (store, put) => {
      const years = [1944, 1945, 1950, 1975, 1990];
      const held = years.flatMap((year) => [`2,${year},0.3`, `365,${year},0.1`, `255,${year},0.2`]);
      await add(store, put('n.csv', `ccode,year,cinc\n${held.join('\n')}\n`), 'nmc');
      const head = 'ccode,styear,stmonth,stday,endyear,endmonth,endday,version\n';
      const spells = ['2,1898,8,13,,,,2016', '365,1945,12,31,,,,2016', '255,1925,1,1,1945,1,1,2016'];
      await add(store, put('m.csv', `${head}${spells.join('\n')}\n`), 'cow-majors');
      const found = await measured(store, 'concentration', { variant: 'two-strongest' });
      const of = new Map(found.values.map(({ year, n, value }) => [year, [n, value]]));
      // 1944: the United States and Germany; 1945: all three, of which two hold 0.5 of 0.6; then Germany is none
      expect(of.get(1944)).toEqual([2, 1]);
      expect(of.get(1945)).toEqual([3, expect.closeTo(5 / 6, 12)]);
      for (const year of [1950, 1975, 1990]) expect(of.get(year)).toEqual([2, expect.closeTo(1, 12)]);
    }));
});

describe('blocs of alliances from the store', () => {
  it('joins by defence pacts, and says how alike the members are', () =>
    inStore(async (store, put) => {
      await add(
        store,
        put(
          'a.csv',
          'version4id,ccode1,ccode2,defense,neutrality,nonaggression,entente,year,version\n1,2,200,1,0,0,0,1950,4.1\n2,365,710,1,0,1,0,1950,4.1\n3,200,365,0,0,1,0,1950,4.1\n',
        ),
      );
      const between = ['USA', 'UK', 'USSR', 'PRC', 'France'];
      expect(await values(store, 'blocPolarity', { between })).toEqual({ '1950 2+200+365+710+220': 3 });
      expect(
        await values(store, 'blocPolarity', { variant: 'majors-ratio', between: ['USA', 'UK', 'USSR'] }),
      ).toEqual({ '1950 2+200+365': 2 / 3 });
      const within = await measured(store, 'tightness', { between });
      expect(within.values[0]).toMatchObject({ n: 2 });
      expect(within.values[0]!.value).toBeGreaterThan(0.8);
      const alone = await values(store, 'tightness', { between: ['USA', 'France'] });
      expect(alone).toEqual({ '1950 2+220': 'no cluster has two states' });
      expect(
        await values(store, 'allied', { variant: 'nonaggression', between: ['UK', 'USSR', 'PRC'] }),
      ).toEqual({
        '1950 200 365': 1,
        '1950 200 710': 0,
        '1950 365 710': 1,
      });
    }));

  it('two whom ATOP lists without an obligation are no allies by any', () =>
    inStore(async (store, put) => {
      const head = 'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n';
      const rows = ['200,325,1930,0,0,0,0,0', '325,200,1930,0,0,0,0,0', '220,325,1930,0,0,0,0,0'];
      const more = ['325,220,1930,0,0,0,1,0', '200,220,1930,0,NA,0,0,0'];
      await add(store, put('a.csv', `${head}${[...rows, ...more].join('\n')}\n`));
      const of = (variant: string) =>
        values(store, 'allied', { variant, between: ['UK', 'Italy', 'France'], from: 1930, to: 1930 });
      expect(await of('any')).toEqual({
        '1930 200 325': 0,
        '1930 325 220': 1,
        '1930 200 220': 'the data list them, and do not say of every obligation whether they owed it',
      });
    }));

  it('what the data do not say of a pact is unknown, not none', () =>
    inStore(async (store, put) => {
      const head =
        'version4id,ccode1,ccode2,year,defense,neutrality,nonaggression,entente,version\n1,2,20,1950,NA,0,0,0,4.1\n2,2,20,1950,0,0,1,0,4.1\n';
      await add(store, put('a.csv', `${head}3,200,220,1950,NA,NA,NA,NA,4.1\n4,2,200,1950,1,0,0,0,4.1\n`));
      const between = ['2', '20'];
      const of = (variant: string) => values(store, 'allied', { variant, between });
      expect(await of('defence')).toEqual({
        '1950 2 20': 'the data do not say whether it was defence',
      });
      expect(await of('nonaggression')).toEqual({ '1950 2 20': 1 });
      expect(await of('neutrality')).toEqual({ '1950 2 20': 0 });
      // Canada's pact with the United States, and France's with Britain, are left out of the 75 targets
      const alike = await measured(store, 'sScore', { between: ['2', '20', '200', '365'] });
      expect(alike.values.map(({ a, b, n }) => `${a} ${b} ${n}`).slice(0, 3)).toEqual([
        ...['2 20 73', '2 200 73', '2 365 74'],
      ]);
      const why = 'the data do not say whether 2 and 20 were bound to defend each other';
      expect(await values(store, 'blocPolarity', { between })).toEqual({ '1950 2+20': why });
      expect(await values(store, 'tightness', { between })).toEqual({ '1950 2+20': why });
      expect(await values(store, 'blocPolarity', { between: ['2', '200', '365'] })).toEqual({
        '1950 2+200+365': 2,
      });
      expect(await values(store, 'tightness', { between: ['2', '200', '365'] })).toEqual({
        '1950 2+200+365': 'the data do not say whether 2 and 20 were bound, and how far',
      });
    }));

  it.skipIf(absent !== '')(
    `poles and tightness of the majors are those of the script in Python${absent}`,
    () =>
      inStore(async (store) => {
        await add(store, join(data, 'atop_alliance.csv.gz'));
        await add(store, join(data, 'cow_majors.csv'), 'cow-majors');
        const of = async (name: string, variant: string) =>
          new Map(
            (await measured(store, name, { variant, from: 1945, to: 1995 })).values.map((each) => [
              each.year,
              each.value,
            ]),
          );
        const [poles, within, between] = [
          await of('blocPolarity', 'majors'),
          await of('tightness', 'within'),
          await of('tightness', 'between'),
        ];
        const near = (found: number | null | undefined, wanted: number | null) =>
          wanted === null ? expect(found).toBeNull() : expect(found).toBeCloseTo(wanted, 12);
        for (const wanted of reference.blocs) {
          expect(poles.get(wanted.year)).toBe(wanted.poles);
          near(within.get(wanted.year), wanted.within);
          near(between.get(wanted.year), wanted.between);
        }
      }),
  );
});
