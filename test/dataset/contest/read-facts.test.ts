import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/base/calendar.ts';
import { caseYears } from '../../../src/dataset/contest/case-powers.ts';
import type { ContestFacts } from '../../../src/dataset/contest/contest-facts.ts';
import { contestRounds, lookAtWindows, windowsOf } from '../../../src/dataset/contest/contest-rounds.ts';
import { commonYears, contestSets, setAndVersion } from '../../../src/dataset/contest/contest-sets.ts';
import { networks } from '../../../src/dataset/contest/networks.ts';
import { readFacts } from '../../../src/dataset/contest/read-facts.ts';
import { firstWholeYear, lastWholeYear } from '../../../src/dataset/contest/whole-years.ts';
import { versionOf } from '../../../src/dataset/measures/version-of.ts';
import { type DataSet, listDataSets } from '../../../src/dataset/store/catalogue.ts';
import type { CaseRecord } from '../../../src/record/case-record.ts';
import { add, inStore } from '../temporary-store.ts';

/** What a store with some rows of the published layouts tells of 1946 to 1953. */
const files: Readonly<Record<string, readonly string[]>> = {
  atop: [
    'stateA,stateB,ddyad,year,atopally,defense,offense,neutral,nonagg,consul',
    ...[1946, 1947, 1948, 1949, 1950].map((year) => `365,710,1,${year},1,1,0,0,0,0`),
    ...[1949, 1950].map((year) => `713,840,2,${year},1,0,0,0,0,1`),
    '2,713,3,1946,1,1,0,0,0,0',
  ],
  contiguity: [
    'ccode1,ccode2,conttype,stdate,enddate',
    '2,365,0,1816-01-01,1958-12-01',
    '2,20,1,1920-01-01,2016-12-01',
    '710,840,4,1946-07-01,1949-12-01',
    '713,840,4,1949-12-01,2016-12-01',
    '710,750,1,1947-08-01,2016-12-01',
  ],
  'cow-majors': [
    'ccode,styear,stmonth,stday,endyear,endmonth,endday,version',
    '2,1898,8,13,2016,12,31,2016',
    '710,1950,1,1,2016,12,31,2016',
  ],
  nmc: [
    'ccode,year,milex,milper,irst,pec,tpop,upop,cinc',
    '710,1948,1,30,1,1,1,1,0.11',
    '710,1949,1,20,1,1,1,1,0.1',
    '713,1949,1,10,1,1,1,1,0.01',
    '380,1949,1,,1,1,1,1,0.006',
    '710,1950,1,40,1,1,1,1,0.12',
  ],
};

const years = { first: 1946, last: 1953 };
const windows = windowsOf(years, 4);
const told = (work: (facts: ContestFacts, sets: readonly DataSet[]) => void) =>
  inStore(async (store, put) => {
    for (const [format, lines] of Object.entries(files))
      await add(store, put(`${format}.csv`, `${lines.join('\n')}\n`), format);
    const sets = await listDataSets(store);
    work(await readFacts(store, contestSets(sets), years, windows), sets);
  });

