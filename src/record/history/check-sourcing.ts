import { groupBy } from '../../base/group-by.ts';
import { type Problem, problem } from '../../base/problems/problems.ts';
import { suggest } from '../../base/suggest.ts';
import type { CaseRecord, RowPosition } from '../case-record.ts';
import { fieldAt } from '../dates/dated-moments.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { factTables } from '../tables.ts';

interface Attested {
  readonly id?: string;
  readonly evidence?: readonly Evidence[];
  readonly by?: unknown;
  readonly alternatives?: string;
  readonly at: RowPosition;
}

/** Above so many, what is uncited is told in one note: a whole library was handed in. */
const MOST_NOTES = 10;

/**
 * Facts without evidence (`fact-unsourced`; ballots rest on that of their vote), sources that nothing cites
 * (`source-uncited`), and groups of alternatives with one row only (`alternatives-single`).
 *
 * Takes: the record; `cited`, sources that rows which could not be read may cite.
 */
export function checkSourcing(record: CaseRecord, cited: ReadonlySet<string> = new Set()): Problem[] {
  return [...unsourced(record), ...uncited(record, cited), ...lonely(record)];
}

function unsourced({ rows, supposed }: CaseRecord): Problem[] {
  return factTables.flatMap((table) =>
    rows[table].flatMap(({ id, evidence, at }) =>
      evidence?.length || supposed?.added.has(id)
        ? []
        : [problem('fact-unsourced', at, { what: table.replace(/s$/, ''), id })],
    ),
  );
}

function uncited({ rows }: CaseRecord, cited: ReadonlySet<string>): Problem[] {
  const named = new Set(cited);
  const every = Object.values(rows) as readonly (readonly Attested[])[];
  for (const row of every.flat()) for (const item of row.evidence ?? []) cite(item, named);
  for (const { soughtIn = [] } of rows.weighs) for (const where of soughtIn) named.add(where);
  for (const { source = [] } of rows.dataSets) for (const id of source) named.add(id);
  for (const { by } of [...rows.claims, ...rows.periods]) for (const item of by) cite(item, named);
  const left = rows.sources.filter((source) => !named.has(source.id));
  const [first] = left;
  if (first && left.length > MOST_NOTES) {
    return [problem('source-uncited', first.at, { ids: left.map((source) => source.id) })];
  }
  return left.map((source) => problem('source-uncited', source.at, { ids: [source.id] }));
}

function cite({ source, via }: Evidence, named: Set<string>): void {
  named.add(source);
  if (via !== undefined) named.add(via);
}

function lonely({ rows }: CaseRecord): Problem[] {
  const every = Object.values(rows) as readonly (readonly Attested[])[];
  const groups = groupBy(every.flat(), (row) => row.alternatives);
  const names = [...groups.keys()].filter((name) => name !== undefined);
  return [...groups].flatMap(([name, members]) => {
    const [only] = members;
    if (name === undefined || !only || members.length > 1) return [];
    const suggestion = suggest(
      name,
      names.filter((other) => other !== name),
    );
    return [problem('alternatives-single', fieldAt(only, 'alternatives'), { name, suggestion })];
  });
}
