import { own } from '../base/own.ts';

/** A value, or none and why; years are those of the data. */
export interface MeasureRow {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly n?: number | undefined;
  readonly why?: string | undefined;
  /** The quarter, month or day; or how many steps after a shock, or how many lags. */
  readonly step?: string | undefined;
  /** Of a change: between which steps it lies, the level before and after, and whose acts lie there. */
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly suspects?: readonly MeasureSuspect[] | undefined;
  /** Why the case has not to do with all of it: `the case ends in 1981`. */
  readonly beyond?: string | undefined;
}

/** An act of a case that lies where a level changed. */
export interface MeasureSuspect {
  readonly id: string;
  readonly title: string;
  /** Whether both of a pair take part in it. */
  readonly ofBoth: boolean;
  /** How much of it lies there, how it lies to the likeliest step, and how likely the new level began in the act's own. */
  readonly within: number;
  readonly order: 'before' | 'in' | 'after' | 'unsure';
  readonly daysApart: number;
  readonly chance: number;
}

/** What was measured, of which data and how, with all that one needs to have it again. */
export interface MeasureView {
  readonly measure: string;
  readonly says: string;
  readonly variant: string;
  readonly variantSays: string;
  readonly unit: string;
  readonly data: string;
  readonly version: string;
  readonly from: number;
  readonly to: number;
  readonly notes: readonly string[];
  /** What the steps of its rows are, where they are of no whole year. */
  readonly step: string | undefined;
  /** Whether its rows say where levels change, and whether they have suspects. */
  readonly areTurns: boolean;
  readonly hasSuspects: boolean;
  /** Whether a row is of what one did to another. */
  readonly isDirected: boolean;
  /** Whether `low` and `high` of its rows are years. */
  readonly endsAreYears: boolean;
  readonly rows: readonly MeasureRow[];
  /** What the labels of rows are called: names of states by their numbers. */
  readonly called: Readonly<Record<string, string>>;
}

/** A measure that the store can give, or could. */
export interface MeasureEntry {
  readonly name: string;
  readonly says: string;
  readonly of: string;
  readonly unit: string;
  readonly variants: readonly {
    readonly name: string;
    readonly says: string;
    readonly formats: readonly string[];
    readonly needs: readonly string[];
  }[];
  readonly formats: readonly string[];
  /** The data sets of the store that have it. */
  readonly sets: readonly string[];
}

/** The columns of what is measured as a table, with which every such table begins or that it has alone: one value a row. */
export const firstColumns = ['measure', 'variant', 'data', 'version', 'a', 'b', 'year'] as const;
const valueColumns = ['value', 'low', 'high', 'n', 'why'] as const;
const turnColumns = ['earliest', 'latest', 'before', 'after'] as const;

/** The columns of a table of what was measured: of steps with their names, of changes with what lies about them. */
export const tidyColumns = ({
  step,
  areTurns,
  hasSuspects,
}: Pick<MeasureView, 'step' | 'areTurns' | 'hasSuspects'>): readonly string[] => [
  ...firstColumns,
  ...(step === undefined ? [] : ['step']),
  ...valueColumns,
  ...(areTurns ? turnColumns : []),
  ...(hasSuspects ? ['suspects'] : []),
];

/** A table of one value a row, each with all that says what it is. */
export function tidyRows(view: MeasureView): (readonly (string | number | undefined)[])[] {
  const { measure, variant, data, version, rows } = view;
  const columns = tidyColumns(view);
  return rows.map((row) => {
    const cells: Readonly<Record<string, string | number | undefined>> = {
      ...{ measure, variant, data, version },
      ...{ ...row, value: row.value ?? undefined, why: row.value === null ? row.why : undefined },
      suspects: row.suspects?.map(({ id }) => id).join(' '),
    };
    return columns.map((column) => own(cells, column));
  });
}
