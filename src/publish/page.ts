import { MONTH_PATTERN } from '../base/months.ts';
import { pad, plain, wrap } from '../base/text-width.ts';

/** What a text is printed on: so many columns, with colour or without. */
export interface Page {
  readonly width: number;
  readonly colour: boolean;
}

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red' | 'cyan';

const CODES: Record<Style, readonly [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
  cyan: [36, 39],
};

/** The text in a style, where the page has colour; what a style says, the words say too. */
export function styled(page: Page, text: string, ...styles: readonly Style[]): string {
  if (!page.colour || text === '') return text;
  return styles.reduce(
    (inner, style) => `\u001b[${CODES[style][0]}m${inner}\u001b[${CODES[style][1]}m`,
    text,
  );
}

/** A paragraph, wrapped to the page and indented, each line styled. */
export function paragraph(page: Page, text: string, indent = 0, ...styles: readonly Style[]): string[] {
  return wrap(withDatesWhole(plain(text)), Math.max(10, page.width - indent)).map(
    (line) => ' '.repeat(indent) + styled(page, line, ...styles),
  );
}

const DATE = new RegExp(String.raw`(\d) (${MONTH_PATTERN})\b`, 'g');

/** Keeps a day with its month: a date is not parted at the end of a line. */
function withDatesWhole(text: string): string {
  return text.replace(DATE, '$1\u00a0$2');
}

/** A paragraph beside its label: `label   text`, the further lines under the text. */
export function labelled(
  page: Page,
  label: string,
  text: string,
  indent: number,
  ...styles: readonly Style[]
): string[] {
  const lines = paragraph(page, text, indent, ...styles);
  return lines.map((line, i) =>
    i === 0 ? styled(page, pad(label, indent), 'dim') + line.slice(indent) : line,
  );
}

/** A rule across the page. */
export function rule(page: Page): string {
  return styled(page, '─'.repeat(page.width), 'dim');
}

/** Lines as one text, without spaces at the ends of lines, with one line end at its end. */
export function joinLines(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
