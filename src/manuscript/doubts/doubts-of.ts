import type { Apparatus } from '../citations/apparatus.ts';
import type { Manuscript } from '../manuscript.ts';
import { codeDoubts } from './code-doubts.ts';
import type { Doubt, Doubts } from './doubt.ts';
import { entryDoubts } from './entry-doubts.ts';
import { garbledDoubts } from './garbled-doubts.ts';
import { lineDoubts } from './line-doubts.ts';
import { noteDoubts } from './note-doubts.ts';

/** Everything in a manuscript that may have been read otherwise than it was written: what its reader doubts, and what shows in the reading itself. */
export function doubtsOf(manuscript: Manuscript, apparatus: Apparatus): Doubts {
  const entries = entryDoubts(manuscript, apparatus.references);
  return {
    placed: [
      ...readersDoubts(manuscript),
      ...lineDoubts(manuscript),
      ...codeDoubts(manuscript),
      ...garbledDoubts(manuscript),
      ...entries.placed,
    ],
    whole: [...(manuscript.doubts ?? []), ...entries.whole, ...noteDoubts(manuscript)],
  };
}

function readersDoubts({ blocks }: Manuscript): Doubt[] {
  return blocks.flatMap(({ doubts = [], text }, block) =>
    doubts.map((reason): Doubt => ({ span: { block, from: 0, to: text.length }, reach: 'block', reason })),
  );
}
