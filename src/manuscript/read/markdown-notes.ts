/** A line of a note's text, with where it stands in the file. */
interface NoteLine {
  readonly text: string;
  readonly line: number;
  /** Characters of the file's line that were taken off before the text. */
  readonly indent: number;
}

/** A footnote of a Markdown file: its key, and its lines. */
export interface MarkdownNote {
  readonly key: string;
  readonly lines: readonly NoteLine[];
}

const opening = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*/;
const indented = /^(?: {4}|\t)/;
const fence = /^ {0,3}(?:```|~~~)/;

/**
 * Takes the footnotes (`[^1]: …`, with what is indented under them) out of a Markdown text, which the parser does not know.
 * Their lines are left empty in what remains, so that every other line keeps its number.
 */
export function takeMarkdownNotes(text: string): { rest: string; notes: MarkdownNote[] } {
  const notes: { key: string; lines: NoteLine[] }[] = [];
  let current: { key: string; lines: NoteLine[] } | undefined;
  let wasBlank = true;
  let isFenced = false;
  const rest = text.split('\n').map((line, index) => {
    if (!current && fence.test(line)) isFenced = !isFenced;
    const found = isFenced ? null : opening.exec(line);
    const isBlank = line.trim() === '';
    if (found) {
      current = { key: found[1]!, lines: [] };
      notes.push(current);
      current.lines.push({ text: line.slice(found[0].length), line: index + 1, indent: found[0].length });
    } else if (current && (isBlank || indented.test(line) || !wasBlank)) {
      const indent = indented.exec(line)?.[0].length ?? 0;
      current.lines.push({ text: line.slice(indent), line: index + 1, indent });
    } else current = undefined;
    wasBlank = isBlank;
    return current ? '' : line;
  });
  return { rest: rest.join('\n'), notes };
}
