/** A kind of finding: how grave it is, what it is in a line, and its words: what was found, why it is doubtful, the repair. */
export interface FindingKind<P> {
  readonly severity: 'error' | 'warning' | 'note';
  readonly says: string;
  readonly words: (parameters: P) => readonly [message: string, why: string, hint: string];
}

/** A kind of finding, with the type of what its words need. */
export function findingKind<P>(
  severity: FindingKind<P>['severity'],
  says: string,
  words: FindingKind<P>['words'],
): FindingKind<P> {
  return { severity, says, words };
}
