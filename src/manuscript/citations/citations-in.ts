import type { Span } from '../manuscript.ts';
import type { Apparatus, Citation } from './apparatus.ts';

/** The citations that begin in a span, in order: those of a sentence, a paragraph, a quotation and what follows it. */
export function citationsIn({ citations }: Apparatus, { block, from, to }: Span): Citation[] {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { span } = citations[middle]!;
    if (span.block < block || (span.block === block && span.from < from)) low = middle + 1;
    else high = middle;
  }
  const found: Citation[] = [];
  for (let i = low; i < citations.length; i++) {
    const { span } = citations[i]!;
    if (span.block !== block || span.from >= to) break;
    found.push(citations[i]!);
  }
  return found;
}
