import { own } from '../../base/own.ts';

/** Number words from nought to nineteen, then the tens. */
export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const MULTIPLES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};

/** Words that say that a number is rounded. */
export const ROUNDED =
  /\b(?:about|around|approximately|roughly|some|nearly|almost|over|more than|less than|fewer than|under|at least|at most|up to|circa|ca\.|c\.|an estimated|just)\s*$/iu;

/** A number below a hundred in words, as part of an expression: `forty`, `forty-two`, `seven`. */
export const NUMBER_WORDS = `(?:${Object.keys(TENS).join('|')})(?:-(?:${Object.keys(SMALL_NUMBERS).join('|')}))?|${Object.keys(SMALL_NUMBERS).join('|')}`;

/** The number that digits or words give; undefined when they give none. */
export function numberOfWords(words: string): number | undefined {
  if (/^\d+$/u.test(words)) return Number(words);
  const parts = words
    .toLowerCase()
    .split('-')
    .map((word) => own(TENS, word) ?? own(SMALL_NUMBERS, word));
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum! + part!, 0) : undefined;
}
