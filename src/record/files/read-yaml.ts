import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { type Position, type Problem, problem } from '../../base/problems/problems.ts';
import { fieldsOf, isTableName, loseUnknownTable } from '../rows/table-fields.ts';
import type { TableName } from '../tables.ts';
import type { CaseFile, Lose, Report, RowSpec, SpecEntry } from './spec.ts';
import { excerpt } from './text-fault.ts';
import { isMap, isScalar, isSeq, parseYaml } from './yaml-parser.ts';
import {
  blockFields,
  fieldPieces,
  KEY,
  keyOf,
  rowFields,
  type TextPiece,
  topLevelBlocks,
} from './yaml-pieces.ts';
import { isHarmless, lacksHyphen, yamlProblems } from './yaml-problems.ts';
import { type RowPiece, rowPieces } from './yaml-rows.ts';
import { indentWithSpaces } from './yaml-tabs.ts';
import { ALIAS_LIMIT, type YamlPiece, yamlEntries } from './yaml-values.ts';

/**
 * The rows of a YAML file: its top-level keys are tables, each with a list of rows, or one row written as a mapping.
 *
 * Nothing is interpreted: every scalar is text. A fault in the YAML is reported where it is; the other tables, the other rows
 * and, where it can be told, the other fields of the row are read all the same. What is lost goes to `lose`.
 */
export function readYaml(file: CaseFile, report: Report, lose: Lose = () => {}): RowSpec[] {
  const reader: Reader = {
    file: file.path,
    report,
    lose,
    budget: { left: ALIAS_LIMIT, told: false, repeating: false },
    anchors: new Map(),
    column: (_, c) => c,
  };
  const whole = parse({ text: file.text, firstLine: 0 }, reader);
  if (isWhole(whole)) {
    for (const found of whole.problems()) report(found);
    return whole.documents.flatMap((document) => rowsOf(document, whole, reader));
  }
  const { text, column } = indentWithSpaces(file, report);
  return readBroken(text, { ...reader, column });
}

interface Reader {
  readonly file: string;
  readonly report: Report;
  readonly lose: Lose;
  readonly budget: YamlPiece['budget'];
  readonly anchors: YamlPiece['anchors'];
  /** The column in the author's file, where tabs were replaced. */
  readonly column: (line: number, column: number) => number;
}

interface Parsed {
  readonly documents: readonly Document[];
  readonly text: string;
  /** No fault, or none that leaves a doubt about what was written. */
  readonly sound: boolean;
  readonly position: (offset: number) => Position;
  readonly problems: () => ReturnType<typeof yamlProblems>;
}

function parse({ text, firstLine }: TextPiece, reader: Reader): Parsed {
  try {
    const { documents, placeOf } = parseYaml(text);
    const position = (offset: number): Position => {
      const { line, col } = placeOf(offset);
      return { file: reader.file, line: line + firstLine, column: reader.column(line + firstLine, col) };
    };
    const sound = documents.every((document) => document.errors.every((fault) => isHarmless(fault, text)));
    const problems = () => documents.flatMap((document) => yamlProblems({ text, document, position }));
    return { documents, text, sound, position, problems };
  } catch (thrown) {
    // only a text nested thousands deep exhausts the parser
    const at = { file: reader.file, line: firstLine + 1, column: 1 };
    const message = thrown instanceof RangeError ? 'it is nested too deep' : String(thrown);
    return {
      documents: [],
      text,
      sound: false,
      position: () => at,
      problems: () => [problem('yaml-syntax', at, { message })],
    };
  }
}

/**
 * Whether rows stand in a text as they were meant: none has lost its hyphen, no field has slipped out to where tables stand, and no sign
 * on a line of its own (`---`, `?`, `:`, `|`) has made something else of the rows below it.
 */
function isWhole({ sound, documents, text, position }: Parsed): boolean {
  if (!sound || LONE_SIGN.test(text)) return false;
  let table: TableName | undefined;
  return documents.every(({ contents, errors }, i) => {
    if (lacksHyphen(errors, position)) return false;
    if (!isMap(contents)) return i === 0 && !(isScalar(contents) && String(contents.value).includes('\n'));
    return (contents.items as Pair<Node, Node | null>[]).every(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (isTableName(name)) {
        table = name;
        return !(isScalar(value) && /(?:^|\n) *- /.test(String(value.value)));
      }
      return table === undefined || !(Object.hasOwn(fieldsOf(table), name) || /^[–—−‐‑•]/u.test(name));
    });
  });
}

/** The sign of a key that is written apart from its value, or a colon without a key, where neither a row nor a field begins. */
const LONE_SIGN = /^ *[?:](?:[ \t]|$)/m;

function rowsOf(document: Document, parsed: Parsed, reader: Reader): RowSpec[] {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  if (!isMap(contents)) {
    const found = isSeq(contents) ? 'a list' : 'a text';
    lost(undefined, problem('file-shape', parsed.position(contents.range?.[0] ?? 0), { found }), reader);
    return [];
  }
  return (contents.items as Pair<Node, Node | null>[]).flatMap((pair) => {
    const table = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const at = parsed.position(pair.key?.range?.[0] ?? 0);
    if (isTableName(table)) return rowsOfTable(table, pair.value, at, parsed, reader);
    loseUnknownTable(table, at, reader.report, reader.lose);
    return [];
  });
}

