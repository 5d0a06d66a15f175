import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { type Position, problem } from '../../base/problems/problems.ts';
import { isTableName, reportUnknownTable } from '../rows/table-fields.ts';
import type { TableName } from '../tables.ts';
import type { CaseFile, Report, RowSpec, SpecEntry } from './spec.ts';
import { isMap, isScalar, isSeq, parseYaml } from './yaml-parser.ts';
import { fieldPieces, listItems, type TextPiece, topLevelBlocks } from './yaml-pieces.ts';
import { isHarmless, yamlProblems } from './yaml-problems.ts';
import { indentWithSpaces } from './yaml-tabs.ts';
import { ALIAS_LIMIT, type YamlPiece, yamlEntries } from './yaml-values.ts';

/**
 * The rows of a YAML file: its top-level keys are tables, each with a list of rows, or one row written as a mapping.
 *
 * Nothing is interpreted: every scalar is text. A fault in the YAML is reported where it is; the other tables, the other rows
 * and, where it can be told, the other fields of the row are read all the same.
 */
export function readYaml(file: CaseFile, report: Report): RowSpec[] {
  const reader: Reader = {
    file: file.path,
    report,
    budget: { left: ALIAS_LIMIT, told: false, repeating: false },
    anchors: new Map(),
    column: (_, c) => c,
  };
  const whole = parse({ text: file.text, firstLine: 0 }, reader);
  if (whole.sound) {
    for (const found of whole.problems()) report(found);
    return whole.documents.flatMap((document) => rowsOf(document, whole, reader));
  }
  const { text, column } = indentWithSpaces(file, report);
  return readBroken(text, { ...reader, column });
}

interface Reader {
  readonly file: string;
  readonly report: Report;
  readonly budget: YamlPiece['budget'];
  readonly anchors: Map<string, Node>;
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

function rowsOf(document: Document, parsed: Parsed, reader: Reader): RowSpec[] {
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  if (!isMap(contents)) {
    const found = isSeq(contents) ? 'a list' : 'a text';
    reader.report(problem('file-shape', parsed.position(contents.range?.[0] ?? 0), { found }));
    return [];
  }
  return (contents.items as Pair<Node, Node | null>[]).flatMap((pair) => {
    const table = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
    const at = parsed.position(pair.key?.range?.[0] ?? 0);
    if (isTableName(table)) return rowsOfTable(table, pair.value, at, parsed, reader);
    reportUnknownTable(table, at, reader.report);
    return [];
  });
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
    reader.report(
      problem('table-shape', at, { table, found: isScalar(value) ? 'a single value' : 'an alias' }),
    );
    return [];
  }
  const rows: RowSpec[] = [];
  for (const item of value.items as (Node | null)[]) {
    if (isMap(item)) rows.push(rowOf(table, item, parsed, reader));
    else if (item !== null) {
      const found = isSeq(item) ? 'a list' : isScalar(item) ? 'a single value' : 'an alias';
      reader.report(problem('row-shape', parsed.position(item.range?.[0] ?? 0), { table, found }));
    }
  }
  return rows;
}

function rowOf(table: TableName, map: YAMLMap, parsed: Parsed, reader: Reader): RowSpec {
  const piece: YamlPiece = { ...parsed, ...reader, open: new Set(), spoilt: false };
  const fields = yamlEntries(map, piece);
  const at = parsed.position(map.range?.[0] ?? 0);
  return { table, fields, at, ...(piece.spoilt && { partial: true }) };
}

/** Reads a text that has faults: block by block, in a broken block item by item, in a broken item field by field. */
function readBroken(text: string, reader: Reader): RowSpec[] {
  const seen = new Map<string, Position>();
  return topLevelBlocks(text).flatMap((block) => {
    const parsed = parse(block, reader);
    reportRepeatedTable(block, seen, reader);
    if (parsed.sound) {
      for (const found of parsed.problems()) reader.report(found);
      return parsed.documents.flatMap((document) => rowsOf(document, parsed, reader));
    }
    const key = keyOf(block);
    const items = listItems(block);
    if (!isTableName(key) || items.length === 0) {
      for (const found of parsed.problems()) reader.report(found);
      if (!isTableName(key)) return [];
      return [{ table: key, fields: soundFields(block, reader), at: parsed.position(0), partial: true }];
    }
    return items.flatMap((item) => readItem(key, item, reader));
  });
}

function readItem(table: TableName, item: TextPiece, reader: Reader): RowSpec[] {
  const parsed = parse(item, reader);
  for (const found of parsed.problems()) reader.report(found);
  const contents = parsed.documents[0]?.contents;
  if (parsed.sound && isSeq(contents)) {
    const at = parsed.position(contents.range?.[0] ?? 0);
    return rowsOfTable(table, contents, at, parsed, reader);
  }
  const at = parsed.position(item.text.length - item.text.trimStart().length);
  return [{ table, fields: soundFields(item, reader), at, partial: true }];
}

/** The fields of a broken row that can be read each for itself; its faults have been reported. */
function soundFields(piece: TextPiece, reader: Reader): SpecEntry[] {
  const fields = new Map<string, SpecEntry>();
  for (const part of fieldPieces(piece)) {
    const parsed = parse(part, reader);
    const contents = parsed.documents[0]?.contents;
    if (!parsed.sound || !isMap(contents)) continue;
    const quiet: YamlPiece = { ...parsed, ...reader, report: () => {}, open: new Set(), spoilt: false };
    for (const entry of yamlEntries(contents, quiet))
      if (!fields.has(entry.key)) fields.set(entry.key, entry);
  }
  return [...fields.values()];
}

function reportRepeatedTable(block: TextPiece, seen: Map<string, Position>, reader: Reader): void {
  const key = keyOf(block);
  const at = { file: reader.file, line: block.firstLine + 1, column: 1 };
  const first = seen.get(key);
  if (!first) seen.set(key, at);
  else reader.report(problem('field-repeated', at, { field: key, first: `${first.file}:${first.line}:1` }));
}

const keyOf = (block: TextPiece): string =>
  (block.text.split(':', 1)[0] ?? '').trim().replace(/^["']|["']$/g, '');
