import fc from 'fast-check';
import type { Holding } from '../../../src/measure/power/capability-shares.ts';

/** Holdings of states A, B, C … in the order given. */
export const holdings = (...capabilities: (number | null)[]): Holding[] =>
  capabilities.map((capability, i) => ({ state: String.fromCharCode(65 + i), capability }));

/** What n to 9 states hold, some of them nothing, some the same, but not all nothing. */
export const someHoldings = (n: number) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0.001, max: 1, noNaN: true })), {
      minLength: n,
      maxLength: 9,
    })
    .filter((all) => all.some((capability) => capability > 0))
    .map((all) => holdings(...all));
