/** Columns of what pairs did in months, row by row: source, target, month, and the four sums. They grow as rows come. */
export class MonthRows {
  #count = 0;
  #columns: Int32Array[];

  constructor(room: number) {
    this.#columns = Array.from({ length: 7 }, () => new Int32Array(room));
  }

  /** Adds a row; its sums stand in an array from a place on: events, unweighed, net, cooperation. */
  add(source: number, target: number, month: number, sums: Int32Array, at: number): void {
    const row = this.#count++;
    if (row === this.#columns[0]!.length) this.#grow();
    const columns = this.#columns;
    columns[0]![row] = source;
    columns[1]![row] = target;
    columns[2]![row] = month;
    columns[3]![row] = sums[at]!;
    columns[4]![row] = sums[at + 1]!;
    columns[5]![row] = sums[at + 2]!;
    columns[6]![row] = sums[at + 3]!;
  }

  #grow(): void {
    const room = Math.max(1024, 2 * this.#columns[0]!.length);
    for (const [i, column] of this.#columns.entries()) {
      const longer = new Int32Array(room);
      longer.set(column);
      this.#columns[i] = longer;
    }
  }

  /** The rows so far, by their names. */
  columns() {
    const [source, target, month, events, unweighed, net, cooperation] = this.#columns.map((column) =>
      column.subarray(0, this.#count),
    ) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    return { source, target, month, events, unweighed, net, cooperation };
  }
}
