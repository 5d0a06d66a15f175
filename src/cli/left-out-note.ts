import { reported } from '../argue/rows-left-out.ts';
import { type Page, paragraph } from '../publish/page.ts';
import { rowsInWords } from '../publish/words/left-out-words.ts';
import type { CaseRecord } from '../record/case-record.ts';

/** What problems keep out of a record, for the JSON of a command that tells what the record has; nothing when it is whole. */
export const leftOutJson = ({ leftOut }: CaseRecord) => reported(leftOut);

/** The same as a last paragraph of its text: what was told may lack these rows. */
export function leftOutNote({ leftOut }: CaseRecord, page: Page): string {
  const { leftOut: rows = [] } = reported(leftOut);
  if (rows.length === 0) return '';
  const note = `Left out of the record, or not whole in it, for a problem: ${rowsInWords(rows)}. What is told here may lack them.`;
  return `\n${paragraph(page, note).join('\n')}\n`;
}
