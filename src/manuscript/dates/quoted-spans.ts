import type { Span } from '../manuscript.ts';
import type { Quotation } from '../quotations/quotation.ts';

/** Whether a span stands in words that the manuscript quotes, whose author is not the one who can mend them. */
export type IsQuoted = (span: Span) => boolean;

/** Makes ready the test whether a span is quoted. Takes: every quotation of the manuscript. */
export function quotedSpans(quotations: readonly Quotation[]): IsQuoted {
  const byBlock = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    const those = byBlock.get(quotation.span.block);
    if (those) those.push(quotation);
    else byBlock.set(quotation.span.block, [quotation]);
  }
  return ({ block, from, to }) =>
    byBlock.get(block)?.some(({ span }) => span.from <= from && to <= span.to) ?? false;
}
