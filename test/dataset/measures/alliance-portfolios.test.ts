import { describe, expect, it } from 'vitest';
import { add, inStore } from '../temporary-store.ts';
import { measured, values } from './measured-in-store.ts';

const head = 'version4id,ccode1,ccode2,year,defense,neutrality,nonaggression,entente,version\n';

describe('alliances as portfolios, by hand', () => {
  it('have all states of the year as targets, oneself at 3, each pact by whichever promise binds more', () =>
    inStore(async (store, put) => {
      // the United States are bound to Canada at 3 and to Britain at 2, each of them to itself at 3
      await add(store, put('a.csv', `${head}1,2,20,1950,1,0,1,1,4.1\n2,200,2,1950,0,1,0,1,4.1\n`));
      const s = async (variant: string) => {
        const between = ['USA', 'UK'];
        return (await measured(store, 'sScore', { variant, between })).values[0]!;
      };
      // apart by 1 at either of the two, and by 3 at Canada, of 75 states
      expect(await s('absolute')).toMatchObject({ n: 75, value: expect.closeTo(1 - (2 * 5) / (75 * 3), 12) });
      expect(await s('squared')).toMatchObject({ n: 75, value: expect.closeTo(1 - (2 * 11) / (75 * 9), 12) });
    }));

  it('weighted by CINC leave out a target without one, and have no value in a year without any', () =>
    inStore(async (store, put) => {
      const rows = [1950, 1951].flatMap((year) => [
        `1,2,20,${year},1,0,1,1,4.1`,
        `2,200,2,${year},0,1,0,1,4.1`,
      ]);
      await add(store, put('a.csv', `${head}${rows.join('\n')}\n`));
      const cinc = ['2,1950,0.3', '20,1950,0.1', '200,1950,0.2', '365,1950,0.4', '220,1950,-9'];
      await add(store, put('n.csv', `ccode,year,cinc\n${cinc.join('\n')}\n`), 'nmc');
      const { values: found } = await measured(store, 'sScore', {
        ...{ data: 'cow-alliances', variant: 'weighted', between: ['USA', 'UK'] },
      });
      const apart = 0.3 * 1 + 0.2 * 1 + 0.1 * 3;
      expect(found).toMatchObject([
        { year: 1950, n: 4, value: expect.closeTo(1 - (2 * apart) / (1 * 3), 12) },
        { year: 1951, value: null, why: 'no capabilities of 1951' },
      ]);
    }));

  it('leave out what a state owes itself, and take no promise of one row for silence of another', () =>
    inStore(async (store, put) => {
      const rows = ['1,2,20,1950,0,0,1,0,4.1', '2,2,20,1950,0,NA,0,0,4.1', '3,2,2,1950,1,1,1,1,4.1'];
      await add(store, put('a.csv', `${head}${rows.join('\n')}\n`));
      const of = (variant: string) => values(store, 'allied', { variant, between: ['USA', 'Canada'] });
      expect(await of('defence')).toEqual({ '1950 2 20': 0 });
      expect(await of('nonaggression')).toEqual({ '1950 2 20': 1 });
      expect(await of('neutrality')).toEqual({
        '1950 2 20': 'the data do not say whether it was neutrality',
      });
      const poles = await values(store, 'blocPolarity', { variant: 'all' });
      expect(poles).toEqual({ 1950: 75 });
    }));
});

describe('a capability of which nobody has any', () => {
  it('has no share, and a whole of one has all', () =>
    inStore(async (store, put) => {
      await add(store, put('n.csv', 'ccode,year,irst,cinc\n2,1816,0,0.3\n200,1816,0,0.2\n'), 'nmc');
      const between = ['USA', 'UK'];
      const none = await measured(store, 'capability', { variant: 'irst', between });
      expect(none.values).toMatchObject(
        between.map(() => ({ value: null, n: 2, why: 'nobody has any of it' })),
      );
      expect(await values(store, 'capability', { variant: 'share', between })).toEqual({
        '1816 2': 0.6,
        '1816 200': 0.4,
      });
    }));
});
