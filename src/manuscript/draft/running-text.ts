import type { LintInput } from '../check.ts';
import { spanIndex } from '../span-index.ts';

/** A paragraph of the text, as names are looked for in it: what is cited, and addresses, are blanked out, letter for letter. */
export interface RunningBlock {
  readonly block: number;
  readonly text: string;
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
}

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/gu;
/** Stands for what was blanked out: no letter, no space, no mark. */
const BLANK = '\u2022';

/** The paragraphs of the text; headings, notes, front matter and the list are left out. */
export function runningText({ manuscript, apparatus }: LintInput): RunningBlock[] {
  const cited = spanIndex(apparatus.citations);
  return manuscript.blocks.flatMap(({ part, kind, text, sentences }, block) => {
    if (part !== 'body' || kind === 'heading') return [];
    const bare = blank(text, cited.of(block)).replace(ADDRESS, (found) => BLANK.repeat(found.length));
    return [{ block, sentences, text: bare }];
  });
}

/** The text with some of its stretches blanked out; as long as it was. */
export function blank(
  text: string,
  spans: readonly { readonly from: number; readonly to: number }[],
): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue;
    kept += text.slice(at, Math.max(at, from)) + BLANK.repeat(to - Math.max(at, from));
    at = to;
  }
  return kept + text.slice(at);
}
