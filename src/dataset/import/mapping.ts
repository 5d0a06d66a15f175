import { own } from '../../base/own.ts';
import { suggest } from '../../base/suggest.ts';
import { parseYaml } from '../../record/files/yaml-parser.ts';
import { type DataFault, dataFault } from '../data-fault.ts';
import type { ColumnKind, ColumnSpec, DateOrder, DaysSpec, FormatSpec } from '../formats/format.ts';

/** What a user says of the columns of a file. */
export interface Mapping {
  /** Its text: another text is another mapping. */
  readonly text: string;
  /** What the format calls a column of the file, by the file's own name for it. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What stands for missing in every column. */
  readonly missing: readonly string[];
  /** In which order the dates are that do not begin with the year. */
  readonly dates: DateOrder | undefined;
  /** A format of the user's own. */
  readonly format?: FormatSpec;
}

/** The kinds of columns that a mapping may give. */
export const KINDS: Readonly<Record<ColumnKind, string>> = {
  state: 'the number of a state in the Correlates of War',
  code: 'a code, as it stands, with its zeros',
  text: 'text',
  whole: 'a whole number',
  number: 'a number',
  flag: '1 or 0',
  mark: '1, or blank for no',
  year: 'a year',
  choice: 'one of some words (`choices`: what the file writes, and the word to keep)',
};
const FIELDS = ['title', 'says', 'cite', 'missing', 'dates', 'columns', 'year', 'day', 'start', 'end', 'key'];

/**
 * Reads a mapping of columns. With a format, it says what the file calls the columns of that; without one it is a format itself, of one table. Throws a `DataFault`
 * at whatever it cannot use: a mapping that is half understood would make half of a data set.
 */
export function readMapping(file: string, text: string, format: FormatSpec | undefined): Mapping {
  const fault = (message: string, suggestion?: string): DataFault =>
    dataFault('data-map', { message, suggestion }, { file });
  const { documents } = parseYaml(text);
  const [bad] = documents.flatMap(({ errors }) => errors);
  if (bad) throw fault(`the mapping cannot be read: ${bad.message.split('\n')[0]}`);
  const whole = asRecord(documents[0]?.toJS());
  if (!whole) throw fault('the mapping is empty; it has `columns:` and under it a line for each column');
  for (const field of Object.keys(whole))
    if (!FIELDS.includes(field)) throw fault(`the mapping has no field "${field}"`, suggest(field, FIELDS));
  const columns = asRecord(whole.columns) ?? (format && whole.dates !== undefined ? {} : undefined);
  if (!columns) throw fault('the mapping has no `columns:` with a line for each column');
  const missing = asTexts(whole.missing);
  const dates = orderOf(whole.dates, fault);
  if (format) return { text, renamed: renamedColumns(columns, format, fault), missing, dates };
  const entries = Object.entries(columns).map(([name, given]) => ownColumn(name, given, fault));
  const key = asTexts(whole.key);
  for (const name of key)
    if (!entries.some((column) => column.name === name))
      throw fault(
        `the key names "${name}", which is no column of the mapping`,
        suggest(name, Object.keys(columns)),
      );
  const days = ownDays(whole);
  return {
    text,
    renamed: new Map(),
    missing,
    dates,
    format: {
      name: 'table',
      title: String(whole.title ?? 'A table of the user’s own'),
      says: String(whole.says ?? ''),
      cite: [],
      ...(typeof whole.cite === 'string' ? { bibtex: [whole.cite.trim()] } : {}),
      tables: [
        {
          name: 'rows',
          says: String(whole.says ?? 'a row of the file'),
          columns: entries,
          ...(days ? { days } : {}),
          ...(key.length > 0 ? { key } : {}),
        },
      ],
    },
  };
}

function orderOf(given: unknown, fault: Fault): DateOrder | undefined {
  if (given === undefined) return undefined;
  if (given === 'dmy' || given === 'mdy') return given;
  throw fault(`\`dates\` is "${given}", and can be dmy (02/03/1969 is in March) or mdy (in February)`);
}

type Fault = (message: string, suggestion?: string) => DataFault;

function renamedColumns(
  columns: Readonly<Record<string, unknown>>,
  format: FormatSpec,
  fault: Fault,
): Map<string, string> {
  const known = new Map<string, string>();
  for (const table of format.tables) {
    for (const { name, from = [name] } of table.columns)
      for (const each of [name, ...from]) known.set(each.toLowerCase(), from[0]!);
    for (const name of daysNames(table.days)) known.set(name.toLowerCase(), name);
  }
  return new Map(
    Object.entries(columns).map(([name, given]) => {
      const target = known.get(name.toLowerCase());
      if (target === undefined)
        throw fault(`the format ${format.name} has no column "${name}"`, suggest(name, known.keys()));
      if (typeof given !== 'string' && typeof given !== 'number')
        throw fault(`the mapping has to say for "${name}" what the file calls it, as text`);
      return [String(given), target];
    }),
  );
}

function daysNames(days: DaysSpec | undefined): readonly string[] {
  if (days === undefined) return [];
  const named = days as { readonly [each: string]: unknown };
  return ['year', 'day', 'start', 'end'].flatMap((each) => {
    const names = own(named, each);
    return Array.isArray(names) ? (names as string[]) : [];
  });
}

function ownColumn(name: string, given: unknown, fault: Fault): ColumnSpec {
  if (!/^[a-z][a-z0-9_]*$/i.test(name) || /^(first_day|last_day|line|file|fault|repair|nothing)$/i.test(name))
    throw fault(
      `"${name}" cannot be the name of a column: letters, digits and _ make one, and first_day and last_day are taken`,
    );
  const said = typeof given === 'string' ? { from: given } : (asRecord(given) ?? {});
  const kind = String(said.kind ?? 'text');
  if (own(KINDS, kind) === undefined)
    throw fault(
      `"${kind}" of the column "${name}" is no kind of column: ${Object.keys(KINDS).join(', ')}`,
      suggest(kind, Object.keys(KINDS)),
    );
  const choices = asRecord(said.choices);
  if (kind === 'choice' && !choices) throw fault(`the column "${name}" is a choice, and has no \`choices:\``);
  return {
    name,
    from: asTexts(said.from ?? name),
    kind: kind as ColumnKind,
    says: String(said.says ?? name),
    ...(said.required === 'true' ? { required: true } : { expected: true }),
    missing: asTexts(said.missing),
    ...(choices
      ? { choices: Object.fromEntries(Object.entries(choices).map(([from, to]) => [from, String(to)])) }
      : {}),
  };
}

function ownDays({ year, day, start, end }: Readonly<Record<string, unknown>>): DaysSpec | undefined {
  if (year !== undefined) return { how: 'year', year: asTexts(year) };
  if (day !== undefined) return { how: 'day', day: asTexts(day) };
  return start === undefined ? undefined : { how: 'days', start: asTexts(start), end: asTexts(end) };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;

const asTexts = (value: unknown): string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
