import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { own } from '../../base/own.ts';
import { dataFault } from '../data-fault.ts';
import { type FileKind, fileKind } from '../read/file-kind.ts';

/** A file that is to be read: its kind, and what tells it from every other. */
export interface SourceFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** SHA-256 of its content. */
  readonly hash: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read: you have no right to',
  EISDIR: 'is a folder',
};

/** Looks at a file; throws a `DataFault` when it is none, or empty. */
export async function openFile(path: string): Promise<SourceFile> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw dataFault('data-file', { says: 'is a folder' }, { file: path });
    if (!stats.isFile()) throw dataFault('data-file', { says: 'is not a file' }, { file: path });
    if (stats.size === 0) throw dataFault('data-empty', { says: 'it has no bytes' }, { file: path });
    const kind = await kindOf(path, stats.size);
    if (typeof kind !== 'string')
      throw dataFault(
        'data-layout',
        { message: `the file is ${kind.is}`, hint: `${kind.repair}; nothing was stored` },
        { file: path },
      );
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
    return { path, kind, bytes: stats.size, hash: hash.digest('hex') };
  } catch (thrown) {
    const reason = own(REASONS, (thrown as { code?: string }).code ?? '');
    throw reason === undefined ? thrown : dataFault('data-file', { says: reason }, { file: path });
  }
}

/** The end of an archive has the list of what is in it; so much of it is looked at. */
const TAIL = 1 << 16;

async function kindOf(path: string, size: number): Promise<ReturnType<typeof fileKind>> {
  const handle = await open(path);
  try {
    const [head, tail] = [new Uint8Array(64), new Uint8Array(Math.min(TAIL, size))];
    await handle.read(head, 0, head.length, 0);
    await handle.read(tail, 0, tail.length, size - tail.length);
    return fileKind(head, tail);
  } finally {
    await handle.close();
  }
}
