import { own } from '../../base/own.ts';
import { dataFault } from '../data-fault.ts';
import { formatNamed } from '../formats/formats.ts';
import { type DataSet, dataSetNamed, listDataSets } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { requireTable } from '../tables/held-table.ts';
import type { Answer, EstimateChoice, MeasureSpec, Subject, Variant } from './measure-spec.ts';
import { variantsOf } from './measure-table.ts';
import { subjectNamed } from './subject-named.ts';
import { versionOf } from './version-of.ts';
import { yearsOfSessions } from './votes-by-year.ts';
import { reachOf } from './years.ts';

/** What is asked for, as a user types it or a case has it. */
export interface MeasureRequest {
  readonly measure: MeasureSpec;
  /** The name of a data set; the one that has it, when left out. */
  readonly data?: string | undefined;
  /** The usual one when left out. */
  readonly variant?: string | undefined;
  /** Words that name them, or who they are. */
  readonly between?: readonly (string | Subject)[] | undefined;
  /** All years that the data set reaches, when left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly estimate?: Partial<EstimateChoice>;
  readonly onProgress?: (done: number, of: number) => void;
  readonly guess: (word: string, words: readonly string[]) => string | undefined;
}

/** What came of it, with what a reader must know to have it again. */
export interface Measurement extends Answer {
  readonly measure: MeasureSpec;
  readonly variant: Variant;
  readonly set: DataSet;
  readonly version: string;
  readonly from: number;
  readonly to: number;
  /** Those who were named. */
  readonly between: readonly Subject[] | undefined;
}

/** What an estimate is given where nothing is said. */
export const usualEstimate: EstimateChoice = { anchor: '2', below: '365', seed: 1, sweeps: 20_000 };

/** Measures; throws a `DataFault` where the store has no data for it, or no such variant. */
export async function askMeasure(store: Store, request: MeasureRequest): Promise<Measurement> {
  const sets = await listDataSets(store);
  const set = await chooseSet(store, sets, request);
  requireMeasured(set);
  const variant = chooseVariant(sets, set, request);
  const reach = reachOf(set) ?? (await yearsOfSessions(store, set));
  const [from, to] = [request.from ?? reach?.[0] ?? 1946, request.to ?? reach?.[1] ?? 1946];
  const between = request.between?.map((each) => (typeof each === 'string' ? subjectNamed(each, set) : each));
  const { values, notes } = await request.measure.answer({
    ...{ store, set, sets, variant: variant.name, from, to, between },
    estimate: estimateOf(request, set),
    onProgress: request.onProgress ?? (() => {}),
  });
  const of = { measure: request.measure, variant, set, version: versionOf(set), from, to, between };
  return { ...of, values, notes };
}

/** The table of each format that measures read. */
const tables: Readonly<Record<string, string>> = {
  ...{ 'un-votes': 'ballots', 'ideal-points': 'ideal_points', nmc: 'capabilities', atop: 'obligations' },
  ...{ 'cow-alliances': 'alliances', 'dispute-dyads': 'dispute_dyads', 'signed-edges': 'ties' },
  ...{ 'tss-rivalries': 'rivalries', 'td-rivalries': 'rivalries' },
};

/** Throws a `DataFault` where a data set lacks the table that measures read. */
export function requireMeasured(set: DataSet): void {
  const spec = set.format.tables.find(({ name }) => name === own(tables, set.format.name));
  if (spec) requireTable(set, spec);
}

/** The choice of an estimate, its states by number. */
function estimateOf({ estimate = {} }: MeasureRequest, set: DataSet): EstimateChoice {
  const all = { ...usualEstimate, ...estimate };
  const number = (word: string) => subjectNamed(word, set).cow ?? word;
  return { ...all, anchor: number(all.anchor), below: number(all.below) };
}

/** The formats that a request could be had from: of its variant, where one is named. */
function formatsOf({ measure, variant }: MeasureRequest): readonly string[] {
  return measure.formats.filter(
    (format) => variant === undefined || variantsOf(measure, format).some(({ name }) => name === variant),
  );
}

async function chooseSet(store: Store, sets: readonly DataSet[], request: MeasureRequest): Promise<DataSet> {
  const { measure, data, guess } = request;
  const formats = formatsOf(request).length > 0 ? formatsOf(request) : measure.formats;
  if (data !== undefined) {
    const named = await dataSetNamed(store, data, guess);
    if (measure.formats.includes(named.format.name)) return named;
    throw dataFault('data-name', {
      message: `${measure.name} cannot be had from "${data}", which is of the format ${named.format.name}`,
      hint: `it is had from ${measure.formats.join(', ')}`,
    });
  }
  const able = sets.filter(({ format }) => formats.includes(format.name));
  const [only, other] = able;
  if (only && !other) return only;
  const message = only
    ? `${measure.name} can be had from ${able.length} data sets: ${able.map(({ name }) => `"${name}"`).join(', ')}`
    : `the store has no data set that ${measure.name} can be had from`;
  throw dataFault('data-name', {
    message,
    hint: only ? `say which: --data ${only.name}` : howToAdd(formats),
  });
}

/** The command that adds what is not there, under a name where it is to have one. */
export function howToAdd(formats: readonly string[], name?: string): string {
  const [first = ''] = formats;
  if (name !== undefined && name !== first) return `add it: quadrille data add ${first} FILE --name ${name}`;
  const others = formats.length > 1 ? `; ${formats.slice(1).join(', ')} will do too` : '';
  return `add it: quadrille data add ${first} FILE (${formatNamed(first)?.title ?? first})${others}`;
}

function chooseVariant(
  sets: readonly DataSet[],
  set: DataSet,
  { measure, variant, between, guess }: MeasureRequest,
): Variant {
  const there = variantsOf(measure, set.format.name);
  const found = variant === undefined ? there[0] : there.find(({ name }) => name === variant);
  if (!found) {
    const names = there.map(({ name }) => name);
    const near = guess(variant ?? '', names);
    throw dataFault('data-name', {
      message: `${measure.name} of "${set.name}" has no variant "${variant}"`,
      hint: near === undefined ? `it has ${names.join(', ')}` : `did you mean "${near}"?`,
    });
  }
  // where those whose system it is are named, no list of major powers is asked
  const needs = (found.needs ?? []).filter((format) => !(between && format === 'cow-majors'));
  const missing = needs.find((format) => !sets.some((each) => each.format.name === format));
  if (missing === undefined) return found;
  throw dataFault('data-name', {
    message: `${measure.name} (${found.name}) needs a data set of the format ${missing} too`,
    hint: howToAdd([missing]),
  });
}
