import type { CaseDate } from '../../../src/record/dates/case-date.ts';

/** A date as the record holds it. */
export const formatCaseDate = (date: CaseDate): string => date.text;
