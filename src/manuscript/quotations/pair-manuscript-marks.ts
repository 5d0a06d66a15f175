import type { Block, Manuscript, Span } from '../manuscript.ts';
import { canClose, type MarkPair, pairMarks } from './pair-marks.ts';
import type { QuotationMark } from './quotation-marks.ts';

/** A pair of marks in its block; without `open` the quotation goes on from the block before, without `close` into the next. */
export interface PlacedPair {
  readonly block: number;
  readonly open?: QuotationMark;
  readonly close?: QuotationMark;
}

/** A mark that has no partner, or not the right one. */
export interface MarkFault {
  readonly kind: 'unclosed' | 'unopened' | 'crossed' | 'mixed';
  readonly mark: QuotationMark;
  readonly span: Span;
  /** Of mixed marks, the one that closes. */
  readonly closing?: QuotationMark;
  readonly closingSpan?: Span;
}

/** The marks of a manuscript: which belong together, and which have no partner. */
export interface PairedManuscript {
  readonly pairs: readonly PlacedPair[];
  readonly faults: readonly MarkFault[];
}

/** What a block left open and a later one may close. */
interface Carried {
  readonly mark: QuotationMark;
  readonly block: number;
  /** Blocks passed that have no marks at all. */
  readonly passed: number;
}

interface Reading {
  readonly pairs: PlacedPair[];
  readonly faults: MarkFault[];
}

/** A list or an extract within a quotation may take so many blocks. */
const MOST_PASSED = 3;

/**
 * Pairs the quotation marks of a manuscript. A quotation may run over several paragraphs: each opens it anew and only the last
 * closes it, or it opens once and a later paragraph closes it; both are right. Notes and references are read each by itself.
 */
export function pairManuscriptMarks({ blocks }: Manuscript): PairedManuscript {
  const reading: Reading = { pairs: [], faults: [] };
  let carried: Carried | undefined;
  let carriedInNotes: Carried | undefined;
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'note') carriedInNotes = readBlock(reading, i, block, carriedInNotes);
    else if (isOfTheText(block)) carried = readBlock(reading, i, block, carried);
    else if (block.kind !== 'heading') readAlone(reading, i, block);
  }
  for (const left of [carried, carriedInNotes]) if (left) giveUp(reading, left);
  const unclosed = new Set(reading.faults.map(({ kind, mark }) => (kind === 'unclosed' ? mark : undefined)));
  return { ...reading, pairs: reading.pairs.filter(({ open, close }) => close || !unclosed.has(open)) };
}

function isOfTheText({ kind, part }: Block): boolean {
  return (
    part !== 'references' && (kind === 'paragraph' || kind === 'block-quotation' || kind === 'list-item')
  );
}

function readAlone(reading: Reading, i: number, block: Block): void {
  const left = readBlock(reading, i, block, undefined);
  if (left) giveUp(reading, left);
}

function giveUp({ faults }: Reading, { mark, block }: Carried): void {
  faults.push({ kind: 'unclosed', mark, span: spanOf(block, mark) });
}

function readBlock(
  reading: Reading,
  i: number,
  block: Block,
  carried: Carried | undefined,
): Carried | undefined {
  const { text } = block;
  const start = /^[\s([*•-]*/u.exec(text)![0].length;
  const opensAgain = carried && text.startsWith(carried.mark.sign, start);
  const paired = pairMarks(text, opensAgain ? undefined : carried?.mark);
  for (const pair of paired.pairs) addPair(reading, i, pair, carried);
  for (const mark of paired.loose) reading.faults.push({ kind: 'unopened', mark, span: spanOf(i, mark) });
  for (const mark of paired.crossed) reading.faults.push({ kind: 'crossed', mark, span: spanOf(i, mark) });
  let waits = opensAgain ? undefined : carried;
  if (waits && !paired.isCarriedOpen) waits = undefined;
  if (waits && paired.marks.some(({ level }) => level === 'double')) {
    giveUp(reading, waits);
    waits = undefined;
  } else if (waits) {
    if (waits.passed < MOST_PASSED) return { ...waits, passed: waits.passed + 1 };
    giveUp(reading, waits);
    waits = undefined;
  }
  return carryOn(reading, i, paired.open, opensAgain ? start : undefined);
}

/** Of the marks that a block leaves open, one may go on into the next: that which went on already, else the last. */
function carryOn(
  { pairs, faults }: Reading,
  block: number,
  open: readonly QuotationMark[],
  start: number | undefined,
): Carried | undefined {
  const doubles = open.filter(({ level }) => level === 'double');
  const on = doubles.find(({ from }) => from === start) ?? doubles.at(-1);
  for (const mark of open)
    if (mark !== on) faults.push({ kind: 'unclosed', mark, span: spanOf(block, mark) });
  if (!on) return undefined;
  pairs.push({ block, open: on });
  return { mark: on, block, passed: 0 };
}

function addPair(
  { pairs, faults }: Reading,
  block: number,
  pair: MarkPair,
  carried: Carried | undefined,
): void {
  pairs.push({ block, ...pair });
  const open = pair.open ?? carried?.mark;
  if (!open || canClose(open, pair.close)) return;
  faults.push({
    kind: 'mixed',
    mark: open,
    span: pair.open
      ? { block, from: pair.open.from, to: pair.close.to }
      : { block, from: pair.close.from, to: pair.close.to },
    closing: pair.close,
    closingSpan: spanOf(block, pair.close),
  });
}

function spanOf(block: number, { from, to }: QuotationMark): Span {
  return { block, from, to };
}
