import type { ClaimVerdict, JudgeReport, VerdictWord } from '../../argue/judge-report.ts';
import { own } from '../../base/own.ts';
import { dependsOnChoice } from '../judge-text.ts';
import { countOf, inWorlds, listInWords } from './number-words.ts';
import { turnsOnTalk } from './reading-words.ts';
import { verdictVerbs } from './verdict-verbs.ts';

/** What verdicts come to in plain words, one and many. */
const fates: readonly {
  readonly of: readonly VerdictWord[];
  readonly one: string;
  readonly many: string;
  /** That of them which is less than sure. */
  readonly unsure?: VerdictWord;
}[] = [
  { of: ['holds', 'likely'], one: 'stands', many: 'stand', unsure: 'likely' },
  { of: ['fails', 'unlikely'], one: 'fails', many: 'fail', unsure: 'unlikely' },
  { of: ['open'], one: 'is open', many: 'are open' },
  { of: ['untestable'], one: 'cannot be tested', many: 'cannot be tested' },
];

/** How many statements stand and fail, in a sentence: `Of 46 statements 24 stand (2 as likely), 6 fail and 16 are open.` Empty where there are none. */
export function standingInWords(claims: readonly Pick<ClaimVerdict, 'verdict'>[]): string {
  if (claims.length === 0) return '';
  const clauses = fates.flatMap(({ of, one, many, unsure }) => {
    const count = claims.filter(({ verdict }) => of.includes(verdict)).length;
    const less = claims.filter(({ verdict }) => verdict === unsure).length;
    const only = less === 0 ? '' : ` (${less === count ? '' : `${less} `}as ${unsure})`;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}${only}`];
  });
  return `Of ${countOf(claims.length, 'statement')} ${listInWords(clauses)}.`;
}

/** How many claims fail, or are unlikely. */
export const failing = (claims: readonly Pick<ClaimVerdict, 'verdict'>[]): number =>
  claims.filter(({ verdict }) => verdict === 'fails' || verdict === 'unlikely').length;

/** Where a reader may go on from the first screen: the argument, what fails of it, what becomes of it without a source. */
export function doorsInWords(
  failed: number | undefined,
  hasArgument: boolean,
): readonly { readonly name: string; readonly says: string }[] {
  const fails =
    failed === undefined ? 'and why' : failed === 0 ? 'nothing does' : `${failed} of the statements`;
  return [
    {
      name: 'Read',
      says: hasArgument ? 'the argument, statement by statement' : 'every statement with its verdict',
    },
    { name: 'What fails', says: fails },
    { name: 'Disbelieve a source', says: 'and see what is left' },
  ];
}

/**
 * What became of the claim on which a study turns, as the end of a sentence: `is unlikely, true in 5 % of worlds: it turns on how talk counts`.
 * What it rests on is told as far as it was worked out: one fact, one work, a rule or choice of the author's, the fewest works together.
 */
export function centralInWords(claim: ClaimVerdict, worlds: number): string {
  const share = claim.verdict === 'untestable' ? '' : `, true ${inWorlds(claim.share.true, worlds)}`;
  const rests = restingInWords(claim);
  return `${verdictVerbs[claim.verdict]}${share}${rests === '' ? '' : `: ${rests}`}`;
}

/**
 * What a verdict rests on, as a clause: one fact, one work, a rule or choice of the author's, the fewest works together; as far as that was worked
 * out, and empty where it rests on none of them.
 */
export function restingInWords(claim: ClaimVerdict): string {
  const { rests, thin, hinges = [] } = claim;
  const [row, more] = [...(thin?.rows ?? []), ...hinges];
  if (row && !more) return `it rests on one fact, “${row.title}”`;
  const nameOf = (id: string): string => own(rests?.names ?? {}, id) ?? id;
  const works = (rests?.without ?? []).flatMap(({ lost, falls }) =>
    falls && lost.is === 'source' && lost.as === undefined ? [nameOf(lost.id)] : [],
  );
  if (works.length > 0 && claim.verdict !== 'untestable')
    return works.length === 1
      ? `it rests on one work, ${works[0]}`
      : `it falls without any one of ${countOf(works.length, 'work')}, ${listInWords(works.slice(0, 3))}${works.length > 3 ? ' among them' : ''}`;
  if (turnsOnTalk(claim)) return 'it turns on whether talk between adversaries counts';
  if (dependsOnChoice(claim)) return 'it turns on what the author had to choose';
  const [set] = rests?.sources?.sets ?? [];
  if (set && set.members.length > 1 && set.members.length <= 3)
    return `no work carries it alone; it falls without ${listInWords(set.members.map(nameOf))} together`;
  return rests && works.length === 0 && claim.verdict !== 'untestable' ? 'no work carries it alone' : '';
}

/** In what the statements were judged, as the page without scripts has it. */
export function judgedInWords({ worlds }: Pick<JudgeReport, 'worlds'>, accounts: number): string {
  const by = accounts === 0 ? '' : `, by ${countOf(accounts, 'account')}`;
  return `Each was judged in ${countOf(worlds, 'world')}${by} and under the author’s reading.`;
}
