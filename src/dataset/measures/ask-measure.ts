import { own } from '../../base/own.ts';
import { pairsOf } from '../../base/pairs-of.ts';
import type { Step } from '../../measure/relations/steps.ts';
import type { CaseRecord } from '../../record/case-record.ts';
import { measureNames, measureWord } from '../../record/measure-tables.ts';
import { dataFault } from '../data-fault.ts';
import { formatNamed } from '../formats/formats.ts';
import { type DataSet, dataSetNamed, listDataSets } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { requireTable } from '../tables/held-table.ts';
import type {
  Answer,
  EstimateChoice,
  LagChoice,
  MeasureSpec,
  Subject,
  Variant,
  Watched,
} from './measure-spec.ts';
import { variantsOf } from './measure-table.ts';
import { subjectNamed } from './subject-named.ts';
import { watching } from './turning-point-measure.ts';
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
  /** Steps other than the usual ones of the measure. */
  readonly by?: Step | undefined;
  readonly lags?: LagChoice | undefined;
  /** What `turningPoints` is to watch, and in which variant. */
  readonly watched?: { readonly measure: MeasureSpec; readonly variant?: string | undefined } | undefined;
  readonly record?: CaseRecord | undefined;
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
  readonly by: Step;
  readonly watched: Watched | undefined;
  /** Those who were named. */
  readonly between: readonly Subject[] | undefined;
}

/** What an estimate is given where nothing is said. */
export const usualEstimate: EstimateChoice = { anchor: '2', below: '365', seed: 1, sweeps: 20_000 };

/** Measures; throws a `DataFault` where the store has no data for it, or no such variant. */
export async function askMeasure(store: Store, asked: MeasureRequest): Promise<Measurement> {
  const { watched: given } = asked;
  const measure = given ? watching(asked.measure, given.measure) : asked.measure;
  const request = { ...asked, measure };
  const sets = await listDataSets(store);
  const set = await chooseSet(
    store,
    sets,
    given ? { ...request, variant: given.variant } : request,
    given?.measure,
  );
  requireMeasured(set);
  const variant = chooseVariant(sets, set, request);
  const watched = chooseWatched(sets, set, request);
  const of = watched?.measure ?? measure;
  const by = chooseStep(of, request.by);
  const reach = reachOf(set) ?? (await yearsOfSessions(store, set));
  const [from, to] = [request.from ?? reach?.[0] ?? 1946, request.to ?? reach?.[1] ?? 1946];
  const between = request.between?.map((each) => (typeof each === 'string' ? subjectNamed(each, set) : each));
  const typed = between?.filter((_, i) => typeof request.between![i] === 'string');
  if (typed && !of.of.endsWith('pair')) requireEachOnce(typed);
  const answer = await measure.answer({
    ...{ store, set, sets, variant: variant.name, from, to, between, by, watched },
    ...{ lags: request.lags ?? 1, record: request.record },
    estimate: estimateOf(request, set),
    onProgress: request.onProgress ?? (() => {}),
  });
  return {
    ...{
      measure: { ...measure, of: of.of },
      variant,
      watched,
      set,
      version: versionOf(set),
      from,
      to,
      by,
      between,
    },
    ...answer,
  };
}

/** Throws a `DataFault` where two words name one state, which would count twice. Of pairs it is told year by year. */
function requireEachOnce(named: readonly Subject[]): void {
  for (const [one, other] of pairsOf(named)) {
    if (one.cow === undefined || one.cow !== other.cow) continue;
    const once = named.filter((each) => each !== other).map((each) => (each === one ? one.cow : each.word));
    throw dataFault('data-name', {
      message: `"${one.word}" and "${other.word}" are one state, ${one.cow}`,
      hint: `name it once: --between ${once.join(',')}`,
    });
  }
}

/** What a measure of changes watches. Throws a `DataFault` where each year has a scale of its own, through which no level goes. */
function chooseWatched(sets: readonly DataSet[], set: DataSet, request: MeasureRequest): Watched | undefined {
  const { measure: turning, watched: given } = request;
  const measure = given?.measure ?? turning.watches?.(set.format.name);
  if (!measure) return undefined;
  const variant = chooseVariant(sets, set, { ...request, measure, variant: given?.variant }).name;
  const word = measureNames.find((name) => name === measure.name);
  if (word === undefined || !measureWord(word).ofOwnScale?.includes(variant)) return { measure, variant };
  throw dataFault('data-name', {
    message: `${measure.name} (${variant}) puts each year on a scale of its own, so that no level goes through them`,
    hint: `watch all years on one scale: --of ${measure.name}:dynamic`,
  });
}

/** The steps in which a measure is taken. Throws a `DataFault` where it cannot be had in those that are asked for. */
function chooseStep({ name, steps = ['year'] }: MeasureSpec, by: Step | undefined): Step {
  if (by === undefined || steps.includes(by)) return by ?? steps[0];
  throw dataFault('data-name', {
    message: `${name} is taken by the ${steps.join(', ')}, and not by the "${by}"`,
    hint: steps.length === 1 ? 'leave out --by' : `write it as --by ${steps[0]}`,
  });
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

async function chooseSet(
  store: Store,
  sets: readonly DataSet[],
  request: MeasureRequest,
  watched: MeasureSpec = request.measure,
): Promise<DataSet> {
  const { measure, data, guess } = request;
  const able = formatsOf({ ...request, measure: watched });
  const formats = able.length > 0 ? able : measure.formats;
  if (data !== undefined) {
    const named = await dataSetNamed(store, data, guess);
    if (measure.formats.includes(named.format.name)) return named;
    throw dataFault('data-name', {
      message: `${measure.name} cannot be had from "${data}", which is of the format ${named.format.name}`,
      hint: `it is had from ${measure.formats.join(', ')}`,
    });
  }
  const there = sets.filter(({ format }) => formats.includes(format.name));
  const [only, other] = there;
  if (only && !other) return only;
  const message = only
    ? `${measure.name} can be had from ${there.length} data sets: ${there.map(({ name }) => `"${name}"`).join(', ')}`
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
