import { type Position, type Problem, problem, sortProblems } from '../../base/problems/problems.ts';
import type { CaseRecord } from '../case-record.ts';
import { plainValue, type ReadSpecs, type RowSpec, type SpecValue } from '../files/spec.ts';
import { recordOfSpecs } from '../record-of-specs.ts';
import { place } from '../rows/case-ids.ts';
import type { TableName } from '../tables.ts';
import { applyChanges } from './apply-changes.ts';
import { addedName } from './check-changes.ts';
import { type Consequence, consequencesOf, type Staying, stayingOf } from './consequences.ts';
import { type Change, readChanges } from './read-changes.ts';
import { groupsWritten, nameOf, rowsByName, textOf } from './rows-written.ts';
import { withoutSame } from './same-repairs.ts';

/** One change, as a report tells it. */
export interface ChangeMade {
  readonly kind: Change['kind'];
  /** The row that is changed; absent of an addition without an id. */
  readonly id?: string;
  readonly table: TableName;
  /** The group of alternatives that is dropped whole, and this row with it: one change of the author's for all its rows. */
  readonly group?: string;
  /** Of what is set or added: the fields as they were written and as they are written now. */
  readonly fields: readonly { readonly field: string; readonly from?: unknown; readonly to?: unknown }[];
  readonly because?: string;
}

/** A case as it would be under a scenario. */
export interface Supposition {
  readonly id: string;
  readonly says: string;
  readonly note?: string;
  readonly changes: readonly ChangeMade[];
  readonly otherwise: readonly ChangeMade[];
  /** What goes with the rows that are dropped. */
  readonly gone: readonly Consequence[];
  readonly stays: readonly Staying[];
  readonly record: CaseRecord;
  /** Whether it has no error of its own and makes none; else it is not played. */
  readonly isSound: boolean;
  /** All of these: those of its own, which the case has too, and those that it makes. */
  readonly errors: readonly Problem[];
  /** Errors that the case has with the scenario and not without it, each at the scenario's own place. */
  readonly problems: readonly Problem[];
}

/** The scenarios of a case as they are written, by their ids. */
export function scenariosOf({ specs }: ReadSpecs): ReadonlyMap<string, RowSpec> {
  const all = specs.filter(({ table }) => table === 'scenarios');
  return new Map(
    all.flatMap((spec) => (textOf(spec, 'id') === undefined ? [] : [[textOf(spec, 'id')!, spec]])),
  );
}

/**
 * Makes the changes of a scenario in the rows of a case as they were written, takes with those that are dropped what would not have
 * been without them, and reads the case again by the same checks. A row that is dropped stays readable: what is dated from it keeps
 * its place.
 *
 * Takes: the case as written; the scenario's own row there; `known`, the problems that the case has without it.
 */
export function supposeScenario(read: ReadSpecs, scenario: RowSpec, known: readonly Problem[]): Supposition {
  const changes = readChanges(scenario, () => {});
  const groups = groupsWritten(read.specs);
  const dropped = changes
    .filter(({ kind }) => kind === 'drop')
    .flatMap(({ of }) => (rowsByName(read.specs).has(of.text) ? [of.text] : (groups.get(of.text) ?? [])));
  const added = new Set(
    changes.flatMap((change) => (change.kind === 'add' ? (addedName(change) ?? []) : [])),
  );
  const specs = applyChanges(read.specs, changes);
  const changed = specs === read.specs ? read : { ...read, specs };
  let gone: readonly Consequence[] = [];
  const { record, problems } = recordOfSpecs(changed, (rows) => {
    gone = consequencesOf(rows, dropped);
    const goes = gone.map(({ id }) => id);
    return { gone: new Set([...dropped, ...goes]), goes, added };
  });
  const made = changes.map((change) => [change, madeOf(change, read.specs, groups)] as const);
  const of = (isOtherwise: boolean) =>
    made.flatMap(([change, told]) => (change.isOtherwise === isOtherwise ? told : []));
  const note = textOf(scenario, 'note');
  const found = sortProblems([
    ...changesOfGone(changes, gone),
    ...newProblems({ scenario, changes, specs: changed.specs }, problems, known).map((each) =>
      withoutSame(each, changes, rowsByName(read.specs)),
    ),
  ]);
  const own = known.filter(isWithin(scenario));
  const errors = [...found, ...own].filter(({ severity }) => severity === 'error');
  return {
    id: textOf(scenario, 'id') ?? '',
    says: textOf(scenario, 'says') ?? '',
    ...(note === undefined ? {} : { note }),
    changes: of(false),
    otherwise: of(true),
    gone,
    stays: stayingOf(record.rows, record.supposed!.gone),
    record,
    isSound: errors.length === 0,
    errors,
    problems: found,
  };
}

