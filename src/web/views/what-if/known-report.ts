import type { ClaimVerdict, JudgeReport } from '../../../argue/judge-report.ts';
import type { RestsReport } from '../../../argue/rests/rests-report.ts';
import type { WhatIf } from '../../engine/engine.ts';
import type { PublishedStudy } from '../../study.ts';

type Answer = Pick<ClaimVerdict, 'verdict' | 'share'>;

/**
 * The verdicts under one change alone, as the file that was published has them: another account, one other choice of the reading, a source
 * or a fact left out. Undefined where that was not worked out beforehand, as several changes together never are.
 */
export function knownReport(
  { report, rests }: Pick<PublishedStudy, 'report' | 'rests'>,
  { scenario, account, without = [], drop = [], reading = {} }: WhatIf,
): JudgeReport | undefined {
  if (scenario !== undefined) return undefined;
  const [changed, second] = [
    ...(account === undefined ? [] : [ofAccount(account)]),
    ...Object.entries(reading).map(([part, value]) => ofReading(part, value)),
    ...without.map((id) => ofLoss(rests, 'source', id)),
    ...drop.map((id) => ofLoss(rests, 'row', id)),
  ];
  if (!changed || second) return undefined;
  const answers = report.claims.map(changed);
  if (answers.includes(undefined)) return undefined;
  const worlds = without.length + drop.length > 0 ? rests!.worlds : report.worlds;
  return { ...report, worlds, claims: report.claims.map((claim, i) => ({ ...claim, ...answers[i] })) };
}

type Known = (claim: ClaimVerdict) => Answer | undefined;

const only = ({ verdict, share }: Answer): Answer => ({ verdict, share });

function ofAccount(account: string): Known {
  return ({ accounts }) => {
    const found = accounts.find(({ id }) => id === account);
    return found && only(found);
  };
}

function ofReading(part: string, value: unknown): Known {
  return ({ readings }) => {
    const found = readings?.find((each) => each.part === part && each.value === value);
    return found && only(found);
  };
}

/** Of a claim that may look at too many rows to try each, nobody knows; what is not listed does not move it. */
function ofLoss(rests: RestsReport | undefined, is: 'source' | 'row', id: string): Known {
  const known = new Map(rests?.claims.map((claim) => [claim.id, claim]));
  return (claim) => {
    const of = known.get(claim.id);
    if (!of || (is === 'row' && of.rowsUntried)) return undefined;
    const found = of.without.find(
      ({ lost }) => lost.is === is && lost.id === id && !('as' in lost && lost.as !== undefined),
    );
    return only(found ?? claim);
  };
}
