import type { CaseRecord, Row } from '../case-record.ts';
import { isEmpty, plainValue, type ReadSpecs, type RowSpec, type SpecValue } from '../files/spec.ts';
import { nameOf, textOf } from '../scenarios/rows-written.ts';
import type { TableName } from '../tables.ts';
import { pairAlike } from './pair-alike.ts';

/** A case as it is written, with its record. */
export interface Version {
  readonly written: ReadSpecs;
  readonly record: CaseRecord;
}

/** A row that is not the same in two versions of a case. */
export interface DifferingRow {
  /** By what a report names it: its table, and its id or what is in it. */
  readonly key: string;
  readonly table: TableName;
  /** Its id, of a ballot `vote/actor`; absent of a row without one. */
  readonly id?: string;
  /** Its title, or else what it says; of a row without id what is in its fields, or where it stands. */
  readonly title?: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Of one that is changed: its fields as they are written in the older and in the newer. */
  readonly fields: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[];
  /** The row as it is written in the older and in the newer. */
  readonly older?: RowSpec;
  readonly newer?: RowSpec;
}

/**
 * The rows that are not the same in two versions of a case, in the order of the older, those that are added behind them. Where a row
 * stands, how it is laid out, and in what order, makes no difference; nor does another way to write the same.
 */
export function differingRows(older: Version, newer: Version): DifferingRow[] {
  const [before, after] = [older, newer].map(({ written }) => namedRows(written.specs));
  const unnamed = pairAlike(
    before!.unnamed.filter(({ words }) => !after!.has(words)),
    after!.unnamed.filter(({ words }) => !before!.has(words)),
  );
  const [checkedBefore, checkedAfter] = [older, newer].map(({ record }) => rowsByPlace(record));
  const differing = (one: RowSpec | undefined, other: RowSpec | undefined): Omit<DifferingRow, 'key'>[] => {
    if (one && other) {
      const checked = [checkedBefore!.get(placeOf(one)), checkedAfter!.get(placeOf(other))] as const;
      const fields = changedFields(one, other, checked);
      return fields.length === 0
        ? []
        : [{ ...toldOf(other), change: 'changed', fields, older: one, newer: other }];
    }
    const there = (one ?? other)!;
    return [
      {
        ...toldOf(there),
        change: one ? 'removed' : 'added',
        fields: [],
        ...(one ? { older: one } : { newer: there }),
      },
    ];
  };
  return withKeys([
    ...[...before!.named].flatMap(([key, one]) => differing(one, after!.named.get(key))),
    ...unnamed.flatMap(([one, other]) => differing(one?.spec, other?.spec)),
    ...[...after!.named].flatMap(([key, other]) =>
      before!.named.has(key) ? [] : differing(undefined, other),
    ),
  ]);
}

function withKeys(rows: readonly Omit<DifferingRow, 'key'>[]): DifferingRow[] {
  const keys = new Set<string>();
  return rows.map((row) => {
    let key = single.includes(row.table) ? row.table : `${row.table} ${row.id ?? row.title ?? ''}`;
    while (keys.has(key)) key += ' again';
    keys.add(key);
    return { key, ...row };
  });
}

/** Whether a row of an id is written in a version, sound or not. */
export function hasRow({ written }: Version, table: TableName, id: string): boolean {
  return written.specs.some((spec) => spec.table === table && nameOf(spec) === id);
}

/** A row without a name, and what is in it, in words that are the same for the same. */
export interface UnnamedRow {
  readonly spec: RowSpec;
  readonly words: string;
}

/** Tables of which a case has one row. */
const single: readonly TableName[] = ['case', 'readings'];

