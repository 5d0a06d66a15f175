import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { crc32 } from '../../base/crc32.ts';
import { unzippedChunks } from '../../manuscript/read/unzip-text.ts';
import { dataFault } from '../data-fault.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

const TABLES = /\.(csv|tsv|tab|txt|asc|dat|jsonl?|ndjson)$/i;

/** The text of a file as bytes, piece by piece, unpacked; `onRead` is told how much of the file itself has been read. */
export async function* sourceChunks(
  path: string,
  kind: 'gzip' | 'zip' | 'text',
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  let read = 0;
  const file = counted(path, (bytes) => {
    read += bytes;
    onRead(bytes);
  });
  const unpacked = kind === 'text' ? file : withinBounds(unpackedChunks(kind, file, path), path, () => read);
  try {
    yield* unpacked;
  } catch (thrown) {
    throw damage(path, thrown);
  }
}

/** What is packed may become so many times as long; a table of one value over and over, some 200. */
const MOST = { ratio: 400, fromBytes: 1 << 26 };

async function* withinBounds(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  read: () => number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MOST.fromBytes && bytes > MOST.ratio * read())
      throw dataFault(
        'data-damaged',
        { says: `it is packed ${MOST.ratio} times smaller than what comes out of it, as no table is` },
        { file: path },
      );
    yield chunk;
  }
}

async function* unpackedChunks(
  kind: 'gzip' | 'zip',
  file: AsyncIterable<Uint8Array>,
  path: string,
): AsyncGenerator<Uint8Array> {
  if (kind === 'zip') {
    const table = onlyTable(await zipEntries(path), path);
    let crc = 0;
    for await (const chunk of unzippedChunks(file, (name) => name === table.name)) {
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (crc !== table.crc)
      throw new Error('archive: its table is not what was packed (its checksum differs)');
    return;
  }
  const gunzip = createGunzip({ chunkSize: 1 << 18 });
  // what goes wrong on either side comes out at this end
  pipeline(Readable.from(file), gunzip, () => {});
  yield* gunzip;
}

/** The one table of an archive, which can be unpacked. */
function onlyTable(entries: readonly ZipEntry[] | undefined, file: string): ZipEntry {
  if (entries === undefined) throw new Error('archive: it ends before its end');
  const tables = entries.filter(({ name }) => isTable(name));
  const [table] = tables;
  const shown = (tables.length > 0 ? tables : entries).slice(0, 6).map(({ name }) => name);
  if (table === undefined || tables.length > 1)
    throw dataFault(
      'data-layout',
      {
        message: `the archive holds ${tables.length === 0 ? 'no table (.csv, .tsv or .txt)' : `${tables.length} tables`}${shown.length > 0 ? `: ${shown.join(', ')}` : ''}`,
        hint:
          tables.length === 0
            ? 'unpack it, and name the file that is the table'
            : 'unpack it, and name the files that are meant: one table a data set, or several of one format',
      },
      { file },
    );
  if (table.isLocked || (table.method !== 0 && table.method !== 8))
    throw dataFault(
      'data-layout',
      {
        message: `"${table.name}" is ${table.isLocked ? 'locked with a password' : 'packed in a way that is not known here'}`,
        hint: 'unpack it, and name the file itself',
      },
      { file },
    );
  return table;
}

const isTable = (name: string): boolean => TABLES.test(name) && !name.startsWith('__MACOSX');

async function* counted(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    onRead(chunk.length);
    yield chunk;
  }
}

function damage(path: string, thrown: unknown): unknown {
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string };
  if (code === 'Z_BUF_ERROR')
    return dataFault('data-damaged', { says: 'it ends before its end' }, { file: path });
  if (code.startsWith('Z_'))
    return dataFault('data-damaged', { says: `it cannot be unpacked (${message})` }, { file: path });
  if (message.startsWith('archive: '))
    return dataFault('data-damaged', { says: message.replace('archive: ', '') }, { file: path });
  return thrown;
}
