import type { Check } from '../check.ts';

/** Every check of citations. */
export const citationChecks: readonly Check[] = [];
