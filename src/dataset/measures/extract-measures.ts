import { yearMonthDay } from '../../base/calendar.ts';
import { groupBy } from '../../base/group-by.ts';
import type { Interval } from '../../base/interval.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import { boundsInRecord } from '../../record/dates/bounds-in-record.ts';
import type { Meaning } from '../../record/meaning-words.ts';
import { type MeasureName, measureNames, measureWord } from '../../record/measure-tables.ts';
import { stateOfWord } from '../../record/state-of-word.ts';
import { DataFault } from '../data-fault.ts';
import { type DataSet, listDataSets } from '../store/catalogue.ts';
import type { Store } from '../store/open-store.ts';
import { askMeasure, howToAdd, type Measurement } from './ask-measure.ts';
import type { MeasuredValue, Subject } from './measure-spec.ts';
import { measureNamed, variantsOf } from './measure-table.ts';
import { versionOf } from './version-of.ts';

/** What a case wants to know of a data set, over its whole period. */
export interface Wanted {
  readonly set: string;
  readonly measure: MeasureName;
  readonly variant: string;
  /** Ids: two, one, or none of the whole system. */
  readonly actors: readonly string[];
  /** Years that are asked for, also outside the period. */
  readonly years: readonly number[];
}

/** The rows of a data set, as `measured/NAME.csv` has them. */
export interface Extracted {
  readonly set: string;
  readonly version: string;
  readonly rows: readonly ExtractedRow[];
  readonly notes: readonly string[];
}

export interface ExtractedRow extends Omit<MeasuredValue, 'a' | 'b'> {
  readonly measure: MeasureName;
  /** Left out for the usual one. */
  readonly variant: string | undefined;
  readonly of: string | undefined;
  readonly with: string | undefined;
  /** What the value is, where that is not what the measure's name says. */
  readonly means: Meaning | undefined;
}

/** What could not be had, why, and what to do. */
export interface NotExtracted {
  readonly set: string;
  /** `agreement (voeten) of PRC and USSR`; nothing where it is the whole set. */
  readonly what: string | undefined;
  readonly why: string;
  readonly hint: string;
}

export interface ExtractOptions {
  readonly onProgress?: (done: number, of: number) => void;
  readonly guess: (word: string, words: readonly string[]) => string | undefined;
}

/** Measures what a case wants of its data sets, over all years of its period. Nothing is written here. */
export async function extractMeasures(
  store: Store,
  record: CaseRecord,
  wanted: readonly Wanted[],
  { onProgress = () => {}, guess }: ExtractOptions,
): Promise<{ readonly extracted: readonly Extracted[]; readonly not: readonly NotExtracted[] }> {
  const sets = await listDataSets(store);
  const extracted: Extracted[] = [];
  const not: NotExtracted[] = [];
  const tasks = [...groupBy(wanted, ({ set }) => set)];
  for (const [i, [name, asked]] of tasks.entries()) {
    const row = record.rows.dataSets.find(({ id }) => id === name);
    const set = sets.find((each) => each.name === name);
    const why = row ? whyNot(row, set) : undefined;
    if (!set || why) {
      if (why) not.push({ set: name, what: undefined, ...why });
      continue;
    }
    const found = await ofSet(store, record, set, asked, {
      guess,
      onProgress: (done, of) => onProgress(i + done / Math.max(1, of), tasks.length),
    });
    extracted.push(found.extracted);
    not.push(...found.not);
  }
  return { extracted, not };
}

/** Why a data set is not asked: it is not in the store, or in another version than the case has. */
function whyNot(
  { id, format, version }: Row<'dataSets'>,
  set: DataSet | undefined,
): Pick<NotExtracted, 'why' | 'hint'> | undefined {
  if (!set) return { why: `the store has no data set "${id}"`, hint: howToAdd([format ?? id], id) };
  if (format !== undefined && format !== set.format.name)
    return {
      why: `"${id}" is of the format ${set.format.name} in the store, and of "${format}" in the case`,
      hint: `write format: ${set.format.name}, or name another store with --store`,
    };
  const there = versionOf(set);
  if (version === undefined || version.trim() === there) return undefined;
  return {
    why: `the store has version "${there}" of "${id}", and the case was measured with "${version}"`,
    hint: `write version: ${JSON.stringify(there)} to measure anew with what the store has, or name a store with the other in --store`,
  };
}

