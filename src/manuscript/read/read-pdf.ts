import type { Draft } from './draft.ts';
import type { Refusal } from './file-format.ts';

/** Not yet. */
export async function readPdf(_bytes: Uint8Array): Promise<Draft | Refusal> {
  return { message: 'not yet', hint: '' };
}
