import { firstNot } from '../../base/first-not.ts';
import type { Span } from '../manuscript.ts';
import type { Apparatus, Citation } from './apparatus.ts';

/** The citations that begin in a span, in order: those of a sentence, a paragraph, a quotation and what follows it. */
export function citationsIn({ citations }: Apparatus, { block, from, to }: Span): Citation[] {
  const first = firstNot(
    citations,
    ({ span }) => span.block < block || (span.block === block && span.from < from),
  );
  const found: Citation[] = [];
  for (let i = first; i < citations.length; i++) {
    const { span } = citations[i]!;
    if (span.block !== block || span.from >= to) break;
    found.push(citations[i]!);
  }
  return found;
}
