import { useState } from 'preact/hooks';
import { numberInWords } from '../../publish/words/number-words.ts';

/** A cell of a figure's table: numbers are rounded on the page and whole in the CSV; a year is a text, `'1969'`. */
export type FigureCell = string | number | undefined;

interface FigureTableProps {
  readonly title: string;
  readonly describes: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
}

/** The table behind a figure; its rows are made when it is opened. */
export function FigureTable({ title, describes, columns, rows }: FigureTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="figure-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Table<span class="unseen">: {title}</span>
      </summary>
      {isOpen && (
        <>
          <p class="quiet">{describes}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard too */}
          <section class="scroll" tabIndex={0} aria-label={`Table: ${title}`}>
            <table>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((cells, i) => (
                  <tr key={i}>
                    {columns.map((column, j) => (
                      <Cell key={column} cell={cells[j]} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </details>
  );
}

function Cell({ cell }: { cell: FigureCell }) {
  if (typeof cell === 'number') return <td class="number">{numberInWords(cell)}</td>;
  return <td>{cell ?? ''}</td>;
}
