/** How probable something is: a range of probability, or of decibels (how much more than under another rival). */
export interface Likelihood {
  readonly low: number;
  readonly high: number;
  readonly unit: 'probability' | 'decibels';
  /** As it was written. */
  readonly text: string;
}

/**
 * The words for a likelihood or a prior, as ranges: the bands of ICD 203 (2015), whose midpoints the words for a confidence
 * have. `certain` and `impossible` are meant as such.
 */
export const likelihoodWords: Readonly<Record<string, readonly [low: number, high: number]>> = {
  certain: [1, 1],
  'almost-certain': [0.95, 0.99],
  'very-likely': [0.8, 0.95],
  likely: [0.55, 0.8],
  even: [0.45, 0.55],
  unlikely: [0.2, 0.45],
  'very-unlikely': [0.05, 0.2],
  'almost-impossible': [0.01, 0.05],
  impossible: [0, 0],
};

/** What is wrong with a likelihood: `final` is the 0 or 1 that a number comes to; `hint` what to write. */
export interface LikelihoodFault {
  readonly final?: 0 | 1;
  readonly hint: string;
}

const NUMBER = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)';
const RANGE = new RegExp(`^(${NUMBER})(?:\\s*(?:\\/|\\.\\.)\\s*(${NUMBER}))?\\s*(dB|db|%)?$`, 'u');
const WORDS = Object.keys(likelihoodWords).filter((word) => !/^(?:certain|impossible)$/u.test(word));
const PRIOR = `expected ${WORDS.join(', ')}, or a range of probability, as 0.2/0.4`;
const EXPECTED = `${PRIOR}, or decibels, as 3 dB`;

/**
 * Reads a likelihood: a word, a probability (`0.3`), a range of it (`0.2/0.4`), decibels (`3 dB`, `-6/-3 dB`).
 *
 * A probability of 0 or 1 in digits is a fault: no evidence can undo it, and it is seldom meant. A prior takes neither decibels nor
 * the words for certainty.
 *
 * @example parseLikelihood('likely') // => { low: 0.55, high: 0.8, unit: 'probability', text: 'likely' }
 */
export function parseLikelihood(text: string, isPrior = false): Likelihood | LikelihoodFault {
  const word = text.trim().toLowerCase().replace(/\s+/gu, '-');
  const band = Object.hasOwn(likelihoodWords, word) ? likelihoodWords[word] : undefined;
  const expected = isPrior ? PRIOR : EXPECTED;
  if (band && isPrior && band[0] === band[1]) return { hint: expected };
  if (band) return { low: band[0], high: band[1], unit: 'probability', text };
  const plain = text.replace(/[−–](?=[\d.])/gu, '-').replace(/(\d),(?=\d)/gu, '$1.');
  const [, first, last = first, unit] = RANGE.exec(plain) ?? [];
  if (first === undefined || last === undefined) return { hint: expected };
  const [low, high] = [Number(first), Number(last)];
  if (unit === '%') return { hint: `write ${rangeText(low / 100, high / 100)}` };
  if (high < low) return { hint: `write ${last}/${first}${unit ? ' dB' : ''}` };
  if (unit) return isPrior ? { hint: expected } : { low, high, unit: 'decibels', text };
  if (low < 0 || high > 1)
    return { hint: high > 1 && high <= 100 && low >= 0 ? percentHint(low, high) : expected };
  const meant = (word: string) => (isPrior ? '' : `, or ${word} if that is meant`);
  if (low === 0)
    return { final: 0, hint: `write ${rangeText(0.01, Math.max(high, 0.01))}${meant('impossible')}` };
  if (high === 1)
    return { final: 1, hint: `write ${rangeText(Math.min(low, 0.99), 0.99)}${meant('certain')}` };
  return { low, high, unit: 'probability', text };
}

const rangeText = (low: number, high: number): string => (low === high ? String(low) : `${low}/${high}`);
const percentHint = (low: number, high: number): string =>
  `expected a probability, from 0 to 1: write ${rangeText(low / 100, high / 100)} for per cent`;

/** The middle of a range: what a likelihood comes to where one number is wanted. */
export const middleOf = ({ low, high }: Pick<Likelihood, 'low' | 'high'>): number => (low + high) / 2;
