import { readFile } from 'node:fs/promises';
import { dataFault } from '../data-fault.ts';
import { readWorkbook } from '../read/workbook.ts';
import type { Store } from '../store/open-store.ts';
import { PlainRows } from './plain-rows.ts';
import { RemarkList } from './remarks.ts';
import { blockStager, type StagedFile, type StageRequest } from './staging.ts';

/** Reads a sheet of a workbook: its first row that is not blank is the header. A row with more cells than that is refused, as one is that cannot be read as it stands. */
export async function stageSheet(store: Store, request: StageRequest): Promise<StagedFile> {
  const { file, onRead } = request;
  const { name, shown, rows, unread } = await readWorkbook(
    file.path,
    await readFile(file.path),
    request.sheet,
  );
  onRead(file.bytes);
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (at < 0) throw dataFault('data-empty', { says: `its sheet "${name}" is blank` }, { file: file.path });
  const header = trimmedEnd(rows[at]!).map((cell) => cell.replace(/\s+/g, ' ').trim());
  const remarks = new RemarkList();
  if (shown.length > 1 && request.sheet === undefined)
    remarks.note(
      `the workbook has ${shown.length} sheets (${shown.slice(0, 6).join(', ')}${shown.length > 6 ? ' …' : ''}), and "${name}" was read; --sheet names another`,
    );
  const stager = await blockStager(store, request, header);
  const plain = new PlainRows();
  for (const [i, cells] of rows.entries()) {
    if (i <= at || cells.every((cell) => cell.trim() === '')) continue;
    const why = unread.get(i + 1) ?? tooLong(cells, header.length);
    if (why !== undefined) remarks.add('refused', why, i + 1, cells.join(', '));
    else
      for (const block of plain.add(
        i + 1,
        header.map((_, column) => cells[column] ?? ''),
      ))
        await stager.stage(block);
  }
  for (const block of plain.end()) await stager.stage(block);
  return stager.end(remarks, plain.rows);
}

const trimmedEnd = (row: readonly string[]): readonly string[] => {
  const last = row.findLastIndex((cell) => cell.trim() !== '');
  return row.slice(0, last + 1);
};

function tooLong(row: readonly string[], columns: number): string | undefined {
  const { length } = trimmedEnd(row);
  return length > columns ? `it has ${length} cells, the header ${columns}` : undefined;
}