function namedRows(specs: readonly RowSpec[]) {
  const named = new Map<string, RowSpec>();
  const unnamed: UnnamedRow[] = [];
  for (const spec of specs) {
    const name = single.includes(spec.table) ? '' : nameOf(spec);
    if (name === undefined) unnamed.push({ spec, words: `${spec.table} ${wordsOf(spec)}` });
    else {
      let key = `${spec.table} ${name}`;
      // of several rows with one id the first is held against the first
      while (named.has(key)) key += ' again';
      named.set(key, spec);
    }
  }
  const words = new Set(unnamed.map((each) => each.words));
  return { named, unnamed, has: (of: string) => words.has(of) };
}

/** What is in a row, whatever its layout. */
const wordsOf = ({ fields }: RowSpec): string =>
  JSON.stringify(
    Object.fromEntries(
      fields
        .filter(({ value }) => !isEmpty(value))
        .map(({ key, value }): [string, unknown] => [key, settled(value)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );

/** A value without its places and its layout: blanks are one blank, and a mapping has no order. */
function settled(value: SpecValue): unknown {
  if (value.kind === 'scalar') return value.text.trim().replace(/\s+/g, ' ');
  if (value.kind === 'list') return value.items.filter((item) => !isEmpty(item)).map(settled);
  const entries = value.entries.filter((entry) => !isEmpty(entry.value));
  return entries
    .map((entry): [string, unknown] => [entry.key, settled(entry.value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function changedFields(
  one: RowSpec,
  other: RowSpec,
  checked: readonly [Row<TableName> | undefined, Row<TableName> | undefined],
): DifferingRow['fields'] {
  const keys = [...new Set([...one.fields, ...other.fields].map(({ key }) => key))];
  return keys.flatMap((field) => {
    const [from, to] = [one, other].map(({ fields }) => {
      const value = fields.findLast(({ key }) => key === field)?.value;
      return value && !isEmpty(value) ? value : undefined;
    });
    const [was, is] = [from, to].map((value) => (value ? JSON.stringify(settled(value)) : ''));
    if (was === is || isReadAlike(field, checked)) return [];
    return [{ field, ...(from && { from: plainValue(from) }), ...(to && { to: plainValue(to) }) }];
  });
}

/** Whether a field that is written otherwise was read as the same. */
function isReadAlike(
  field: string,
  checked: readonly [Row<TableName> | undefined, Row<TableName> | undefined],
): boolean {
  const [one, other] = checked.map((row) => {
    const value =
      row && Object.hasOwn(row, field) ? (row as unknown as Record<string, unknown>)[field] : undefined;
    return value === undefined ? undefined : JSON.stringify(value, withoutPlace);
  });
  return one !== undefined && one === other;
}

const withoutPlace = (key: string, value: unknown): unknown =>
  key === 'at' ? undefined : typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

const placeOf = ({ table, at }: RowSpec): string => `${table} ${at.file}:${at.line}:${at.column}`;

function rowsByPlace({ rows }: CaseRecord): ReadonlyMap<string, Row<TableName>> {
  const all = Object.entries(rows) as unknown as [TableName, readonly Row<TableName>[]][];
  return new Map(
    all.flatMap(([table, found]) => found.map((row) => [placeOf({ table, at: row.at, fields: [] }), row])),
  );
}

/** How a row is told: its id and its title, or what is in it. */
function toldOf(spec: RowSpec): Pick<DifferingRow, 'table' | 'id' | 'title'> {
  const { table, fields } = spec;
  const id = single.includes(table) ? undefined : nameOf(spec);
  const title =
    textOf(spec, 'title') ?? textOf(spec, 'name') ?? textOf(spec, 'question') ?? textOf(spec, 'says');
  const inside = fields
    .filter(
      ({ key, value }) => value.kind !== 'mapping' && !isEmpty(value) && !['evidence', 'note'].includes(key),
    )
    .slice(0, 4)
    .map(({ key, value }) => `${key} ${[plainValue(value)].flat().join(', ')}`)
    .join('; ');
  const said = id === undefined && !single.includes(table) ? inside : title;
  if (id !== undefined) return { table, id, ...(said === undefined ? {} : { title: said }) };
  return { table, title: said || `at ${spec.at.file}:${spec.at.line}` };
}
