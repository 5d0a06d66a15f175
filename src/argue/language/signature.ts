import type { MeasureName } from '../../record/measure-tables.ts';
import type { TableName } from '../../record/tables.ts';
import type { RowTable } from './typed.ts';

/**
 * What a value of the claim language can be. A `row` stands for its own date where a time is wanted, and `rows` for
 * their one row where a row is wanted; a four-digit number is a year where a time is wanted.
 */
export type ClaimType =
  | 'truth'
  | 'number'
  | 'time'
  | 'duration'
  | 'word'
  | 'row'
  | 'rows'
  | 'series'
  | 'values'
  | 'yearly'
  | 'phase'
  | 'actors';

/**
 * What an argument names or is. The first ten are ids of the case; `cut` is what a periodisation calls one of its; `word` is any bare word; `field` is the name of a
 * number field of the rows given before it (`weight`), or of one of actors (`by`).
 */
export type ParameterKind =
  | 'actor'
  | 'place'
  | 'instrument'
  | 'event'
  | 'vote'
  | 'spell'
  | 'figure'
  | 'position'
  | 'periods'
  | 'dataSet'
  | 'cut'
  | 'word'
  | 'field'
  | Exclude<ClaimType, 'word'>;

export interface Parameter {
  readonly name: string;
  /** One kind, or several of which any will do. */
  readonly kind: ParameterKind | readonly ParameterKind[];
  readonly optional?: boolean;
  /** Of an actor that rows are filtered by: whether it may be the members of a group (`by in nato`). */
  readonly group?: true;
  /** Of a test: it is asked of each of the rows or actors given before it, which it calls `it`. */
  readonly ofEach?: true;
  /** For a word: what it may be. For a field: `actor` when it is one that names actors. For a spell, instrument or actor: the kinds of row it may be (`crisis`). */
  readonly of?: readonly string[];
  /** For a word of the author's: the fields in which rows hold such words; one that none holds gets a note. */
  readonly held?: HeldWords;
}

/** Words of the author's, by where rows hold them: `['events', 'decides']` the questions, `['events', 'decides.is']` the stances. */
export type HeldWords = readonly (readonly [table: TableName, field: string])[];

/** One function of the claim language, as the checker, the help and the docs see it. */
export interface Signature {
  readonly name: string;
  /** Arguments by place. */
  readonly parameters: readonly Parameter[];
  /** Arguments by name (`channel = leaked`). */
  readonly named: readonly Parameter[];
  /** Takes, by name, any field of the rows given (`share(rows, channel = leaked)`), and `tag`. */
  readonly filters?: boolean;
  /** `span`: takes `from … to` or `in`; `day`: needs `on`; `either`: takes any of them or none, and a series or the values of a figure are a number `on` a date. */
  readonly window: 'none' | 'span' | 'day' | 'either';
  /** Whether `as seen by ACTOR` may follow. */
  readonly seenBy: boolean;
  /** The type it gives; a series, or the values of a figure, asked `on` a date is a number. */
  readonly gives: ClaimType;
  /** Of a row or rows: the table they are of; left out, that of the rows it was given. */
  readonly table?: RowTable;
  /** Of a word: what it can be, when that is a closed list (`romantic`), `actor` when it is an actor's id, or a word of the author's. */
  readonly words?: readonly string[] | 'actor' | { readonly what: string; readonly held: HeldWords };
  /** Of what is made of relations: those of the `pairs` among its actors, or of `all` pairs that are covered. */
  readonly relations?: 'pairs' | 'all';
  /** Whether it is made of what fades, so that each day has its own value: of a longer date that of the middle day is given. */
  readonly fades?: true;
  /** Tables in which it looks, where that is not told by its `table` or `relations`; of spells, those of some kinds only. */
  readonly looksIn?: readonly TableName[];
  readonly spellKinds?: readonly string[];
  /** Whether it goes by names alone, or looks among the acts of everybody: who spoke for whom changes no answer. */
  readonly ofAnybody?: true;
  /**
   * The measure of published data that it looks up: what it gives is of whole years, `in` one or `on` a date that of its year, and
   * over several, or with no time, their values by the year (`yearly`). `withData` is what it is where `data = …` names a data set.
   */
  readonly measure?: MeasureName;
  readonly withData?: Signature;
  /** Of a yes or no: more rows could not turn a yes into a no (`grows`), or could turn neither (`settled`). */
  readonly withMore?: 'grows' | 'settled';
  /** Its heading in docs/claims.md. */
  readonly group: string;
  /** One sentence: what it gives. */
  readonly says: string;
  /**
   * How it is read aloud: `{name}` is the argument of that name, `{window}` the window (at the end when left out);
   * a part in square brackets is read only when all its arguments are there.
   * A function that takes several types has a template for each type of its first argument.
   */
  readonly spoken?: string | Readonly<Partial<Record<ClaimType, string>>>;
  readonly example: string;
}
