import { didYouMean, error } from './problem-words.ts';

/** Problems of dates, evidence, and of what the record says happened. */
export const historyProblems = {
  'date-format': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'evidence-format': error((p: { message: string; hint: string }) => [p.message, p.hint]),
  'evidence-field': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `evidence has no field "${p.value}"`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
  ]),
} as const;
