import { runsInWords } from '../base/runs-of.ts';
import { csvText } from './csv-text.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { countOf } from './words/number-words.ts';

/** A row of `measured`, as it is written. */
export interface ExtractRow {
  readonly measure: string;
  readonly variant?: string | undefined;
  readonly of?: string | undefined;
  readonly with?: string | undefined;
  readonly year: number;
  readonly value: number | null;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly n?: number | undefined;
  readonly why?: string | undefined;
  readonly occasion?: 'no' | undefined;
  readonly means?: string | undefined;
}

/** A file that `data extract` writes, or would write, or that stands already as it would be. */
export interface ExtractFile {
  readonly set: string;
  readonly version: string;
  readonly path: string;
  readonly rows: readonly ExtractRow[];
  readonly notes: readonly string[];
  /** Rows that it had and has no longer, or would have no longer, in words. */
  readonly gone: readonly string[];
  readonly became: 'written' | 'to be written' | 'unchanged';
}

/** A data set of which a case holds rows that no test asks. */
export interface UnaskedSet {
  readonly set: string;
  readonly rows: number;
}

/** What could not be had, why, and what to do. */
export interface ExtractMiss {
  readonly set: string;
  readonly what: string | undefined;
  readonly why: string;
  readonly hint: string;
}

/** The columns of a file in `measured`. */
export const measuredColumns = [
  'set',
  'measure',
  'variant',
  'of',
  'with',
  'year',
  'value',
  'low',
  'high',
  'n',
  'why',
  'occasion',
  'version',
  'means',
];

/** More figures than any of these measures is good for, and none of those that reckoning in binary leaves behind. */
export const FIGURES = 12;

/** A file of the table `measured`: all rows of one data set. */
export function measuredCsv(set: string, version: string, rows: readonly ExtractRow[]): string {
  return csvText(
    measuredColumns,
    rows.map((row) => [
      set,
      ...[row.measure, row.variant, row.of, row.with, row.year, row.value ?? undefined],
      ...[
        row.low,
        row.high,
        row.n,
        row.value === null ? row.why : undefined,
        row.occasion,
        version,
        row.means,
      ],
    ]),
    FIGURES,
  );
}

/** What `data extract` prints: what each file holds, why values are missing, and what could not be had. */
export function extractText(
  files: readonly ExtractFile[],
  misses: readonly ExtractMiss[],
  page: Page,
  unasked: readonly UnaskedSet[] = [],
): string {
  return joinLines([
    ...files.flatMap((file) => fileLines(file, page)),
    ...misses.flatMap((miss) => missLines(miss, page)),
    ...unasked.flatMap(({ set, rows }) =>
      paragraph(
        page,
        `${set}: no test asks it any more; ${rows === 1 ? 'its row was' : `its ${rows} rows were`} left as ${rows === 1 ? 'it is' : 'they are'}. Take out what you do not need: on and series show it.`,
        0,
        'yellow',
      ),
    ),
  ]);
}

const ends = { written: '', 'to be written': ', not written (--dry-run)', unchanged: ', unchanged' } as const;

function fileLines({ path, version, rows, notes, gone, became }: ExtractFile, page: Page): string[] {
  const none = rows.filter(({ value }) => value === null);
  const missing = none.length === 0 ? '' : `, ${none.length} of them without a value`;
  return [
    ...paragraph(page, `${path}: ${countOf(rows.length, 'row')}${missing}${ends[became]}`, 0, 'bold'),
    ...paragraph(page, `version ${version}`, 2, 'dim'),
    ...notes.flatMap((note) => paragraph(page, note, 2, 'dim')),
    ...kindLines(rows, page),
    ...reasonLines(none, page),
    ...goneLines(gone, became, page),
    '',
  ];
}

/** Each measure with how many rows, and of whom. */
function kindLines(rows: readonly ExtractRow[], page: Page): string[] {
  const kinds = new Map<string, ExtractRow[]>();
  for (const row of rows) {
    const name = row.variant === undefined ? row.measure : `${row.measure} (${row.variant})`;
    kinds.set(name, [...(kinds.get(name) ?? []), row]);
  }
  const columns: Column[] = [
    { head: 'measure', style: (line) => styled(page, line, 'cyan') },
    { head: 'of' },
    { head: 'rows', align: 'right', fixed: true },
    { head: 'values', align: 'right', fixed: true },
  ];
  const cells = [...kinds].map(([name, own]) => [
    name,
    whose(own),
    String(own.length),
    String(own.filter(({ value }) => value !== null).length),
  ]);
  return textTable(columns, cells, {
    width: page.width,
    indent: 2,
    headStyle: (line) => styled(page, line, 'dim'),
  });
}

/** So many pairs or actors are named. */
const TOLD = 6;

function whose(rows: readonly ExtractRow[]): string {
  const all = [
    ...new Set(rows.map((row) => [row.of, row.with].filter((actor) => actor !== undefined).join('–'))),
  ];
  if (all[0] === '') return 'the whole system';
  const more = all.length - TOLD;
  return more > 0 ? `${all.slice(0, TOLD).join(', ')} and ${more} more` : all.join(', ');
}

/** So many reasons are told. */
const REASONS = 8;

/** Why values are missing, each reason once with the years that it is given for. */
function reasonLines(none: readonly ExtractRow[], page: Page): string[] {
  const reasons = new Map<string, Set<number>>();
  for (const { why = '', year } of none) {
    const reason = why.replaceAll(` in ${year}`, '');
    reasons.set(reason, (reasons.get(reason) ?? new Set()).add(year));
  }
  const told = [...reasons].slice(0, REASONS);
  const more = reasons.size - told.length;
  return [
    ...(told.length > 0 ? paragraph(page, 'without a value:', 2) : []),
    ...told.flatMap(([why, years]) => paragraph(page, `${why} (${runsInWords([...years])})`, 4, 'dim')),
    ...(more > 0
      ? paragraph(page, `and ${countOf(more, 'other reason')}; the file has them all`, 4, 'dim')
      : []),
  ];
}

/** Rows that were in the file and are not any more, whoever wrote them. */
function goneLines(gone: readonly string[], became: ExtractFile['became'], page: Page): string[] {
  if (gone.length === 0) return [];
  const verb = became === 'written' ? 'were' : 'would be';
  const head = `rows that it had ${verb} taken out, since no test asks them or they could not be had:`;
  return [...paragraph(page, head, 2, 'yellow'), ...gone.flatMap((each) => paragraph(page, each, 4))];
}

function missLines({ set, what, why, hint }: ExtractMiss, page: Page): string[] {
  const head = what === undefined ? set : `${set}, ${what}`;
  return [...paragraph(page, `${head}: ${why}`, 0, 'yellow'), ...paragraph(page, hint, 2)];
}
