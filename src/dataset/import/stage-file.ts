import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFault } from '../data-fault.ts';
import type { Store } from '../store/open-store.ts';
import { stageParquet } from './stage-parquet.ts';
import { stageSheet } from './stage-sheet.ts';
import { stageText } from './stage-text.ts';
import type { StagedFile, StageRequest } from './staging.ts';

/** Reads a file into the tables where rows wait. Throws a `DataFault` when it cannot be read to its end, or is of another layout. */
export async function stageFile(store: Store, request: StageRequest): Promise<StagedFile> {
  const { kind, path } = request.file;
  if (request.sheet !== undefined && kind !== 'xlsx')
    throw dataFault(
      'data-layout',
      {
        message: 'a sheet is named, and the file is no workbook',
        hint: 'leave --sheet out, or name an .xlsx',
      },
      { file: path },
    );
  if (kind === 'parquet') return stageParquet(store, request);
  try {
    return await (kind === 'xlsx' ? stageSheet(store, request) : stageText(store, request));
  } finally {
    rmSync(join(store.scratch, 'block.csv'), { force: true });
  }
}
