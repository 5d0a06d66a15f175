import type { Place } from '../manuscript.ts';
import type { DraftRun } from './draft.ts';

/** Bold, italics and addresses as Markdown marks them; what may stand between two marks is bounded, so that reading stays linear. */
const marks =
  /(?<![\p{L}\p{N}*])\*\*(?! )([^*\n]{1,300})(?<! )\*\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}*])\*(?! )([^*\n]{1,300})(?<! )\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?! )([^_\n]{1,300})(?<! )_(?![\p{L}\p{N}_])|<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/gu;

/** A line of a plain text with what Markdown marks it carries taken off. */
export function readInlineMarks(text: string, place: Place): DraftRun[] {
  const runs: DraftRun[] = [];
  let from = 0;
  const put = (start: number, end: number, isItalic: boolean) => {
    if (end > start)
      runs.push({
        text: text.slice(start, end),
        place: { ...place, column: place.column + start },
        isItalic,
      });
  };
  for (const { 0: all, 1: bold, 2: starred, 3: underlined, index } of text.matchAll(marks)) {
    put(from, index, false);
    const width = bold === undefined ? 1 : 2;
    put(index + width, index + all.length - width, starred !== undefined || underlined !== undefined);
    from = index + all.length;
  }
  put(from, text.length, false);
  return runs;
}
