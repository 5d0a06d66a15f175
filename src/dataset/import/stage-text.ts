import { dataFault } from '../data-fault.ts';
import { CsvCleaner, LONGEST_RECORD } from '../read/csv-cleaner.ts';
import { csvHeader } from '../read/csv-header.ts';
import { inUtf8 } from '../read/in-utf8.ts';
import { sourceChunks } from '../read/source-chunks.ts';
import type { Store } from '../store/open-store.ts';
import { headlessColumns, layoutOf } from './headless.ts';
import { RemarkList } from './remarks.ts';
import { stageJson } from './stage-json.ts';
import { type BlockStager, blockStager, type StagedFile, type StageRequest } from './staging.ts';

/** So many bytes hold a header, unless no line ends in them. */
const HEAD = 1 << 16;

/** Reads a file of text, packed or not: a table with a delimiter, or events as JSON. */
export async function stageText(store: Store, request: StageRequest): Promise<StagedFile> {
  const { file } = request;
  const chunks = inUtf8(file.path, sourceChunks(file.path, file.kind as 'text', request.onRead));
  let head: Uint8Array = new Uint8Array(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
    if (head.length >= HEAD && (hasLine(head) || head.length > LONGEST_RECORD)) break;
  }
  const whole = withHead(head, chunks);
  return /^\s*[{[]/.test(new TextDecoder().decode(head.subarray(0, 256)))
    ? stageJson(store, request, whole)
    : stageTable(store, request, head, whole);
}

const hasLine = (bytes: Uint8Array): boolean => bytes.includes(10, 3) || bytes.includes(13, 3);

async function* withHead(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rest;
}

async function stageTable(
  store: Store,
  request: StageRequest,
  head: Uint8Array,
  chunks: AsyncIterable<Uint8Array>,
): Promise<StagedFile> {
  const { file } = request;
  const first = csvHeader(head);
  if (first === undefined) throw dataFault('data-empty', { says: 'it has no line' }, { file: file.path });
  if (head.length > LONGEST_RECORD && !hasLine(head))
    throw dataFault(
      'data-layout',
      {
        message: 'its first line does not end within a million bytes, and no header is so long',
        hint: 'look at the file: it has no lines, or is no table',
      },
      { file: file.path },
    );
  const columns = headlessColumns(first, request.format);
  const remarks = new RemarkList();
  const layout = columns
    ? undefined
    : layoutOf(first, csvHeader(head.subarray(first.length)), request.format);
  if (layout)
    remarks.note(
      `its header has ${first.cells.length} names for ${layout.length} columns; read as the columns are published`,
    );
  const header = columns ?? layout ?? first.cells;
  const stager: BlockStager = await blockStager(store, request, header);
  const cleaner = new CsvCleaner({
    delimiter: first.delimiter,
    columns: header.length,
    hasQuotes: columns === undefined,
    line: columns ? 1 : first.line + 1,
    onBroken: ({ line, why, value }) => remarks.add('refused', why, line, value),
    onRecoded: (line, value, why) => remarks.add('repaired', why, line, value),
  });
  let skip = columns ? first.mark : first.length;
  for await (const chunk of chunks) {
    const bytes = chunk.subarray(Math.min(skip, chunk.length));
    skip -= chunk.length - bytes.length;
    for (const rows of cleaner.push(bytes)) await stager.stage(rows);
  }
  for (const rows of cleaner.push(new Uint8Array(0), true)) await stager.stage(rows);
  return stager.end(remarks, cleaner.rows);
}
