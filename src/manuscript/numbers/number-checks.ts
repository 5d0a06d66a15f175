import type { Check } from '../check.ts';

/** Every check of numbers. */
export const numberChecks: readonly Check[] = [];
