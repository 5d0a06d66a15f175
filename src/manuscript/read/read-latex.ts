import type { Draft } from './draft.ts';

/** Not yet. */
export function readLatex(_text: string): Draft {
  return { blocks: [], notes: [] };
}
