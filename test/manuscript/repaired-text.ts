import type { Edit } from '../../src/manuscript/edit.ts';
import { type Manuscript, placeOf } from '../../src/manuscript/manuscript.ts';

/** A text file with edits made in it, by the places that its reader gave: markup between the words stays. */
export function repairedText(text: string, manuscript: Manuscript, edits: readonly Edit[]): string {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const offset = (block: number, at: number): number => {
    const { line, column } = placeOf(manuscript, { block, from: at });
    return starts[line - 1]! + column - 1;
  };
  const cuts = edits.map(({ span: { block, from, to }, text }) => {
    const start = to > from || from === 0 ? offset(block, from) : offset(block, from - 1) + 1;
    return { from: start, to: to > from ? offset(block, to - 1) + 1 : start, text };
  });
  cuts.sort((a, b) => b.from - a.from);
  return cuts.reduce((whole, cut) => whole.slice(0, cut.from) + cut.text + whole.slice(cut.to), text);
}
