import { groupBy } from '../base/group-by.ts';
import { runsInWords } from '../base/runs-of.ts';
import type { CaseRecord, Row } from './case-record.ts';
import { askedByRow, type MeasuredOf, measuredInWords, measuredKey } from './measured.ts';
import { place } from './rows/case-ids.ts';

/** What becomes of what a case holds of published data when one of its files is written anew. */
export interface Beside {
  /** Values that another place holds and the file would give a second time: which, and where they stand. */
  readonly twice: readonly { readonly what: string; readonly at: string }[];
  /** Rows that the file has and will not have, of one actor or pair a line: `agreement (simple) of PRC and USSR by "un-votes", 1950–1952`. */
  readonly gone: readonly string[];
}

/** Holds the rows that a file is to have against those of the case. */
export function measuredBeside(rows: CaseRecord['rows'], path: string, made: readonly MeasuredOf[]): Beside {
  const key = (row: MeasuredOf) => measuredKey(askedByRow(row, rows));
  const keys = new Set(made.map(key));
  const isOfFile = ({ at }: Row<'measured'>) => at.file === path;
  const twice = rows.measured.filter((row) => !isOfFile(row) && keys.has(key(row)));
  const gone = rows.measured.filter((row) => isOfFile(row) && !keys.has(key(row)));
  const of = (row: MeasuredOf) =>
    measuredInWords(askedByRow(row, rows)).replace(` in ${row.year} by `, ' by ');
  return {
    twice: twice.map((row) => ({ what: measuredInWords(askedByRow(row, rows)), at: place(row.at) })),
    gone: [...groupBy(gone, of)].map(([what, own]) => `${what}, ${runsInWords(own.map(({ year }) => year))}`),
  };
}
