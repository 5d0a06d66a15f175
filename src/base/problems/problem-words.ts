/** A text at the problem's own place, and what the hint says to write in its stead. */
export type Replacement = readonly [from: string, to: string];

/** How a kind of problem is worded: what is wrong (with the value in quotes), then what is expected or the smallest repair; and that repair once more as data. */
export interface ProblemKind<P> {
  readonly severity: 'error' | 'note';
  readonly words: (
    parameters: P,
  ) => readonly [message: string, hint: string, repairs?: readonly Replacement[] | undefined];
}

/** A kind that makes the case unsound. */
export function error<P>(words: ProblemKind<P>['words']): ProblemKind<P> {
  return { severity: 'error', words };
}

/** A kind that the author should know of, and that leaves the case sound. */
export function note<P>(words: ProblemKind<P>['words']): ProblemKind<P> {
  return { severity: 'note', words };
}

/** "did you mean …?" when there is a near name, else what was expected. */
export function didYouMean(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `did you mean "${suggestion}"?`;
}

/** What is wrong, replaced by each of the texts that there are. */
export function swap(from: string, ...to: readonly (string | undefined)[]): readonly Replacement[] {
  return to.flatMap((text) => (text === undefined || text === '' ? [] : [[from, text]]));
}

/** A row that may have been meant: its id, and what it is called. */
export interface GuessedRow {
  readonly id: string;
  readonly name: string | undefined;
}

/** `"USSR" (Soviet Union)`. */
export function rowInWords({ id, name }: GuessedRow): string {
  return `"${id}"${name === undefined || name === id ? '' : ` (${name})`}`;
}

/** `"a"`, `"a" and "b"`, `"a" and 3 more`. */
export function quotedIds(ids: readonly string[]): string {
  const [first, second] = ids;
  if (second === undefined) return `"${first}"`;
  return ids.length === 2 ? `"${first}" and "${second}"` : `"${first}" and ${ids.length - 1} more`;
}

/** The first few of some ids, and how many more there are. */
export const firstOf = (ids: readonly string[]): string =>
  ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
