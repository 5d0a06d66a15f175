import type { ClaimVerdict } from '../../../argue/judge-report.ts';
import { dependsOnChoice } from '../../../publish/judge-text.ts';
import { turnsOnTalk } from '../../../publish/words/reading-words.ts';
import { witnessesPart } from '../../../publish/words/second-words.ts';
import { dependsOnReading } from './claim-signs.ts';

/** Claims that stand together in the ledger, under a heading. */
export interface Group {
  readonly head: string;
  readonly claims: readonly ClaimVerdict[];
}

interface Level {
  readonly head: string;
  readonly has: (claim: ClaimVerdict) => boolean;
  /** What stands first within the level has least of it; as written when left out. */
  readonly by?: (claim: ClaimVerdict) => number;
}

const isAgainst = ({ verdict }: ClaimVerdict): boolean => verdict === 'fails' || verdict === 'unlikely';
const isUntested = ({ verdict }: ClaimVerdict): boolean => verdict === 'untestable';
const isChosen = (claim: ClaimVerdict): boolean =>
  turnsOnTalk(claim) || dependsOnChoice(claim) || dependsOnReading(claim);
const trueIn = ({ share }: ClaimVerdict): number => share.true;

const untested: Level = { head: 'It cannot be tested', has: isUntested };

/**
 * How far a verdict lies from what the study says: it states every claim, so that one which fails is the greatest surprise, and one that could not have
 * failed none. No number: what the engine found, in this order.
 */
const surprise: readonly Level[] = [
  { head: 'The record speaks against the study', has: isAgainst, by: trueIn },
  {
    head: 'Accounts or published data part over it',
    has: (claim) => claim.contested || witnessesPart(claim),
    by: trueIn,
  },
  { head: 'The record leaves it open', has: ({ verdict }) => verdict === 'open', by: trueIn },
  { head: 'It stands, and has another verdict under another choice', has: isChosen, by: trueIn },
  { head: 'It stands, and no other answer was on offer', has: ({ couldNotFail }) => couldNotFail === true },
  { head: 'It stands', has: () => true, by: trueIn },
];

const fallingSources = ({ rests }: ClaimVerdict): number =>
  (rests?.without ?? []).filter(({ lost, falls }) => falls && lost.is === 'source').length;

/** How little it takes to turn a verdict, whichever it is: one source, one row, a choice, a belief, several sources together. */
const fragility: readonly Level[] = [
  {
    head: 'The loss of one source turns it',
    has: ({ fragile }) => fragile === true,
    by: (claim) => -fallingSources(claim),
  },
  { head: 'It turns on one row of the record', has: ({ thin }) => (thin?.rows.length ?? 0) > 0 },
  { head: 'Chance alone could part so few rows', has: ({ thin }) => thin !== undefined },
  { head: 'Another choice of the author’s turns it', has: isChosen },
  { head: 'It turns on whom one believes', has: ({ contested }) => contested },
  {
    head: 'It takes several sources together to turn it',
    has: ({ rests }) => typeof rests?.sources?.most === 'number',
    by: ({ rests }) => rests?.sources?.most ?? 0,
  },
  { head: 'Nothing that was tried turns it', has: () => true },
];

/** Claims by their surprise, or by their fragility: each at the first level that it has; what cannot be tested stands last. */
export function inLevels(claims: readonly ClaimVerdict[], of: 'surprise' | 'fragility'): readonly Group[] {
  const levels = of === 'surprise' ? surprise : fragility;
  const levelOf = (claim: ClaimVerdict) =>
    isUntested(claim) ? untested : levels.find(({ has }) => has(claim));
  return [...levels, untested].flatMap((level) => {
    const members = claims.filter((claim) => levelOf(claim) === level);
    if (members.length === 0) return [];
    const { head, by } = level;
    return [{ head, claims: by ? [...members].sort((a, b) => by(a) - by(b)) : members }];
  });
}

/** Whether what the claims rest on was worked out, so that what one source carries is known. */
export const isRestsKnown = (claims: readonly ClaimVerdict[]): boolean => claims.some(({ rests }) => rests);
