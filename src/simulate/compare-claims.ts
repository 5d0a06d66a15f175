import type { ClaimAnswers } from '../argue/claim-answers.ts';
import type { Share } from '../argue/judge-report.ts';
import { answerCodes } from '../argue/sitting.ts';
import type { ClaimChange } from './play-report.ts';

const answers = Object.keys(answerCodes) as readonly (keyof Share)[];

/**
 * The claims that some world answers otherwise, in the order of the case; with `told`, those that none does as well.
 *
 * Takes: the answers as recorded and as supposed, over the same worlds; the rows that are gone.
 */
export function compareClaims(
  before: readonly ClaimAnswers[],
  after: readonly ClaimAnswers[],
  gone: ReadonlySet<string>,
  told = false,
): ClaimChange[] {
  return before.flatMap((one): ClaimChange[] => {
    const other = after.find(({ row }) => row.id === one.row.id);
    if (!other) return [];
    const moves = movesOf(one.answers, other.answers);
    if (moves.length === 0 && !told) return [];
    const { id, says, group = '' } = one.row;
    return [
      {
        ...{ id, says, group },
        before: { verdict: one.verdict, share: one.share },
        after: { verdict: other.verdict, share: other.share },
        growth: other.share.true - one.share.true,
        differs: moves.reduce((sum, { share }) => sum + share, 0),
        moves,
        names: [...new Set(one.names)].filter((name) => gone.has(name)),
        ...secondsOf(one, other),
        ...(told ? { parts: { before: one.parts, after: other.parts }, missing: other.missing } : {}),
      },
    ];
  });
}

/** What the second witness of a claim answers, on the sides on which it has one. */
export function secondsOf(one?: ClaimAnswers, other?: ClaimAnswers): Pick<ClaimChange, 'second'> {
  const [before, after] = [one?.second, other?.second];
  return before || after ? { second: { ...(before && { before }), ...(after && { after }) } } : {};
}

function movesOf(before: Uint8Array, after: Uint8Array): ClaimChange['moves'] {
  const counts = new Map<number, number>();
  for (let k = 0; k < before.length; k++) {
    if (before[k] === after[k]) continue;
    const move = before[k]! * answers.length + after[k]!;
    counts.set(move, (counts.get(move) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .map(([move, count]) => ({
      from: answers[Math.floor(move / answers.length)]!,
      to: answers[move % answers.length]!,
      share: count / before.length,
    }));
}
