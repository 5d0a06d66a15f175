import type { Block, Manuscript } from '../manuscript.ts';
import { type PlacedPair, pairManuscriptMarks } from './pair-manuscript-marks.ts';
import type { Quotation } from './quotation.ts';

/**
 * Every quotation of a manuscript, in order: words in marks, in the text and in the notes, and blocks set off. What stands in
 * marks in a list of references is a title and is left out. Cost: the length of the manuscript.
 */
export function readQuotations(manuscript: Manuscript): Quotation[] {
  const byBlock = new Map<number, PlacedPair[]>();
  for (const pair of pairManuscriptMarks(manuscript).pairs) {
    const those = byBlock.get(pair.block);
    if (those) those.push(pair);
    else byBlock.set(pair.block, [pair]);
  }
  return manuscript.blocks.flatMap((block, i) => {
    if (block.part === 'references') return [];
    const inMarks = quotationsOf(block, i, byBlock.get(i) ?? []);
    const isWhole = block.kind === 'block-quotation' && !isAllInMarks(block, inMarks[0]);
    return isWhole ? [blockQuotation(block, i), ...inMarks.map(deeper)] : inMarks;
  });
}

function quotationsOf({ text }: Block, block: number, pairs: readonly PlacedPair[]): Quotation[] {
  const spans = pairs
    .map(({ open, close }) => ({ open, close, from: open?.from ?? 0, to: close?.to ?? text.length }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const ends: number[] = [];
  return spans.map(({ open, close, from, to }) => {
    while (ends.length > 0 && ends.at(-1)! <= from) ends.pop();
    const depth = ends.length;
    ends.push(to);
    return {
      span: { block, from, to },
      text: text.slice(open?.to ?? 0, close?.from ?? text.length).trim(),
      ...(open && { mark: open.sign }),
      ...(close && { closingMark: close.sign }),
      depth,
    };
  });
}

const deeper = (quotation: Quotation): Quotation => ({ ...quotation, depth: quotation.depth + 1 });

function isAllInMarks({ text }: Block, first: Quotation | undefined): boolean {
  return first !== undefined && first.span.from <= 1 && first.span.to >= text.length * ALL;
}

/** What may follow the closing mark of a quotation that is also set off: its citation. */
const ALL = 0.7;
/** A citation in brackets at the end of a block. */
const LONGEST_CITATION = 120;

function blockQuotation({ text }: Block, block: number): Quotation {
  const open = text.lastIndexOf('(');
  const hasCitation =
    open > 0 &&
    text.length - open <= LONGEST_CITATION &&
    /^\([^()]*\d[^()]*\)[.;,]?\s*$/u.test(text.slice(open));
  const to = hasCitation ? text.slice(0, open).trimEnd().length : text.length;
  return { span: { block, from: 0, to }, text: text.slice(0, to).trim(), depth: 0 };
}
