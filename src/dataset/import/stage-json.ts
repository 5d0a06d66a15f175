import { jsonRecords } from '../read/json-records.ts';
import { PLOVER_COLUMNS, ploverRows } from '../read/plover-rows.ts';
import type { Store } from '../store/open-store.ts';
import { PlainRows } from './plain-rows.ts';
import { RemarkList } from './remarks.ts';
import { blockStager, type StagedFile, type StageRequest } from './staging.ts';

/** Reads events as JSON, in the layout of PLOVER: an event a line, or all in one list. */
export async function stageJson(
  store: Store,
  request: StageRequest,
  chunks: AsyncIterable<Uint8Array>,
): Promise<StagedFile> {
  const remarks = new RemarkList();
  const plain = new PlainRows();
  const stager = await blockStager(store, request, PLOVER_COLUMNS);
  const refuse = (line: number, why: string, value: string) => remarks.add('refused', why, line, value);
  for await (const { line, record } of jsonRecords(request.file.path, chunks, refuse))
    for (const cells of ploverRows(record, (why, value) => refuse(line, why, value)))
      for (const block of plain.add(line, cells)) await stager.stage(block);
  for (const block of plain.end()) await stager.stage(block);
  return stager.end(remarks, plain.rows);
}
