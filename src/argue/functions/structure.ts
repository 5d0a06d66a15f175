import type { ClaimFunction } from '../claim-function.ts';

export const structureFunctions: readonly ClaimFunction[] = [];
