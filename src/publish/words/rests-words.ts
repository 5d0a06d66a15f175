import type { ClaimVerdict, JudgeReport } from '../../argue/judge-report.ts';
import type {
  AccountsPart,
  Answer,
  ClaimRests,
  Lost,
  SmallestSets,
  SpecificationCurve,
  Without,
} from '../../argue/rests/rests-report.ts';
import { own } from '../../base/own.ts';
import type { Reading } from '../../record/case-record.ts';
import type { LostKind } from '../../record/evidence/status.ts';
import { countOf, listInWords, percent } from './number-words.ts';
import { choiceInWords } from './reading-words.ts';
import { chosenInWords } from './weakness-words.ts';

/** So many losses are named in a sentence; the rest are counted. */
const NAMED = 3;

const kinds: Readonly<Record<LostKind, string>> = {
  unseen: 'everything that nobody saw in the passage',
  'second-hand': 'everything cited second-hand',
};

/** What is lost, as it follows `without`: `tubilewicz2005`, `tubilewicz2005 as a carrier of others`, `everything in zh (3 sources)`. */
export function lostInWords(lost: Lost): string {
  switch (lost.is) {
    case 'source':
      if (lost.as === 'words') return `the words of ${lost.id} alone`;
      return lost.as === 'carrier' ? `what is cited as found in ${lost.id}` : lost.id;
    case 'author':
      return `all of ${lost.id} (${countOf(lost.sources.length, 'source')})`;
    case 'school':
      return `the school “${lost.id}” (${countOf(lost.sources.length, 'source')})`;
    case 'language':
      return `everything in ${lost.id} (${countOf(lost.sources.length, 'source')})`;
    case 'kind':
      return kinds[lost.id];
    case 'row':
      return `“${lost.title}” (${lost.id})`;
  }
}

/** Of which claims it is not told what they rest on, where the work was ended before; else empty. */
export function unfinishedInWords({
  claims,
  unfinished = [],
}: Pick<JudgeReport, 'claims' | 'unfinished'>): string {
  if (unfinished.length === 0) return '';
  const told = claims.filter(({ rests }) => rests).length;
  return `What they rest on is told of ${told} of ${countOf(told + unfinished.length, 'verdict')}, since the work was ended; not of ${listInWords(unfinished)}.`;
}

/** A verdict with its share: `58 %, open`; of one that cannot be tested the word alone. */
export function answerInWords({ verdict, share }: Answer): string {
  return verdict === 'untestable' ? verdict : `${percent(share.true)}, ${verdict}`;
}

const isSource = ({ lost }: Without): boolean => lost.is === 'source' && lost.as === undefined;

/** What a verdict rests on, in a sentence for the ledger: `Carried by Tubilewicz 2005: without it 58 %, open.` */
export function carriedInWords({ rests }: ClaimVerdict): string {
  if (!rests || rests.verdict === 'untestable') return '';
  const falling = rests.without.filter((each) => isSource(each) && each.falls);
  if (falling.length === 0) return setsInWords(rests, 'source');
  const named = falling
    .slice(0, NAMED)
    .map(
      ({ lost, ...answer }, n) =>
        `${n === 0 ? 'Carried by ' : ''}${nameIn(rests, lost.id)}: without it ${answerInWords(answer)}`,
    );
  const more = falling.length - NAMED;
  return `${named.join('; by ')}${more > 0 ? `; and by ${countOf(more, 'other')}` : ''}.`;
}

/** A source as a text names it; what is no source, by its id. */
const nameIn = ({ names }: ClaimRests, id: string): string => own(names, id) ?? id;

