import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { unzippedChunks } from '../../manuscript/read/unzip-text.ts';
import { dataFault } from '../data-fault.ts';

const TABLES = /\.(csv|tsv|tab|txt|asc)$/i;

/** The kinds of files, told from their first bytes: names lie. */
export function fileKind(head: Uint8Array): 'gzip' | 'zip' | 'parquet' | 'text' {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const four = String.fromCharCode(...head.subarray(0, 4));
  if (four === 'PK\u0003\u0004') return 'zip';
  return four === 'PAR1' ? 'parquet' : 'text';
}

/** The text of a file as bytes, piece by piece, unpacked; `onRead` is told how much of the file itself has been read. */
export async function* sourceChunks(
  path: string,
  kind: 'gzip' | 'zip' | 'text',
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const file = counted(path, onRead);
  try {
    if (kind === 'gzip') {
      const gunzip = createGunzip({ chunkSize: 1 << 18 });
      // what goes wrong on either side comes out at this end
      pipeline(Readable.from(file), gunzip, () => {});
      yield* gunzip;
    } else if (kind === 'zip') yield* unzippedChunks(file, isTable);
    else yield* file;
  } catch (thrown) {
    throw damage(path, thrown);
  }
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
