import type { Typed } from '../language/typed.ts';

/** Whether a node of a test is a call that asks published data. */
export const asksData = (node: Typed): boolean => node.is === 'call' && node.signature.measure !== undefined;
