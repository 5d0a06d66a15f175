import type { ClaimVerdict, FactEvidence, Share, VerdictWord } from './judge-report.ts';

/** What becomes of a verdict without a fact. */
export interface Carries {
  readonly verdict: VerdictWord;
  readonly share: Share;
  /** In what share of the worlds, at least, the test is answered otherwise. */
  readonly moved: number;
  readonly falls: boolean;
}

type Claim = Pick<ClaimVerdict, 'verdict' | 'share' | 'evidence' | 'rests' | 'hinges' | 'thin'>;

/**
 * What a fact carries of a verdict: what becomes of it when that row alone is lost. Told of what the verdict rests on, or, where that was not
 * worked out, of the rows that turn it. Undefined for a fact that moves nothing, or of which that is not known.
 */
export function carriesOf(claim: Claim, fact: string): Carries | undefined {
  const lost = claim.rests?.without.find((each) => each.lost.is === 'row' && each.lost.id === fact);
  if (lost) return lost;
  const turned = [...(claim.hinges ?? []), ...(claim.thin?.rows ?? [])].find((each) => each.fact === fact);
  return turned && { ...turned, moved: apart(claim.share, turned.share), falls: true };
}

/** The facts of a claim in the order of what they carry: how far the loss of each moves the verdict, then as they came. */
export function factsByWeight(claim: Claim): readonly FactEvidence[] {
  const moved = (fact: FactEvidence) => carriesOf(claim, fact.fact)?.moved ?? 0;
  return claim.evidence
    .map((fact, at) => ({ fact, at, moved: moved(fact) }))
    .sort((a, b) => b.moved - a.moved || a.at - b.at)
    .map(({ fact }) => fact);
}

/** In what share of the worlds two answers part, at the least. */
const apart = (one: Share, other: Share): number =>
  (Math.abs(one.true - other.true) +
    Math.abs(one.false - other.false) +
    Math.abs(one.unknown - other.unknown)) /
  2;
