import { dataFault } from '../data-fault.ts';
import { sqlText } from '../duckdb.ts';
import type { Store } from '../store/open-store.ts';
import { RemarkList } from './remarks.ts';
import { parquetQuery, releasesIn, stageRows } from './stage-rows.ts';
import { readingOf, type StagedFile, type StageRequest } from './staging.ts';
import { wideColumns } from './wide-columns.ts';

const DAMAGED =
  /parquet|Footer|magic bytes|Thrift|TProtocol|decompress|Snappy|ZSTD|page header|read from|Invalid Input|Out of buffer|Invalid Error|Conversion Error/i;

/** Reads a Parquet file, page by page, by the database itself. */
export async function stageParquet({ database }: Store, request: StageRequest): Promise<StagedFile> {
  const { path, bytes } = request.file;
  try {
    const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${sqlText(path)})`);
    const names = described.map(({ column_name }) => String(column_name));
    const reading = await readingOf(request, names, database);
    const query = parquetQuery(path, names);
    await stageRows(database, query, request, reading);
    const releases = await releasesIn(database, query, reading.release);
    request.onRead(bytes);
    const [count] = await database.rows(`SELECT count(*) AS n FROM read_parquet(${sqlText(path)})`);
    return {
      ...reading,
      remarks: new RemarkList(),
      releases: new Set(releases),
      wideCells: Number(count?.n) * wideColumns(reading),
    };
  } catch (thrown) {
    const { message = '' } = thrown as { message?: string };
    if (!DAMAGED.test(message) || 'problem' in (thrown as object)) throw thrown;
    const says = (message.split('\n')[0] ?? '').replace(/^.*?Error: /, '');
    throw dataFault('data-damaged', { says }, { file: path });
  }
}
