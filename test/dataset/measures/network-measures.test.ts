import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../src/dataset/measures/measure-spec.ts';
import { nodeOf } from '../../../src/dataset/measures/network-of-year.ts';
import { sameBlocOf, sameCampOf } from '../../../src/dataset/measures/same-bloc.ts';
import { blocs } from '../../../src/measure/structure/blocs.ts';
import { loadHighs } from '../../../src/measure/structure/highs-solver.ts';
import type { SignedTie } from '../../../src/measure/structure/signed-network.ts';
import reference from '../../reference/signed-networks.json' with { type: 'json' };
import { add, inStore } from '../temporary-store.ts';
import { measured, values } from './measured-in-store.ts';

const edges = fileURLToPath(new URL('../../../../shared/data/signnet_cow_signed_edges.csv', import.meta.url));
const absent = existsSync(edges) ? '' : ' (skipped: ../shared is absent)';

const edgesCsv = (year: number, ties: string) =>
  `window,year,end_year,from,to,sign\n${ties
    .split(';')
    .map((tie) => `w,${year},${year + 3},${tie.trim().split(' ').join(',')}`)
    .join('\n')}\n`;

describe('signed networks from the store', () => {
  it('have the census, balance and index of signnet', () =>
    inStore(async (store, put) => {
      const [window] = reference.windows;
      await add(store, put('e.csv', edgesCsv(window!.year, window!.ties!)));
      const of = async (name: string, variant?: string) =>
        (await measured(store, name, { variant, to: window!.year })).values[0]!.value;
      const counts = ['all-good', 'one-bad', 'two-bad', 'all-bad'];
      expect(await Promise.all(counts.map((variant) => of('triads', variant)))).toEqual(window!.census);
      expect(await of('triads')).toBeCloseTo(window!.balance, 9);
      expect(await of('walkBalance')).toBeCloseTo(window!.walk, 9);
      expect(await of('frustration')).toBe(window!.index);
      const all = await measured(store, 'frustration', { variant: 'normalised', to: window!.year });
      expect(all.values[0]).toMatchObject({ value: 1 - (2 * window!.index) / all.values[0]!.n! });
      expect(all.notes).toEqual([
        'a year of signed-edges is the network that begins in it and stands for up to 4 years',
      ]);
      // E = 2 · good ties cut − 2 · bad ties cut, so that the index is E / 2 plus the bad ties
      const bad = window!.ties!.split(';').filter((tie) => tie.endsWith('-1')).length;
      expect(await of('landscape')).toBe(2 * (window!.index - bad));
    }));

  it.skipIf(absent !== '')(`have the index of all windows that others solved${absent}`, () =>
    inStore(async (store) => {
      await add(store, edges);
      const found = await measured(store, 'frustration');
      const byYear = new Map(found.values.map(({ year, value }) => [year, value]));
      for (const { year, index } of reference.windows) expect(byYear.get(year), String(year)).toBe(index);
      const sized = await measured(store, 'frustration', { variant: 'three', to: 1950 });
      for (const { year, value } of sized.values)
        if (value !== null) expect(value).toBeLessThanOrEqual(byYear.get(year)!);
    }),
  );

  it('say yes, no, or that the best divisions differ, and find a state under its name in the network', () =>
    inStore(async (store, put) => {
      const ties = 'USA GBR 1;USA RUS -1;GBR RUS -1;RUS CHN 1;IND USA 1;IND RUS 1;ZZZ YYY 1';
      await add(store, put('e.csv', edgesCsv(1955, ties)));
      const between = ['USA', 'UK', 'USSR', 'PRC', 'India', 'ZZZ', 'Ruritania'];
      const all = await values(store, 'sameBloc', { between, to: 1955 });
      expect(all['1955 USA UK']).toBe(1);
      expect(all['1955 USA USSR']).toBe(0);
      expect(all['1955 USSR PRC']).toBe(1);
      expect(all['1955 USA India']).toBe(
        'the best divisions differ: in some the two stand together, in some apart',
      );
      expect(all['1955 USA ZZZ']).toBe('no chain of ties joins the two');
      expect(all['1955 USA Ruritania']).toBe('"Ruritania" has no tie in the network of 1955');
      const later = await values(store, 'sameBloc', { between: ['USA', 'UK'], from: 1956, to: 1956 });
      expect(later).toEqual({ '1956 USA UK': 'no network begins in 1956' });
      const among = await values(store, 'frustration', { between: ['USA', 'USSR', 'India'], to: 1955 });
      expect(among).toEqual({ '1955 USA+USSR+India': 1 });
      const none = await values(store, 'frustration', { between: ['UK', 'PRC'], to: 1955 });
      expect(none).toEqual({ '1955 UK+PRC': 'no tie' });
    }));

  it('have more than two camps: the index that Davis would have, and who stands together in every best division', () =>
    inStore(async (store, put) => {
      // three pairs of friends, all else enemies: three camps satisfy every tie, and two none of the divisions does
      const camps = [
        ['USA', 'GBR'],
        ['RUS', 'POL'],
        ['CHN', 'ALB'],
      ];
      const ties = camps.flatMap(([a, b], i) => [
        `${a} ${b} 1`,
        ...camps.slice(i + 1).flatMap(([c, d]) => [`${a} ${c} -1`, `${b} ${d} -1`]),
      ]);
      await add(store, put('e.csv', edgesCsv(1963, ties.join(';'))));
      const of = (name: string, variant: string) =>
        values(store, name, { variant, to: 1963, between: ['USA', 'GBR', 'RUS', 'CHN'] });
      expect(await of('frustration', 'three')).toEqual({ '1963 USA+GBR+RUS+CHN': 0 });
      expect(await values(store, 'frustration', { to: 1963 })).toEqual({ '1963': 2 });
      expect(await of('sameBloc', 'three')).toMatchObject({
        ...{ '1963 USA GBR': 1, '1963 USA RUS': 0, '1963 USA CHN': 0, '1963 RUS CHN': 0 },
      });
      // in two camps any two of the three pairs may stand together
      expect((await of('sameBloc', 'two'))['1963 USA RUS']).toContain('the best divisions differ');
      await expect(measured(store, 'sameBloc', { variant: 'three' })).rejects.toThrow(
        'sameBloc (three) is told of those who are named',
      );
    }));

  it('in three camps stand together who do so in every best division, all of them tried', async () => {
    const solver = await loadHighs();
    for (const { ties: text } of reference.cases.slice(0, 3)) {
      const all = text.split(';').map((tie): SignedTie => {
        const [a = '', b = '', sign] = tie.trim().split(' ');
        return { a, b, sign: Number(sign) as 1 | -1 };
      });
      const actors = [...new Set(all.flatMap(({ a, b }) => [a, b]))].slice(0, 9);
      const ties = all.filter(({ a, b }) => actors.includes(a) && actors.includes(b));
      let best: string[] = [];
      let least = Infinity;
      for (let n = 0; n < 3 ** (actors.length - 1); n++) {
        const camp = n.toString(3).padStart(actors.length, '0');
        const of = new Map(actors.map((actor, i) => [actor, camp[i]]));
        const cost = ties.filter(({ a, b, sign }) => (of.get(a) === of.get(b)) !== sign > 0).length;
        if (cost < least) [least, best] = [cost, []];
        if (cost === least) best.push(camp);
      }
      for (const [i, a] of actors.entries())
        for (const [j, b] of actors.entries()) {
          if (i >= j) continue;
          const together = new Set(best.map((camp) => camp[i] === camp[j]));
          const expected = together.size > 1 ? null : Number([...together][0]);
          expect(sameCampOf(ties, 3, [a, b], solver).value, `${a} ${b}`).toBe(expected);
        }
    }
  });

  it('find a state by its number before its word, which a network may have given to another', () =>
    inStore(async (store, put) => {
      await add(store, put('e.csv', edgesCsv(1955, 'USA CAM 1;USA CMB -1;USA SWZ 1;USA QQQ 1')));
      const actor = (word: string, cow?: string): Subject => ({ label: word, word, cow });
      const nodes = ['CAM', 'CMB', 'QQQ', 'SWZ'];
      const node = (word: string, cow?: string) => nodeOf(actor(word, cow), nodes, 1955);
      expect(node('CAM', '811')).toEqual({ node: 'CMB' });
      expect(node('CAM')).toEqual({ node: 'CAM' });
      expect(node('AUT', '900')).toEqual({ why: '"AUT" (900) has no tie in the network of 1955' });
      expect(nodeOf(actor('AUS', '305'), ['AUS'], 1955)).toEqual({
        why: '"AUS" (305) has no tie in the network of 1955',
      });
      expect(nodeOf(actor('AUS', '305'), ['AUS', 'AUT'], 1955)).toEqual({ node: 'AUT' });
      // a state that the network has before it was one, and a name that only the network knows
      expect(nodeOf(actor('ALG', '615'), ['ALG'], 1959)).toEqual({ node: 'ALG' });
      expect(node('QQQ', '811')).toEqual({ node: 'CMB' });
      expect(nodeOf(actor('QQQ', '811'), ['QQQ'], 1955)).toEqual({ node: 'QQQ' });
      const asked = await values(store, 'sameBloc', { between: ['USA', 'CAM', 'SWZ'], to: 1955 });
      expect(asked).toMatchObject({ '1955 USA CAM': 1, '1955 USA SWZ': 1 });
    }));

  it('leave out a pair that is listed with both signs, and say so; with one sign it counts once', () =>
    inStore(async (store, put) => {
      const twice = 'USA GBR 1;GBR USA -1;USA RUS -1;RUS USA -1;GBR RUS 1;RUS RUS -1';
      await add(store, put('e.csv', edgesCsv(1955, twice)));
      const { values: index, notes } = await measured(store, 'frustration', { to: 1955 });
      expect(index).toMatchObject([{ value: 0, n: 2 }]);
      expect(notes).toContain('pairs with ties of both signs were left out: 1');
      expect(await values(store, 'triads', { variant: 'one-bad', to: 1955 })).toEqual({ 1955: 0 });
      expect(await values(store, 'sameBloc', { between: ['USA', 'UK'], to: 1955 })).toEqual({
        '1955 USA UK': 0,
      });
    }));

  it('of one year are the first that is listed, and stand for the years of the window', () =>
    inStore(async (store, put) => {
      const rows = ['a,1955,1958,USA,RUS,-1', 'b,1955,1956,IND,GBR,1', 'b,1955,1956,USA,GBR,1'];
      await add(store, put('e.csv', `window,year,end_year,from,to,sign\n${rows.join('\n')}\n`));
      const { values: found, notes } = await measured(store, 'frustration', { to: 1955 });
      // by the days for which they stand: 1955 to 1956 comes before 1955 to 1958
      expect(found).toMatchObject([{ value: 0, n: 2 }]);
      expect(notes).toEqual([
        'a year of signed-edges is the network that begins in it and stands for up to 2 years',
      ]);
    }));

  it('have the energy of a landscape by hand: sizes in thousandths of CINC, of the first year that has one', () =>
    inStore(async (store, put) => {
      await add(store, put('e.csv', edgesCsv(1955, 'USA GBR 1;USA RUS -1;GBR RUS -1')));
      const cinc = ['2,1955,0.3', '200,1955,0.1', '365,1957,0.2', '365,1958,0.4'];
      await add(store, put('n.csv', `ccode,year,cinc\n${cinc.join('\n')}\n`), 'nmc');
      const of = async (variant: string) =>
        (await measured(store, 'landscape', { variant, to: 1955 })).values;
      expect(await of('equal')).toMatchObject([{ value: -4, n: 3 }]);
      // the USSR of 200 against 300 and 100, each pair twice: −2 · (300 · 200 + 100 · 200)
      const [sized] = await of('by-capability');
      expect(sized).toMatchObject({ year: 1955, n: 3 });
      expect(sized!.value).toBeCloseTo(-160_000, 6);
    }));

  it('have no energy by capability where a state has none in all years for which the network stands', () =>
    inStore(async (store, put) => {
      await add(store, put('e.csv', edgesCsv(1955, 'USA GBR 1;USA RUS -1')));
      const cinc = ['2,1955,0.3', '200,1955,0.1', '365,1954,0.2', '365,1959,0.4'];
      await add(store, put('n.csv', `ccode,year,cinc\n${cinc.join('\n')}\n`), 'nmc');
      const found = await values(store, 'landscape', { variant: 'by-capability', to: 1955 });
      expect(found).toEqual({ 1955: 'no capability of RUS' });
    }));

  it('bound to one side and then apart, two come to what all best divisions say', async () => {
    const solver = await loadHighs();
    for (const { ties: text } of reference.cases.slice(0, 4)) {
      const ties = text.split(';').map((tie): SignedTie => {
        const [a = '', b = '', sign] = tie.trim().split(' ');
        return { a, b, sign: Number(sign) as 1 | -1 };
      });
      const known = blocs(ties);
      const hidden = { decided: false, why: '', largestBlock: 0 } as const;
      const actors = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].slice(0, 7);
      for (const [i, a] of actors.entries())
        for (const b of actors.slice(i + 1))
          expect(sameBlocOf(ties, hidden, [a, b], solver), `${a} ${b}`).toEqual(
            sameBlocOf(ties, known, [a, b], solver),
          );
    }
  });
});