/** Which smallest sets of sources, or of rows, carry a verdict that falls with none of them alone. */
export function setsInWords(rests: ClaimRests, one: 'source' | 'row'): string {
  const sets: SmallestSets | null = rests[`${one}s`];
  if (!sets) return '';
  if (sets.among === 0) return `There is no ${one} whose loss could touch it.`;
  const [first] = sets.sets;
  if (sets.most === null || !first) {
    if (sets.isAll) return `No loss of ${one}s brings it down, not even that of all ${sets.among}.`;
    return `It falls with no ${sets.least === 2 ? `single ${one}` : `set of fewer than ${sets.least} ${one}s`}; none larger was found that brings it down.`;
  }
  const together = `${listInWords(first.members.map((id) => nameIn(rests, id)))} together: without them ${answerInWords(first)}`;
  if (sets.least === sets.most) {
    const others = sets.isAll
      ? sets.sets.length > 1
        ? `, as with ${countOf(sets.sets.length - 1, 'other set')} of ${sets.most}`
        : ''
      : ', perhaps with others of that size';
    return sets.most === 1 ? '' : `Carried by no ${one} alone; it falls with ${together}${others}.`;
  }
  const bounds = `the least number of ${one}s that bring it down together lies between ${sets.least} and ${sets.most}`;
  return first.members.length > 5
    ? `${bounds.charAt(0).toUpperCase()}${bounds.slice(1)}.`
    : `Carried by no ${one} alone; ${bounds}: it falls with ${together}.`;
}

/** A value of a choice of a curve: `half-life 6 months`, `cut 1 October 1968`. */
export function valueInWords({ choices }: SpecificationCurve, choice: number, value: number): string {
  const { name, isOwn, values } = choices[choice]!;
  const text = values[value]!;
  if (isOwn) return chosenInWords({ changed: [{ name, value: text }] });
  const number = Number(text);
  return choiceInWords({ part: name as keyof Reading, value: Number.isNaN(number) ? text : number });
}

/** How much a choice moves the share of worlds, between the means of its values. */
export function swingOf({ means }: { readonly means: readonly number[] }): number {
  return Math.max(...means) - Math.min(...means);
}

/** In how many specifications a claim holds, and which choice moves it most; empty where there is no choice. */
export function curveInWords({ choices: curve }: ClaimRests): string {
  if (!curve) return '';
  const { specifications, of, agreeing, holding } = curve;
  const judged = specifications.length;
  const many =
    judged < of ? `${judged} drawn of ${countOf(of, 'specification')}` : countOf(of, 'specification');
  const agree = agreeing === holding ? '' : `, on the side of the author’s in ${percent(agreeing)}`;
  const held = `At least likely in ${percent(holding)} of ${many}${agree}`;
  const swings = curve.choices.map(swingOf);
  const most = swings.indexOf(Math.max(...swings));
  const { means } = curve.choices[most]!;
  if (swings[most]! < 0.005) return `${held}; no choice moves it.`;
  const [low, high] = [means.indexOf(Math.min(...means)), means.indexOf(Math.max(...means))];
  return `${held}; it is moved most by ${valueInWords(curve, most, low)} (true in ${percent(means[low]!)} on average) against ${valueInWords(curve, most, high)} (${percent(means[high]!)}).`;
}

/** On which fact two accounts part: `all (holds) and patel2025 (fails) part on 3 facts; …`. */
export function partingInWords(
  { accounts: [one, other], facts, differ, together }: AccountsPart,
  nameOf: (account: string) => string = (id) => id,
): string {
  const [owner, second] = [one, other].map(
    ({ id, ...answer }) => `${id === 'all' ? 'all sources' : `“${nameOf(id)}”`} (${answerInWords(answer)})`,
  );
  const who = `The accounts of ${owner} and ${second}`;
  const [first, ...rest] = facts;
  if (!first)
    return `${who} take ${countOf(differ, 'fact')} otherwise, none of which matters by itself; taken together they make it ${answerInWords(together)}.`;
  const more =
    rest.length === 0
      ? ''
      : `; ${countOf(rest.length, 'other fact')} move${rest.length === 1 ? 's' : ''} it less`;
  return `${who} part on “${first.title}” (${first.fact}): taken as the second has it, the first comes to ${answerInWords(first)}${more}.`;
}
