import { error } from './problem-words.ts';

/** Problems of the expressions of the claim language. */
export const claimProblems = {
  'claim-syntax': error((p: { message: string; hint: string }) => [p.message, p.hint]),
} as const;
