import { type SortColumn, SortTable } from '../../parts/sort-table.tsx';

/** A source or a fact that can be left out. */
export interface Switch {
  readonly id: string;
  /** What is left out, in words. */
  readonly says: string;
  readonly isOut: boolean;
}

interface SwitchListProps<Row extends Switch> {
  /** `sources`, `facts`. */
  readonly of: string;
  readonly title: string;
  readonly caption: string;
  readonly rows: readonly Row[];
  /** After the column of marks. */
  readonly columns: readonly SortColumn<Row>[];
  readonly query: string;
  readonly search: (query: string) => void;
  readonly toggle: (id: string) => void;
  readonly order?: { readonly key: string; readonly isDown: boolean };
}

/** A search box, and a list of what it finds, each to be left out or taken back. */
export function SwitchList<Row extends Switch>(props: SwitchListProps<Row>) {
  const { of, title, caption, rows, columns, query, search, toggle, order } = props;
  const out: SortColumn<Row> = {
    key: 'out',
    name: 'Out',
    of: ({ isOut }) => (isOut ? 0 : 1),
    show: ({ id, says, isOut }) => (
      <input type="checkbox" checked={isOut} aria-label={`Leave out ${says}`} onChange={() => toggle(id)} />
    ),
  };
  return (
    <section class="switches" aria-labelledby={`switch-${of}`}>
      <h3 id={`switch-${of}`}>{title}</h3>
      <label class="field">
        <span>Search the {of}</span>
        <input type="search" value={query} onInput={(event) => search(event.currentTarget.value)} />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box is scrolled by keyboard too */}
      <section class="switch-list" tabIndex={0} aria-label={caption}>
        <SortTable
          caption={caption}
          columns={[out, ...columns]}
          rows={rows}
          rowKey={({ id }) => id}
          rowClass={({ isOut }) => (isOut ? 'out' : '')}
          {...(order ? { order } : {})}
        />
      </section>
    </section>
  );
}
