import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { nextOrder, type SortOrder, type SortValue, sortRows } from './sort-rows.ts';
import '../style/sort-table.css';

/** A column: its head, what it sorts by, and what it shows when that is more than the value. */
export interface SortColumn<Row> {
  readonly key: string;
  readonly name: string;
  readonly of: (row: Row) => SortValue;
  readonly show?: (row: Row) => ComponentChildren;
  readonly isNumber?: boolean;
  /** Whether its cells name their rows. */
  readonly isHead?: boolean;
}

interface SortTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly SortColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
  /** The order at first; as the rows come when left out. */
  readonly order?: SortOrder;
  readonly class?: string;
  /** So many rows are shown before more are asked for; all when left out. */
  readonly atFirst?: number;
}

/** A table that a reader sorts by the buttons in its head; numbers the largest first. */
export function SortTable<Row>(props: SortTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowClass, atFirst = rows.length } = props;
  const [order, setOrder] = useState(props.order);
  const [isWhole, setWhole] = useState(false);
  const sorted = columns.find(({ key }) => key === order?.key);
  const inOrder = sorted ? sortRows(rows, sorted.of, order?.isDown) : rows;
  // one more row takes no more room than what would open it
  const isLong = rows.length > atFirst + 1;
  const shown = isWhole || !isLong ? inOrder : inOrder.slice(0, atFirst);
  return (
    <>
      <table class={`sort-table ${props.class ?? ''}`}>
        <caption>
          {caption}
          {shown.length < rows.length && `, the first ${shown.length} shown`}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, name, isNumber = false }) => (
              <Head
                key={key}
                name={name}
                isNumber={isNumber}
                sort={order?.key !== key ? 'none' : order.isDown ? 'descending' : 'ascending'}
                press={() => setOrder(nextOrder(order, key, isNumber))}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} class={rowClass?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isLong && (
        <button type="button" class="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Show the first ${atFirst}` : `Show all ${rows.length}`}
          <span class="unseen">: {caption}</span>
        </button>
      )}
    </>
  );
}

type Sort = 'none' | 'ascending' | 'descending';
const marks: Record<Sort, string> = { none: '', ascending: '▲', descending: '▼' };

interface HeadProps {
  readonly name: string;
  readonly isNumber: boolean;
  readonly sort: Sort;
  readonly press: () => void;
}

function Head({ name, isNumber, sort, press }: HeadProps) {
  return (
    <th scope="col" class={isNumber ? 'number' : ''} aria-sort={sort} data-name={name}>
      <button type="button" onClick={press}>
        {name}
        <span class="mark" aria-hidden="true">
          {marks[sort]}
        </span>
      </button>
    </th>
  );
}

function Cell<Row>({ column, row }: { column: SortColumn<Row>; row: Row }) {
  const { of, show, isNumber, isHead, name } = column;
  const shown = show ? show(row) : (of(row) ?? '–');
  const like = { class: isNumber ? (of(row) === 0 ? 'number zero' : 'number') : '', 'data-name': name };
  return isHead ? (
    <th scope="row" {...like}>
      {shown}
    </th>
  ) : (
    <td {...like}>{shown}</td>
  );
}
