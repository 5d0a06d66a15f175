import { onceForEach } from '../base/once-for-each.ts';
import type { CaseRecord, Row } from './case-record.ts';
import { type MeasureName, variantOf } from './measure-tables.ts';

/** One value of published data: of which set and measure, of whom, in which year. */
export interface MeasuredAsked {
  readonly set: string;
  readonly measure: MeasureName;
  readonly variant: string;
  /** Two in either order, one, or none, of the whole system. */
  readonly actors: readonly string[];
  readonly year: number;
}

type Rows = Pick<CaseRecord['rows'], 'dataSets' | 'measured'>;

/** What a row of the table is of, without what it comes to. */
export type MeasuredOf = Pick<Row<'measured'>, 'set' | 'measure' | 'year'> & {
  readonly [field in 'variant' | 'of' | 'with']?: string | undefined;
};

/** The format of a data set: as its row says, else what its name tells. */
export function formatOfSet({ dataSets }: Pick<Rows, 'dataSets'>, set: string): string | undefined {
  const row = dataSets.find(({ id }) => id === set);
  return row && (row.format ?? row.id);
}

/** What a row of the table gives a value for. */
export function askedByRow(row: MeasuredOf, rows: Rows): MeasuredAsked {
  const { set, measure, variant, of, with: other, year } = row;
  return {
    ...{ set, measure, year },
    variant: variantOf(measure, variant, formatOfSet(rows, set)),
    actors: [of, other].filter((actor) => actor !== undefined),
  };
}

/** In words, for a message: `agreement (simple) of PRC and USSR in 1971 by "un-votes"`. */
export function measuredInWords({ set, measure, variant, actors, year }: MeasuredAsked): string {
  const whose = actors.length > 0 ? ` of ${[...actors].sort().join(' and ')}` : '';
  return `${measure} (${variant})${whose} in ${year} by "${set}"`;
}

/** What tells one value from all others; the order of a pair makes no difference. */
export const measuredKey = ({ set, measure, variant, actors, year }: MeasuredAsked): string =>
  JSON.stringify([set, measure, variant, ...[...actors].sort(), year]);

/** Every row of a case's published data by its key: more than one where a value is given twice. */
const rowsByKey = onceForEach((rows: Rows): ReadonlyMap<string, readonly Row<'measured'>[]> => {
  const found = new Map<string, Row<'measured'>[]>();
  for (const row of rows.measured) {
    const key = measuredKey(askedByRow(row, rows));
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
});

/** The rows that give a value: one, none, or more where it is given twice. */
export const measuredFor = (rows: CaseRecord['rows'], asked: MeasuredAsked): readonly Row<'measured'>[] =>
  rowsByKey(rows).get(measuredKey(asked)) ?? [];

/** Rows that give one value, wherever there is more than one. */
export const measuredTwice = (rows: CaseRecord['rows']): (readonly Row<'measured'>[])[] =>
  [...rowsByKey(rows).values()].filter(({ length }) => length > 1);
