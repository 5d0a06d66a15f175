import { readFileSync, statSync } from 'node:fs';
import { own } from '../base/own.ts';

/** The bytes of a file, or in words why there are none. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly says: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there',
  EACCES: 'may not be read: you have no right to',
  EPERM: 'may not be read: you have no right to',
  ELOOP: 'is a link that leads to itself',
};

/** Reads a file whole, when it is a file and not larger than `most` bytes. Never throws. */
export function fileBytes(path: string, most: number): FileBytes {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { ok: false, says: 'is a folder' };
    if (!stats.isFile()) return { ok: false, says: 'is not a file' };
    if (stats.size > most) {
      const [size, limit] = [stats.size, most].map((bytes) => `${Math.ceil(bytes / 1e6)} MB`);
      return { ok: false, says: `has ${size}, and the most that is read is ${limit}` };
    }
    return { ok: true, bytes: readFileSync(path) };
  } catch (thrown) {
    const code = (thrown as { code?: string }).code ?? '';
    return { ok: false, says: own(REASONS, code) ?? `cannot be read (${code || String(thrown)})` };
  }
}
