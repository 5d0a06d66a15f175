/** How a kind of problem is worded: what is wrong (with the value in quotes), then what is expected or the smallest repair. */
export interface ProblemKind<P> {
  readonly severity: 'error' | 'note';
  readonly words: (parameters: P) => readonly [message: string, hint: string];
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
