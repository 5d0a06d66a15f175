import { didYouMean, error } from './problem-words.ts';

/** Problems of a case's files, tables, fields and ids. */
export const fileProblems = {
  'table-unknown': error((p: { value: string; suggestion: string | undefined; known: string }) => [
    `"${p.value}" is not a table`,
    didYouMean(p.suggestion, `expected one of ${p.known}`),
  ]),
} as const;
