import { own } from '../../base/own.ts';
import { slips } from '../../base/slips.ts';

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e э:e є:e ж:zh з:z и:i й:i і:i ї:i ы:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ь: ю:iu я:ia'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/** How letters are written that romanisations, and those who spell by ear, write in several ways; the first that fits is taken, in this order. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/kh|hs|x/g, 'h'],
  [/ch|tz|ts|q/g, 'C'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/zh/g, 'j'],
  [/ou/g, 'u'],
  [/i[iy]|y[iy]|y|ij/g, 'i'],
  [/i(?=[aou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * How a word sounds, roughly, whatever letters it is written in: `Khrushchev`, `Хрущев` and `Khruschev` are one.
 *
 * @example soundOf('damanskii') === soundOf('damansky') // => true
 */
export function soundOf(word: string): string {
  const latin = word.replace(/\p{Script=Cyrillic}/gu, (letter) => own(CYRILLIC, letter) ?? letter);
  return SAME_SOUND.reduce((sound, [spelled, as]) => sound.replace(spelled, as), latin);
}

/** A word of the study that is like one that was typed: how far apart the two are spelled and how far they sound apart, in slips. */
export interface NearWord {
  readonly word: string;
  readonly slips: number;
}

/** So many slips a word may have and still be taken for another. */
const slipsAllowed = (sound: string): number => (sound.length < 4 ? 0 : sound.length < 8 ? 1 : 2);
/** What begins as a word of so many letters sounds is perhaps meant by it. */
const BEGUN_FROM = 4;
/** What is spelled otherwise from its first letter on is less likely meant. */
const OTHER_START = 0.25;

/**
 * Makes what finds, among words, those like a given one, nearest first. Taken are words that sound the same, or that few
 * slips part; with `reach`, up to so many slips.
 */
export function makeNearWords(
  words: readonly string[],
): (word: string, reach?: number) => readonly NearWord[] {
  let sounds: readonly (readonly [word: string, sound: string])[] | undefined;
  return (word, reach) => {
    sounds ??= words.map((each) => [each, soundOf(each)] as const);
    const sound = soundOf(word);
    const most = reach ?? slipsAllowed(sound);
    const found: NearWord[] = [];
    for (const [each, other] of sounds) {
      if (each === word) continue;
      if (other === sound) found.push({ word: each, slips: 0 });
      else if (sound.length >= BEGUN_FROM && other.startsWith(sound)) found.push({ word: each, slips: 0.5 });
      else if (Math.abs(other.length - sound.length) <= most + 1) {
        const apart = slips(sound, other, most);
        // words so short that every sound counts are one only where they are spelled almost so, too
        const spelled = slips(word, each, most + 1);
        if (Math.min(apart, spelled) <= most && most > 0)
          found.push({ word: each, slips: (apart + spelled) / 2 + (word[0] === each[0] ? 0 : OTHER_START) });
      }
    }
    return found.sort((a, b) => a.slips - b.slips);
  };
}