describe('readFacts', () => {
  it('gives each China what is its own: 710 until 1949 is the Republic’s, and 1949’s where 713 does not stand beside it', () =>
    told((facts) => {
      const at = (code: string) => facts.states.indexOf(code);
      const pair = (a: string, b: string) => at(a) * facts.states.length + at(b);
      const allied = (a: string, b: string) => facts.allied!.map((year) => year[pair(a, b)]);
      // ATOP lists both in 1949, 1950: each has its own; the Republic's of 1946 is under 710 and 713
      expect(allied('713', '365')).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
      expect(allied('710', '365').slice(3, 5)).toEqual([1, 1]);
      expect(allied('713', '2')[0]).toBe(1);
      // before there was a People's Republic nothing is known of it, and not that it had no allies
      expect(allied('710', '365').slice(0, 3)).toEqual([254, 254, 254]);
      const held = (years_: readonly Float64Array[], code: string) => years_.map((year) => year[at(code)]);
      expect(held(facts.capabilities!, '713').slice(2, 5)).toEqual([0.11, 0.01, Number.NaN]);
      expect(held(facts.capabilities!, '710').slice(2, 5)).toEqual([Number.NaN, 0.1, 0.12]);
      expect(held(facts.majors!, '710').slice(2, 5)).toEqual([Number.NaN, Number.NaN, 1]);
      expect(held(facts.soldiers!, '380')[3]).toBeNaN();
      expect(facts.exists.map((year) => [year[at('710')], year[at('713')]])).toEqual([
        ...Array(4).fill([0, 1]),
        ...Array(4).fill([1, 1]),
      ]);
      const regimes = (code: string) => facts.regimes.map((year) => year[at(code)]);
      expect(regimes('710').slice(2, 5)).toEqual([undefined, undefined, 'communist']);
      expect(regimes('713').slice(2, 5)).toEqual(['other', 'other', 'other']);
    }));

  it('takes a border of type 0 for none', () =>
    told((facts) => {
      const at = (code: string) => facts.states.indexOf(code);
      const borders = (a: string, b: string) =>
        facts.borders!.map((year) => year[at(a) * facts.states.length + at(b)]);
      expect(borders('2', '365')).toEqual(Array(8).fill(0));
      expect(borders('20', '2')[0]).toBe(1);
      expect(borders('713', '840').slice(0, 5)).toEqual([2, 2, 2, 2, 2]);
    }));

  it('looks back from 1950 on the Republic for the Republic: its ties are no past of the People’s Republic', () =>
    told((facts) => {
      const asked = { network: networks.find(({ name }) => name === 'alliances')!, pacts: 'all' } as const;
      const [looked] = lookAtWindows(facts, asked, windows);
      const at = (code: string) => facts.states.indexOf(code);
      const of = (name: string, a: string, b: string) =>
        looked!.predictors[name]![at(a) * facts.states.length + at(b)];
      expect(of('oneCommunist', '710', '2')).toBeNaN();
      expect(of('oneCommunist', '713', '2')).toBe(0);
      expect(of('greatPower', '710', '713')).toBeNaN();
      const [round] = contestRounds(facts, asked, [looked!], 'realignments');
      const pairs = [...round!.a].map((a, i) => `${facts.states[a]}-${facts.states[round!.b[i]!]}`);
      expect(pairs).toEqual(['2-713', '365-710', '365-713']);
      expect([...round!.outcome]).toEqual([0, 1, 0]);
    }));
});

describe('the years of a contest', () => {
  const set = (first: number, last: number): DataSet =>
    ({ coverage: { firstDay: first, lastDay: last } }) as unknown as DataSet;

  it('are whole years: of one that broke off before December nothing is foretold', () => {
    const within = { first: 1900, last: 2000 };
    const last = (day: number) => commonYears({ atop: set(dayOf(1946, 1, 1), day) }, within).last;
    expect(last(dayOf(1964, 12, 31))).toBe(1964);
    expect(last(dayOf(1964, 12, 1))).toBe(1964);
    expect(last(dayOf(1964, 11, 30))).toBe(1963);
    expect([lastWholeYear(dayOf(1991, 12, 26)), lastWholeYear(dayOf(1991, 6, 30))]).toEqual([1991, 1990]);
    expect([firstWholeYear(dayOf(1946, 1, 10)), firstWholeYear(dayOf(1946, 2, 1))]).toEqual([1946, 1947]);
    const ofCase = (start: number, end: number) =>
      caseYears({ header: { period: { start, end } } } as unknown as CaseRecord);
    expect(ofCase(dayOf(1939, 1, 1), dayOf(1991, 12, 26))).toEqual({ first: 1939, last: 1991 });
    expect(ofCase(dayOf(1936, 3, 7), dayOf(1939, 9, 30))).toEqual({ first: 1937, last: 1938 });
  });

  it('hold no window that reaches a year beyond them', () => {
    for (const last of [1953, 1954, 1955, 1956])
      expect(windowsOf({ first: 1946, last }, 4).at(-1)).toEqual({ first: 1950, last: 1953 });
    expect(windowsOf({ first: 1946, last: 1957 }, 4).at(-1)).toEqual({ first: 1954, last: 1957 });
  });
});

describe('setAndVersion', () => {
  it('has the version that data extract has', () =>
    told((_, sets) => {
      for (const set of sets) expect(setAndVersion(set)).toBe(`${set.name}@${versionOf(set)}`);
      const atop = sets.find(({ name }) => name === 'atop')!;
      expect(setAndVersion(atop)).toMatch(/^atop@files [0-9a-f]{12}$/);
    }));
});
