import type { ClaimVerdict, JudgeReport, Share } from '../../../argue/judge-report.ts';

/** A claim as published and as it stands under the reader's changes. */
export interface VerdictChange {
  readonly claim: ClaimVerdict;
  readonly before: Pick<ClaimVerdict, 'verdict' | 'share'>;
  readonly after: Pick<ClaimVerdict, 'verdict' | 'share'>;
  /** By how much the share of worlds in which it is true has grown, -1 to 1. */
  readonly growth: number;
  readonly isOtherVerdict: boolean;
}

/** Claims whose verdict or shares are others than published, and those that stand as they stood. */
export interface VerdictChanges {
  readonly changed: readonly VerdictChange[];
  readonly unchanged: readonly VerdictChange[];
}

/** Two standard errors: what fewer worlds alone would seldom move a share by. */
const errors = 2;

/**
 * Compares the verdicts under a reader's changes with the published ones, each by its main account.
 *
 * World k of both is drawn alike, so that over as many worlds any difference is the changes' own. Over fewer, a
 * difference within two standard errors of the published share is no difference yet.
 */
export function verdictChanges(published: JudgeReport, now: JudgeReport): VerdictChanges {
  const found = published.claims.flatMap((before): readonly VerdictChange[] => {
    const after = now.claims.find(({ id }) => id === before.id);
    if (!after) return [];
    const growth = after.share.true - before.share.true;
    return [{ claim: after, before, after, growth, isOtherVerdict: before.verdict !== after.verdict }];
  });
  const fewer = now.worlds < published.worlds ? now.worlds : undefined;
  const moved = found.map(({ before, after }) => isMoved(before.share, after.share, fewer));
  return {
    changed: found.filter((_, i) => moved[i]),
    unchanged: found.filter((_, i) => !moved[i]),
  };
}

function isMoved(before: Share, after: Share, fewer: number | undefined): boolean {
  return (['true', 'false', 'unknown'] as const).some((part) => {
    const p = before[part];
    const margin = fewer === undefined ? 0 : errors * Math.sqrt((p * (1 - p)) / fewer);
    return Math.abs(after[part] - p) > margin;
  });
}
