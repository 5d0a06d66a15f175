/**
 * What a value of the claim language can be. A `row` stands for its own date where a time is wanted, and `rows` for
 * their one row where a row is wanted; a four-digit number is a year where a time is wanted.
 */
export type ClaimType = 'truth' | 'number' | 'time' | 'duration' | 'word' | 'row' | 'rows' | 'series' | 'phase';

/** What an argument names or is. The first five are ids of the case; `word` is any bare word. */
export type ParameterKind =
  | 'actor'
  | 'place'
  | 'instrument'
  | 'event'
  | 'vote'
  | 'spell'
  | 'word'
  | Exclude<ClaimType, 'word'>;

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: boolean;
  /** For a word: what it may be. */
  readonly of?: readonly string[];
}

/** One function of the claim language, as the checker, the help and the docs see it. */
export interface Signature {
  readonly name: string;
  /** Arguments by place. */
  readonly parameters: readonly Parameter[];
  /** Arguments by name (`channel = leaked`). */
  readonly named: readonly Parameter[];
  /** `span`: takes `from … to` or `in`; `day`: needs `on`; `either`: a series that is a number `on` a date. */
  readonly window: 'none' | 'span' | 'day' | 'either';
  /** Whether `as seen by ACTOR` may follow. */
  readonly seenBy: boolean;
  /** The type it gives; an `either` function gives a number when asked `on` a date. */
  readonly gives: ClaimType;
  /** Its heading in docs/claims.md. */
  readonly group: string;
  /** One sentence: what it gives. */
  readonly says: string;
  readonly example: string;
}
