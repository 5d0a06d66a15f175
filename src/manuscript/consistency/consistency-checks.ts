import type { Check } from '../check.ts';
import { checkAbbreviations } from './check-abbreviations.ts';
import {
  checkDateForms,
  checkDecades,
  checkHyphens,
  checkPercent,
  checkSmallNumbers,
} from './check-forms.ts';
import { checkSpelling } from './check-spelling.ts';
import { checkTerms } from './check-terms.ts';

/** Every check of what a text should have in one way. */
export const consistencyChecks: readonly Check[] = [
  checkSpelling,
  checkHyphens,
  checkDateForms,
  checkDecades,
  checkPercent,
  checkSmallNumbers,
  checkTerms,
  checkAbbreviations,
];
