import { onceForEach } from '../../base/once-for-each.ts';
import type { Typed } from './typed.ts';

/** What checked expressions that ask the same have in common, wherever they stand in their texts. */
export const expressionKey = onceForEach((node: Typed): string =>
  JSON.stringify(node, (field, value) => {
    if (field === 'span' || field === 'edtf') return undefined;
    return field === 'signature' ? (value as { name: string }).name : value;
  }),
);
