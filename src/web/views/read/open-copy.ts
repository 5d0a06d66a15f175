import type { Manuscript } from '../../../manuscript/manuscript.ts';
import { readManuscript } from '../../../manuscript/read/read-manuscript.ts';
import { type OpenedManuscript, openSealed } from '../../../manuscript/ties/open-sealed.ts';
import type { SealedManuscript } from '../../../manuscript/ties/seal-manuscript.ts';

/** The copy of a manuscript that a reader brought, and what the published fingerprints know of it; or why it is none. */
export type OpenedCopy =
  | { readonly ok: true; readonly blocks: Manuscript['blocks']; readonly opened: OpenedManuscript }
  | { readonly ok: false; readonly says: string };

/** Reads a copy and matches it, here: nothing is sent. Never throws for what a file holds. */
export async function openCopy(sealed: SealedManuscript, file: File): Promise<OpenedCopy> {
  const read = await readManuscript(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return { ok: false, says: `${read.message}; ${read.hint}.` };
  const { blocks } = read.manuscript;
  const opened = openSealed(sealed, { blocks });
  if (opened.found === 0)
    return {
      ok: false,
      says: `none of the ${opened.of} sentences of the manuscript stands in it: it is another text, or another version throughout.`,
    };
  return { ok: true, blocks, opened };
}
