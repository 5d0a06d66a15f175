import type { Check } from '../check.ts';

/** Every check of dates. */
export const dateChecks: readonly Check[] = [];
