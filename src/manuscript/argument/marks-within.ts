import type { Inline, Mark } from './argument.ts';

/** Every mark in running text, in its order. */
export function marksWithin(inlines: readonly Inline[]): Mark[] {
  return inlines.flatMap((each) => {
    if (each.kind === 'mark') return each;
    return 'inlines' in each ? marksWithin(each.inlines) : [];
  });
}
