import type { Check } from '../check.ts';

/** Every check of quotations. */
export const quotationChecks: readonly Check[] = [];
