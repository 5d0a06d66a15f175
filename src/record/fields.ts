import type { CaseDate } from './dates/case-date.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { Likelihood } from './likelihood.ts';
import type { Quantity } from './quantity.ts';
import type { Times } from './times.ts';

/** What a field may hold. The checker, the JSON Schema and the docs read this; the row types are inferred from it. */
export type FieldKind =
  | { readonly is: 'id' }
  | { readonly is: 'text' }
  | { readonly is: 'number'; readonly low?: number; readonly high?: number; readonly whole?: boolean }
  | { readonly is: 'date' }
  | { readonly is: 'span' }
  | { readonly is: 'duration' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'reference'; readonly to: readonly string[]; readonly orText?: BesideIds }
  | { readonly is: 'evidence' }
  | { readonly is: 'confidence' }
  | { readonly is: 'times' }
  | { readonly is: 'quantity' }
  | { readonly is: 'likelihood' }
  | { readonly is: 'named'; readonly key: NamedKey; readonly of?: readonly string[] | 'likelihood' }
  | { readonly is: 'levels' }
  | { readonly is: 'mapping'; readonly fields: Fields }
  | { readonly is: 'any'; readonly shape?: 'named-lists' };

/** What a reference may hold besides an id: everybody (`all`), a type of the coding scheme, or any text that is no slip for an id. */
export type BesideIds = 'all' | 'type' | 'text';

/** What the keys of a mapping with names of the author's are: ids of rows of these tables, any text, or dates. */
export type NamedKey = { readonly to: readonly string[] } | 'text' | 'date';

/** One entry of such a mapping. */
export interface Named<V = string, K = string> {
  readonly name: K;
  readonly is: V;
}

/** A level of something that lasts, from a day on. */
export interface Level {
  readonly at: CaseDate;
  readonly level: number;
}

/** A level that is one word for the whole time: `embassy`. */
export const levelName = (level: string | readonly Level[] | undefined): string | undefined =>
  typeof level === 'string' ? level : undefined;

/** One field: its kind, whether it must be there, whether it holds several; `says` is its sentence in the docs. */
export interface Field<T = unknown, R extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly required: R;
  readonly list: boolean;
  readonly says: string;
  /** Carries the type of a checked value; never set. */
  readonly type?: T;
}

export type Fields = Readonly<Record<string, Field>>;

/** The type of a checked row with these fields. */
export type RowOf<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: TypeOf<F[K]>;
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: TypeOf<F[K]>;
};
type TypeOf<F> = F extends Field<infer T, boolean> ? T : never;

function field<T>(kind: FieldKind, says: string): Field<T, false> {
  return { kind, says, required: false, list: false };
}

export const id = (says: string) => field<string>({ is: 'id' }, says);
export const text = (says: string) => field<string>({ is: 'text' }, says);
export const number = (says: string, bounds: { low?: number; high?: number; whole?: boolean } = {}) =>
  field<number>({ is: 'number', ...bounds }, says);
export const date = (says: string) => field<CaseDate>({ is: 'date' }, says);
export const span = (says: string) => field<CaseDate>({ is: 'span' }, says);
export const duration = (says: string) => field<string>({ is: 'duration' }, says);
export const choice = <const C extends readonly string[]>(of: C, says: string) =>
  field<C[number]>({ is: 'choice', of }, says);
export const reference = (to: readonly string[], says: string) =>
  field<string>({ is: 'reference', to }, says);
/** A reference that may also be a word of its own. */
export const referenceOrText = (to: readonly string[], orText: BesideIds, says: string) =>
  field<string>({ is: 'reference', to, orText }, says);
export const evidence = (says: string) => field<readonly Evidence[]>({ is: 'evidence' }, says);
export const confidence = (says: string) => field<number>({ is: 'confidence' }, says);
/** How many acts a row stands for: a number, a range, at least so many, unknown. */
export const times = (says: string) => field<Times>({ is: 'times' }, says);
/** A number, or a range within which it lies. */
export const quantity = (says: string) => field<Quantity>({ is: 'quantity' }, says);
/** A probability in calibrated words or as a range. */
export const likelihood = (says: string) => field<Likelihood>({ is: 'likelihood' }, says);
/** For each of several rows, how probable something is if it is true; there decibels will do too. */
export const likelihoods = (to: readonly string[], says: string) =>
  field<readonly Named<Likelihood>[]>({ is: 'named', key: { to }, of: 'likelihood' }, says);
/** For each of several rows, a word: `{aid-request: refused}`. */
export const answers = <const C extends readonly string[]>(to: readonly string[], of: C, says: string) =>
  field<readonly Named<C[number]>[]>({ is: 'named', key: { to }, of }, says);
/** For each of several questions, a word of the author's. */
export const decisions = (says: string) => field<readonly Named[]>({ is: 'named', key: 'text' }, says);
/** For each of several dates, what it is the date of. */
export const datings = (says: string) =>
  field<readonly Named<string, CaseDate>[]>({ is: 'named', key: 'date' }, says);
/** A level in words, or how it rose and fell. */
export const levels = (says: string) => field<string | readonly Level[]>({ is: 'levels' }, says);
export const mapping = <F extends Fields>(fields: F, says: string) =>
  field<RowOf<F>>({ is: 'mapping', fields }, says);
export const any = (says: string) => field<unknown>({ is: 'any' }, says);
/** Names of the author's own, each with a value or a list of them; whoever reads it checks it. */
export const namedLists = (says: string) => field<unknown>({ is: 'any', shape: 'named-lists' }, says);

/** The field must be there. */
export function required<T>(of: Field<T>): Field<T, true> {
  return { ...of, required: true } as Field<T, true>;
}

/** The field holds a list; one value may be written without brackets. */
export function list<T>(of: Field<T, false>): Field<readonly T[], false> {
  return { ...of, list: true } as Field<readonly T[], false>;
}
