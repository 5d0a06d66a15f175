import type { Block, Manuscript, Span } from '../manuscript.ts';
import { isCode } from './is-code.ts';
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
  /** Where the next quotation opens in the same way at the beginning of a sentence: paragraphs of one quotation, run together. */
  readonly isRunIn?: boolean;
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
  /** Whether it stands where long quotations begin: first in its paragraph, or after a colon. */
  readonly isLong: boolean;
  /** Blocks passed since. */
  readonly passed: number;
}

interface Reading {
  readonly pairs: PlacedPair[];
  readonly faults: (MarkFault & { readonly isLong?: boolean })[];
}

/** A list or an extract within a quotation may take so many blocks. */
const MOST_PASSED = 3;
/** A speech or a letter whose paragraphs have no marks may take so many. */
const LONGEST_SPEECH = 40;

/**
 * Pairs the quotation marks of a manuscript. A quotation may run over several paragraphs: each opens it anew and only the last
 * closes it, or it opens once and a later paragraph closes it; both are right. Notes and references are read each by itself.
 */
export function pairManuscriptMarks({ blocks }: Manuscript): PairedManuscript {
  const reading: Reading = { pairs: [], faults: [] };
  let carried: Carried | undefined;
  let carriedInNotes: Carried | undefined;
  for (const [i, block] of blocks.entries()) {
    if (isCode(block.text)) continue;
    if (block.kind === 'note') carriedInNotes = readBlock(reading, i, block, carriedInNotes);
    else if (isOfTheText(block)) carried = readBlock(reading, i, block, carried);
    else readAlone(reading, i, block);
  }
  for (const left of [carried, carriedInNotes]) if (left) giveUp(reading, left);
  const faults = withoutSpeeches(reading.faults, blocks).map((fault) =>
    fault.kind === 'unclosed' && isRunIn(fault, blocks) ? { ...fault, isRunIn: true } : fault,
  );
  const unclosed = new Set(faults.map(({ kind, mark }) => (kind === 'unclosed' ? mark : undefined)));
  return { faults, pairs: reading.pairs.filter(({ open, close }) => close || !unclosed.has(open)) };
}

function isOfTheText({ kind, part }: Block): boolean {
  return part !== 'references' && kind !== 'caption' && kind !== 'table-row';
}

function readAlone(reading: Reading, i: number, block: Block): void {
  const left = readBlock(reading, i, block, undefined);
  if (left) giveUp(reading, left);
}

function giveUp({ faults }: Reading, { mark, block, isLong }: Carried): void {
  faults.push({ kind: 'unclosed', mark, span: spanOf(block, mark), isLong });
}

/** What may stand before the first mark of a paragraph: a bracket, a number. */
const START = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|[•*–—-])?[\s([]*/u;

function readBlock(
  reading: Reading,
  i: number,
  block: Block,
  carried: Carried | undefined,
): Carried | undefined {
  const { text } = block;
  const start = START.exec(text)![0].length;
  const opensAgain = carried && text.startsWith(carried.mark.sign, start);
  const paired = pairMarks(text, opensAgain ? undefined : carried?.mark);
  for (const pair of paired.pairs) addPair(reading, i, pair, carried);
  for (const mark of paired.loose) reading.faults.push({ kind: 'unopened', mark, span: spanOf(i, mark) });
  for (const mark of paired.crossed) reading.faults.push({ kind: 'crossed', mark, span: spanOf(i, mark) });
  const waits = !opensAgain && paired.isCarriedOpen ? carried : undefined;
  const canWait =
    waits &&
    waits.passed < MOST_PASSED &&
    (waits.isLong || paired.marks.every(({ level }) => level !== 'double'));
  if (waits && !canWait) giveUp(reading, waits);
  const further = carryOn(reading, i, block, paired.open, start);
  if (!canWait) return further;
  // One waits at a time: what opened last is likelier to go on.
  if (further) giveUp(reading, waits);
  return further ?? { ...waits, passed: waits.passed + 1 };
}

/** Of the marks that a block leaves open, one may go on into the next: that which opens the block, else the last. */
function carryOn(
  { pairs, faults }: Reading,
  block: number,
  { text }: Block,
  open: readonly QuotationMark[],
  start: number,
): Carried | undefined {
  const doubles = open.filter(({ level }) => level === 'double');
  const on = doubles.find(({ from }) => from === start) ?? doubles.at(-1);
  for (const mark of open)
    if (mark !== on) faults.push({ kind: 'unclosed', mark, span: spanOf(block, mark) });
  if (!on) return undefined;
  pairs.push({ block, open: on });
  const isLong = on.from === start || /:\s*$/u.test(text.slice(Math.max(0, on.from - 3), on.from));
  return { mark: on, block, isLong, passed: 0 };
}

/** A speech that opens once and closes pages later, its paragraphs without marks, is told by a mark that closes at a paragraph's end. */
function withoutSpeeches(faults: Reading['faults'], blocks: readonly Block[]): MarkFault[] {
  const sorted = [...faults].sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from);
  const spoken = new Set<MarkFault>();
  let speech: MarkFault | undefined;
  for (const fault of sorted) {
    if (fault.kind === 'unclosed') speech = fault.isLong ? fault : undefined;
    else if (fault.kind === 'unopened' && speech) {
      const { block, to } = fault.span;
      const isAtEnd = to >= blocks[block]!.text.length - 1;
      if (isAtEnd && block - speech.span.block <= LONGEST_SPEECH) spoken.add(speech).add(fault);
      speech = undefined;
    }
  }
  return sorted.filter((fault) => !spoken.has(fault));
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

/** As far as the next mark is looked for. */
const NEXT = 1500;

function isRunIn({ mark, span }: MarkFault, blocks: readonly Block[]): boolean {
  const rest = blocks[span.block]!.text.slice(mark.to, mark.to + NEXT);
  const next = rest.search(/[“”"„«»]/u);
  return (
    next > 0 && rest[next] === mark.sign && /[.:;?!)\]]\s+$/u.test(rest.slice(Math.max(0, next - 4), next))
  );
}

function spanOf(block: number, { from, to }: QuotationMark): Span {
  return { block, from, to };
}
