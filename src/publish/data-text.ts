import { type Day, formatDay } from '../base/calendar.ts';
import { controlPictures } from '../base/text-width.ts';
import { joinLines, type Page, paragraph, styled } from './page.ts';
import { type Column, textTable } from './text-table.ts';
import { countOf, listInWords } from './words/number-words.ts';

/** Rows of a file that were not simply read. */
export interface DataRemark {
  readonly kind: 'refused' | 'repaired' | 'again' | 'note';
  readonly says: string;
  readonly rows: number;
  readonly examples: readonly { readonly line: number; readonly value: string }[];
}

/** A published data set in the store, as `data` shows it. */
export interface DataEntry {
  readonly name: string;
  readonly format: string;
  readonly title: string;
  readonly says: string;
  readonly release: string | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly states: readonly string[];
  readonly tables: readonly {
    readonly name: string;
    readonly says: string;
    readonly rows: number;
    readonly columns: readonly {
      readonly name: string;
      readonly kind: string;
      readonly says: string;
      readonly missing: readonly string[];
    }[];
  }[];
  readonly files: readonly {
    readonly file: string;
    readonly hash: string;
    readonly bytes: number;
    readonly read: number;
    readonly repaired: number;
    readonly refused: number;
    readonly again: number;
    readonly remarks: readonly DataRemark[];
  }[];
  readonly beware: readonly string[];
  readonly citations: readonly string[];
}

const dim = (page: Page) => (line: string) => styled(page, line, 'dim');
const layout = (page: Page) => ({ width: page.width, indent: 2, headStyle: dim(page) });
const digits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const years = ({ firstDay, lastDay }: DataEntry): string =>
  firstDay === null || lastDay === null
    ? ''
    : `${formatDay(firstDay).slice(0, -6)} to ${formatDay(lastDay).slice(0, -6)}`;

/** What `data list` prints. */
export function dataListText(store: string, entries: readonly DataEntry[], page: Page): string {
  if (entries.length === 0) return joinLines(paragraph(page, `${store} holds no data set yet.`));
  const columns: Column[] = [
    { head: 'name', style: (line) => styled(page, line, 'cyan') },
    { head: 'what it is' },
    { head: 'years', fixed: true },
    { head: 'rows', align: 'right', fixed: true },
    { head: 'states', align: 'right', fixed: true },
  ];
  const rows = entries.map((entry) => [
    entry.name,
    entry.title,
    years(entry),
    digits(entry.tables.reduce((sum, table) => sum + table.rows, 0)),
    entry.states.length === 0 ? '' : String(entry.states.length),
  ]);
  return joinLines([...textTable(columns, rows, layout(page)), '', ...paragraph(page, store, 0, 'dim')]);
}

/** What `data add` prints: what became of the rows, and what the data set now is. */
export function dataAddedText(
  entry: DataEntry,
  added: readonly string[],
  already: readonly string[],
  page: Page,
): string {
  return joinLines([
    ...already.flatMap((file) =>
      paragraph(page, `${file} is part of ${entry.name} already; nothing was changed.`),
    ),
    ...entry.files.filter(({ file }) => added.includes(file)).flatMap((file) => fileLines(file, page)),
    ...paragraph(page, `${entry.name}: ${entry.title}`, 0, 'bold'),
    ...paragraph(page, coverageWords(entry), 2),
    ...(added.length > 0
      ? paragraph(page, `quadrille data describe ${entry.name} tells the rest, and how to cite it`, 2, 'dim')
      : []),
  ]);
}

function coverageWords(entry: DataEntry): string {
  const rows = entry.tables.map(({ name, rows: count }) => `${digits(count)} ${name.replaceAll('_', ' ')}`);
  const days =
    entry.firstDay === null || entry.lastDay === null
      ? []
      : [`from ${formatDay(entry.firstDay)} to ${formatDay(entry.lastDay)}`];
  const states = entry.states.length === 0 ? [] : [countOf(entry.states.length, 'state')];
  return [listInWords(rows), ...days, ...states].join(', ');
}

function fileLines(file: DataEntry['files'][number], page: Page): string[] {
  const { read, repaired, refused, again } = file;
  const counts = [
    `${digits(read)} rows read`,
    ...(repaired > 0 ? [`${digits(repaired)} put right`] : []),
    ...(again > 0 ? [`${digits(again)} there already`] : []),
    ...(refused > 0 ? [`${digits(refused)} refused`] : []),
  ];
  return [
    ...paragraph(
      page,
      `${file.file}: ${counts.join(', ')}`,
      0,
      ...(refused > 0 ? (['yellow'] as const) : []),
    ),
    ...file.remarks.flatMap((remark) => remarkLines(remark, page)),
  ];
}

/** Something to know of a file as a whole, or of so many of its rows. */
const noteWords = ({ rows, says }: DataRemark): string =>
  rows === 0 ? `note: ${says}` : `note: ${digits(rows)} ${rows === 1 ? 'row' : 'rows'} ${says}`;

const VERBS = { refused: 'refused', repaired: 'put right', again: 'there already' } as const;

function remarkLines(remark: DataRemark, page: Page): string[] {
  const { kind, says, rows, examples } = remark;
  if (kind === 'note') return paragraph(page, noteWords(remark), 2, 'dim');
  const shown = examples
    .slice(0, 3)
    .map(({ line, value }) => `line ${line}${value === '' ? '' : ` "${controlPictures(value)}"`}`);
  return paragraph(page, `${VERBS[kind]}, ${countOf(rows, 'row')}: ${says} (${shown.join('; ')})`, 2, 'dim');
}

/** What `data describe` prints: coverage, tables and columns with what stands for missing, files, cautions, citations. */
export function dataDescribedText(entry: DataEntry, page: Page): string {
  const release = entry.release === null ? '' : `, release ${entry.release}`;
  return joinLines([
    ...paragraph(page, `${entry.name}: ${entry.title}`, 0, 'bold'),
    ...paragraph(page, `format ${entry.format}${release}. ${coverageWords(entry)}.`, 2),
    ...entry.tables.flatMap((table) => ['', ...tableLines(table, page)]),
    ...(entry.beware.length > 0 ? ['', styled(page, 'Beware', 'bold')] : []),
    ...entry.beware.flatMap((each) => paragraph(page, each, 2)),
    '',
    styled(page, 'Files', 'bold'),
    ...entry.files.flatMap((file) => [
      ...fileLines(file, page).map((line) => `  ${line}`),
      ...paragraph(page, `SHA-256 ${file.hash}`, 4, 'dim'),
    ]),
    '',
    styled(page, 'Cite', 'bold'),
    ...entry.citations.flatMap((each) => controlPictures(each).split('\n')).map((line) => `  ${line}`),
    ...(entry.citations.length === 0 ? paragraph(page, 'nothing was said of how to cite it', 2, 'dim') : []),
  ]);
}

function tableLines(table: DataEntry['tables'][number], page: Page): string[] {
  const columns: Column[] = [
    { head: 'column', style: (line) => styled(page, line, 'cyan') },
    { head: 'kind', fixed: true },
    { head: 'what it is' },
    { head: 'missing' },
  ];
  const rows = table.columns.map(({ name, kind, says, missing }) => [name, kind, says, missing.join(' ')]);
  return [
    ...paragraph(page, `${table.name}: ${digits(table.rows)} rows, each ${table.says}`, 0, 'bold'),
    ...textTable(columns, rows, layout(page)),
  ];
}
