import { own } from '../../base/own.ts';
import { type SqlRow, sqlName } from '../duckdb.ts';

/** The types of columns as DuckDB and ClickHouse have them. A yes or no is a byte there; days are whole numbers, since its own dates begin in 1970. */
const types: Readonly<Record<string, string>> = {
  INTEGER: 'Int32',
  BIGINT: 'Int64',
  DOUBLE: 'Float64',
  BOOLEAN: 'UInt8',
  VARCHAR: 'String',
};

/** A column as ClickHouse is to make it; the first day of a row, by which its tables are sorted, is always there. */
export function columnSql([name, type]: readonly [name: string, type: string]): string {
  const kind = own(types, type);
  if (kind === undefined) throw new Error(`columnSql requires a type that both stores have, not ${type}`);
  return `${sqlName(name)} ${isAlways(name) ? kind : `Nullable(${kind})`}`;
}

const isAlways = (column: string): boolean => column === 'first_day';

/** Bytes of rows, in ClickHouse's own binary form: no number changes by being written as text. */
export function rowBinary(
  rows: readonly SqlRow[],
  columns: readonly (readonly [name: string, type: string])[],
): Uint8Array {
  const writer = new ByteWriter();
  for (const row of rows)
    for (const [name, type] of columns) {
      const value = own(row, name) ?? null;
      if (isAlways(name) && value === null) throw new Error('rowBinary requires rows with a first day');
      if (!isAlways(name)) writer.byte(value === null ? 1 : 0);
      if (value === null) continue;
      if (type === 'VARCHAR') writer.text(String(value));
      else if (type === 'DOUBLE') writer.double(Number(value));
      else if (type === 'BOOLEAN') writer.byte(value === true ? 1 : 0);
      else if (type === 'BIGINT') writer.long(Number(value));
      else writer.whole(Number(value));
    }
  return writer.bytes;
}

class ByteWriter {
  private buffer = Buffer.alloc(1 << 16);
  private at = 0;

  private room(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.alloc(Math.max(this.buffer.length * 2, this.at + bytes));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }

  byte(value: number): void {
    this.room(1);
    this.buffer[this.at++] = value;
  }

  whole(value: number): void {
    this.room(4);
    this.at = this.buffer.writeInt32LE(value, this.at);
  }

  long(value: number): void {
    this.room(8);
    this.at = this.buffer.writeBigInt64LE(BigInt(value), this.at);
  }

  double(value: number): void {
    this.room(8);
    this.at = this.buffer.writeDoubleLE(value, this.at);
  }

  text(value: string): void {
    let left = Buffer.byteLength(value);
    this.room(left + 5);
    const bytes = left;
    for (; left >= 128; left = Math.floor(left / 128)) this.buffer[this.at++] = (left % 128) + 128;
    this.buffer[this.at++] = left;
    this.at += this.buffer.write(value, this.at, bytes, 'utf8');
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.at);
  }
}
