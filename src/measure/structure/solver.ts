/** Least cost · x over lower ≤ x ≤ upper and rowLower ≤ rows · x ≤ rowUpper, where all x are whole numbers. */
export interface WholeModel {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for columns that are required to be whole; others are whole of themselves once these are. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row i has the columns `column[start[i]]` to before `column[start[i + 1]]`, with these factors. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly factor: Float64Array;
}

/** What a solver found: a bound that no solution lies below, and its best solution. */
export interface Solved {
  /** −Infinity when it says nothing. */
  readonly lower: number;
  readonly values: Float64Array | undefined;
}

/** Solves a model in whole numbers, or as far as its limits let it. It is handed in, so that a page need not carry it. */
export type Solver = (model: WholeModel) => Solved;

/** Rows of a model, written one after the other. */
export function modelRows() {
  const start = [0];
  const column: number[] = [];
  const factor: number[] = [];
  const rowLower: number[] = [];
  return {
    /** Adds Σ factor · column ≥ least. */
    atLeast(least: number, ...terms: readonly (readonly [column: number, factor: number])[]): void {
      for (const [index, value] of terms) {
        column.push(index);
        factor.push(value);
      }
      start.push(column.length);
      rowLower.push(least);
    },
    rows: () => ({
      rowLower: Float64Array.from(rowLower),
      rowUpper: new Float64Array(rowLower.length).fill(Infinity),
      start: Int32Array.from(start),
      column: Int32Array.from(column),
      factor: Float64Array.from(factor),
    }),
  };
}
