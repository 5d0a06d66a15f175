import type { Check } from '../check.ts';

/** Every check of names. */
export const nameChecks: readonly Check[] = [];
