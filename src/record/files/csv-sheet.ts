import type { Field } from '../fields.ts';
import type { TableName } from '../tables.ts';
import { type Cell, type CsvRecord, cellsOf, fieldValue } from './csv-cells.ts';
import type { SpecEntry, SpecValue } from './spec.ts';

/** A column whose name is that of a field. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  readonly at: Cell['at'];
}

/** A CSV file: its table, what its columns hold (undefined for one that was reported), and how those are read that are not written as the format has it. */
export interface CsvSheet {
  readonly table: TableName;
  readonly file: string;
  readonly delimiter: string;
  readonly header: readonly Cell[];
  readonly columns: readonly (Column | undefined)[];
  /** Whether its rows may keep what they say once it was asked. */
  readonly isSmall: boolean;
  /** By the number of the column; a cell that its reading does not know is read as any other. */
  readonly readings: Map<number, ColumnReading>;
}

/** What a cell of a column says; undefined where it is to be read as it stands, `doubtful` where only its author can say. */
export type ColumnReading = (cell: Cell) => SpecValue | typeof doubtful | undefined;
export const doubtful = Symbol('doubtful');

/** The fields of a record. Blank cells are left out. */
export function entriesOf(record: CsvRecord, { columns, delimiter, file, readings }: CsvSheet): SpecEntry[] {
  const cells = cellsOf(record, delimiter, file);
  return columns.flatMap((column, i): SpecEntry[] => {
    const cell = cells[i];
    if (!column || !cell || cell.text === '') return [];
    const value = readings.get(i)?.(cell) ?? fieldValue(column.field, cell);
    if (value === doubtful) return [];
    return [{ key: column.name, keyAt: column.at, value }];
  });
}
