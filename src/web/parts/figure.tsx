import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { csvText } from '../../publish/csv-text.ts';
import { numberInWords } from '../../publish/words/number-words.ts';
import '../style/figure.css';
import { pictureOf, pngOf } from './picture-of.ts';
import { fileName, saveFile } from './save-file.ts';

/** A cell of a figure's table: numbers are rounded on the page and whole in the CSV; a year is a text, `'1969'`. */
export type FigureCell = string | number | undefined;

interface FigureProps {
  /** What it is, as a caption; also the name of the files saved. */
  readonly title: string;
  /** What it shows, in a sentence or two, for those who do not see it. */
  readonly describes: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigureCell[])[];
  /** The drawing: any element with one or more `svg` or `canvas` in it, or only words. */
  readonly children: ComponentChildren;
}

/** A figure with its caption, a text of what it shows, its table, and the buttons that save it as SVG, PNG or CSV. */
export function Figure({ title, describes, columns, rows, children }: FigureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const id = useId();
  const name = fileName(title);
  const save = (kind: 'svg' | 'png') => {
    const picture = drawing.current ? pictureOf(drawing.current) : undefined;
    if (!picture) return say('There is no drawing here to save; its table can be saved.');
    if (kind === 'svg') saveFile(`${name}.svg`, new Blob([picture.svg], { type: 'image/svg+xml' }));
    else
      pngOf(picture).then(
        (png) => saveFile(`${name}.png`, png),
        () => say('This browser cannot draw it as PNG; SVG works.'),
      );
    say(`Saved as ${name}.${kind}.`);
  };
  const saveTable = () => {
    saveFile(`${name}.csv`, new Blob([csvText(columns, rows)], { type: 'text/csv;charset=utf-8' }));
    say(`Saved as ${name}.csv.`);
  };
  return (
    <figure class="figure" aria-labelledby={`${id}-title`} aria-describedby={`${id}-says`}>
      <figcaption>
        <span id={`${id}-title`} class="figure-title">
          {title}
        </span>
        <span id={`${id}-says`} class="unseen">
          {describes}
        </span>
      </figcaption>
      <div class="drawing" ref={drawing}>
        {children}
      </div>
      <div class="figure-foot">
        <FigureTable title={title} describes={describes} columns={columns} rows={rows} />
        <p class="saves">
          <span aria-hidden="true">Save as </span>
          <Save title={title} as="SVG" onClick={() => save('svg')} />
          <Save title={title} as="PNG" onClick={() => save('png')} />
          <Save title={title} as="CSV" onClick={saveTable} />
        </p>
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
    </figure>
  );
}

function Save({ title, as, onClick }: { title: string; as: string; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} aria-label={`Save as ${as}: ${title}`}>
      {as}
    </button>
  );
}

/** The table behind a figure; its rows are made when it is opened. */
function FigureTable({ title, describes, columns, rows }: Omit<FigureProps, 'children'>) {
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
