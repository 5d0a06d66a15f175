import { findingKind } from './finding-kind.ts';

/** Findings about quotations. */
export const quotationFindings = {
  'quotation-open': findingKind(
    'error',
    'a quotation whose marks do not close',
    (p: { mark: string; words: string; why: string }) => [
      `the quotation that begins ${p.mark}${p.words} is not closed`,
      p.why,
      'put the closing mark where the quotation ends',
    ],
  ),
  'quotation-close': findingKind(
    'error',
    'a mark that closes a quotation which nothing opened',
    (p: { mark: string; words: string }) => [
      `the mark ${p.mark} after “${p.words}” closes a quotation that nothing opens`,
      'neither this paragraph nor the one before it has an opening mark that is not closed already',
      'put the opening mark where the quotation begins, or take this one out',
    ],
  ),
  'quotation-nesting': findingKind(
    'warning',
    'a quotation within a quotation that is set in the same marks, or reaches beyond it',
    (p: { words: string; why: string; hint: string }) => [p.words, p.why, p.hint],
  ),
  'quotation-mixed': findingKind(
    'warning',
    'a quotation that opens with one kind of mark and closes with another',
    (p: { open: string; close: string; words: string; others: string; repair: string }) => [
      `the quotation “${p.words}” opens with ${p.open} and closes with ${p.close}`,
      `the two marks do not belong together${p.others}`,
      p.repair,
    ],
  ),
  'quotation-styles': findingKind(
    'note',
    'curly marks in one part of the text and straight marks in another',
    (p: { some: string; others: string; where: string }) => [
      `here and elsewhere quotations stand in ${p.some} marks, in other places in ${p.others} ones`,
      p.where,
      'set all quotations in one kind of mark',
    ],
  ),
  'quotation-differs': findingKind(
    'warning',
    'one quotation that is given in two ways',
    (p: { words: string; other: string; differences: string }) => [
      `“${p.words}” is quoted elsewhere in other words`,
      `there it is “${p.other}”: ${p.differences}`,
      'see the source, and give the quotation the same way in both places',
    ],
  ),
  'quotation-source': findingKind(
    'error',
    'a quotation that its source has in other words',
    (p: { words: string; source: string; place: string; passage: string; differences: string }) => [
      `“${p.words}” does not stand so in ${p.source}`,
      `the nearest passage, ${p.place}, has “${p.passage}”: ${p.differences}`,
      'quote the words as they stand in the source, or mark what was changed with brackets and ellipses',
    ],
  ),
  'quotation-missing': findingKind(
    'warning',
    'a quotation that is nowhere in the source it is cited from',
    (p: { words: string; source: string; why: string }) => [
      `“${p.words}” was not found in ${p.source}`,
      p.why,
      'check the quotation and its citation; if the file lacks a part of the source, leave this finding',
    ],
  ),
  'quotation-elsewhere': findingKind(
    'note',
    'a quotation that stands in another source than the one it is cited from',
    (p: { words: string; source: string; cited: string; place: string }) => [
      `“${p.words}” stands in ${p.source}, and not in ${p.cited}`,
      `it was found in ${p.source}, ${p.place}`,
      'check which of the two is to be cited',
    ],
  ),
} as const;
