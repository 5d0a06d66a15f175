import { markKinds, type QuotationMark, quotationMarks } from './quotation-marks.ts';

/** Two marks that belong together; without `open`, the quotation began in an earlier block. */
export interface MarkPair {
  readonly open?: QuotationMark;
  readonly close: QuotationMark;
}

/** The marks of one block, paired as far as they pair. */
export interface PairedMarks {
  readonly marks: readonly QuotationMark[];
  readonly pairs: readonly MarkPair[];
  /** Marks that open and are not closed in the block, outermost first. */
  readonly open: readonly QuotationMark[];
  /** Marks that close what nothing opened. */
  readonly loose: readonly QuotationMark[];
  /** Marks whose quotation goes on after the one around it has closed. */
  readonly crossed: readonly QuotationMark[];
  /** Whether what was carried in from the block before is still open at the end. */
  readonly isCarriedOpen: boolean;
}

interface Pairing {
  readonly stack: (QuotationMark | undefined)[];
  readonly carried: QuotationMark | undefined;
  readonly pairs: MarkPair[];
  readonly open: QuotationMark[];
  readonly loose: QuotationMark[];
  readonly crossed: QuotationMark[];
}

/**
 * Pairs the marks of a text, each closing mark with the nearest one open that it can close. `carried` is a mark that an earlier
 * block left open and that this text may close. Cost: the length of the text.
 */
export function pairMarks(text: string, carried?: QuotationMark): PairedMarks {
  const marks = quotationMarks(text);
  const state: Pairing = {
    // The carried mark lies at the bottom, as nothing: it is not of this text.
    stack: carried ? [undefined] : [],
    carried,
    pairs: [],
    open: [],
    loose: [],
    crossed: [],
  };
  for (const [i, mark] of marks.entries()) place(state, mark, marks[i + 1], text);
  const isCarriedOpen = state.stack[0] === undefined && state.stack.length > 0;
  for (const mark of state.stack) if (mark) state.open.push(mark);
  state.open.sort((a, b) => a.from - b.from);
  return {
    marks,
    pairs: state.pairs,
    open: state.open,
    loose: state.loose,
    crossed: state.crossed,
    isCarriedOpen,
  };
}

function place(state: Pairing, mark: QuotationMark, next: QuotationMark | undefined, text: string): void {
  if (mark.role === 'opens' && !isClosingGermanMark(state, mark)) {
    state.stack.push(mark);
    return;
  }
  if (mark.mayBePossessive && isRatherPossessive(mark, next, text)) return;
  const at = closedBy(state, mark);
  if (at < 0) {
    const isLast = mark.to === text.length;
    if (mark.role === 'either' && mark.level === 'double' && !isLast) state.stack.push(mark);
    else if (mark.level === 'double' && !isMeasureOrDitto(mark, text)) {
      const isCrossed = state.crossed.slice(-DEEPEST).some((open) => canClose(open, mark));
      if (!isCrossed) state.loose.push(mark);
    }
    return;
  }
  const above = state.stack.splice(at + 1);
  for (const left of above) if (left) (left.family === mark.family ? state.open : state.crossed).push(left);
  const open = state.stack.pop();
  state.pairs.push(open ? { open, close: mark } : { close: mark });
}

/** Where in the stack the quotation is that a mark closes, or -1. */
function closedBy({ stack, carried }: Pairing, mark: QuotationMark): number {
  const last = stack.length - 1;
  if (mark.level === 'single') {
    const top = last < 0 ? undefined : (stack[last] ?? carried);
    return top && top.level === 'single' && top.family === mark.family ? last : -1;
  }
  // Nothing is looked for beyond a few quotations deep: nobody nests so, and a hostile text would cost its square.
  for (let i = last; i >= 0 && i > last - DEEPEST; i--) if (canClose(stack[i] ?? carried!, mark)) return i;
  for (let i = last; i >= 0 && i > last - DEEPEST; i--) {
    const open = stack[i] ?? carried!;
    if (open.level === 'double' && open.family === mark.family) return i;
  }
  return -1;
}

const DEEPEST = 8;

/** Whether a mark is the right one to close what another opened. */
export function canClose(open: QuotationMark, close: QuotationMark): boolean {
  return markKinds.get(open.sign)!.closedBy.includes(close.sign);
}

/** A mark after a figure is an inch, one that stands alone says that a word above holds here too. */
function isMeasureOrDitto({ from, to }: QuotationMark, text: string): boolean {
  const [before, after] = [text[from - 1] ?? ' ', text[to] ?? ' '];
  return /\d/u.test(before) || (/\s/u.test(before) && /\s/u.test(after));
}

/** “ closes what „ opened. */
function isClosingGermanMark({ stack }: Pairing, mark: QuotationMark): boolean {
  const top = stack.at(-1);
  return (mark.sign === '“' && top?.sign === '„') || (mark.sign === '‘' && top?.sign === '‚');
}

/** Whether ’ after an s is the genitive of a plural: the sentence goes on, and another mark closes before one opens. */
function isRatherPossessive(mark: QuotationMark, next: QuotationMark | undefined, text: string): boolean {
  return (
    next !== undefined &&
    next.level === 'single' &&
    next.role !== 'opens' &&
    next.sign === mark.sign &&
    /^ \p{Ll}/u.test(text.slice(mark.to, mark.to + 2))
  );
}
