import { problem } from '../../base/problems/problems.ts';
import type { CaseFile, Report } from './spec.ts';

const INDENT = /^[ \t]*\t[ \t]*(?=\S)/;

/** Spaces for one tab: the indent of most YAML, and of ours. */
const WIDTH = 2;

/**
 * A YAML text with the tabs of its indents turned into spaces, reported once for the file.
 * `column` leads back from a column of the new text to that of the author's.
 */
export function indentWithSpaces(
  file: CaseFile,
  report: Report,
): { text: string; column: (line: number, column: number) => number } {
  const tabs = new Map<number, number>();
  const lines = file.text.split('\n').map((line, i) => {
    const indent = INDENT.exec(line)?.[0];
    if (indent === undefined || line.trimStart().startsWith('#')) return line;
    tabs.set(i + 1, indent.split('\t').length - 1);
    return indent.replaceAll('\t', ' '.repeat(WIDTH)) + line.slice(indent.length);
  });
  const first = tabs.keys().next().value;
  if (first !== undefined) {
    report(problem('yaml-tab', { file: file.path, line: first, column: 1 }, { lines: tabs.size }));
  }
  const column = (line: number, at: number) => Math.max(1, at - (tabs.get(line) ?? 0) * (WIDTH - 1));
  return { text: lines.join('\n'), column };
}
