import { groupBy } from '../../base/group-by.ts';
import type { CaseRecord, Row } from '../../record/case-record.ts';
import type { Counted, Part } from '../judge-report.ts';
import { nodesIn } from '../language/nodes-in.ts';
import type { Typed } from '../language/typed.ts';
import { isOfData } from '../published/asks-data.ts';
import { yearsOf } from './ask-years.ts';
import { dataUnits } from './data-units.ts';
import { comparisons } from './deciders.ts';
import { ownSets } from './one-witness.ts';
import type { Difference, YearSpan } from './second-report.ts';

interface Sides {
  readonly case: { readonly test: Typed; readonly parts: readonly Part[] };
  readonly data: { readonly test: Typed; readonly measured: readonly Row<'measured'>[] };
}

/** What the question to the case and that to the data do not have in common, as far as the two tests and what they used tell it. */
export function differences(of: Sides, record: CaseRecord): Difference[] {
  return [
    ...(nodesIn(of.data.test).some(asksRecord) ? [{ is: 'record' } as const] : []),
    ...dataToo(of, record),
    ...meant(of.data.measured),
    ...gaps(of.data.measured),
    ...(asksOfDays(of.case.test, record) ? [{ is: 'days' } as const] : []),
    ...times(of, record),
    ...counts(of, record),
  ];
}

/** Whether a call asks the record of the case: it is none of published data, and sums none up. */
const asksRecord = (node: Typed): boolean =>
  node.is === 'call' && ![node, ...node.arguments.flatMap(nodesIn)].some(isOfData);

function dataToo(of: Sides, record: CaseRecord): Difference[] {
  const [own, others] = [ownSets(of.case.test, record), new Set(of.data.measured.map(({ set }) => set))];
  return own.length === 0 ? [] : [{ is: 'data', own, both: own.filter((set) => others.has(set)) }];
}

function meant(measured: readonly Row<'measured'>[]): Difference[] {
  const all = measured.flatMap(({ set, means }) => (means === undefined ? [] : [{ set, means }]));
  return [...groupBy(all, ({ set, means }) => `${set} ${means}`).values()].map(([first]) => ({
    is: 'meaning',
    ...first!,
  }));
}

function gaps(measured: readonly Row<'measured'>[]): Difference[] {
  const blank = measured.filter(({ value }) => value === undefined);
  return [...groupBy(blank, ({ why = '' }) => why)].map(([why, rows]) => ({
    ...({ is: 'gap', why } as const),
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b),
  }));
}

/** Whether a test asks of days: by a window that is no whole year, of what fades on a date, or which of two times came first. */
function asksOfDays(test: Typed, record: CaseRecord): boolean {
  return (
    comparisons(test).some(({ node }) => yearsOf(node, record).isFiner) ||
    nodesIn(test).some(
      (node) =>
        (node.is === 'compare' && node.by === 'time') ||
        (node.is === 'call' && node.window?.kind === 'day' && node.signature.fades === true),
    )
  );
}

function times({ case: own, data }: Sides, record: CaseRecord): Difference[] {
  const [one, other] = [own.test, data.test].map((test) => spanOf(test, record));
  if (!one || !other || (one[0] === other[0] && one[1] === other[1])) return [];
  return [{ is: 'times', case: one, data: other }];
}

/** From the first to the last year of which a test asks; undefined where a part of it states no time. */
function spanOf(test: Typed, record: CaseRecord): YearSpan | undefined {
  const years = comparisons(test).map(({ node }) => yearsOf(node, record).years);
  if (years.some(({ length }) => length === 0)) return undefined;
  const all = years.flat();
  return [Math.min(...all), Math.max(...all)];
}

function counts({ case: own, data }: Sides, record: CaseRecord): Difference[] {
  const entered = own.parts.flatMap(({ left, right, rows }) => [left?.rows, right?.rows, rows]);
  const tables = [...new Set(entered.flatMap((count): readonly Counted[] => count?.tables ?? []))];
  const units = dataUnits(data.measured, record);
  const isSame = units.length === 1 && units[0] === 'votes' && tables.every(isOfVotes);
  return tables.length === 0 || units.length === 0 || isSame
    ? []
    : [{ is: 'counts', case: tables, data: units }];
}

const isOfVotes = (table: Counted): boolean => table === 'votes' || table === 'ballots';
