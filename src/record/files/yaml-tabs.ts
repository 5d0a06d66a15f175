import { problem } from '../../base/problems/problems.ts';
import type { CaseFile, Report } from './spec.ts';

/** What a line begins with that only places it: blanks, and the hyphens of lists. */
const INDENT = /^[ \t]*(?:-[ \t]+)*(?=\S)/;

/** Spaces for one tab: the indent of most YAML, and of ours; more where the line above says so. */
const WIDTHS = [2, 4, 8];

/**
 * A YAML text with the tabs of its indents turned into spaces, reported once for the file.
 * `column` leads back from a column of the new text to that of the author's.
 */
export function indentWithSpaces(
  file: CaseFile,
  report: Report,
): { text: string; column: (line: number, column: number) => number } {
  const tabs = new Map<number, { readonly count: number; readonly width: number }>();
  // where the fields above stand, and the hyphen above
  let [above, hyphen] = [0, 0];
  const lines = file.text.split('\n').map((line, i) => {
    const indent = INDENT.exec(line)?.[0];
    if (indent === undefined || line.trimStart().startsWith('#')) return line;
    const blanks = /^[ \t]*/.exec(indent)?.[0] ?? '';
    const count = blanks.split('\t').length - 1;
    const spaces = blanks.length - count;
    const isItem = indent.includes('-');
    // among lines indented with spaces a tab is as wide as it looks
    const width = WIDTHS.find((each) => count * each + spaces === (isItem ? hyphen : above)) ?? 2;
    const wide =
      blanks.replaceAll('\t', ' '.repeat(width)) + indent.slice(blanks.length).replaceAll('\t', ' ');
    above = wide.length;
    if (isItem) hyphen = wide.indexOf('-');
    if (!indent.includes('\t')) return line;
    tabs.set(i + 1, { count, width });
    return wide + line.slice(indent.length);
  });
  const first = tabs.keys().next().value;
  if (first !== undefined) {
    report(problem('yaml-tab', { file: file.path, line: first, column: 1 }, { lines: tabs.size }));
  }
  const column = (line: number, at: number) => {
    const { count, width } = tabs.get(line) ?? { count: 0, width: 1 };
    return Math.max(1, at - count * (width - 1));
  };
  return { text: lines.join('\n'), column };
}
