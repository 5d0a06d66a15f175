import { describe, expect, it } from 'vitest';
import { similarityMeasures } from '../../../src/dataset/measures/similarity-measures.ts';
import type { Store } from '../../../src/dataset/store/open-store.ts';
import { portfolio } from '../../measure/similarity/portfolios.ts';
import reference from '../../reference/similarity.json' with { type: 'json' };
import { add, faultOf, inStore } from '../temporary-store.ts';
import { ballotsCsv, measured, values } from './measured-in-store.ts';

type Put = (name: string, content: string) => string;
type Years = Parameters<typeof ballotsCsv>[0];

async function addVotes(store: Store, put: Put, years: Years): Promise<void> {
  const { ballots, rollCalls } = ballotsCsv(years);
  await add(store, [put('b.csv', ballots), put('r.csv', rollCalls)]);
}

describe('similarity of votes from the store', () => {
  it('has the numbers of other programs', () =>
    inStore(async (store, put) => {
      const letters = '-yan';
      const cases = reference.cases.filter(
        ({ levels }) => levels.join() === '1,2,3' || levels.join() === '1,3',
      );
      const votes = cases.filter(({ levels, weights, n }) => levels.length === 3 && !weights && n > 1);
      expect(votes.length).toBeGreaterThan(4);
      const text = (codes: string) =>
        portfolio(codes)
          .map((code) => letters[code ?? 0])
          .join('');
      await addVotes(
        store,
        put,
        Object.fromEntries(votes.map(({ x, y }, i) => [1946 + i, { 2: text(x), 365: text(y) }])),
      );
      const names: Record<string, string> = {
        ...{ simple: 'agreement simple', voeten: 'agreement voeten', 'tau-b': 'tauB plain' },
        ...{ 'S absolute': 'sScore absolute', 'S squared': 'sScore squared' },
        ...{ 'pi scott': 'pi scott', 'pi linear': 'pi linear', 'pi haege': 'pi haege' },
      };
      const got = new Map<string, Awaited<ReturnType<typeof measured>>['values']>();
      for (const { name, variants } of similarityMeasures)
        for (const variant of variants.filter(({ needs }) => !needs))
          got.set(
            `${name} ${variant.name}`,
            (await measured(store, name, { variant: variant.name, between: ['USA', 'USSR'] })).values,
          );
      let compared = 0;
      for (const [i, { values: wanted, n }] of votes.entries())
        for (const [name, value] of Object.entries(wanted)) {
          const found = got.get(names[name] ?? name)?.find(({ year }) => year === 1946 + i);
          if (!found) continue;
          compared += 1;
          expect(found.n).toBe(n);
          if (value === null) expect(found.value).toBeNull();
          else expect(found.value, `${name} of ${1946 + i}`).toBeCloseTo(value, 11);
        }
      expect(compared).toBeGreaterThan(40);
    }));

  it('follows a seat from one state to another, and says of a year without one why', () =>
    inStore(async (store, put) => {
      await addVotes(store, put, {
        1969: { 365: 'yyyn', 713: 'nyan', 2: 'nnnn' },
        1972: { 365: 'yyna', 710: 'yyya', 2: 'nnnn' },
      });
      expect(
        await values(store, 'agreement', { between: ['USSR', 'PRC', 'ROC'], from: 1969, to: 1973 }),
      ).toEqual({
        '1969 365 710': 'People’s Republic of China (710) had no seat in 1969',
        '1969 365 713': 0.5,
        '1969 710 713': 'People’s Republic of China (710) had no seat in 1969',
        '1970 365 710': 'no roll call in 1970',
        '1970 365 713': 'no roll call in 1970',
        '1970 710 713': 'no roll call in 1970',
        '1971 365 710': 'no roll call in 1971',
        '1971 365 713': 'no roll call in 1971',
        '1971 710 713': 'no roll call in 1971',
        '1972 365 710': 0.75,
        '1972 365 713': 'Republic of China (Taiwan) (713) had no seat in 1972',
        '1972 710 713': 'Republic of China (Taiwan) (713) had no seat in 1972',
        '1973 365 710': 'un-votes reaches from 1969 to 1972',
        '1973 365 713': 'un-votes reaches from 1969 to 1972',
        '1973 710 713': 'un-votes reaches from 1969 to 1972',
      });
    }));

  it('reads West Germany of 1990 under both of its numbers', () =>
    inStore(async (store, put) => {
      await addVotes(store, put, { 1990: { 260: 'yy---', 255: '--yna', 2: 'yyyyy' } });
      expect(await values(store, 'agreement', { between: ['FRG', 'USA'] })).toEqual({ '1990 260 2': 0.6 });
      expect(await values(store, 'agreement', { between: ['255', 'USA'] })).toEqual({
        '1990 255 2': 1 - 2 / 3,
      });
    }));

  it('of no vote in common, or of one, gives no value', () =>
    inStore(async (store, put) => {
      await addVotes(store, put, { 1964: { 2: 'y--', 20: 'y-y', 200: '-y-' } });
      const wanted = {
        '1964 2 20': 'one vote in common, which says nothing of how alike two are',
        '1964 2 200': 'the two have no vote or target in common',
        '1964 20 200': 'the two have no vote or target in common',
      };
      expect(await values(store, 'agreement')).toEqual(wanted);
      expect(await values(store, 'kappa')).toEqual(wanted);
      const none = await values(store, 'agreement', { variant: 'voeten-divided', between: ['2', '20'] });
      expect(none).toEqual({ '1964 2 20': 'the two have no vote or target in common' });
    }));

  it('gives all pairs what it gives each, whatever the order', () =>
    inStore(async (store, put) => {
      const rows = { 2: 'ynaynayy', 20: 'yyyyaaan', 200: 'nnnyaany', 365: 'nanannny', 710: 'y-a-nay-' };
      await addVotes(store, put, { 1980: rows });
      for (const variant of ['simple', 'voeten', 'simple-divided', 'voeten-divided']) {
        const all = await values(store, 'agreement', { variant });
        const named = await values(store, 'agreement', {
          variant,
          between: ['2', '20', '200', '365', '710'],
        });
        expect(all).toEqual(named);
        const back = await values(store, 'agreement', { variant, between: ['365', '2'] });
        expect(Object.values(back)).toEqual([all['1980 2 365']]);
      }
    }));

  it('without dates takes a year for the session that began in it, and says so', () =>
    inStore(async (store, put) => {
      await add(
        store,
        put('b.csv', 'rcid,session,ccode,vote\n1,26,2,yes\n1,26,365,no\n2,26,2,yes\n2,26,365,yes\n'),
      );
      const found = await measured(store, 'agreement', { between: ['2', '365'], from: 1971, to: 1971 });
      expect(found.values).toMatchObject([{ a: '2', b: '365', year: 1971, value: 0.5, n: 2 }]);
      expect(found.notes).toEqual([
        'un-votes has no dates of roll calls: a year is the session that began in it',
      ]);
    }));

  it('tells what is not there, with the command that adds it', () =>
    inStore(async (store, put) => {
      const fault = (name: string, request = {}) => faultOf(measured(store, name, request));
      expect(await fault('agreement')).toBe(
        'data-name: the store has no data set that agreement can be had from',
      );
      await addVotes(store, put, { 1980: { 2: 'yy', 365: 'yn' } });
      expect(await fault('agreement', { variant: 'voten' })).toBe(
        'data-name: agreement of "un-votes" has no variant "voten"',
      );
      expect(await fault('rivals', { data: 'un-votes' })).toContain('cannot be had from "un-votes"');
      expect(await fault('agreement', { between: ['USSR', 'Ruritania'] })).toBe(
        'data-name: "Ruritania" is no state that we know',
      );
      await add(store, put('b2.csv', 'rcid,session,ccode,vote\n1,26,2,yes\n'), 'un-votes', { name: 'other' });
      expect(await fault('agreement')).toBe(
        'data-name: agreement can be had from 2 data sets: "other", "un-votes"',
      );
    }));
});