/** Reports a problem that costs rows of a table, or of any. */
function lost(table: TableName | undefined, found: Problem, { report, lose }: Reader): void {
  report(found);
  lose({ table, code: found.code, at: { file: found.file, line: found.line, column: found.column } });
}

function rowsOfTable(
  table: TableName,
  value: Node | null,
  at: Position,
  parsed: Parsed,
  reader: Reader,
): RowSpec[] {
  if (isMap(value)) return [rowOf(table, value, parsed, reader)];
  if (value === null || (isScalar(value) && /^(?:|~|null)$/.test(String(value.value ?? '')))) return [];
  if (!isSeq(value)) {
    const found = isScalar(value) ? 'a single value' : 'an alias';
    lost(table, problem('table-shape', at, { table, found }), reader);
    return [];
  }
  const rows: RowSpec[] = [];
  for (const item of value.items as (Node | null)[]) {
    if (isMap(item)) rows.push(rowOf(table, item, parsed, reader));
    else if (isSeq(item) && item.items.some(isMap)) {
      // a hyphen too many makes a list of the rows below it
      const at = parsed.position(item.range?.[0] ?? 0);
      reader.report(problem('row-shape', at, { table, found: 'a list' }));
      rows.push(...rowsOfTable(table, item as Node, at, parsed, reader));
    } else if (item !== null) {
      const found = isSeq(item) ? 'a list' : isScalar(item) ? 'a single value' : 'an alias';
      lost(table, problem('row-shape', parsed.position(item.range?.[0] ?? 0), { table, found }), reader);
    }
  }
  return rows;
}

function rowOf(table: TableName, map: YAMLMap, parsed: Parsed, reader: Reader): RowSpec {
  const piece: YamlPiece = { ...parsed, ...reader, open: new Set(), spoilt: undefined };
  const fields = yamlEntries(map, piece);
  const at = parsed.position(map.range?.[0] ?? 0);
  return { table, fields, at, ...(piece.spoilt && { partial: piece.spoilt }) };
}

/** Reads a text that has faults: block by block, in a block row by row, in a broken row field by field. */
function readBroken(text: string, reader: Reader): RowSpec[] {
  const seen = new Map<string, Position>();
  return topLevelBlocks(text).flatMap((block) => {
    const key = keyOf(block.text);
    const parsed = parse(block, reader);
    reportRepeatedTable(key, block, seen, reader);
    if (isTableName(key) && !isWhole(parsed)) {
      const { rows, before } = rowPieces(block, key);
      // one row without a hyphen is a table written as a mapping
      if (rows.some(({ sign }) => sign !== '')) return readRows(key, block, rows, before, reader);
    }
    if (!parsed.sound) return readBrokenBlock(key, block, parsed, reader);
    for (const found of parsed.problems()) reader.report(found);
    return parsed.documents.flatMap((document) => rowsOf(document, parsed, reader));
  });
}

