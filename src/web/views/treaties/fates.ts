/** What became of a provision. */
export type Fate = 'kept' | 'changed' | 'dropped' | 'new';

/** The marks of the fates, told apart without colour; in the order in which they are told. */
export const fateMarks: Readonly<Record<Fate, string>> = { kept: '=', changed: '≠', dropped: '−', new: '+' };
