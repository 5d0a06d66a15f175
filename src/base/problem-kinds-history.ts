import { error } from './problem-words.ts';

/** Problems of dates, evidence, and of what the record says happened. */
export const historyProblems = {
  'date-format': error((p: { message: string; hint: string }) => [p.message, p.hint]),
} as const;