/** A block that holds no list: a table written as one row, or none of ours. */
function readBrokenBlock(key: string, block: TextPiece, parsed: Parsed, reader: Reader): RowSpec[] {
  if (isTableName(key)) {
    const found = fewest(parsed.problems());
    found.forEach(reader.report);
    const fields = soundFields(blockFields(block), reader);
    return [{ table: key, ...fields, at: parsed.position(0), partial: found[0]?.code ?? 'yaml-syntax' }];
  }
  if (/^[^\s#-][^:\n]*:(?:\s|$)/.test(block.text))
    loseUnknownTable(key, parsed.position(0), reader.report, reader.lose);
  else {
    for (const found of fewest(parsed.problems())) reader.report(found);
    const [first] = parsed.problems();
    reader.lose({ table: undefined, code: first?.code ?? 'yaml-syntax', at: first ?? parsed.position(0) });
  }
  return [];
}

/** The rows of a broken block, each read by itself. */
function readRows(
  table: TableName,
  block: TextPiece,
  rows: readonly RowPiece[],
  before: number,
  reader: Reader,
): RowSpec[] {
  reportBefore(table, block, before, reader);
  const indent = usualIndent(rows);
  return rows.flatMap((row, i) => {
    const known = rows.length > 1 && row.indent !== indent;
    const isTold = known && rows[i - 1]?.indent === row.indent;
    return readRow(table, row, known ? { indent, isTold } : undefined, reader);
  });
}

/** Anything but comments that stands between a table's key and its first row. */
function reportBefore(
  table: TableName,
  { text, firstLine }: TextPiece,
  before: number,
  reader: Reader,
): void {
  const found = 'a single value';
  const lines = text.split('\n').slice(0, before);
  lines.forEach((written, i) => {
    const value = (i === 0 ? written.slice(written.indexOf(':') + 1) : written).trim();
    if (value === '' || /^[#&!]/.test(value)) return;
    const line = firstLine + i + 1;
    const at = { file: reader.file, line, column: reader.column(line, written.lastIndexOf(value) + 1) };
    reader.report(
      i === 0 ? problem('table-shape', at, { table, found }) : problem('row-shape', at, { table, found }),
    );
  });
}

/** A row of a broken block; `other` is where its hyphen should stand, and whether the row before has said so. */
function readRow(
  table: TableName,
  row: RowPiece,
  other: { indent: number; isTold: boolean } | undefined,
  reader: Reader,
): RowSpec[] {
  const line = row.firstLine + 1;
  const at = { file: reader.file, line, column: reader.column(line, row.indent + 1) };
  const fields = () => soundFields(rowFields(row), reader);
  if (row.isStray) {
    reader.report(problem('row-shape', at, { table, found: 'a single value' }));
    return [];
  }
  if (row.sign !== undefined) {
    reader.report(problem('yaml-hyphen', at, { sign: row.sign, row: firstField(row) }));
    return [{ table, ...fields(), at, partial: 'yaml-hyphen' }];
  }
  if (other && !other.isTold) reader.report(problem('yaml-indent', at, misplaced(row, other.indent)));
  const parsed = parse(row, reader);
  const contents = parsed.documents[0]?.contents;
  if (parsed.sound && isSeq(contents)) {
    for (const found of parsed.problems()) reader.report(found);
    return rowsOfTable(table, contents, parsed.position(contents.range?.[0] ?? 0), parsed, reader);
  }
  const moved = other && parse(withIndent(row, other.indent), reader);
  const found = moved?.sound ? [] : fewest(parsed.problems());
  found.forEach(reader.report);
  return [{ table, ...fields(), at, partial: found[0]?.code ?? 'yaml-indent' }];
}

function misplaced(row: RowPiece, indent: number): { message: string; hint: string } {
  return {
    message: `the hyphen before ${firstField(row)} stands in column ${row.indent + 1}, those of the other rows in column ${indent + 1}`,
    hint: 'start all rows of a table in the same column, and all fields of a row in the same column',
  };
}

/** What a row begins with, as messages show it. */
const firstField = ({ text }: RowPiece): string =>
  excerpt((text.split('\n', 1)[0] ?? '').replace(/^[\s\-–—−‐‑•*]+/u, '').trim());

/** The row with its hyphen in another column, the lines below where they are. */
const withIndent = (row: RowPiece, indent: number): TextPiece => ({
  ...row,
  text: ' '.repeat(indent) + row.text.trimStart(),
});

/** Where most rows of a table have their hyphens. */
function usualIndent(rows: readonly RowPiece[]): number {
  const counts = new Map<number, number>();
  for (const { indent, sign } of rows)
    if (sign === undefined) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let [usual, most] = [0, 0];
  for (const [indent, count] of counts) if (count > most) [usual, most] = [indent, count];
  return usual;
}

/** Of a row's faults those that an author made: past the first slip in its columns, the parser sees slips that are none. */
function fewest(problems: readonly Problem[]): Problem[] {
  const isStructure = ({ code }: Problem) => /^yaml-(?:indent|syntax|bracket)$/.test(code);
  const first = problems.findIndex(isStructure);
  return problems.filter((each, i) => i === first || !isStructure(each));
}

/** The fields of a broken mapping that can be read each for itself; its faults have been reported. */
function soundFields(piece: TextPiece, reader: Reader): Pick<RowSpec, 'fields' | 'spoilt'> {
  const fields = new Map<string, SpecEntry>();
  const spoilt: (string | undefined)[] = [];
  const parts = fieldPieces(piece);
  for (const part of parts) {
    const parsed = parse(part, reader);
    const contents = parsed.documents[0]?.contents;
    if (!parsed.sound || !isMap(contents)) {
      // what runs over several lines may have another field in it
      spoilt.push(linesIn(part.text) > 1 ? undefined : KEY.exec(part.text.trimStart())?.[1]);
      continue;
    }
    const quiet: YamlPiece = { ...parsed, ...reader, report: () => {}, open: new Set(), spoilt: undefined };
    for (const entry of yamlEntries(contents, quiet))
      if (!fields.has(entry.key)) fields.set(entry.key, entry);
  }
  const lines = parts.reduce((sum, { text }) => sum + linesIn(text), 0);
  const isTold = lines === linesIn(piece.text) && spoilt.every((name) => name !== undefined);
  return { fields: [...fields.values()], ...(isTold ? { spoilt } : {}) };
}

/** How many lines say anything. */
function linesIn(text: string): number {
  return text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line)).length;
}

function reportRepeatedTable(
  key: string,
  block: TextPiece,
  seen: Map<string, Position>,
  reader: Reader,
): void {
  const at = { file: reader.file, line: block.firstLine + 1, column: 1 };
  const first = seen.get(key);
  if (!first) seen.set(key, at);
  else reader.report(problem('field-repeated', at, { field: key, first: `${first.file}:${first.line}:1` }));
}
