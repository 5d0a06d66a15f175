import type { Check, LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import type { Span } from '../manuscript.ts';
import { type MarkFault, type PlacedPair, pairManuscriptMarks } from './pair-manuscript-marks.ts';
import type { Quotation } from './quotation.ts';
import { firstWords } from './quoted-words.ts';

/** More of a kind than this are one habit, and are said once. */
const MOST_EACH = 4;

/** Finds quotations that open with one kind of mark and close with another, and nested ones that are set in the same marks. */
export const checkMarkKinds: Check = (input) => {
  const { faults, pairs } = pairManuscriptMarks(input.manuscript);
  const mixed = faults.filter(({ kind }) => kind === 'mixed');
  const kinds = new Map<string, MarkFault[]>();
  for (const fault of mixed) {
    const kind = `${fault.mark.sign} ${fault.closing!.sign}`;
    const those = kinds.get(kind);
    if (those) those.push(fault);
    else kinds.set(kind, [fault]);
  }
  return [
    ...[...kinds.values()].flatMap((those) => mixedFindings(input, those)),
    ...sameMarksWithin(input),
    ...turnedMarks(input, pairs),
  ];
};

function mixedFindings(input: LintInput, those: readonly MarkFault[]): Finding[] {
  const each = those.length > MOST_EACH ? those.slice(0, 1) : those;
  return each.map((fault) => mixedFinding(input, fault, each.length === 1 ? those.slice(1) : []));
}

function mixedFinding({ manuscript }: LintInput, fault: MarkFault, others: readonly MarkFault[]): Finding {
  const { mark, span, closing } = fault;
  const { text } = manuscript.blocks[span.block]!;
  const isWhole = span.to > mark.to && span.from === mark.from;
  const words = isWhole ? text.slice(mark.to, closing!.from) : text.slice(0, closing!.from);
  const isTurned = mark.sign === closing!.sign;
  return finding(
    'quotation-mixed',
    manuscript,
    span,
    mixedConfidence(fault),
    {
      open: signName(mark.sign),
      close: signName(closing!.sign),
      words: firstWords(words),
      others: others.length > 0 ? `, and so it is ${others.length} times more` : '',
      repair: isTurned ? 'turn the closing mark round' : 'set both marks in one kind',
    },
    others.slice(0, 20).map((other) => ({ span: other.span, says: 'here as well' })),
  );
}

/** ‘…' may be a quotation closed by a typed apostrophe, or one that goes on; „…" is a habit of some keyboards. */
function mixedConfidence({ mark }: MarkFault): Confidence {
  return mark.level === 'single' || mark.sign === '„' || mark.sign === '``' ? 'likely' : 'certain';
}

function signName(sign: string): string {
  return sign === '"' || sign === "'" ? `a straight ${sign}` : sign;
}

function sameMarksWithin({ manuscript, quotations }: LintInput): Finding[] {
  const found: { inner: Quotation; outer: Quotation }[] = [];
  const around: Quotation[] = [];
  for (const quotation of quotations) {
    while (around.length > 0 && !contains(around.at(-1)!.span, quotation.span)) around.pop();
    const outer = around.at(-1);
    if (
      outer?.mark !== undefined &&
      outer.mark === quotation.mark &&
      outer.closingMark &&
      quotation.closingMark
    )
      found.push({ inner: quotation, outer });
    around.push(quotation);
  }
  const each = found.length > MOST_EACH ? found.slice(0, 1) : found;
  const others = each.length === 1 ? found.slice(1, 21) : [];
  return each.map(({ inner, outer }) =>
    finding(
      'quotation-nesting',
      manuscript,
      inner.span,
      'look',
      {
        words: `“${firstWords(inner.text)}” stands within another quotation and is set in the same marks`,
        why: `the quotation around it, “${firstWords(outer.text)}”, has the marks ${outer.mark} as well`,
        hint: 'set what is quoted within a quotation in marks of the other kind, single within double',
      },
      others.map((other) => ({ span: other.inner.span, says: 'here as well' })),
    ),
  );
}

function contains(outer: Span, inner: Span): boolean {
  return outer.block === inner.block && outer.from <= inner.from && inner.to <= outer.to;
}

/** ”So” in a text that otherwise quotes “so”. */
function turnedMarks({ manuscript }: LintInput, pairs: readonly PlacedPair[]): Finding[] {
  const closed = pairs.filter(({ open, close }) => open && close);
  const turned = closed.filter(({ open, close }) => open!.sign === '”' && close!.sign === '”');
  const usual = closed.filter(({ open }) => open!.sign === '“').length;
  if (turned.length * 4 > usual) return [];
  const each = turned.length > MOST_EACH ? turned.slice(0, 1) : turned;
  const others = each.length === 1 ? turned.slice(1) : [];
  const more = others.length > 0 ? `, and so it is ${others.length} times more` : '';
  return each.map(({ block, open, close }) =>
    finding(
      'quotation-mixed',
      manuscript,
      { block, from: open!.from, to: close!.to },
      'likely',
      {
        open: '”',
        close: '”',
        words: firstWords(manuscript.blocks[block]!.text.slice(open!.to, close!.from)),
        others: `: the other quotations open with “${more}`,
        repair: 'turn the opening mark round',
      },
      others.slice(0, 20).map((other) => ({
        span: { block: other.block, from: other.open!.from, to: other.close!.to },
        says: 'here as well',
      })),
    ),
  );
}