async function ofSet(
  store: Store,
  record: CaseRecord,
  set: DataSet,
  wanted: readonly Wanted[],
  { guess, onProgress }: Required<ExtractOptions>,
): Promise<{ readonly extracted: Extracted; readonly not: readonly NotExtracted[] }> {
  const rows: ExtractedRow[] = [];
  const notes = new Set<string>();
  const not: NotExtracted[] = [];
  const kinds = [...groupBy(wanted, ({ measure, variant }) => `${measure} ${variant}`)];
  for (const [i, [, alike]] of kinds.entries()) {
    const { measure, variant } = alike[0]!;
    onProgress(i, kinds.length);
    try {
      const measurement = await measureAlike(store, record, set, alike, {
        guess,
        onProgress: (done, of) => onProgress(i + done / Math.max(1, of), kinds.length),
      });
      for (const note of measurement.notes) notes.add(note);
      rows.push(...rowsOf(measurement, measure, alike, record.header.period));
    } catch (thrown) {
      if (!(thrown instanceof DataFault)) throw thrown;
      const what = `${measure} (${variant})`;
      not.push({ set: set.name, what, why: thrown.problem.message, hint: thrown.problem.hint });
    }
  }
  return {
    extracted: { set: set.name, version: versionOf(set), rows: rows.sort(inOrder), notes: [...notes] },
    not,
  };
}

/** The days between which an actor was, as its span tells. */
function livedIn({ span }: Row<'actors'>, record: CaseRecord): Interval | undefined {
  const bounds = span && boundsInRecord(span, record);
  return bounds && { start: bounds.earliest, end: bounds.latest };
}

/** Asks once for all actors of whom one measure is wanted. */
function measureAlike(
  store: Store,
  record: CaseRecord,
  set: DataSet,
  wanted: readonly Wanted[],
  options: Required<ExtractOptions>,
): Promise<Measurement> {
  const { rows, header } = record;
  const { period } = header;
  const { measure, variant } = wanted[0]!;
  const years = wanted.flatMap((each) => each.years);
  const ids = [...new Set(wanted.flatMap(({ actors }) => actors))].sort();
  const subjects = ids.map((id): Subject => {
    const actor = rows.actors.find((row) => row.id === id);
    const named = actor?.cow === undefined && actor ? stateOfWord(actor.iso3 ?? actor.name) : undefined;
    return { label: id, word: id, cow: actor?.cow, ...named, days: actor && livedIn(actor, record) };
  });
  return askMeasure(store, {
    measure: measureNamed(measure)!,
    data: set.name,
    variant,
    ...(measureWord(measure).of > 0 ? { between: subjects } : {}),
    from: years.reduce((least, year) => Math.min(least, year), yearMonthDay(period.start).year),
    to: years.reduce((most, year) => Math.max(most, year), yearMonthDay(period.end).year),
    ...options,
  });
}

/** Of what was measured, what was wanted: the years of the case's period, and those that are asked of these actors. */
function rowsOf(
  { values, set, measure: spec, variant: { name }, means }: Measurement,
  measure: MeasureName,
  wanted: readonly Wanted[],
  period: Interval,
): readonly ExtractedRow[] {
  const keyOf = (actors: readonly string[]) => JSON.stringify([...actors].sort());
  const yearsByKey = new Map<string, Set<number>>();
  for (const { actors, years } of wanted)
    yearsByKey.set(keyOf(actors), new Set([...(yearsByKey.get(keyOf(actors)) ?? []), ...years]));
  const [first, last] = [yearMonthDay(period.start).year, yearMonthDay(period.end).year];
  const variant = name === variantsOf(spec, set.format.name)[0]?.name ? undefined : name;
  return values.flatMap(({ a, b, ...value }) => {
    const actors = [a, b].filter((actor) => actor !== '').sort();
    const years = yearsByKey.get(keyOf(actors));
    const isOfPeriod = first <= value.year && value.year <= last;
    if (!years || !(isOfPeriod || years.has(value.year))) return [];
    return [
      {
        ...{ measure, variant, of: actors[0], with: actors[1] },
        ...value,
        means: value.value === null ? undefined : means,
      },
    ];
  });
}

function inOrder(one: ExtractedRow, other: ExtractedRow): number {
  const key = (row: ExtractedRow) => [row.variant ?? '', row.of ?? '', row.with ?? ''];
  const [x, y] = [key(one), key(other)];
  const at = x.findIndex((part, i) => part !== y[i]);
  return (
    measureNames.indexOf(one.measure) - measureNames.indexOf(other.measure) ||
    (at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1) ||
    one.year - other.year
  );
}
