import type { DraftBlock, DraftRun } from './draft.ts';
import { lowerDigits } from './find-calls.ts';

const label =
  /^\s*(?:\[(\d{1,4}|\*{1,3}|[a-z])\]|\^?(\d{1,4})(?:[.):]+(?=\s|\D)|(?=\s))|(\*{1,3}|[†‡]{1,3})|([¹²³⁰⁴-⁹]{1,4})[.)]?)\s*/u;
/** Runs without the first characters of the block. */
export function dropCharacters(runs: readonly DraftRun[], count: number): DraftRun[] {
  let left = count;
  return runs.flatMap((run) => {
    if (left <= 0) return [run];
    const cut = Math.min(left, run.text.length);
    left -= cut;
    if (cut === run.text.length && run.text !== '') return [];
    return [{ ...run, text: run.text.slice(cut), place: { ...run.place, column: run.place.column + cut } }];
  });
}

/** A block of the notes as a note, with the number or sign that it opens with as its label. */
export function labelledNote(block: DraftBlock): DraftBlock {
  if (block.label !== undefined) return { ...block, kind: 'note' };
  const first = block.runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 40);
  const found = label.exec(first);
  if (!found) return { ...block, kind: 'note' };
  const sign = lowerDigits((found[1] ?? found[2] ?? found[3] ?? found[4])!);
  return { ...block, kind: 'note', label: sign, runs: dropCharacters(block.runs, found[0].length) };
}
