import type { Share } from '../judge-report.ts';
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
 * cannot see nothing is asked. A part of a source (its own words, what it carries) is tried where it is less than the whole.
 */
export async function leaveOneOut(studied: Studied): Promise<LeftOut> {
  const { record, account, effects } = studied;
  const effectOf = (lost: Lost) => effects.of(withoutThese(account, [lost]));
  const tried = lossesOf(record).filter((lost) => {
    const effect = effectOf(lost);
    if (effect === '') return false;
    return (
      lost.is !== 'source' || lost.as === undefined || effect !== effectOf({ is: 'source', id: lost.id })
    );
  });
  const losses = [...tried, ...studied.rows];
  const shares = await Promise.all(losses.map((lost) => studied.ask(withoutThese(account, [lost]))));
  const counts = { source: 0, author: 0, school: 0, language: 0, kind: 0, row: 0 };
  for (const lost of losses) if (lost.is !== 'source' || lost.as === undefined) counts[lost.is]++;
  const without = losses.map((lost, n) => withoutOf(studied.share, shares[n]!, lost));
  return {
    tried: counts,
    without: without
      .filter(({ moved }) => moved > 0)
      .sort((a, b) => Number(a.lost.is === 'row') - Number(b.lost.is === 'row') || b.moved - a.moved),
  };
}

function withoutOf(before: Share, after: Share, lost: Lost): Without {
  return { lost, ...answerOf(after), moved: movement(before, after), falls: falls(before, after) };
}
