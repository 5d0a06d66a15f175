import type { Manuscript } from '../manuscript.ts';

/** A manuscript, or in a sentence why it cannot be read and what to do. */
export type ManuscriptReading =
  | { readonly ok: true; readonly manuscript: Manuscript }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Reads a manuscript from the bytes of its file; its format is told from the bytes, then from the name. */
export async function readManuscript(_file: string, _bytes: Uint8Array): Promise<ManuscriptReading> {
  return { ok: false, message: 'not yet', hint: '' };
}
