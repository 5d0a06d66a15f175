import type { ClaimVerdict, Part, VerdictWord } from '../../argue/judge-report.ts';
import { leftOutOfVerdict } from './left-out-words.ts';
import { countOf, inWorlds, listInWords, percent, unknownWorlds } from './number-words.ts';
import { partInWords } from './part-words.ts';
import { rereadInWords, talkInVerdict } from './reading-words.ts';
import { carriedInWords } from './rests-words.ts';
import { behindInWords } from './row-words.ts';
import { verdictVerbs } from './verdict-verbs.ts';
import { couldNotFailInWords, rechosenInWords, thinInWords } from './weakness-words.ts';

/** Up to so many comparisons are told one by one; of more, only the tally and the weakest. */
const TOLD_ONE_BY_ONE = 3;
/** Up to so many gaps of the record are told; the rest are counted. */
const GAPS_TOLD = 2;

/** The verdict of a claim in a sentence or two: the figures that decided it, or what is missing. */
export function verdictInWords(claim: ClaimVerdict, worlds: number): string {
  if (claim.verdict === 'untestable') return untestable(claim, worlds);
  const [why] = claim.missing;
  const reason = claim.share.false > 0 && why !== undefined ? ` ${capital(why.replace(/\.$/, ''))}.` : '';
  const unknown = claim.share.unknown > 0 ? ` ${capital(unknownInWords(claim, worlds))}` : reason;
  return `${decided(claim, worlds)}${unknown}`;
}

/**
 * All that is said of a verdict: its figures, the rows behind it, where it is weak, how the accounts part, and where another choice or
 * reading gives another.
 */
export function explanation(
  claim: ClaimVerdict,
  { worlds, account }: { worlds: number; account: string },
  nameOf?: NameOf,
): string {
  const parts = [
    verdictInWords(claim, worlds),
    behindInWords(claim),
    thinInWords(claim),
    carriedInWords(claim),
    couldNotFailInWords(claim),
    contestInWords(claim, account, nameOf),
    assertedInWords(claim),
    talkInVerdict(claim),
    rechosenInWords(claim),
    rereadInWords(claim),
    leftOutOfVerdict(claim),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** That nothing but its author's word stands behind a claim in his own record; empty when that is not so. */
export function assertedInWords({ asserted }: Pick<ClaimVerdict, 'asserted'>): string {
  return asserted ? 'Asserted: nothing in the record of its author bears on it.' : '';
}

/** How the accounts part over a claim, the account of the ledger (`own`) among them; empty when they do not. */
export function contestInWords(claim: ClaimVerdict, own: string, nameOf: NameOf = (id) => id): string {
  if (!claim.contested) return '';
  return `Accounts part: it ${byVerdict(claim, own, nameOf)
    .map(({ words }) => words)
    .join('; it ')}.`;
}

/** The best and the worst that any account makes of a claim: `holds by ivanov1996, fails by tubilewicz2005`. */
export function extremesInWords(claim: ClaimVerdict, own: string, nameOf: NameOf = (id) => id): string {
  const all = byVerdict(claim, own, nameOf);
  const told = all.filter(({ verdict }) => verdict !== 'untestable');
  const ends = told.length < 2 ? all : [told[0]!, told.at(-1)!];
  return ends.map(({ words }) => words).join(', ');
}

/** What an account is called; the command line has its id, which one types. */
type NameOf = (account: string) => string;

/** Who gives which verdict, the best first. */
function byVerdict(
  claim: ClaimVerdict,
  own: string,
  nameOf: NameOf,
): { verdict: VerdictWord; words: string }[] {
  const all = [{ id: own, verdict: claim.verdict }, ...claim.accounts.filter(({ id }) => id !== own)];
  return (Object.keys(verdictVerbs) as VerdictWord[]).flatMap((verdict) => {
    const ids = all
      .filter((each) => each.verdict === verdict)
      .map(({ id }) => (id === 'all' ? 'all sources' : nameOf(id)));
    return ids.length === 0 ? [] : [{ verdict, words: `${verdictVerbs[verdict]} by ${listInWords(ids)}` }];
  });
}

function decided({ parts, aloud, share }: ClaimVerdict, worlds: number): string {
  const [only] = parts;
  if (only === undefined) return `${capital(inWorlds(share.true, worlds))}, ${aloud}.`;
  if (parts.length === 1 && only.share.true === share.true) return `${capital(partInWords(only, worlds))}.`;
  const whole = `True as a whole ${inWorlds(share.true, worlds)}.`;
  if (parts.length > TOLD_ONE_BY_ONE) return `${whole} ${tally(parts, worlds)}`;
  return `${whole} ${parts.map((part) => `${capital(partInWords(part, worlds))}.`).join(' ')}`;
}

/** Of many comparisons only those are told whose truth is in doubt: they decide. */
function tally(parts: readonly Part[], worlds: number): string {
  const doubtful = parts.filter((part) => part.share.true > 0 && part.share.true < 1);
  const made = `It is made of ${countOf(parts.length, 'comparison')}`;
  if (doubtful.length === 0 || doubtful.length > TOLD_ONE_BY_ONE) return `${made}.`;
  const told = doubtful.map((part) => `“${part.aloud}” is true ${inWorlds(part.share.true, worlds)}`);
  return `${made}, of which ${listInWords(told)}.`;
}

function untestable(claim: ClaimVerdict, worlds: number): string {
  return `It cannot be tested: ${unknownInWords(claim, worlds)}`;
}

function unknownInWords({ share, missing }: ClaimVerdict, worlds: number): string {
  const gaps = missing.slice(0, GAPS_TOLD).map((gap) => gap.replace(/\.$/, ''));
  const more = missing.length > GAPS_TOLD ? [`${missing.length - GAPS_TOLD} more`] : [];
  const why = gaps.length === 0 ? '' : `: ${[...gaps, ...more].join('; ')}`;
  return `unknown ${unknownWorlds(share, worlds)}${why}.`;
}

/**
 * The share of worlds in which a claim is true, as a cell: `0–50 %` where it is unknown in half of them, and so is open; a dash where it
 * could not be tested.
 */
export function trueShare({ verdict, share }: Pick<ClaimVerdict, 'verdict' | 'share'>): string {
  if (verdict === 'untestable') return '–';
  const [least, most] = [percent(share.true), percent(share.true + share.unknown)];
  const isTold = verdict === 'holds' || verdict === 'likely' || least === most;
  return isTold ? least : `${least.replace(/\s*%$/, '')}–${most}`;
}

/** A text with its first letter a capital one; an id or a number stays as it is. */
export function capital(text: string): string {
  const word = /^\p{L}+(?=[ ,])/u.exec(text);
  return word ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
