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

/** The columns of what is measured as a table: one value a row. */
export const tidyColumns = [
  ...['measure', 'variant', 'data', 'version', 'a', 'b', 'year', 'value', 'low', 'high', 'n', 'why'],
] as const;

/** A table of one value a row, each with all that says what it is. */
export const tidyRows = ({
  measure,
  variant,
  data,
  version,
  rows,
}: MeasureView): (readonly (string | number | undefined)[])[] =>
  rows.map(({ a, b, year, value, low, high, n, why }) => [
    ...[measure, variant, data, version, a, b, year, value ?? undefined, low, high, n],
    value === null ? why : undefined,
  ]);
