import { bibliographyProblems } from './problem-kinds-bibliography.ts';
import {
  didYouMean,
  error,
  type GuessedRow,
  note,
  type Replacement,
  rowInWords,
  swap,
} from './problem-words.ts';

/** Problems of a case's files, tables, fields and ids. */
export const fileProblems = {
  'case-missing': error((_: Record<never, never>) => [
    'the case has no case.yaml with a `case:` table',
    'write case.yaml with `case:` and under it id, title and period, or start from the one that `quadrille init FOLDER` writes',
  ]),
  'case-repeated': error((p: { first: string }) => [
    `a second \`case:\`; the first is at ${p.first}`,
    'keep one: a folder holds one case',
  ]),

  'period-open': error((p: { value: string }) => [
    `period "${p.value}" has no first or no last day`,
    'expected an EDTF interval with both, as 1945/1991',
  ]),

  'table-unknown': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `"${p.value}" is not a table`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
    swap(p.value, p.suggestion),
  ]),
  'table-shape': error((p: { table: string; found: string }) => [
    `table "${p.table}" holds ${p.found}, not rows`,
    'expected a list: each row starts with a hyphen, as `- id: …`',
  ]),
  'file-shape': error((p: { found: string }) => [
    `the file holds ${p.found}, not tables`,
    'start it with the name of a table and a colon, as `events:`, and put the rows under it',
  ]),
  'row-shape': error((p: { table: string; found: string }) => [
    `a row of "${p.table}" is ${p.found}, not fields`,
    'expected fields, as `- id: …` with the others below it',
  ]),
  'rows-left-out': note((p: { id: string; rows: readonly string[] }) => [
    `${p.rows.length === 1 ? 'a row rests' : `${p.rows.length} rows rest`} on "${p.id}" and cannot stand without it`,
    `left out until "${p.id}" is mended: ${firstOf(p.rows)}`,
  ]),

  'field-unknown': error(
    (p: { value: string; table: string; suggestion: string | undefined; known: string }) => [
      `"${p.value}" is not a field of "${p.table}"`,
      didYouMean(p.suggestion, `expected one of ${p.known}`),
      swap(p.value, p.suggestion),
    ],
  ),
  'field-missing': error((p: { field: string; row: string; says: string }) => [
    `${p.row} has no "${p.field}"`,
    `add ${p.field}: ${p.says}`,
  ]),
  'field-repeated': error((p: { field: string; first: string }) => [
    `"${p.field}" stands twice; the first is at ${p.first}`,
    'keep the one that is meant',
  ]),

  'value-shape': error((p: { field: string; found: string; expected: string }) => [
    `${p.field} is ${p.found}`,
    `expected ${p.expected}`,
  ]),
  'value-quotes': error((p: { field: string; value: string; bare: string }) => [
    `${p.field} "${p.value}" is in typographic quotation marks, which are read as part of it`,
    `write ${p.bare}, or "${p.bare}" in straight ones`,
    swap(p.value, p.bare),
  ]),
  'value-number': error(
    (p: { field: string; value: string; expected: string; repair: string | undefined }) => [
      `${p.field} "${p.value}" is not ${p.expected}`,
      p.repair === undefined ? 'expected digits, as 5 or -2.5' : `write ${p.repair}`,
      swap(p.value, p.repair),
    ],
  ),
  'value-range': error((p: { field: string; value: string; low: string; high: string }) => [
    `${p.field} ${p.value} is out of range`,
    p.high === '' ? `expected ${p.low} or more` : `expected ${p.low} to ${p.high}`,
  ]),
  'value-times': error((p: { field: string; value: string; hint: string }) => [
    `${p.field} "${p.value}" is not a number of acts`,
    p.hint,
    swap(p.value, /^write ([^\s,]+)/.exec(p.hint)?.[1]),
  ]),
  'value-quantity': error((p: { field: string; value: string; hint: string }) => [
    `${p.field} "${p.value}" is not a number or a range`,
    p.hint,
    swap(p.value, /^write ([^\s,]+)$/.exec(p.hint)?.[1]),
  ]),
  'value-choice': error(
    (p: { field: string; value: string; suggestion: string | undefined; known: string }) => [
      `${p.field} "${p.value}" is not one of its values`,
      didYouMean(p.suggestion, `expected one of ${p.known}`),
      swap(p.value, p.suggestion),
    ],
  ),
  'value-duration': error(
    (p: { field: string; value: string; hint: string; repair?: string | undefined }) => [
      `${p.field} "${p.value}" is not a duration`,
      p.hint,
      swap(p.value, p.repair),
    ],
  ),
  'value-confidence': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `confidence "${p.value}" is not one of the calibrated words`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
    swap(p.value, p.suggestion),
  ]),

  'id-format': error((p: { value: string; suggestion: string; reason: string }) => [
    `id "${p.value}" ${p.reason}`,
    p.suggestion === '' ? 'expected letters, digits and hyphens' : `write ${p.suggestion}`,
    swap(p.value, p.suggestion),
  ]),
  'id-repeated': error((p: { id: string; first: string }) => [
    `id "${p.id}" is taken: it first stands at ${p.first}`,
    'give this row an id of its own; ids are unique over the whole case',
  ]),
  'reference-unknown': error(
    (p: {
      field: string;
      value: string;
      guess: GuessedRow | undefined;
      tables: string;
      /** What to do where nothing near is there, if not to add a row. */
      instead?: string;
    }) => [
      `${p.field} "${p.value}" is not an id of ${p.tables}`,
      p.guess === undefined
        ? (p.instead ?? `add a row with the id "${p.value}" to ${p.tables}`)
        : `did you mean ${rowInWords(p.guess)}?`,
      swap(p.value, p.guess?.id),
    ],
  ),
  'reference-table': error((p: { field: string; value: string; found: string; tables: string }) => [
    `${p.field} "${p.value}" is a row of ${p.found}`,
    `expected an id of ${p.tables}`,
  ]),
  'source-unknown': error((p: { value: string; suggestion: string | undefined }) => [
    `"@${p.value}" is not a source of the case`,
    p.suggestion === undefined
      ? `add "${p.value}" to a bibliography in the case's folder, or to sources`
      : `did you mean "@${p.suggestion}"?`,
    swap(`@${p.value}`, p.suggestion && `@${p.suggestion}`),
  ]),
  'type-unknown': error((p: { value: string; guess: GuessedRow | undefined }) => [
    `type "${p.value}" is neither a CAMEO code, nor words for one, nor one of the case's eventTypes`,
    p.guess === undefined
      ? '`quadrille types WORD` finds codes by words; or leave the type out, or add one of your own to eventTypes, with its weight'
      : `did you mean ${rowInWords(p.guess)}?`,
    swap(p.value, p.guess?.id),
  ]),
  'type-several': error((p: { value: string; codes: readonly GuessedRow[] }) => [
    `type "${p.value}" can be ${p.codes.length} CAMEO codes`,
    p.codes.length <= 6
      ? `write one of ${p.codes.map(rowInWords).join(', ')}`
      : `write one of ${p.codes.slice(0, 5).map(rowInWords).join(', ')} or of the ${p.codes.length - 5} others that \`quadrille types\` lists for it`,
    swap(p.value, ...p.codes.map(({ id }) => id)),
  ]),
  'type-read': note((p: { value: string; code: string; name: string }) => [
    `type "${p.value}" is read as ${p.code} (${p.name})`,
    `write "${p.code}" to be rid of this note, or another code if it is not what is meant`,
    swap(p.value, p.code),
  ]),
  'type-missing': note((p: { ids: readonly string[] }) => [
    p.ids.length === 1
      ? `"${p.ids[0]}" has no type`
      : `${p.ids.length} events have no type: ${firstOf(p.ids)}`,
    'they count as acts, and what they weigh in a relation is not known; `quadrille types WORD` finds a type',
  ]),
  'type-fallback': note((p: { code: string; used: string; name: string; table: string }) => [
    `CAMEO ${p.code} has no weight of its own in the ${p.table} table; that of ${p.used} (${p.name}) is used`,
    'give the event a weight if another is meant',
  ]),

  'yaml-tab': error((p: { lines: number }) => [
    `${p.lines === 1 ? 'the line is' : `${p.lines} lines from here are`} indented with tabs`,
    'indent with spaces, two a level',
  ]),
  'yaml-quote': error((p: { message: string; hint: string; repairs?: readonly Replacement[] }) => [
    p.message,
    p.hint,
    p.repairs,
  ]),
  'yaml-colon': error((p: { message: string; hint: string; repairs?: readonly Replacement[] }) => [
    p.message,
    p.hint,
    p.repairs,
  ]),
  'yaml-reserved': error((p: { value: string; mark: string }) => [
    `"${p.value}" starts with ${p.mark} and is not in quotes`,
    `write "${p.value}" in quotes; the value is read as it stands`,
    swap(p.value, `"${p.value}"`),
  ]),
  'yaml-indent': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'yaml-hyphen': error((p: { sign: string; row: string }) => [
    p.sign === ''
      ? `the row that begins with ${p.row} has no hyphen`
      : p.sign === '-'
        ? `no space follows the hyphen before ${p.row}`
        : `the row that begins with ${p.row} has ${p.sign} for a hyphen`,
    'start it with a hyphen and a space, its other fields two columns further right; without them it is left out',
  ]),
  'yaml-bracket': error((p: { open: string; close: string }) => [
    `the bracket ${p.open} is not closed`,
    `add ${p.close} where the list or mapping ends; a text that holds a comma or bracket needs quotes`,
  ]),
  'yaml-comma': error((p: { field: string; whole: string; repair: string | undefined }) => [
    `${p.field} holds a comma, at which the braces cut it: ${p.whole}`,
    p.repair === undefined
      ? `put quotes round the ${p.field}`
      : `put quotes round the ${p.field}: write ${p.repair}`,
    swap(p.whole, p.repair),
  ]),
  'yaml-list': error((p: { field: string; value: string; items: readonly string[] }) => [
    `${p.field} "${p.value}" is a list in one text`,
    `write [${p.items.join(', ')}], without quotes about it`,
    swap(p.value, `[${p.items.join(', ')}]`),
  ]),
  'yaml-alias': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'yaml-syntax': error((p: { message: string }) => [
    `the line cannot be read as YAML: ${p.message}`,
    'expected `field: value`, lists with hyphens, and two spaces a level; put a text with : # [ ] { } in quotes',
  ]),

  'csv-separator': note((p: { found: string }) => [
    `the columns are separated by ${p.found}`,
    'the file is read as it stands; nothing need be done',
  ]),
  'csv-cells': error((p: { cells: number; columns: number }) => [
    `the row has ${p.cells} ${p.cells === 1 ? 'cell' : 'cells'}, the header ${p.columns}`,
    p.cells < p.columns
      ? 'add the missing commas; a cell left blank is fine'
      : 'put a cell that holds a comma in double quotes',
  ]),
  'csv-quote': error((p: { value: string }) => [
    `a double quote is out of place before ${p.value}`,
    'put the whole cell in double quotes, and write a quote inside it twice ("")',
  ]),
  'column-read': note((p: ColumnWords & { read: string }) => [
    `${cellsAre(p)}, as "${p.example}"`,
    `read as ${p.read}; nothing need be done`,
  ]),
  'column-doubt': error((p: ColumnWords & { hint: string }) => [`${cellsAre(p)}, as "${p.example}"`, p.hint]),
  'column-zero': note((p: { field: string; value: string; meant: string; name: string; taken: string }) => [
    `${p.field} "${p.value}" may be ${p.meant} (${p.name}), of which a spreadsheet cut the zero`,
    `it is read as ${p.value} (${p.taken}); write ${p.meant} if that is meant, in a column that is text`,
    swap(p.value, p.meant),
  ]),
  'csv-header': error((p: { message: string; hint: string }) => [p.message, p.hint]),

  ...bibliographyProblems,
} as const;

/** So many cells of a column are not written as the format has it; `what` says how they are, of one and of several. */
interface ColumnWords {
  readonly field: string;
  readonly count: number;
  readonly what: readonly [one: string, several: string];
  readonly example: string;
}

const cellsAre = ({ field, count, what: [one, several] }: ColumnWords): string =>
  count === 1 ? `a cell of "${field}" is ${one}` : `${count} cells of "${field}" are ${several}`;

/** The first few of a list of rows, equal ones (rows without an id, of one table) counted together. */
function firstOf(rows: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const words = [...counts].map(([row, count]) => (count === 1 ? row : `${count} times ${row}`));
  return words.length <= 5
    ? words.join(', ')
    : `${words.slice(0, 5).join(', ')} and ${words.length - 5} more`;
}
