import type { ClaimVerdict, Share } from '../../argue/judge-report.ts';
import { isOfRecord, isPublishedData } from '../../argue/of-record.ts';
import type { Evidence } from '../../record/evidence/evidence.ts';
import { isSeen } from '../../record/evidence/seen.ts';
import { countOf, inWorlds, listInWords, unknownWorlds } from './number-words.ts';
import {
  answerInWords,
  carriedInWords,
  curveInWords,
  lostInWords,
  partingInWords,
  setsInWords,
} from './rests-words.ts';

/** So many losses of a kind are named in the paragraph; its table has them all. */
const NAMED = 3;

/**
 * The robustness of a verdict as a paragraph for a methods appendix. It answers what a reader of historians asks of one who enlists
 * them: on which sources it rests, whether they were seen, whether they agree, and whether it would survive another choice (Møller &
 * Skaaning 2021, doi:10.1177/0049124118769107). Empty where that was not asked.
 */
export function robustnessInWords(
  claim: ClaimVerdict,
  worlds: number,
  nameOf?: (account: string) => string,
): string {
  const { rests } = claim;
  if (!rests) return '';
  const sentences = [
    `The test is ${sharesInWords(rests.share, worlds)}: ${rests.verdict}.`,
    sourcesInWords(claim),
    agreementInWords(claim),
    carriedInWords(claim),
    kindsInWords(claim),
    rowsInWords(claim),
    curveInWords(rests),
    ...rests.accounts.slice(0, 2).map((part) => partingInWords(part, nameOf)),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** `true in 51 % of worlds and unknown in 49 % of worlds`: what is unknown is said where there is any. */
function sharesInWords(share: Share, worlds: number): string {
  const yes = `true ${inWorlds(share.true, worlds)}`;
  if (share.unknown === 0) return yes;
  if (share.unknown === 1) return 'unknown in every world';
  return `${yes} and unknown ${unknownWorlds(share, worlds)}`;
}

function sourcesInWords({ evidence }: ClaimVerdict): string {
  if (evidence.length > 0 && evidence.every(isPublishedData)) return 'Published data alone made it.';
  const items = evidence
    .filter(isOfRecord)
    .flatMap(({ sources }) => sources)
    .filter(({ says }) => says === 'affirms');
  const all = new Set(items.map(({ source }) => source));
  if (all.size === 0) return 'No source speaks of the facts that made it.';
  const seen = new Set(
    items.filter((item) => isSeen(item) && item.via === undefined).map(({ source }) => source),
  );
  const carried = new Set(
    items.flatMap(({ source, via }) => (via === undefined || seen.has(source) ? [] : [source])),
  );
  const rest = all.size - seen.size - carried.size;
  const parts = [
    ...(seen.size > 0 ? [seenInWords(seen, items)] : []),
    ...(carried.size > 0 ? [`${carried.size} cited second-hand`] : []),
    ...(rest > 0 ? [`${rest} named and not seen`] : []),
  ];
  const facts = evidence.filter(isOfRecord).length;
  return `It was made by ${countOf(facts, 'fact')} after ${countOf(all.size, 'source')}: ${listInWords(parts)}.`;
}

/** Those who read a work whole saw the passage, though no locator says where it is. */
function seenInWords(seen: ReadonlySet<string>, items: readonly Evidence[]): string {
  const located = items.filter((item) => item.locator ?? item.viaLocator ?? item.quote);
  const placed = new Set(located.flatMap(({ source }) => (seen.has(source) ? [source] : [])));
  const rest = seen.size - placed.size;
  if (rest === 0) return `${seen.size} seen in the passage`;
  return placed.size === 0
    ? `${seen.size} seen, with no passage named`
    : `${seen.size} seen, ${placed.size} of them in a passage that is named`;
}

function agreementInWords({ evidence }: ClaimVerdict): string {
  const facts = evidence.filter(isOfRecord);
  if (facts.length === 0) return '';
  const of = (status: string) => facts.filter((fact) => fact.status === status).length;
  const [conflicting, confirmed, single, named] = ['conflicting', 'confirmed', 'single', 'named'].map(of) as [
    number,
    number,
    number,
    number,
  ];
  const alone = [
    ...(single > 0 ? [`${single} on one that was seen`] : []),
    ...(named > 0 ? [`${named} on none that was seen`] : []),
  ];
  const agree =
    conflicting === 0
      ? 'The sources contradict each other on none of them'
      : `The sources contradict each other on ${conflicting} of them`;
  return `${agree}; ${confirmed === 0 ? 'none' : confirmed} rest${confirmed < 2 ? 's' : ''} on two independent works or more${alone.length > 0 ? `, ${alone.join(', ')}` : ''}.`;
}

function kindsInWords({ rests }: ClaimVerdict): string {
  const others = rests!.without.filter(
    ({ lost, falls }) => falls && lost.is !== 'row' && lost.is !== 'source',
  );
  if (others.length === 0) return '';
  const named = others
    .slice(0, NAMED)
    .map(({ lost, ...answer }) => `${lostInWords(lost)} (${answerInWords(answer)})`);
  return `It falls without ${listInWords(named, 'or')}${others.length > NAMED ? `, and without ${countOf(others.length - NAMED, 'other kind')} of evidence` : ''}.`;
}

function rowsInWords({ rests }: ClaimVerdict): string {
  const { without, rows, tried } = rests!;
  if (!rows) return '';
  if (tried.row === 0) return 'No row was left out: there are none that it may look at, or too many.';
  const falling = without.filter(({ lost, falls }) => falls && lost.is === 'row');
  if (falling.length === 0) return setsInWords(rests!, 'row');
  const named = falling
    .slice(0, NAMED)
    .map(({ lost, ...answer }) => `${lostInWords(lost)} (${answerInWords(answer)})`);
  const more = falling.length - NAMED;
  const isOwn = falling.every(({ lost }) => lost.is === 'row' && lost.isOwn);
  return `Of ${countOf(tried.row, 'row')} that it may look at it falls without ${listInWords(named, 'or')}${more > 0 ? `, and without ${countOf(more, 'other')}` : ''}${isOwn ? ', which the test is about' : ''}.`;
}
