import type { Manuscript } from '../manuscript.ts';
import { decodeText } from './decode-text.ts';
import { setManuscript } from './set-manuscript.ts';

/** A manuscript with what its author should know of how it was read, or in a sentence why it cannot be read and what to do. */
export type ManuscriptReading =
  | { readonly ok: true; readonly manuscript: Manuscript; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Reads a manuscript from the bytes of its file; its format is told from the bytes, then from the name. */
export async function readManuscript(file: string, bytes: Uint8Array): Promise<ManuscriptReading> {
  const { text, notes } = decodeText(bytes);
  const { readMarkdown } = await import('./read-markdown.ts');
  return { ok: true, manuscript: setManuscript(file, 'md', readMarkdown(text)), notes };
}
