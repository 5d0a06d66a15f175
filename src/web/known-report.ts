import type { ClaimVerdict, JudgeReport } from '../argue/judge-report.ts';
import type { WhatIf } from './engine/engine.ts';
import type { Played } from './engine/played.ts';
import type { PublishedStudy } from './study.ts';

type Answer = Pick<ClaimVerdict, 'verdict' | 'share'>;

/**
 * The verdicts under one change alone, as the file that was published has them: a scenario, another account, one other choice of the reading, a
 * source or a fact left out. Undefined where that was not worked out beforehand, as several changes together never are.
 */
export function knownReport(
  { report, played = [] }: Pick<PublishedStudy, 'report' | 'played'>,
  { scenario, account, without = [], drop = [], reading = {} }: WhatIf,
): JudgeReport | undefined {
  const [changed, second] = [
    ...(scenario === undefined ? [] : [ofScenario(played, scenario)]),
    ...(account === undefined ? [] : [ofAccount(account)]),
    ...Object.entries(reading).map(([part, value]) => ofReading(part, value)),
    ...without.map((id) => ofLoss('source', id)),
    ...drop.map((id) => ofLoss('row', id)),
  ];
  if (!changed || second) return undefined;
  const answers = report.claims.map(changed);
  if (answers.includes(undefined)) return undefined;
  return { ...report, claims: report.claims.map((claim, i) => ({ ...claim, ...answers[i] })) };
}

type Known = (claim: ClaimVerdict) => Answer | undefined;

const only = ({ verdict, share }: Answer): Answer => ({ verdict, share });

function ofScenario(played: readonly Played[], scenario: string): Known {
  const { verdicts = [] } = played.find(({ told }) => told.id === scenario) ?? {};
  return ({ id }) => {
    const found = verdicts.find((each) => each.id === id);
    return found && only(found);
  };
}

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
function ofLoss(is: 'source' | 'row', id: string): Known {
  return (claim) => {
    const of = claim.rests;
    if (!of || (is === 'row' && of.rowsUntried)) return undefined;
    const found = of.without.find(
      ({ lost }) => lost.is === is && lost.id === id && !('as' in lost && lost.as !== undefined),
    );
    return only(found ?? claim);
  };
}

/** Whether all claims of a report came to the same verdicts and shares as they were known to have. */
export function isAsKnown(known: JudgeReport, { claims }: JudgeReport): boolean {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return known.claims.every(({ id, verdict, share }) => {
    const found = byId.get(id);
    return found?.verdict === verdict && shares.every((each) => found.share[each] === share[each]);
  });
}

const shares = ['true', 'false', 'unknown'] as const;
