import type { ClaimVerdict, JudgeReport, Part } from '../../argue/judge-report.ts';
import { restingInWords } from './finding-words.ts';
import { countOf, inWorlds } from './number-words.ts';
import { figuresOfPart, shortFigures } from './part-words.ts';
import { assertedInWords, capital, extremesInWords } from './verdict-words.ts';
import { couldNotFailInWords } from './weakness-words.ts';

/** A comparison that takes more letters read aloud is not told in a line: it stands behind it. */
const LONG = 200;

/**
 * Why a claim has its verdict, in a line: the figures that decided it against what was asked, and what it rests on. `−2; asked: at least 10; nothing in
 * the record of its author bears on it.` All that is said of a verdict is its `explanation`.
 */
export function whyInWords(
  claim: ClaimVerdict,
  { worlds, account }: Pick<JudgeReport, 'worlds' | 'account'>,
  nameOf?: (account: string) => string,
): string {
  const figures = figuresInWords(claim, worlds);
  const weakness = weaknessInWords(claim, account, nameOf);
  const [, title] = /“(.+)”/.exec(weakness) ?? [];
  const isSaid = weakness === '' || (title !== undefined && figures.includes(title));
  return `${capital(figures)}${isSaid ? '' : `; ${weakness}`}.`;
}

function figuresInWords(claim: ClaimVerdict, worlds: number): string {
  const { verdict, parts, share, missing } = claim;
  const [gap] = missing.map((each) => each.replace(/\.$/, ''));
  if (verdict === 'untestable')
    return gap ? `not known: ${gap}` : `unknown ${inWorlds(share.unknown, worlds)}`;
  const part = decidingPart(claim);
  if (!part)
    return parts.length === 0
      ? `true ${inWorlds(share.true, worlds)}`
      : `${countOf(parts.length, 'comparison')}, true together ${inWorlds(share.true, worlds)}`;
  if (gap && isMostlyUnknown(part)) return gap;
  const short = shortFigures(part);
  if (short !== undefined) return short;
  return part.aloud.length > LONG ? `true ${inWorlds(share.true, worlds)}` : figuresOfPart(part, worlds);
}

/** The comparison that a verdict comes down to: its only one, or, of several that must all be true, the one that is true as seldom as they are together. */
function decidingPart({ parts, share, test, aloud }: ClaimVerdict): Part | undefined {
  if (parts.length === 1) return parts[0];
  if (share.true > 0.95 || /\bor\b/.test(test)) return undefined;
  return parts.find(
    (part) =>
      part.share.true <= share.true + 1e-9 && !aloud.includes(`it is not the case that ${part.aloud}`),
  );
}

/** Whether there is nothing to compare in most worlds: then what is missing decides, and not the figures of the others. */
const isMostlyUnknown = ({ left, share }: Part): boolean => share.unknown > 0.5 || (left?.known ?? 1) < 0.5;

/** That accounts part; else what it rests on; else that nothing else bears on it, or could have come out. */
function weaknessInWords(claim: ClaimVerdict, account: string, nameOf?: (account: string) => string): string {
  if (claim.verdict === 'untestable') return '';
  if (claim.contested) return `accounts part: ${extremesInWords(claim, account, nameOf)}`;
  const clauses = [
    restingInWords(claim),
    claim.thin?.byChance.length ? 'chance alone could part so few rows as far' : '',
    assertedInWords(claim).replace(/^Asserted: /, ''),
    couldNotFailInWords(claim).replace(/^It could not have failed: /, ''),
  ];
  return (clauses.find((clause) => clause !== '') ?? '').replace(/\.$/, '');
}
