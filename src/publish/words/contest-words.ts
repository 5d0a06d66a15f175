import { own } from '../../base/own.ts';
import type { ModelGain } from '../../measure/alignment/alignment-answer.ts';
import type { ContestNetwork, ContestPacts, ContestQuestion } from '../../record/contest-words.ts';
import { roundedNumber } from '../json-text.ts';
import { fixedNumber } from './number-words.ts';

/** What each network is, and what a yes in it is. */
export const networkWords: Readonly<
  Record<ContestNetwork, { readonly title: string; readonly yes: string }>
> = {
  signed: { title: 'Signed networks', yes: 'a tie is good and not bad' },
  alliances: { title: 'Alliances', yes: 'the two owe each other armed help' },
  rivalries: { title: 'Rivalries', yes: 'the two are rivals' },
  'un-votes': {
    title: 'Votes in the United Nations',
    yes: 'the two vote alike more often than the middle pair of the window',
  },
};

/** A network as a heading: with the pacts of many or without. */
export const networkTitle = (network: ContestNetwork, pacts: ContestPacts): string =>
  `${networkWords[network].title}${pacts === 'bilateral' ? ', without pacts of many' : ''}`;

export const questionWords: Readonly<Record<ContestQuestion, string>> = {
  ties: 'ties',
  'new-ties': 'new ties',
  realignments: 'realignments',
};

const models: Readonly<Record<string, string>> = {
  interest: 'interest',
  ideology: 'ideology',
  both: 'both together',
  'interest-without-friends': 'interest without shared friends',
  'both-without-friends': 'both without shared friends',
  base: 'the base rate',
  lagged: 'how pairs stood before',
};

/** A model in words. */
export const modelInWords = (model: string): string => own(models, model) ?? model;

/** A gain with its sign: `+0.053`, `−0.012`. */
export function signed(value: number, decimals = 3): string {
  const size = fixedNumber(Math.abs(value), decimals);
  return value < 0 && Number(size) !== 0 ? `−${size}` : `+${size}`;
}

/** In how many windows a model was ahead, by the six decimals that a row has: a gain that is 0 in them is none, whichever side of it the last digits lie. */
export const windowsAhead = ({ byWindow }: ModelGain): number =>
  byWindow.filter(({ gain }) => roundedNumber(gain) > 0).length;

/** What an interval of a gain says: better, worse, or that it is open; also open where there is none. */
export function gainVerdict({ gain: { low, high } }: ModelGain): 'better' | 'worse' | 'open' {
  if (low === null || high === null) return 'open';
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'open';
}