describe('a data set without the table that is measured', () => {
  it('says which file to add', () =>
    inStore(async (store, put) => {
      await add(store, put('r.csv', 'rcid,session,date,date_precision,unres\n1,26,1971-11-01,day,R/1\n'));
      expect(await faultOf(measured(store, 'agreement'))).toBe(
        'data-name: "un-votes" has not the table that is asked for: what a state voted in a roll call (ballots)',
      );
    }));
});

describe('similarity of alliances from the store', () => {
  const atop =
    'ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n' +
    '2,200,1950,1,0,0,0,1\n200,2,1950,1,0,0,0,1\n365,710,1950,1,0,0,0,0\n200,365,1950,0,0,0,1,0\n';

  it('takes all states of a year for targets, itself at 3, and the weights of capabilities', () =>
    inStore(async (store, put) => {
      await add(store, put('a.csv', atop));
      const between = ['USA', 'UK', 'USSR'];
      const found = await measured(store, 'sScore', { between, from: 1950, to: 1950 });
      // of 75 states two differ by 3 for USA and UK only at the USSR, by 2
      expect(found.values[0]).toMatchObject({ a: '2', b: '200', n: 75, value: 1 - (2 * 2) / (3 * 75) });
      expect(await faultOf(measured(store, 'sScore', { variant: 'weighted', between }))).toBe(
        'data-name: sScore (weighted) needs a data set of the format nmc too',
      );
      await add(
        store,
        put('n.csv', 'ccode,year,cinc\n2,1950,0.3\n200,1950,0.1\n365,1950,0.2\n710,1950,-9\n'),
        'nmc',
      );
      const weighted = await measured(store, 'sScore', {
        variant: 'weighted',
        between,
        from: 1950,
        to: 1950,
      });
      expect(weighted.values[0]).toMatchObject({ n: 3, value: 1 - (2 * (0.2 / 0.6) * 2) / 3 });
      const before = await values(store, 'sScore', { between: ['USA', 'PRC'], from: 1950, to: 1951 });
      expect(before['1951 2 710']).toBe('atop reaches from 1950 to 1950');
    }));
});
