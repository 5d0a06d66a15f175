import { own } from '../base/own.ts';
import type { DataEntry } from '../publish/data-text.ts';
import { bibtex } from './formats/citations.ts';
import type { DataSet } from './store/catalogue.ts';

/** A data set as it is shown, with the words of its format: what its columns mean, what to beware of, what to cite. */
export function dataEntry({ name, format, release, coverage, files }: DataSet): DataEntry {
  const held = format.tables.filter((table) => own(coverage.rows, table.name) !== undefined);
  return {
    ...{ name, format: format.name, title: format.title, says: format.says, release },
    ...{ firstDay: coverage.firstDay, lastDay: coverage.lastDay, states: coverage.states },
    tables: held.map((table) => ({
      name: table.name,
      says: table.says,
      rows: own(coverage.rows, table.name) ?? 0,
      columns: table.columns.map(({ name: column, kind, says, missing = [] }) => ({
        name: column,
        kind,
        says,
        missing,
      })),
    })),
    files,
    beware: format.beware ?? [],
    citations: [...format.cite.map(bibtex), ...(format.bibtex ?? [])],
  };
}
