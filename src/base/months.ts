/** What the months are called, January to December, by language: names first, then the short forms that print uses without their stops. */
const NAMES = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  de: [
    ['Januar', 'Jänner'],
    ['Februar'],
    ['März'],
    ['April'],
    ['Mai'],
    ['Juni'],
    ['Juli'],
    ['August'],
    ['September'],
    ['Oktober', 'Okt'],
    ['November'],
    ['Dezember', 'Dez'],
  ],
  fr: [
    ['janvier'],
    ['février'],
    ['mars'],
    ['avril'],
    ['mai'],
    ['juin'],
    ['juillet'],
    ['août'],
    ['septembre'],
    ['octobre'],
    ['novembre'],
    ['décembre'],
  ],
  ru: [
    ['января'],
    ['февраля'],
    ['марта'],
    ['апреля'],
    ['мая', 'май'],
    ['июня'],
    ['июля'],
    ['августа'],
    ['сентября'],
    ['октября'],
    ['ноября'],
    ['декабря'],
  ],
} as const;

/** A language whose months are known. */
export type MonthLanguage = keyof typeof NAMES;

/** The English names of the months, January first. */
export const MONTH_NAMES: readonly string[] = NAMES.en.map(([name]) => name);

/** The same with their short forms: `January`, `Jan`. */
export const MONTH_FORMS: readonly string[] = NAMES.en.flat();

/** The names, for a pattern: `January|February|…`. */
export const MONTH_PATTERN = MONTH_NAMES.join('|');

/**
 * Every name and short form of a month in some languages, in small letters, with its number from 1 on.
 *
 * @example monthWords(['en']).sept // => 9
 */
export function monthWords(languages: readonly MonthLanguage[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    languages.flatMap((language) =>
      NAMES[language].flatMap((names, i) => names.map((name) => [name.toLowerCase(), i + 1] as const)),
    ),
  );
}

const ALL = Object.entries(monthWords(['en', 'de', 'fr', 'ru'])).filter(([name]) => name.length > 2);
const LEAST_LETTERS = 3;

/** How each name begins, with as many letters as tell it from other months. */
const BEGINNINGS = new Map(
  ALL.map(([name, month]) => {
    const isOthers = (start: string) => ALL.some(([other, of]) => of !== month && other.startsWith(start));
    let letters = LEAST_LETTERS;
    while (letters < name.length && isOthers(name.slice(0, letters))) letters++;
    return [name.slice(0, letters), month] as const;
  }),
);

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The month that a word names or begins to name (English, German, French, Russian, or a Roman numeral), 1 to 12; else undefined. */
export function monthNumber(word: string): number | undefined {
  const roman = ROMAN.indexOf(word);
  if (roman >= 0) return roman + 1;
  const small = word.toLowerCase();
  if (!/^\p{L}{3,9}$/u.test(small)) return undefined;
  return BEGINNINGS.get(small.slice(0, LEAST_LETTERS)) ?? BEGINNINGS.get(small.slice(0, LEAST_LETTERS + 1));
}
