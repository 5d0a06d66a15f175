import { own } from '../../base/own.ts';

/** What each flag beside a verdict means, in a sentence. */
const MEANINGS: Readonly<Record<string, string>> = {
  contested: 'Two accounts that can both speak disagree.',
  asserted: 'Nothing in the record of its author bears on it.',
  fragile: 'Without one source it falls: to another side, and by ten points or more.',
  'turns on talk': 'How talk between adversaries counts decides the verdict.',
  thin: 'It turns on one row, or on so few that chance alone could do it.',
  'could not fail': 'No other answer was on offer: the record offers one only.',
  'depends on a choice': 'Another value of what its author chose gives another verdict.',
  'second witness parts': 'Published data give the opposite verdict.',
  'depends on the reading': 'Some readings of the record speak for it and others against it.',
};

/** What a flag means; nothing for a word that is none. */
export function flagMeaning(flag: string): string | undefined {
  return own(MEANINGS, flag);
}
