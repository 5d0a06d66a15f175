import type { VerdictWord } from '../judge-report.ts';
import { sideOfVerdict } from '../verdict.ts';
import type { Stands } from './second-report.ts';

/**
 * How the verdict of the case and that of published data stand to each other. An open verdict decides nothing, as one that cannot be tested
 * does not: then only the other tells.
 *
 * @example howTheyStand('holds', 'unlikely') // => 'part'
 */
export function howTheyStand(ofCase: VerdictWord, ofData: VerdictWord): Stands {
  const [one, other] = [ofCase, ofData].map(decided);
  if (one === undefined) return other === undefined ? 'neither' : 'data-only';
  if (other === undefined) return 'case-only';
  return one === other ? 'agree' : 'part';
}

/** The side that a verdict takes; none where it is open or untestable. */
export function decided(verdict: VerdictWord): 'for' | 'against' | undefined {
  const side = sideOfVerdict(verdict);
  return side === 'for' || side === 'against' ? side : undefined;
}
