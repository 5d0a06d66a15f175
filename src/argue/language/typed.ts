import type { Duration } from '../../base/duration.ts';
import type { Edtf } from '../../base/edtf/edtf.ts';
import { factTables, type TableName } from '../../record/tables.ts';
import type { ClaimType, Signature } from './signature.ts';
import type { Span } from './syntax.ts';

/** The tables whose rows are values of the language: those of facts, ballots, and what instruments and votes provide. */
export const rowTables = [...factTables, 'ballots', 'provisions'] as const;
export type RowTable = (typeof rowTables)[number];
/** The tables whose rows a test can name. */
export type NamedTable = TableName | 'provisions';

/**
 * A checked expression: every node knows its type, every name is resolved, every conversion is a node of its own, so
 * that whoever evaluates it or reads it aloud decides nothing. `span` points into the expression's text.
 */
export type Typed =
  | TypedNumber
  | TypedDate
  | TypedDuration
  | TypedWord
  | TypedRow
  | TypedIt
  | TypedActorAtHand
  | TypedField
  | TypedCall
  | TypedTimeOf
  | TypedOnlyRow
  | TypedIdOf
  | TypedNot
  | TypedJunction
  | TypedCompare
  | TypedArithmetic;

interface Node<T extends ClaimType> {
  readonly type: T;
  readonly span: Span;
}

export interface TypedNumber extends Node<'number'> {
  readonly is: 'number';
  readonly value: number;
  readonly text: string;
}

/** A date as written; a four-digit number where a time is wanted is one too. */
export interface TypedDate extends Node<'time'> {
  readonly is: 'date';
  readonly text: string;
  readonly edtf: Edtf;
}

export interface TypedDuration extends Node<'duration'> {
  readonly is: 'duration';
  readonly text: string;
  readonly duration: Duration;
}

/** A bare word: an actor's or place's id (then `table` says which), a choice (`leaked`), a code (`057`), a field's name. */
export interface TypedWord extends Node<'word'> {
  readonly is: 'word';
  readonly word: string;
  readonly table?: 'actors' | 'places';
}

/** The row of an id. */
export interface TypedRow extends Node<'row'> {
  readonly is: 'row';
  readonly id: string;
  readonly table: RowTable;
}

/** The row at hand, in a test of each of some rows; before the test is asked, each of them is put in its place. */
export interface TypedIt extends Node<'row'> {
  readonly is: 'it';
  readonly table: RowTable;
}

/** The actor at hand, in a test of each member of a group; before the test is asked, each of them is put in its place. */
export interface TypedActorAtHand extends Node<'word'> {
  readonly is: 'actorAtHand';
  readonly table: 'actors';
}

/** What a test of each is asked of: rows of a table, or actors. */
export type AtHand = RowTable | 'actors';

/**
 * A field of a row. `field` is a field of that table: `.date` of a spell is resolved to `start`, of an instrument to
 * `signed`. A `list` is a word of several words: it `=` a word when it holds it.
 */
export interface TypedField extends Node<'number' | 'time' | 'word'> {
  readonly is: 'field';
  readonly of: Typed;
  readonly table: RowTable;
  readonly field: string;
  readonly list: boolean;
}

/** A call of a function. `table` says whose rows it gives, when it gives a row or rows. */
export interface TypedCall extends Node<ClaimType> {
  readonly is: 'call';
  readonly signature: Signature;
  readonly table?: RowTable;
  /** By place; optional ones may be missing at the end. */
  readonly arguments: readonly Typed[];
  readonly named: Readonly<Record<string, Typed>>;
  readonly window?: TypedWindow;
  /** `on` is absent when the actor's knowledge grows with the time asked about. */
  readonly seenBy?: { readonly actor: Typed; readonly on?: Typed };
}

/** Times all: `from start to end`, `in start` (all of it, no `end`), `on start` (a `day`, no `end`). */
export interface TypedWindow {
  readonly kind: 'span' | 'day';
  readonly start: Typed;
  readonly end?: Typed;
  readonly span: Span;
}

/** A row taken as a time: an event's or vote's date, an instrument's signing, the whole of a spell. */
export interface TypedTimeOf extends Node<'time'> {
  readonly is: 'timeOf';
  readonly of: Typed;
  readonly table: RowTable;
}

/** Rows taken as their one row: unknown when there are none or several. */
export interface TypedOnlyRow extends Node<'row'> {
  readonly is: 'onlyRow';
  readonly of: Typed;
  readonly table: RowTable;
}

/** A row taken as its id, to be compared with another. */
export interface TypedIdOf extends Node<'word'> {
  readonly is: 'idOf';
  readonly of: Typed;
}

export interface TypedNot extends Node<'truth'> {
  readonly is: 'not';
  readonly of: Typed;
}

export interface TypedJunction extends Node<'truth'> {
  readonly is: 'and' | 'or';
  readonly left: Typed;
  readonly right: Typed;
}

/** Both sides have the type of `by`. `<` and `>` of times are written `before` and `after` here. */
export type TypedCompare = CompareNumbers | CompareTimes | CompareWords;

interface Sides<T extends ClaimType> extends Node<T> {
  readonly left: Typed;
  readonly right: Typed;
}

interface CompareNumbers extends Sides<'truth'> {
  readonly is: 'compare';
  readonly by: 'number' | 'duration';
  readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
}

interface CompareTimes extends Sides<'truth'> {
  readonly is: 'compare';
  readonly by: 'time';
  readonly operator: '=' | '!=' | 'before' | 'after' | 'within' | 'overlaps' | 'contains';
}

interface CompareWords extends Sides<'truth'> {
  readonly is: 'compare';
  readonly by: 'word' | 'truth';
  readonly operator: '=' | '!=';
}

/**
 * `number`: numbers in, a number out. `shift`: time ± duration (the time is on the left) gives a time. `gap`: time −
 * time gives a duration. `duration`: duration ± duration gives a duration.
 */
export type TypedArithmetic = Calculate | Shift | Gap | AddDurations;

interface Calculate extends Sides<'number'> {
  readonly is: 'arithmetic';
  readonly by: 'number';
  readonly operator: '+' | '-' | '*' | '/';
}

interface Shift extends Sides<'time'> {
  readonly is: 'arithmetic';
  readonly by: 'shift';
  readonly operator: '+' | '-';
}

interface Gap extends Sides<'duration'> {
  readonly is: 'arithmetic';
  readonly by: 'gap';
  readonly operator: '-';
}

interface AddDurations extends Sides<'duration'> {
  readonly is: 'arithmetic';
  readonly by: 'duration';
  readonly operator: '+' | '-';
}
