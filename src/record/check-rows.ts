import { problem } from '../base/problems.ts';
import { type CaseIds, collectIds } from './case-ids.ts';
import type { Row } from './case-record.ts';
import type { LeftOut } from './check-history.ts';
import { checkRow, idOf, type RowResult } from './check-row.ts';
import type { Report, RowSpec } from './spec.ts';
import type { TableName } from './tables.ts';

/** A checked row and the table it belongs to. */
export interface CheckedRow {
  readonly table: TableName;
  readonly row: Row<TableName>;
}

export interface CheckedRows {
  /** The sound rows, in the order of the files. */
  readonly rows: readonly CheckedRow[];
  /** Ids of rows that were written and are left out: what speaks of them is not to blame. */
  readonly out: ReadonlySet<string>;
  /** What the rows that are left out speak of. */
  readonly leftOut: () => LeftOut;
  /** What is sound of the `case` row, even when it lacks something that it must have. */
  readonly caseRow: Partial<Row<'case'>> | undefined;
  /** The sound rows when some more, by id, are left out as well. */
  readonly without: (ids: readonly string[]) => readonly CheckedRow[];
}

interface Draft {
  readonly spec: RowSpec;
  readonly id: string | undefined;
  result: RowResult;
}

/**
 * Checks every row of every table, and every reference between them. All problems are reported, each at its value.
 *
 * A row that is left out takes with it only the rows that require it; a list that may be empty merely loses it.
 */
export function checkRows(specs: readonly RowSpec[], report: Report): CheckedRows {
  const ids = collectIds(specs, report);
  const drafts = specs.map((spec): Draft => {
    const result = checkRow(spec, ids, new Set(), report);
    // a row whose id is taken is checked like any other, but does not stand
    if (ids.repeated.has(spec)) return { spec, id: undefined, result: { ...result, row: undefined } };
    return { spec, id: idOf(spec), result };
  });
  const out = new Set<string>();
  leaveOut(
    drafts.filter((draft) => !draft.result.row),
    { drafts, ids, out },
    report,
  );
  return {
    rows: soundRows(drafts),
    out,
    leftOut: () => leftOutOf(drafts, ids),
    caseRow: drafts.find(({ spec }) => spec.table === 'case')?.result.sound as
      | Partial<Row<'case'>>
      | undefined,
    without: (more) => {
      const falling = drafts.filter(({ id, result }) => result.row && id !== undefined && more.includes(id));
      for (const draft of falling) draft.result = { ...draft.result, row: undefined };
      leaveOut(falling, { drafts, ids, out }, report);
      return soundRows(drafts);
    },
  };
}

function soundRows(drafts: readonly Draft[]): CheckedRow[] {
  return drafts.flatMap(({ spec, result }) => (result.row ? [{ table: spec.table, row: result.row }] : []));
}

/** The sources that fallen rows cite, and the votes whose ballots they are: their absence is no fault of the record. */
function leftOutOf(drafts: readonly Draft[], ids: CaseIds): LeftOut {
  const named = drafts.filter(({ result }) => !result.row).flatMap(({ result }) => [...result.refersTo]);
  const of = (table: TableName) => new Set(named.filter((id) => ids.byId.get(id)?.table === table));
  return { sources: of('sources'), votes: of('votes') };
}

interface Drafts {
  readonly drafts: readonly Draft[];
  readonly ids: CaseIds;
  /** Ids of the rows that have fallen; grows. */
  readonly out: Set<string>;
}

/** Takes with the fallen rows those that require them, and so on until no more fall. */
function leaveOut(fallen: readonly Draft[], { drafts, ids, out }: Drafts, report: Report): void {
  let falling = fallen;
  const speakers = falling.length === 0 ? new Map<string, Draft[]>() : speakersOf(drafts);
  while (falling.length > 0) {
    for (const { id } of falling) if (id !== undefined) out.add(id);
    const next: Draft[] = [];
    for (const { id, spec } of falling) {
      const taken = (speakers.get(id ?? '') ?? []).filter((draft) => {
        if (!draft.result.row) return false;
        draft.result = checkRow(draft.spec, ids, out, () => {});
        return !draft.result.row;
      });
      next.push(...taken);
      if (taken.length === 0 || id === undefined) continue;
      report(
        problem('rows-left-out', spec.at, {
          id,
          rows: taken.map((draft) =>
            draft.id === undefined ? `a row of ${draft.spec.table}` : `"${draft.id}"`,
          ),
        }),
      );
    }
    falling = next;
  }
}

/** For each id, the rows that speak of it. */
function speakersOf(drafts: readonly Draft[]): Map<string, Draft[]> {
  const speakers = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const id of draft.result.refersTo) {
      const known = speakers.get(id);
      if (known) known.push(draft);
      else speakers.set(id, [draft]);
    }
  }
  return speakers;
}
