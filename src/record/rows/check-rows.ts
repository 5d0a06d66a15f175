import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import type { Row } from '../case-record.ts';
import type { Report, RowSpec } from '../files/spec.ts';
import type { SpokenOf } from '../history/check-history.ts';
import type { LeftOut } from '../left-out.ts';
import type { TableName } from '../tables.ts';
import type { Times } from '../times.ts';
import { type CaseIds, collectIds } from './case-ids.ts';
import { checkRow, idOf, type RowResult } from './check-row.ts';
import type { LostFields } from './lost-fields.ts';
import { oneCause } from './one-cause.ts';
import { fieldsOf } from './table-fields.ts';

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
  /** The rows that are left out, each with what of it can be read. */
  readonly leftOut: () => LeftOut[];
  /** What the rows that are left out speak of. */
  readonly spokenOf: () => SpokenOf;
  /** What is sound of the `case` row, even when it lacks something that it must have. */
  readonly caseRow: Partial<Row<'case'>> | undefined;
  /** The sound rows when some more, by id, are left out as well. */
  readonly without: (ids: readonly string[]) => readonly CheckedRow[];
}

interface Draft {
  readonly spec: RowSpec;
  readonly id: string | undefined;
  row: Row<TableName> | undefined;
  /** What a row that stands has lost. Of one that fell it is found again when it is asked: there may be millions. */
  lost: LostFields;
  /** Of its first error, or why it fell with another row. */
  code: ProblemCode | undefined;
}

/**
 * Checks every row of every table, and every reference between them. All problems are reported, each at its value.
 *
 * A row that is left out takes with it only the rows that require it; a list that may be empty merely loses it.
 */
export function checkRows(specs: readonly RowSpec[], report: Report): CheckedRows {
  const sheets = new Map<unknown, number>();
  for (const { sheet } of specs) if (sheet) sheets.set(sheet, (sheets.get(sheet) ?? 0) + 1);
  const causes = oneCause(report, (sheet) => sheets.get(sheet) ?? 0);
  const ids = collectIds(specs, report);
  const out = new Set<string>();
  const spoken = new Set<string>();
  const named = new Set<string>();
  const drafts = specs.map((spec): Draft => {
    named.clear();
    let code = spec.partial;
    const hear = (found: Problem, field?: string) => {
      if (found.severity === 'error') code ??= found.code;
      causes.hear(found, spec, field);
    };
    const { row, lost } = checkRow(spec, { ids, out, report: hear, refersTo: named });
    if (!row || ids.repeated.has(spec)) for (const id of named) spoken.add(id);
    // a row whose id is taken is checked like any other, but does not stand
    if (ids.repeated.has(spec))
      return { spec, id: undefined, row: undefined, lost: nothing, code: 'id-repeated' };
    return { spec, id: idOf(spec), row, lost: row && lost.size > 0 ? lost : nothing, code };
  });
  causes.tell();
  leaveOut(
    drafts.filter((draft) => !draft.row),
    { drafts, ids, out },
    report,
  );
  return {
    rows: soundRows(drafts),
    out,
    leftOut: () => leftOutOf({ drafts, ids, out }),
    spokenOf: () => spokenOf(spoken, { drafts, ids }),
    caseRow: caseRowOf({ drafts, ids, out }),
    without: (more) => {
      const falling = drafts.filter(({ id, row }) => row && id !== undefined && more.includes(id));
      for (const draft of falling) {
        draft.row = undefined;
        draft.code = 'date-anchor-unknown';
      }
      leaveOut(falling, { drafts, ids, out }, report);
      return soundRows(drafts);
    },
  };
}

function soundRows(drafts: readonly Draft[]): CheckedRow[] {
  return drafts.flatMap(({ spec, row }) => (row ? [{ table: spec.table, row }] : []));
}

const nothing: LostFields = new Map();

/** So many rows of a table are kept one by one; of a table that has lost more, anything may be lost. */
const MOST_LEFT_OUT = 500;

