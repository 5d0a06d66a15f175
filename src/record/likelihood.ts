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

/** No more decibels than these can be meant: a million to one. */
const MOST_DECIBELS = 60;

/** The words that a likelihood may be, or a prior: that may not be certain. */
export const wordsFor = (isPrior: boolean): readonly string[] =>
  isPrior ? WORDS : Object.keys(likelihoodWords);

/**
 * Reads a likelihood: a word, a probability (`0.3`), a range of it (`0.2/0.4`), decibels (`3 dB`, `-6/-3 dB`).
 *
 * A probability of 0 or 1 in digits is a fault: no evidence can undo it, and it is seldom meant. A prior takes neither decibels nor
 * the words for certainty. More than 60 decibels are a fault too: no evidence is worth more than a million to one.
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
  /** What to write instead, or, where that has a fault itself, what to write instead of that. */
  const instead = (low: number, high: number, after = ''): LikelihoodFault => {
    const read = parseLikelihood(`${rangeText(low, high)}${after}`, isPrior);
    return 'unit' in read ? { hint: `write ${read.text}` } : read;
  };
  if (unit === '%') return low < 0 || high > 100 ? { hint: expected } : instead(low / 100, high / 100);
  if (high < low) return instead(high, low, unit && ' dB');
  if (unit && isPrior) return { hint: expected };
  if (unit && Math.max(Math.abs(low), Math.abs(high)) > MOST_DECIBELS) {
    const [most, least] = [low, high].map((each) => Math.max(-MOST_DECIBELS, Math.min(MOST_DECIBELS, each)));
    return { hint: `no evidence is worth more than a million to one: write ${rangeText(most!, least!)} dB` };
  }
  if (unit) return { low, high, unit: 'decibels', text };
  if (low < 0 || high > 1) return { hint: low < 0 ? expected : (beyondHint(low, high) ?? expected) };
  const meant = (word: string) => (isPrior || low < high ? '' : `, or ${word} if that is meant`);
  if (low > 0 && high < 1) return { low, high, unit: 'probability', text };
  const within = rangeText(Math.min(Math.max(low, 0.01), 0.99), Math.max(Math.min(high, 0.99), 0.01));
  const final = low === 0 ? 0 : 1;
  return { final, hint: `write ${within}${meant(final === 0 ? 'impossible' : 'certain')}` };
}

const rangeText = (low: number, high: number): string =>
  low === high ? plainText(low) : `${plainText(low)}/${plainText(high)}`;
/** Without the digits that reckoning in binary leaves behind. */
const plainText = (value: number): string => String(Number(value.toPrecision(12)));

/** Of numbers above 1 what they may mean: a small fraction, or whole per cents. */
function beyondHint(low: number, high: number): string | undefined {
  if (![low, high].every((each) => Number.isInteger(each) && each > 0 && each < 100)) return undefined;
  const percent = `${rangeText(low / 100, high / 100)} for per cent`;
  if (low === high || high > 12) return `expected a probability, from 0 to 1: write ${percent}`;
  const fraction = plainText(Math.round((low / high) * 1000) / 1000);
  return `the ends of a range stand beside the stroke: write ${fraction} for the fraction, or ${percent}`;
}

/** The middle of a range: what a likelihood comes to where one number is wanted. */
export const middleOf = ({ low, high }: Pick<Likelihood, 'low' | 'high'>): number => (low + high) / 2;
