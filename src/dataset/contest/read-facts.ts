import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import { groupBy } from '../../base/group-by.ts';
import { own } from '../../base/own.ts';
import { countPairs, pairPlace } from '../../measure/similarity/all-pairs.ts';
import { codeOfYear } from '../../record/state-in-year.ts';
import { STATE_SPANS } from '../../record/state-spans.ts';
import type { SqlRow } from '../duckdb.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import { readRollCalls } from '../tables/read-roll-calls.ts';
import {
  ABSENT,
  type ContestFacts,
  NOT_TOLD,
  type PairYears,
  type StateYears,
  windowKey,
  type Years,
} from './contest-facts.ts';
import type { ContestSets } from './contest-sets.ts';
import { multilateralPacts } from './multilateral-pacts.ts';
import { regimeIn } from './regimes.ts';
import { signedState } from './signed-states.ts';
import { isInYear, isOnFirstDay, type Numbering, numberingOf } from './whose-numbers.ts';

/** Two states that have fewer common votes in a window have no agreement there. */
const LEAST_VOTES = 10;
/** Alliances are read from here, so that it is known when those of later years began. */
const FIRST_ALLIANCE = 1900;

/** Where numbers of states stand. */
interface Frame extends Years {
  readonly states: readonly string[];
  readonly place: ReadonlyMap<string, number>;
}

/** Reads what the data sets of a store say of all states over some years, for the windows in which it will be asked. */
export async function readFacts(
  store: Store,
  sets: ContestSets,
  years: Years,
  windows: readonly Years[],
): Promise<ContestFacts> {
  const states = STATE_SPANS.trim()
    .split('\n')
    .map((line) => line.split('|')[0]!)
    .filter((state) => yearsOf(years).some((year) => isOnFirstDay(state, year)));
  const frame: Frame = { ...years, states, place: new Map(states.map((code, i) => [code, i])) };
  const n = states.length;
  const inEach = (is: (state: string, year: number) => boolean) =>
    yearsOf(years).map((year) => Uint8Array.from(states, (state) => Number(is(state, year))));
  const [exists, there] = [inEach(isOnFirstDay), inEach(isInYear)];
  const regimes = yearsOf(years).map((year) =>
    states.map((state) => {
      const own = codeOfYear(state, 'cow', year);
      return 'code' in own ? regimeIn(own.code, year) : undefined;
    }),
  );
  const read = {
    ...(sets.atop && (await readAlliances(store, sets.atop, frame, n))),
    ...(sets['dispute-dyads'] && {
      disputes: await pairYears(store, sets['dispute-dyads'], 'dispute_dyads', frame, ({ ongoing }) =>
        isSo(ongoing),
      ),
    }),
    ...(sets['tss-rivalries'] && {
      rivals: await pairYears(store, sets['tss-rivalries'], 'rivalries', frame, () => YES),
      ideologicalRivals: await pairYears(store, sets['tss-rivalries'], 'rivalries', frame, (row) =>
        isSo(row.ideological),
      ),
    }),
    ...(sets.contiguity && { borders: await readBorders(store, sets.contiguity, frame) }),
    ...(sets.nmc && (await readCapabilities(store, sets.nmc, frame))),
    ...(sets['cow-majors'] && { majors: await readMajors(store, sets['cow-majors'], frame) }),
    ...(sets['ideal-points'] && {
      idealPoints: await stateYears(store, sets['ideal-points'], 'ideal_points', 'ideal_point', frame),
    }),
    ...(sets['signed-edges'] && { signed: await readSigned(store, sets['signed-edges'], frame) }),
    ...(sets['un-votes'] && { agreement: await readAgreement(store, sets['un-votes'], frame, windows) }),
  };
  return { ...{ states, first: years.first, last: years.last, exists, there, regimes }, ...read };
}

const yearsOf = ({ first, last }: Years): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const yearOfDay = (day: unknown): number => yearMonthDay(Number(day)).year;

/** Rows of a table that touch some years. */
async function rowsIn(
  { database }: Store,
  set: DataSet,
  table: string,
  { first, last }: Years,
): Promise<SqlRow[]> {
  const [from, to] = [dayOf(first, 1, 1), dayOf(last, 12, 31)];
  const { sql, columns } = heldTable(set, table);
  return database.rows(
    `SELECT ${columns} FROM ${sql} WHERE first_day <= ${to} AND coalesce(last_day, ${to}) >= ${from} ORDER BY ${columns}`,
  );
}

