import type { ProblemCode } from '../../base/problems/problem-kinds.ts';
import type { Position, Problem } from '../../base/problems/problems.ts';
import type { TableName } from '../tables.ts';
import type { CsvSheet } from './csv-sheet.ts';
import type { TextPosition } from './text-position.ts';

/** One file of a case: its path inside the case's folder, with `/` between folders, and its text. */
export interface CaseFile {
  readonly path: string;
  readonly text: string;
  /** The table of a CSV file, where it is not told by its name. */
  readonly table?: TableName;
}

/** What the author wrote for one value. Nothing is interpreted: numbers, dates and words are all still text. */
export type SpecValue = SpecScalar | SpecList | SpecMapping;

export interface SpecScalar {
  readonly kind: 'scalar';
  /** As written, without quotes; `010`, `1969-03`, `no` and `1e3` keep every character. */
  readonly text: string;
  /** The first character of the text, inside any quotes. */
  readonly at: TextPosition;
}

export interface SpecList {
  readonly kind: 'list';
  readonly items: readonly SpecValue[];
  readonly at: Position;
}

export interface SpecMapping {
  readonly kind: 'mapping';
  readonly entries: readonly SpecEntry[];
  readonly at: Position;
}

/** One field as written: its name, where the name stands, and its value. */
export interface SpecEntry {
  readonly key: string;
  readonly keyAt: Position;
  readonly value: SpecValue;
}

/** One row as written: its table, and its fields in the author's order. */
export interface RowSpec {
  readonly table: TableName;
  readonly fields: readonly SpecEntry[];
  readonly at: Position;
  /** Some of its fields could not be read at all, and that is reported under this code: what is missing here need not be missing there. */
  readonly partial?: ProblemCode;
  /** The names of the fields that could not be read, where all of them can be told. */
  readonly spoilt?: readonly string[];
  /** The row comes from a bibliography, so that a row of `sources` with the same id adds to it. */
  readonly bibliography?: true;
  /** Of a row of a CSV file: the file, and the cells of the row as they are written. */
  readonly sheet?: CsvSheet;
  readonly cells?: readonly SpecScalar[];
}

/** Takes each problem as it is found. */
export type Report = (problem: Problem) => void;

/** Rows that could not be read, nobody knows how many nor which: a file, a table, or a row of which nothing is known. */
export interface Unread {
  /** The table that they belong to; undefined when it may be any. */
  readonly table: TableName | undefined;
  readonly code: ProblemCode;
  readonly at: Position;
}

/** A case as it is written: its rows, the problems of its files, and what of them could not be read. */
export interface ReadSpecs {
  readonly specs: readonly RowSpec[];
  readonly problems: readonly Problem[];
  readonly unread: readonly Unread[];
}

/** Takes what could not be read, when its problem has been reported. */
export type Lose = (unread: Unread) => void;

/** What a value is, in the words of a message. */
export function describe(value: SpecValue): string {
  if (value.kind === 'list') return 'a list';
  if (value.kind === 'mapping') return 'a mapping of fields';
  return value.text === '' ? 'empty' : 'a single value';
}

/** The value without its places: texts, arrays and plain objects. */
export function plainValue(value: SpecValue): unknown {
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list') return value.items.map(plainValue);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plainValue(entry.value)]));
}

/** Nothing but blanks, empty lists and empty items. */
export function isEmpty(value: SpecValue): boolean {
  if (value.kind === 'scalar') return value.text.trim() === '';
  return value.kind === 'list' ? value.items.every(isEmpty) : value.entries.length === 0;
}
