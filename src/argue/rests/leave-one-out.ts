import type { Studied } from './claim-studied.ts';
import { answerOf, falls, movement } from './falls.ts';
import { lossesOf, withoutThese } from './losses.ts';
import type { Lost, Without } from './rests-report.ts';

/** What is found when one thing after another is taken away from a claim. */
export interface LeftOut {
  readonly without: readonly Without[];
  readonly tried: Readonly<Record<Lost['is'], number>>;
}

/**
 * A verdict without every source, author, school, language and kind of evidence, and without every row, one at a time; of what the claim
 * cannot see nothing is asked. A part of a source (its own words, what it carries) is tried where it is less than the whole, and several
 * sources together where that is more than one of them.
 */
export async function leaveOneOut(studied: Studied): Promise<LeftOut> {
  const { record, account, effects } = studied;
  const effectOf = (lost: Lost) => effects.of(withoutThese(account, [lost]));
  const tried = lossesOf(record).filter((lost) => {
    const effect = effectOf(lost);
    const isMoreThan = (id: string) => effect !== effectOf({ is: 'source', id });
    if (effect === '') return false;
    if (lost.is === 'source') return lost.as === undefined || isMoreThan(lost.id);
    return !('sources' in lost) || lost.sources.every(isMoreThan);
  });
  const losses = [...tried, ...studied.rows];
  const counts = { source: 0, author: 0, school: 0, language: 0, kind: 0, row: 0 };
  for (const lost of losses) if (lost.is !== 'source' || lost.as === undefined) counts[lost.is]++;
  const without = await Promise.all(losses.map((lost) => withoutOf(studied, lost)));
  return {
    tried: counts,
    without: without
      .flatMap((each) => (each && each.moved > 0 ? [each] : []))
      .sort((a, b) => Number(a.lost.is === 'row') - Number(b.lost.is === 'row') || b.moved - a.moved),
  };
}

async function withoutOf({ account, share, ofLoss }: Studied, lost: Lost): Promise<Without | undefined> {
  const after = await ofLoss.unlessSteady(withoutThese(account, [lost]));
  return after && { lost, ...answerOf(after), moved: movement(share, after), falls: falls(share, after) };
}