/** A change as it is told; of a group that is dropped, that of each of its rows. */
function madeOf(
  change: Change,
  specs: readonly RowSpec[],
  groups: ReadonlyMap<string, readonly string[]>,
): ChangeMade[] {
  const { kind, of, because } = change;
  const reason = because === undefined ? {} : { because };
  const rows = rowsByName(specs);
  if (kind === 'add') {
    const id = addedName(change);
    const fields = change.fields.map(({ key, value }) => ({ field: key, to: plainValue(value) }));
    return [{ kind, ...(id === undefined ? {} : { id }), table: of.text as TableName, fields, ...reason }];
  }
  const isRow = rows.has(of.text);
  const group = isRow ? {} : { group: of.text };
  return (isRow ? [of.text] : (groups.get(of.text) ?? [])).map((id) => {
    const row = rows.get(id)!;
    const fields = change.fields.map(({ key, value }) => {
      const old = row.fields.find((field) => field.key === key)?.value;
      return { field: key, ...(old ? { from: plainValue(old) } : {}), to: plainValue(value) };
    });
    return { kind, id, table: row.table, ...group, fields, ...reason };
  });
}

/** Sets and additions of rows that go with others: nothing would come of them. */
function changesOfGone(changes: readonly Change[], gone: readonly Consequence[]): Problem[] {
  return changes.flatMap((change) => {
    const name = (change.kind === 'add' ? addedName(change) : change.of.text) ?? '';
    if (change.kind === 'drop' || name === '') return [];
    // a ballot goes with its vote, whether that is dropped or goes itself
    const vote = name.includes('/') ? name.slice(0, name.indexOf('/')) : undefined;
    const chain =
      gone.find(({ id }) => id === name || id === vote)?.chain ??
      (changes.some(({ kind, of }) => kind === 'drop' && of.text === vote) ? [vote!] : undefined);
    if (!chain) return [];
    const whole = chain.at(-1) === name ? chain : [...chain, name];
    return [
      problem('scenario-gone', change.of.at, { change: `${change.kind} "${name}"`, id: name, chain: whole }),
    ];
  });
}

interface Made {
  readonly scenario: RowSpec;
  readonly changes: readonly Change[];
  /** The rows with the changes in them. */
  readonly specs: readonly RowSpec[];
}

/**
 * The errors that come of the changes. One of a value that the scenario writes stands there as it is; one elsewhere is told at the change
 * that made it, when there is none of the first kind.
 */
function newProblems(made: Made, problems: readonly Problem[], known: readonly Problem[]): Problem[] {
  const before = new Set(known.map(keyOf));
  const errors = problems.filter((each) => each.severity === 'error' && !before.has(keyOf(each)));
  const own = errors.filter(isWithin(made.scenario));
  if (own.length > 0) return own;
  return errors.map((each) => {
    const { message, hint } = each;
    const scenario = textOf(made.scenario, 'id') ?? '';
    const at = changeOf(each, made)?.of.at ?? made.scenario.at;
    return problem('scenario-unsound', at, { scenario, message, where: place(each), hint });
  });
}

const keyOf = ({ file, line, column, code, message }: Problem): string =>
  `${file}:${line}:${column} ${code} ${message}`;

/** The change that made a problem: of the row at which it stands, else of one that it names, else the first. */
function changeOf(found: Problem, { changes, specs }: Made): Change | undefined {
  const rows = specs.filter(({ at }) => at.file === found.file && isAtOrBefore(at, found));
  const row = rows.reduce<RowSpec | undefined>(
    (last, each) => (!last || isAtOrBefore(last.at, each.at) ? each : last),
    undefined,
  );
  const name = row && nameOf(row);
  const named = (of: string) => found.message.includes(`"${of}"`);
  return (
    changes.find(({ kind, of }) => kind !== 'add' && of.text === name) ??
    changes.find((change) => named(change.kind === 'add' ? (addedName(change) ?? '') : change.of.text)) ??
    changes[0]
  );
}

const isAtOrBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column);

/** Whether a problem stands in a row, from its start to the end of its last value. */
function isWithin({ at, fields }: RowSpec): (found: Problem) => boolean {
  let last: Position = at;
  const walk = (value: SpecValue): void => {
    const { line, column } = value.at;
    const end = { file: at.file, line, column: column + (value.kind === 'scalar' ? value.text.length : 0) };
    if (isAtOrBefore(last, end)) last = end;
    if (value.kind === 'list') value.items.forEach(walk);
    if (value.kind === 'mapping') for (const entry of value.entries) walk(entry.value);
  };
  for (const { value } of fields) walk(value);
  return (found) => found.file === at.file && isAtOrBefore(at, found) && isAtOrBefore(found, last);
}
