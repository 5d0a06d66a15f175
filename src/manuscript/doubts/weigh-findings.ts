import { groupBy } from '../../base/group-by.ts';
import { endsLine } from '../broken-lines.ts';
import type { Finding } from '../finding.ts';
import { type Manuscript, type Span, sentenceOf } from '../manuscript.ts';
import type { Doubt, Doubts } from './doubt.ts';
import { type Rest, restsOf } from './rests-on.ts';
import { doubted } from './too-many.ts';

/** A doubt about single words bears on findings about a few words, not on one about a whole entry that has them somewhere. */
const FEW_WORDS = 80;

/**
 * Findings made no surer than the reading that they rest on: one that rests on a doubtful stretch, list or note is worth a look at
 * most, and its evidence ends with the reason.
 */
export function weighFindings(
  findings: readonly Finding[],
  manuscript: Manuscript,
  { placed, whole }: Doubts,
): Finding[] {
  const byBlock = groupBy(placed, ({ span }) => span.block);
  return findings.map((found) => {
    const rests = restsOf(found.code);
    if (rests.includes('nothing')) return found;
    const spans = [found.span, ...found.related.map(({ span }) => span)];
    const reason =
      spans
        .flatMap((span) =>
          (byBlock.get(span.block) ?? []).filter((doubt) => bears(doubt, span, rests, manuscript)),
        )
        .map((doubt) => doubt.reason)[0] ??
      (rests.includes('line-ends') && endsLine(manuscript, found.span)
        ? 'a line of the file ends here'
        : undefined) ??
      whole.find(({ of }) => rests.includes(of))?.reason;
    return reason === undefined ? found : doubted(found, reason);
  });
}

function bears(
  { span: at, reach }: Doubt,
  span: Span,
  rests: readonly Rest[],
  manuscript: Manuscript,
): boolean {
  if (reach === 'block') return true;
  if (reach === 'words') return span.to - span.from <= FEW_WORDS && meet(at, span);
  const isWhole = rests.includes('block') || manuscript.blocks[span.block]!.kind === 'reference';
  return isWhole || meet(at, sentenceOf(manuscript, span));
}

function meet(one: Span, other: Span): boolean {
  return one.from <= other.to && one.to >= other.from;
}
