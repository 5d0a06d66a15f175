import { countOf } from '../../../publish/words/number-words.ts';
import '../../style/rests.css';

interface FoldedTableProps {
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly isOpen: boolean;
}

/** A table behind its name and the number of its rows; a column without a name has no head. */
export function FoldedTable({ table: { head, rows }, isOpen }: FoldedTableProps) {
  return (
    <details open={isOpen}>
      <summary>
        {head[0]} ({countOf(rows.length, 'row')})
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard too */}
      <section class="scroll" tabIndex={0} aria-label={head[0]}>
        <table>
          <thead>
            <tr>
              {head.map((name, n) =>
                name === '' ? (
                  <td key={n} />
                ) : (
                  <th key={n} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <tr key={i}>
                {cells.map((cell, n) =>
                  n === 0 ? (
                    <th key={n} scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td key={n}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
