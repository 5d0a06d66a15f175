import type { Position } from '../base/problems.ts';
import type { TextPosition } from './text-position.ts';

/** One file of a case: its path inside the case's folder, with `/` between folders, and its text. */
export interface CaseFile {
  readonly path: string;
  readonly text: string;
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

/** One row as written: the table it claims to belong to, and its fields in the author's order. */
export interface RowSpec {
  readonly table: string;
  readonly fields: readonly SpecEntry[];
  readonly at: Position;
}
