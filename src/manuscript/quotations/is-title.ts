import type { LintInput } from '../check.ts';
import type { Quotation } from './quotation.ts';

/** Words that a title sets in small letters. */
const small = new Set(
  'a an and as at but by for from in into nor of on or over per the to toward under upon via vs with von der die das et de la le les du des y el'.split(
    ' ',
  ),
);

/** Whether words in marks are the title of a work: within a reference or a citation, or set as titles are. */
export function isTitle({ apparatus }: LintInput, { span, text, mark }: Quotation): boolean {
  if (mark === undefined) return false;
  const inReference = apparatus.references.some(
    (reference) =>
      reference.span.block === span.block && reference.span.from <= span.from && span.to <= reference.span.to,
  );
  if (inReference) return true;
  const inCitation = apparatus.citations.some(
    (citation) =>
      citation.span.block === span.block && citation.span.from <= span.from && span.to <= citation.span.to,
  );
  return inCitation || isInTitleCase(text);
}

function isInTitleCase(text: string): boolean {
  const words = text
    .split(/[^\p{L}\p{M}’']+/u)
    .filter((word) => word !== '' && !small.has(word.toLowerCase()));
  return words.length >= 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
