import type { Check, LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { type MarkFault, type PairedManuscript, pairManuscriptMarks } from './pair-manuscript-marks.ts';
import { firstWords, lastWords } from './quoted-words.ts';

/** Of a text that has more, the marks are used otherwise, or were read badly: so many are shown. */
const MOST = 40;
/** A number or a bracket may stand before the mark that opens a paragraph. */
const OPENING = 6;

/** Finds quotation marks without a partner, and quotations that reach beyond the one they stand in. */
export const checkMarks: Check = (input) => {
  const paired = pairManuscriptMarks(input.manuscript);
  const { faults, pairs } = paired;
  const alone = faults.filter(({ kind }) => kind === 'unclosed' || kind === 'unopened');
  const singles = singleConfidence(pairs);
  const openSingles = alone.filter(({ kind, mark }) => kind === 'unclosed' && mark.sign === '‘').length;
  const few = openSingles <= FEW ? 'look' : undefined;
  const hidden = new Set(alone.slice(MOST));
  const shown = faults.filter((fault) => !hidden.has(fault));
  return shown.flatMap((fault): Finding[] => {
    if (input.manuscript.blocks[fault.span.block]!.kind === 'table-row') return [];
    if (fault.kind === 'unclosed')
      return unclosed(input, fault, paired, singles ?? (opensWords(input, fault) ? few : undefined));
    if (fault.kind === 'unopened') return unopened(input, fault);
    return fault.kind === 'crossed' ? crossed(input, fault) : [];
  });
};

/** In a text that quotes with other marks so many single ones may be slips; more are letters of another script. */
const FEW = 2;

/** A single mark before a small letter, or at the beginning of a sentence: no letter of a name. */
function opensWords({ manuscript }: LintInput, { mark, span }: MarkFault): boolean {
  const { text } = manuscript.blocks[span.block]!;
  return (
    mark.sign === '‘' &&
    (/^\p{Ll}+[ -]/u.test(text.slice(mark.to)) || /(?:^|[.?!:,] )$/u.test(text.slice(0, mark.from)))
  );
}

function unclosed(
  { manuscript }: LintInput,
  { mark, span, isRunIn }: MarkFault,
  { pairs }: PairedManuscript,
  singles: Confidence | undefined,
): Finding[] {
  const { text } = manuscript.blocks[span.block]!;
  const isSingle = mark.level === 'single';
  // A paragraph that opens with a mark may be one of many, of which the last is elsewhere.
  const isSure = mark.from > OPENING || text.slice(0, mark.from).trim() !== '';
  const confidence = isSingle
    ? isNested(mark, span.block, pairs)
      ? 'likely'
      : singles
    : isRunIn
      ? 'look'
      : isSure
        ? 'certain'
        : 'likely';
  if (!confidence) return [];
  const within = pairs.filter(
    ({ block, open, close }) =>
      block === span.block && open !== undefined && close && open.sign === mark.sign && open.from > mark.from,
  );
  const inner = within
    .slice(0, 2)
    .map(({ open, close }) => `“${firstWords(text.slice(open!.to, close!.from), 30)}”`)
    .join(' and ');
  const marks =
    within.length === 1 || within.length === 2
      ? `; ${inner} after it ${within.length === 1 ? 'has' : 'have'} marks of ${within.length === 1 ? 'its' : 'their'} own`
      : '';
  const why =
    mark.level === 'single'
      ? 'no mark of its kind closes it where the quotation around it, or the paragraph, ends'
      : `neither this paragraph nor the next has a mark that closes it${marks}`;
  return [
    finding('quotation-open', manuscript, span, confidence, {
      mark: mark.sign,
      words: firstWords(text.slice(mark.to, mark.to + 80).trimStart(), 40),
      why,
    }),
  ];
}

/** Single marks are told from apostrophes and from the letters of other scripts only where the text quotes with them. */
function singleConfidence(pairs: PairedManuscript['pairs']): Confidence | undefined {
  const singles = pairs.filter(({ open, close }) => open?.sign === '‘' && close).length;
  return singles >= 2 ? 'look' : undefined;
}

/** Within double marks a single one quotes, whatever the rest of the text does. */
function isNested({ sign, from }: MarkFault['mark'], at: number, pairs: PairedManuscript['pairs']): boolean {
  return (
    sign === '‘' &&
    pairs.some(
      ({ block, open, close }) =>
        block === at && open?.level === 'double' && close && open.from < from && from < close.from,
    )
  );
}

function unopened({ manuscript }: LintInput, { mark, span }: MarkFault): Finding[] {
  const { text } = manuscript.blocks[span.block]!;
  const isTyped = mark.sign === '"' || mark.sign === "''";
  // Between two letters, what a typed mark does cannot be told.
  const confidence = !isTyped ? 'certain' : /[\p{L}\p{N}]/u.test(text[mark.to] ?? ' ') ? 'look' : 'likely';
  const words = { mark: mark.sign, words: lastWords(text, mark.from, 40) };
  return [finding('quotation-close', manuscript, span, confidence, words)];
}

function crossed({ manuscript }: LintInput, { mark, span }: MarkFault): Finding[] {
  const { text } = manuscript.blocks[span.block]!;
  const words = firstWords(text.slice(mark.to, mark.to + 80), 40);
  return [
    finding('quotation-nesting', manuscript, span, 'likely', {
      words: `the quotation that begins ${mark.sign}${words} reaches beyond the quotation it stands in`,
      why: 'the outer quotation closes before the inner one does',
      hint: 'close the inner quotation first',
    }),
  ];
}
