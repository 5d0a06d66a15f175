import type { Block, Manuscript, ManuscriptFormat } from '../manuscript.ts';
import type { Readings } from '../readings/reading.ts';
import { assignParts } from './assign-parts.ts';
import { cutLongBlocks } from './cut-long-blocks.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { findCalls } from './find-calls.ts';
import { lineEnds } from './line-ends.ts';
import { markList } from './mark-list.ts';
import { putEntriesRight } from './put-entries-right.ts';
import { type SetText, setText } from './set-text.ts';
import { splitSentences } from './split-sentences.ts';

type PartedDraft = ReturnType<typeof assignParts>[number];

/** Blocks in the order of the text, with notes that the file keeps in its text put after it. */
function notesLast(drafts: readonly PartedDraft[]): PartedDraft[] {
  const notes = drafts.filter(({ part }) => part === 'notes');
  return [...drafts.filter(({ part }) => part !== 'notes'), ...notes];
}

function blockOf(draft: PartedDraft, set: SetText, noteAt: ReadonlyMap<string, number>): Block {
  const calls = set.calls.flatMap(({ at, key }) => {
    const note = noteAt.get(key);
    return note === undefined ? [] : [{ at, note }];
  });
  return {
    kind: draft.kind,
    part: draft.part,
    text: set.text,
    sentences: splitSentences(set.text),
    stretches: set.stretches,
    ...(draft.label === undefined ? {} : { label: draft.label }),
    ...(calls.length > 0 ? { calls } : {}),
    ...(set.italics.length > 0 ? { italics: set.italics } : {}),
    ...(set.columnEnds.length > 0 ? { columnEnds: set.columnEnds } : {}),
    ...(set.paragraphEnds.length > 0 ? { paragraphEnds: set.paragraphEnds } : {}),
    ...(draft.doubts ? { doubts: draft.doubts } : {}),
  };
}

function noteIndexes(drafts: readonly DraftBlock[]): Map<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, { key }] of drafts.entries())
    if (key !== undefined && !indexes.has(key)) indexes.set(key, index);
  return indexes;
}

/** Makes a manuscript of what a reader of one format found: texts set in one line, parts told apart, notes tied to their calls. */
export function setManuscript(
  file: string,
  format: ManuscriptFormat,
  { blocks, doubts }: Draft,
  readings?: Readings,
): Manuscript {
  const lineEnd = lineEnds(blocks);
  const set = notesLast(assignParts(markList(blocks, readings)))
    .map((draft) => ({ draft, text: setText(draft.runs, lineEnd) }))
    .filter(({ text }) => text.text !== '');
  const noteAt = noteIndexes(set.map(({ draft }) => draft));
  const called = findCalls(set.map(({ draft, text }) => blockOf(draft, text, noteAt)));
  return {
    file,
    format,
    blocks: cutLongBlocks(putEntriesRight(called, readings)),
    ...(doubts && { doubts }),
    ...(readings && { readings }),
  };
}
