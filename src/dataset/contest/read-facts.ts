import { dayOf, yearMonthDay } from '../../base/calendar.ts';
import { own } from '../../base/own.ts';
import { countPairs, pairPlace } from '../../measure/similarity/all-pairs.ts';
import { stateOn } from '../../record/state-on.ts';
import { STATE_SPANS } from '../../record/state-spans.ts';
import type { SqlRow } from '../duckdb.ts';
import type { DataSet } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { heldTable } from '../tables/held-table.ts';
import { readRollCalls } from '../tables/read-roll-calls.ts';
import {
  type ContestFacts,
  type PairYears,
  type StateYears,
  windowKey,
  type Years,
} from './contest-facts.ts';
import type { ContestSets } from './contest-sets.ts';
import { multilateralPacts } from './multilateral-pacts.ts';
import { regimeIn } from './regimes.ts';
import { signedState } from './signed-states.ts';

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
    .filter((code) => yearsOf(years).some((year) => existsIn(code, year)));
  const frame: Frame = { ...years, states, place: new Map(states.map((code, i) => [code, i])) };
  const n = states.length;
  const exists = yearsOf(years).map((year) =>
    Uint8Array.from(states, (code) => Number(existsIn(code, year))),
  );
  const regimes = yearsOf(years).map((year) => states.map((code) => regimeIn(code, year)));
  const read = {
    ...(sets.atop && (await readAlliances(store, sets.atop, frame, n))),
    ...(sets['dispute-dyads'] && {
      disputes: await pairYears(store, sets['dispute-dyads'], 'dispute_dyads', frame, 'ongoing = 1'),
    }),
    ...(sets['tss-rivalries'] && {
      rivals: await pairYears(store, sets['tss-rivalries'], 'rivalries', frame),
      ideologicalRivals: await pairYears(store, sets['tss-rivalries'], 'rivalries', frame, 'ideological'),
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
  return { ...{ states, first: years.first, last: years.last, exists, regimes }, ...read };
}

const yearsOf = ({ first, last }: Years): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const existsIn = (code: string, year: number): boolean =>
  stateOn(code, 'cow', dayOf(year, 1, 1)) !== undefined;

const yearOfDay = (day: unknown): number => yearMonthDay(Number(day)).year;

/** Rows of a table that touch some years. */
async function rowsIn(
  { database }: Store,
  set: DataSet,
  table: string,
  { first, last }: Years,
  where = '1 = 1',
): Promise<SqlRow[]> {
  const [from, to] = [dayOf(first, 1, 1), dayOf(last, 12, 31)];
  const { sql, columns } = heldTable(set, table);
  return database.rows(
    `SELECT ${columns} FROM ${sql} WHERE first_day <= ${to} AND coalesce(last_day, ${to}) >= ${from} AND (${where}) ORDER BY ${columns}`,
  );
}

/** The years of a row, within those of a frame. */
function yearsWithin({ first_day, last_day }: SqlRow, { first, last }: Years): Years {
  const end = last_day === null || last_day === undefined ? last : yearOfDay(last_day);
  return { first: Math.max(first, yearOfDay(first_day)), last: Math.min(last, end) };
}

/** Marks both ways of a pair, in every year of a row. */
function mark(into: readonly Uint8Array[], row: SqlRow, frame: Frame, value = 1): void {
  const [a, b] = [frame.place.get(String(row.a)), frame.place.get(String(row.b))];
  if (a === undefined || b === undefined || a === b) return;
  const n = frame.states.length;
  const { first, last } = yearsWithin(row, frame);
  for (let year = first; year <= last; year++) {
    const pairs = into[year - frame.first]!;
    const held = pairs[a * n + b]!;
    const kept = held === 0 ? value : Math.min(held, value);
    pairs[a * n + b] = kept;
    pairs[b * n + a] = kept;
  }
}

const emptyPairs = (frame: Frame): Uint8Array[] =>
  yearsOf(frame).map(() => new Uint8Array(frame.states.length * frame.states.length));

async function pairYears(
  store: Store,
  set: DataSet,
  table: string,
  frame: Frame,
  where?: string,
): Promise<PairYears> {
  const pairs = emptyPairs(frame);
  for (const row of await rowsIn(store, set, table, frame, where)) mark(pairs, row, frame);
  return pairs;
}

async function readAlliances(
  store: Store,
  set: DataSet,
  frame: Frame,
  n: number,
): Promise<Pick<ContestFacts, 'allied' | 'multilateral'>> {
  const longer = { ...frame, first: Math.min(FIRST_ALLIANCE, frame.first) };
  const allied = await pairYears(store, set, 'obligations', longer, 'defence = 1 OR offence = 1');
  const multilateral = multilateralPacts(allied, n);
  const skip = frame.first - longer.first;
  return { allied: allied.slice(skip), multilateral: multilateral.slice(skip) };
}

async function readBorders(store: Store, set: DataSet, frame: Frame): Promise<PairYears> {
  const pairs = emptyPairs(frame);
  const table = Object.hasOwn(set.coverage.rows, 'borders') ? 'borders' : 'borders_by_year';
  for (const row of await rowsIn(store, set, table, frame))
    mark(pairs, row, frame, Number(row.type) <= 3 ? 1 : 2);
  return pairs;
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
  for (const row of await rowsIn(store, set, table, frame)) {
    const [state, value] = [frame.place.get(String(row.state)), own(row, column)];
    if (state === undefined || typeof value !== 'number') continue;
    const year = yearOfDay(row.first_day);
    if (year >= frame.first) values[year - frame.first]![state] = value;
  }
  return values;
}

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
  const majors = emptyStates(frame, 0);
  for (const row of await rowsIn(store, set, 'majors', frame)) {
    const state = frame.place.get(String(row.state));
    const { first, last } = yearsWithin(row, frame);
    if (state !== undefined)
      for (let year = first; year <= last; year++) majors[year - frame.first]![state] = 1;
  }
  return majors;
}

async function readSigned(
  store: Store,
  set: DataSet,
  frame: Frame,
): Promise<NonNullable<ContestFacts['signed']>> {
  const n = frame.states.length;
  const networks = new Map<number, { last: number; signs: Int8Array }>();
  for (const row of await rowsIn(store, set, 'ties', frame)) {
    const [a, b] = [row.a, row.b].map((name) => frame.place.get(signedState(String(name)) ?? ''));
    if (a === undefined || b === undefined || a === b) continue;
    const first = yearOfDay(row.first_day);
    const network = networks.get(first) ?? { last: yearOfDay(row.last_day), signs: new Int8Array(n * n) };
    networks.set(first, network);
    const sign = row.sign === '+' ? 1 : -1;
    network.signs[a * n + b] = sign;
    network.signs[b * n + a] = sign;
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