/** The rows that have fallen, and those that stand without a field that was written. Of one with an id that was taken, or whose cells have shifted, even that is not known. */
function leftOutOf({ drafts, ids, out }: Drafts): LeftOut[] {
  const counts = new Map<TableName, number>();
  return drafts.flatMap((draft): LeftOut[] => {
    const { spec, row, id } = draft;
    if (row && draft.lost.size === 0) return [];
    const code = (row ? [...draft.lost.values()][0] : draft.code) ?? 'row-shape';
    const stands = row && ({ stands: true } as const);
    const count = counts.get(spec.table) ?? 0;
    counts.set(spec.table, count + 1);
    if (count === MOST_LEFT_OUT) return [{ table: spec.table, ...stands, code, at: spec.at }];
    if (count > MOST_LEFT_OUT) return [];
    const checked = quietly(spec, { ids, out });
    const lost = row ? draft.lost : checked.lost;
    const { at: _, ...sound } = checked.sound as Record<string, unknown>;
    const isKnown = (key: string) => !lost.has(key) && !(key === 'evidence' && checked.isEvidenceCut);
    const readable = Object.fromEntries(Object.entries(sound).filter(([key]) => isKnown(key)));
    const isSpoilt = spec.partial !== undefined && (spec.spoilt?.includes('decides') ?? true);
    const posts = lost.has('memberOf') && ({ lostPosts: true } as const);
    const decisions =
      spec.table === 'events' && (lost.has('decides') || isSpoilt) && ({ lostDecisions: true } as const);
    return [
      {
        table: spec.table,
        ...(id !== undefined && { id }),
        readable,
        ...mostTimes(spec, readable),
        ...stands,
        ...posts,
        ...decisions,
        code,
        at: spec.at,
      },
    ];
  });
}

/** For how many acts a fallen row can stand at most, as far as that can be told: a number that is not read may be any. */
function mostTimes(spec: RowSpec, readable: Readonly<Record<string, unknown>>): Pick<LeftOut, 'times'> {
  if (spec.table === 'coverage') return {};
  if (spec.table !== 'events') return { times: 1 };
  const times = readable.times as Times | undefined;
  if (times) return times.high === undefined ? {} : { times: times.high };
  const fields = fieldsOf(spec.table);
  const isWritten = spec.fields.some(({ key }) => key === 'times' || !Object.hasOwn(fields, key));
  const isSpoilt = spec.partial !== undefined && (spec.spoilt?.includes('times') ?? true);
  return isWritten || isSpoilt ? {} : { times: 1 };
}

/** The sources that fallen rows cite, and the votes whose ballots they are: their absence is no fault of the record. */
function spokenOf(spoken: ReadonlySet<string>, { drafts, ids }: Omit<Drafts, 'out'>): SpokenOf {
  const named = new Set(spoken);
  // those that fell with others did not fall when they were checked
  for (const { row, code, spec } of drafts)
    if (!row && (code === 'rows-left-out' || code === 'date-anchor-unknown'))
      for (const id of refersTo(spec, { ids })) named.add(id);
  const of = (table: TableName) => new Set([...named].filter((id) => ids.byId.get(id)?.table === table));
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
  const speakers = falling.every(({ id }) => id === undefined)
    ? new Map<string, Draft[]>()
    : speakersOf({ drafts, ids });
  while (falling.length > 0) {
    for (const { id } of falling) if (id !== undefined) out.add(id);
    const next: Draft[] = [];
    for (const { id, spec } of falling) {
      const taken = (speakers.get(id ?? '') ?? []).filter((draft) => {
        if (!draft.row) return false;
        const { row, lost } = quietly(draft.spec, { ids, out });
        draft.row = row;
        draft.lost = row ? lost : nothing;
        if (!draft.row) draft.code = 'rows-left-out';
        return !draft.row;
      });
      for (const draft of taken) next.push(draft);
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

/** What is sound of the case's own row. */
function caseRowOf({ drafts, ids, out }: Drafts): Partial<Row<'case'>> | undefined {
  const draft = drafts.find(({ spec }) => spec.table === 'case');
  return draft && (quietly(draft.spec, { ids, out }).sound as Partial<Row<'case'>>);
}

/** Checks a row once more, its problems being reported already. */
function quietly(spec: RowSpec, { ids, out }: Pick<Drafts, 'ids' | 'out'>): RowResult {
  return checkRow(spec, { ids, out, report: () => {} });
}

/** Every id that a row speaks of, found by checking it once more. */
function refersTo(spec: RowSpec, { ids }: Pick<Drafts, 'ids'>): Set<string> {
  const found = new Set<string>();
  checkRow(spec, { ids, out: new Set(), report: () => {}, refersTo: found });
  return found;
}

/** For each id, the rows that speak of it. */
function speakersOf({ drafts, ids }: Omit<Drafts, 'out'>): Map<string, Draft[]> {
  const speakers = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const id of refersTo(draft.spec, { ids })) {
      const known = speakers.get(id);
      if (known) known.push(draft);
      else speakers.set(id, [draft]);
    }
  }
  return speakers;
}
