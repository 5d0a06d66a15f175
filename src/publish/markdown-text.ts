import { plain } from '../base/text-width.ts';

/** A text of an author's as Markdown shows it letter for letter: no markup, no HTML, no link comes of it. */
export function markdownText(text: string): string {
  return plain(text)
    .trim()
    .replace(/[\\`*_[\]<>|~#&$]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`))
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/\b(https?|ftp):\/\//gi, '$1:\u200b//')
    .replace(/\bwww\./gi, 'www\u200b.');
}

/** A text as code, in as many backticks as it needs. */
export function markdownCode(text: string): string {
  const clean = plain(text).trim();
  const longest = (clean.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${clean}${space}${fence}`;
}

/** A code that stands in a cell of a table, where a bar would end the cell. */
export function markdownCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

/** A table; its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