/** The years of a row, within those of a frame. */
function yearsWithin({ first_day, last_day }: SqlRow, { first, last }: Years): Years {
  const end = last_day === null || last_day === undefined ? last : yearOfDay(last_day);
  return { first: Math.max(first, yearOfDay(first_day)), last: Math.min(last, end) };
}

/** What a data set says of two in a year: no, yes, yes of another kind. */
const [NO, YES, ACROSS] = [0, 1, 2];

/** What a cell of a row says: yes, no, or that it is left open. */
const isSo = (cell: unknown): number =>
  cell === null || cell === undefined ? NOT_TOLD : Number(Boolean(cell));

/** Of two rows of one pair and year: the nearer yes, else what is left open, else no. */
const firmer = (held: number, value: number): number => {
  const of = [YES, ACROSS, NOT_TOLD];
  return of.find((each) => held === each || value === each) ?? NO;
};

/** The numbering of some rows of pairs, by the numbers that they list in each year. */
function numberingOfPairs(rows: readonly SqlRow[], frame: Years): Numbering {
  const listed = new Map(yearsOf(frame).map((year) => [year, new Set<string>()]));
  for (const row of rows) {
    const { first, last } = yearsWithin(row, frame);
    for (let year = first; year <= last; year++) listed.get(year)!.add(String(row.a)).add(String(row.b));
  }
  return numberingOf((year) => listed.get(year) ?? new Set());
}

/** What rows say of each two states in each year, both ways; nothing of a pair is no, where the data can tell of both. */
async function pairYears(
  store: Store,
  set: DataSet,
  table: string,
  frame: Frame,
  says: (row: SqlRow) => number,
): Promise<PairYears> {
  const rows = await rowsIn(store, set, table, frame);
  const { holder, tells } = numberingOfPairs(rows, frame);
  const n = frame.states.length;
  const years = yearsOf(frame).map((year) => {
    const told = frame.states.map((state) => tells(state, year));
    return Uint8Array.from({ length: n * n }, (_, pair) =>
      told[Math.floor(pair / n)] && told[pair % n] ? NO : ABSENT,
    );
  });
  for (const row of rows) {
    const { first, last } = yearsWithin(row, frame);
    for (let year = first; year <= last; year++) {
      const [a, b] = [row.a, row.b].map((code) => frame.place.get(holder(String(code), year)));
      if (a === undefined || b === undefined || a === b) continue;
      const pairs = years[year - frame.first]!;
      const value = firmer(pairs[a * n + b]!, says(row));
      pairs[a * n + b] = value;
      pairs[b * n + a] = value;
    }
  }
  return years;
}

async function readAlliances(
  store: Store,
  set: DataSet,
  frame: Frame,
  n: number,
): Promise<Pick<ContestFacts, 'allied' | 'multilateral'>> {
  const longer = { ...frame, first: Math.min(FIRST_ALLIANCE, frame.first) };
  const allied = await pairYears(store, set, 'obligations', longer, ({ defence, offence }) =>
    firmer(isSo(defence), isSo(offence)),
  );
  const multilateral = multilateralPacts(allied, n);
  const skip = frame.first - longer.first;
  return { allied: allied.slice(skip), multilateral: multilateral.slice(skip) };
}

/** Types 1 to 3 adjoin, 4 and 5 are across more water; 0 is none. */
function readBorders(store: Store, set: DataSet, frame: Frame): Promise<PairYears> {
  const table = Object.hasOwn(set.coverage.rows, 'borders') ? 'borders' : 'borders_by_year';
  return pairYears(store, set, table, frame, ({ type }) => {
    if (type === null || type === undefined) return NOT_TOLD;
    if (Number(type) === 0) return NO;
    return Number(type) <= 3 ? YES : ACROSS;
  });
}

function emptyStates(frame: Frame, value: number): Float64Array[] {
  return yearsOf(frame).map(() => new Float64Array(frame.states.length).fill(value));
}

