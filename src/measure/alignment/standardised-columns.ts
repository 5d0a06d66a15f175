/** How columns are put into one unit, as the cases of a training span have it. */
export interface ColumnScale {
  /** Of each column that is kept: its place among those given, and mean and deviation of what is known of it. */
  readonly kept: readonly { readonly place: number; readonly mean: number; readonly deviation: number }[];
  /** Places of columns of which some cases of the training span are not known. */
  readonly doubtful: readonly number[];
}

/**
 * The scale of columns by the cases of a training span: mean 0, deviation 1 over those that are known (NaN is not known). A column that is
 * the same throughout says nothing and is left out.
 *
 * @example columnScale([Float64Array.of(1, 3)]).kept // => [{ place: 0, mean: 2, deviation: 1 }]
 */
export function columnScale(columns: readonly Float64Array[]): ColumnScale {
  const kept: { place: number; mean: number; deviation: number }[] = [];
  const doubtful: number[] = [];
  for (const [place, column] of columns.entries()) {
    let [known, sum] = [0, 0];
    for (const value of column) {
      if (Number.isNaN(value)) continue;
      known++;
      sum += value;
    }
    const mean = known === 0 ? 0 : sum / known;
    let squares = 0;
    for (const value of column) if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
    const deviation = known === 0 ? 0 : Math.sqrt(squares / known);
    if (deviation > 1e-9 * Math.max(1, Math.abs(mean))) kept.push({ place, mean, deviation });
    if (known > 0 && known < column.length) doubtful.push(place);
  }
  return { kept, doubtful };
}

/**
 * Columns in the unit of a scale. What is not known stands at the mean, and a column of its own says, for each column of which the training span had
 * such cases, where: so an unknown is never taken for a value.
 */
export function standardisedColumns(
  columns: readonly Float64Array[],
  { kept, doubtful }: ColumnScale,
): Float64Array[] {
  const scaled = kept.map(({ place, mean, deviation }) =>
    columns[place]!.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation)),
  );
  return [
    ...scaled,
    ...doubtful.map((place) => columns[place]!.map((value) => (Number.isNaN(value) ? 1 : 0))),
  ];
}
