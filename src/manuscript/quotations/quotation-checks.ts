import type { Check } from '../check.ts';
import { checkMarkKinds } from './check-mark-kinds.ts';
import { checkMarkStyles } from './check-mark-styles.ts';
import { checkMarks } from './check-marks.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkSources } from './check-sources.ts';

/** Every check of quotations. */
export const quotationChecks: readonly Check[] = [
  checkMarks,
  checkMarkKinds,
  checkMarkStyles,
  checkRepeated,
  checkSources,
];
