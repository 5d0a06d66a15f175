/** What a cell sorts by; undefined where there is nothing. */
export type SortValue = string | number | undefined;

/** By which column a table is sorted, and which way. */
export interface SortOrder {
  readonly key: string;
  readonly isDown: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The rows sorted by what each gives; equal rows keep their order, and what gives nothing comes last either way. */
export function sortRows<Row>(rows: readonly Row[], of: (row: Row) => SortValue, isDown = false): Row[] {
  const values = rows.map((row, i) => ({ row, i, value: of(row) }));
  values.sort((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined) || a.i - b.i;
    return (isDown ? -1 : 1) * compare(a.value, b.value) || a.i - b.i;
  });
  return values.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** The order after a column's head is pressed: that column upwards, or the other way when it was already its turn. */
export function nextOrder(order: SortOrder | undefined, key: string, startsDown = false): SortOrder {
  return { key, isDown: order?.key === key ? !order.isDown : startsDown };
}
