import type { LeftOutRow } from '../argue/judge-report.ts';
import { isSound } from '../base/problems/is-sound.ts';
import type { Problem } from '../base/problems/problems.ts';
import { plain, width, wrap } from '../base/text-width.ts';
import type { Attestation } from '../record/evidence/attestation.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { rowsInWords } from './words/left-out-words.ts';
import { countOf, listInWords } from './words/number-words.ts';

/** How many rows of which table a case has, for the line that says it is sound. */
export type RowCounts = readonly (readonly [table: string, rows: number])[];

/** What `check` prints: every problem, then whether the case is sound, what was read, and how well its facts are attested. */
export function checkText(
  problems: readonly Problem[],
  folder: string,
  counts: RowCounts,
  attested: Attestation,
  page: Page,
  leftOut: readonly LeftOutRow[] = [],
): string {
  const sound = isSound(problems);
  const word = sound ? styled(page, 'sound', 'bold', 'green') : styled(page, 'not sound', 'bold', 'red');
  return joinLines([
    ...problems.flatMap((problem) => [...problemLines(problem, folder, page), '']),
    `${plain(folder)}: ${word}${problems.length === 0 ? '' : `, with ${problemCount(problems)}`}`,
    ...(counts.length === 0 ? [] : paragraph(page, `read: ${rowCount(counts) || 'no rows'}`, 2, 'dim')),
    ...(leftOut.length === 0
      ? []
      : paragraph(page, `left out, or not whole: ${rowsInWords(leftOut)}`, 2, 'red')),
    ...(attested.facts === 0 ? [] : paragraph(page, attestationInWords(attested), 2, 'dim')),
  ]);
}

/** Problems one under the other, as a command prints them before its answer. */
export function problemsText(problems: readonly Problem[], folder: string, page: Page): string {
  return joinLines(problems.flatMap((problem) => problemLines(problem, folder, page)));
}

/** `2 errors and 1 note`. */
export function problemCount(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const notes = problems.length - errors;
  return listInWords([
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(notes > 0 ? [countOf(notes, 'note')] : []),
  ]);
}

/**
 * A problem: where and what, then what is expected or the smallest repair, then its code. The place is never broken, so
 * that an editor can follow it.
 */
function problemLines(problem: Problem, folder: string, page: Page): string[] {
  const where = placeOf(problem, folder);
  const room = Math.max(20, page.width - 2);
  const space = where === '' ? '' : `${'x'.repeat(Math.min(room - 1, width(where)))} `;
  const [first = '', ...rest] = wrap(space + plain(problem.message), room);
  const colour = problem.severity === 'error' ? 'red' : 'yellow';
  return [
    styled(page, where, 'bold') + first.slice(space.trimEnd().length),
    ...rest.map((line) => `  ${line}`),
    ...paragraph(page, problem.hint, 2),
    styled(page, `  [${problem.code}]${problem.severity === 'note' ? ' a note' : ''}`, colour),
  ];
}

function placeOf({ file, line, column }: Problem, folder: string): string {
  const base = folder === '.' || folder === '' ? '' : `${folder.replace(/[/\\]+$/, '')}/`;
  return file === '' ? '' : `${plain(base + file)}:${line}:${column}:`;
}

/** `attested: 12 facts confirmed, 30 single, 4 named; 20 cite two works or more, of which fewer than two were opened`. */
function attestationInWords({ statuses, unopened }: Attestation): string {
  const counts = Object.entries(statuses).filter(([, facts]) => facts > 0);
  const words = counts.map(([status, facts], i) =>
    i === 0 ? `${countOf(facts, 'fact')} ${status}` : `${facts} ${status}`,
  );
  const cites = unopened === 1 ? '1 cites' : `${unopened} cite`;
  const rest = unopened === 0 ? '' : `; ${cites} two works or more, of which fewer than two were opened`;
  return `attested: ${words.join(', ')}${rest}`;
}

function rowCount(counts: RowCounts): string {
  return listInWords(counts.filter(([, rows]) => rows > 0).map(([table, rows]) => `${table}\u00a0${rows}`));
}
