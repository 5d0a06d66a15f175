import type { RowCount } from './judge-report.ts';
import { isWrittenOut, shareCallOf } from './language/counted-call.ts';
import type { Typed } from './language/typed.ts';
import { asksDataAlone } from './published/asks-data.ts';
import { type SideCount, tablesOf } from './row-counter.ts';
import { type Numbers, noteNumber, spreadOf } from './spread.ts';

/** How many rows entered a side, world by world; of a share, how many fitted of how many. */
export interface RowSamples {
  /** Nothing of the record enters what the test writes out. */
  readonly isWritten: boolean;
  readonly isShare: boolean;
  readonly rows: Numbers;
  readonly of: Numbers;
  tables: number;
  isSeveral: boolean;
}

/** Room for the rows of one side. */
export function makeRowSamples(node: Typed): RowSamples {
  const isShare = shareCallOf(node) !== undefined;
  return {
    isWritten: isWrittenOut(node) || asksDataAlone(node),
    isShare,
    rows: new Map(),
    of: new Map(),
    tables: 0,
    isSeveral: false,
  };
}

/** Notes what one side used in a world, or in several that are alike. */
export function noteRows(samples: RowSamples, side: SideCount, worlds: number): void {
  if (samples.isWritten) return;
  const isShare = samples.isShare && side.fitting !== undefined;
  const carrying = side.isSearch ? side.rows : side.named;
  noteNumber(samples.rows, isShare ? side.fitting! : carrying, worlds);
  if (isShare) noteNumber(samples.of, side.of, worlds);
  samples.tables |= side.isSearch || isShare ? side.tables : side.namedTables;
  samples.isSeveral ||= side.isSeveral;
}

/** The rows of a side as a report shows them; undefined where nothing of the record enters, or it never has a value. */
export function rowCountOf(samples: RowSamples | undefined): RowCount | undefined {
  const rows = samples && spreadOf(samples.rows);
  if (!samples || !rows) return undefined;
  const of = spreadOf(samples.of);
  return {
    ...rows,
    ...(of ? { of } : {}),
    tables: tablesOf(samples.tables),
    ...(samples.isSeveral ? { several: true } : {}),
  };
}
