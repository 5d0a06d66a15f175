import type { DayRange, Reach } from '../base/edtf/edtf.ts';
import type { Interval } from '../base/interval.ts';
import type { Position } from '../base/problems/problems.ts';
import type { commonFields } from './field-parts.ts';
import type { RowOf } from './fields.ts';
import type { LeftOut } from './left-out.ts';
import type { Standing, StandingRule, TalkRule } from './spell-kinds.ts';
import type { TableName, tables } from './tables.ts';

/** Where a row stands, and where each of its fields does (key: field name), for problems found later. */
export interface RowPosition extends Position {
  readonly fields: Readonly<Record<string, Position>>;
}

type OwnFields<T extends TableName> = RowOf<(typeof tables)[T]['fields']>;
type CommonFields<T extends TableName> = (typeof tables)[T]['common'] extends true
  ? RowOf<typeof commonFields>
  : unknown;

/** A checked row of a table. */
export type Row<T extends TableName> = OwnFields<T> & CommonFields<T> & { readonly at: RowPosition };

/** How one case is read: what `case.yaml` states, with every default filled in. */
export interface CaseHeader {
  readonly id: string;
  readonly title: string;
  readonly period: Interval;
  readonly authors: readonly string[];
  /** What whoever cites it writes, as far as the case says so: its version, the date of that, the address of its page. */
  readonly edition: { readonly version?: string; readonly published?: string; readonly address?: string };
  readonly seed: number;
  readonly worlds: number;
  readonly reach: Reach;
  readonly weights: GoldsteinTable;
  /** What a spell of each kind adds to a relation while it lasts. */
  readonly standing: Standing;
  /** What the study argues, the claim on which it turns, and the drawing that carries it, where the author says so. */
  readonly thesis?: string;
  readonly central?: string;
  readonly drawing?: CaseDrawing;
}
export type CaseDrawing = NonNullable<Row<'case'>['drawing']>;
export type GoldsteinTable = 'gdelt' | 'icews';

/** One coding of the record: half-life in days, amplitude and neutral in Goldstein points, shortest in days, amplitude of contact in contacts. */
export interface Reading {
  readonly halfLifeDays: number;
  readonly amplitude: number;
  readonly shortestDays: number;
  readonly neutral: number;
  readonly weights: GoldsteinTable;
  readonly standing: StandingRule;
  readonly talk: TalkRule;
  readonly contactAmplitude: number;
}

/** A case, checked: only sound rows, every reference resolved, plain data. */
export interface CaseRecord {
  readonly header: CaseHeader;
  readonly rows: { readonly [T in Exclude<TableName, 'case' | 'readings'>]: readonly Row<T>[] };
  /** The choices the author allows for each part of a reading; the first is the default. */
  readonly readings: { readonly [K in keyof Reading]: readonly Reading[K][] };
  /** Every row that has an id, by id; `table` says where it stands. */
  readonly byId: ReadonlyMap<string, { readonly table: TableName; readonly row: Row<TableName> }>;
  /** Earliest and latest day of each fact's dates, relative dates resolved; see `resolveBounds`. */
  readonly bounds: ReadonlyMap<string, DateBounds>;
  /** What was written and is not in the record, because of a problem; see `LeftOut`. */
  readonly leftOut: readonly LeftOut[];
  /** Of a what-if: what of it is supposed. Absent from a record as it is written. */
  readonly supposed?: Supposed;
}

/** What a what-if says of rows by their ids, whatever their sources say; a ballot is `vote/actor`. */
export interface Supposed {
  /** They were not. The record keeps them for what is dated from them. */
  readonly gone: ReadonlySet<string>;
  /** Those of them that go with others, in the worlds that had these; each after those with which it goes. */
  readonly goes: readonly string[];
  /** They were, as surely as their `confidence` says, whoever is believed. */
  readonly added: ReadonlySet<string>;
}

/**
 * For a row: the days between which each of its dates lies, each date taken by itself; ±Infinity where nothing bounds it.
 * `first` is an event's or vote's date, an instrument's signing, the start of a spell or of an actor's existence.
 */
export interface DateBounds {
  readonly first: DayRange;
  /** When an instrument came into force; absent when not stated: with its signing. */
  readonly start?: DayRange;
  /** When it ended; absent when the row has no end, or an open one. */
  readonly end?: DayRange;
}