async function stateYears(
  store: Store,
  set: DataSet,
  table: string,
  column: string,
  frame: Frame,
): Promise<StateYears> {
  const values = emptyStates(frame, Number.NaN);
  const rows = await rowsIn(store, set, table, frame);
  const { holder } = numberingOfStates(rows, frame);
  for (const row of rows) {
    const value = own(row, column);
    const year = yearOfDay(row.first_day);
    const state = frame.place.get(holder(String(row.state), year));
    if (state === undefined || typeof value !== 'number' || year < frame.first) continue;
    values[year - frame.first]![state] = value;
  }
  return values;
}

/** The same of rows of single states. */
const numberingOfStates = (rows: readonly SqlRow[], frame: Years): Numbering =>
  numberingOfPairs(
    rows.map((row) => ({ ...row, a: row.state ?? null, b: row.state ?? null })),
    frame,
  );

async function readCapabilities(
  store: Store,
  set: DataSet,
  frame: Frame,
): Promise<Pick<ContestFacts, 'capabilities' | 'soldiers'>> {
  const capabilities = await stateYears(store, set, 'capabilities', 'cinc', frame);
  const soldiers = await stateYears(store, set, 'capabilities', 'milper', frame);
  return {
    capabilities,
    soldiers: soldiers.map((year) => {
      const all = year.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
      return year.map((value) => (all > 0 ? value / all : Number.NaN));
    }),
  };
}

async function readMajors(store: Store, set: DataSet, frame: Frame): Promise<StateYears> {
  const rows = await rowsIn(store, set, 'majors', frame);
  const { holder, tells } = numberingOfStates(rows, frame);
  const majors = yearsOf(frame).map((year) =>
    Float64Array.from(frame.states, (state) => (tells(state, year) ? 0 : Number.NaN)),
  );
  for (const row of rows) {
    const { first, last } = yearsWithin(row, frame);
    for (let year = first; year <= last; year++) {
      const state = frame.place.get(holder(String(row.state), year));
      if (state !== undefined) majors[year - frame.first]![state] = 1;
    }
  }
  return majors;
}

/** Signed networks by their first years. Whom a number means, the network tells as its last year would: in that of 1946 to 1949 China and Taiwan are at odds, and so are two. */
async function readSigned(
  store: Store,
  set: DataSet,
  frame: Frame,
): Promise<NonNullable<ContestFacts['signed']>> {
  const n = frame.states.length;
  const rows = await rowsIn(store, set, 'ties', frame);
  const numberOf = (name: unknown) => signedState(String(name)) ?? '';
  const networks = new Map<number, { last: number; signs: Int8Array }>();
  for (const [first, ties] of groupBy(rows, (row) => yearOfDay(row.first_day))) {
    const last = yearOfDay(ties[0]!.last_day);
    const listed = new Set(ties.flatMap(({ a, b }) => [numberOf(a), numberOf(b)]));
    const { holder } = numberingOf(() => listed);
    const signs = new Int8Array(n * n);
    for (const row of ties) {
      const [a, b] = [row.a, row.b].map((name) => frame.place.get(holder(numberOf(name), last)));
      if (a === undefined || b === undefined || a === b) continue;
      const sign = row.sign === '+' ? 1 : -1;
      signs[a * n + b] = sign;
      signs[b * n + a] = sign;
    }
    networks.set(first, { last, signs });
  }
  return networks;
}

async function readAgreement(
  store: Store,
  set: DataSet,
  frame: Frame,
  windows: readonly Years[],
): Promise<NonNullable<ContestFacts['agreement']>> {
  const n = frame.states.length;
  const found = new Map<string, Float64Array>();
  for (const window of windows) {
    const within = { start: dayOf(window.first, 1, 1), end: dayOf(window.last, 12, 31) };
    const { states, common, differing } = countPairs(await readRollCalls(store, set, { within }));
    const values = new Float64Array(n * n).fill(Number.NaN);
    for (const [i, one] of states.entries())
      for (let j = i + 1; j < states.length; j++) {
        const [a, b] = [frame.place.get(one), frame.place.get(states[j]!)];
        const pair = pairPlace(states.length, i, j);
        if (a === undefined || b === undefined || common[pair]! < LEAST_VOTES) continue;
        const share = 1 - differing[pair]! / common[pair]!;
        values[a * n + b] = share;
        values[b * n + a] = share;
      }
    found.set(windowKey(window), values);
  }
  return found;
}
