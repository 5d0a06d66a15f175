/** A stretch of an expression's text, as offsets: `end` is the first character after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type CompareOperator =
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'before'
  | 'after'
  | 'within'
  | 'overlaps'
  | 'contains';
export type ArithmeticOperator = '+' | '-' | '*' | '/';

/** The tree of an expression. Spans point into the text, for problems and for reading it aloud. */
export type Expression =
  | { readonly is: 'number'; readonly value: number; readonly text: string; readonly span: Span }
  | { readonly is: 'date'; readonly text: string; readonly span: Span }
  | { readonly is: 'duration'; readonly text: string; readonly span: Span }
  | { readonly is: 'name'; readonly name: string; readonly span: Span }
  | Call
  | {
      readonly is: 'field';
      readonly of: Expression;
      readonly field: string;
      readonly fieldSpan: Span;
      readonly span: Span;
    }
  | { readonly is: 'not'; readonly of: Expression; readonly span: Span }
  | { readonly is: 'and' | 'or'; readonly left: Expression; readonly right: Expression; readonly span: Span }
  | Comparison
  | {
      readonly is: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    };

export interface Comparison {
  readonly is: 'compare';
  readonly operator: CompareOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Call {
  readonly is: 'call';
  readonly name: string;
  readonly nameSpan: Span;
  readonly arguments: readonly Expression[];
  readonly named: readonly { readonly name: string; readonly nameSpan: Span; readonly value: Expression }[];
  readonly window?: Window;
  readonly seenBy?: { readonly actor: Expression; readonly on?: Expression };
  readonly span: Span;
}

/** `from A to B`, `in A`, `on A`. */
export interface Window {
  readonly kind: 'span' | 'day';
  readonly start: Expression;
  /** Left out for `in A` (then all of A) and `on A`. */
  readonly end?: Expression;
  readonly span: Span;
}
