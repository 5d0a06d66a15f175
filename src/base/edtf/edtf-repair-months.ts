/** Month names that sources and notes use, as they begin; each begins no other month of its language. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'янв'],
  ['feb', 'fév', 'фев'],
  ['mar', 'mär', 'мар'],
  ['apr', 'avr', 'апр'],
  ['may', 'mai', 'май', 'мая'],
  ['jun', 'juin', 'июн'],
  ['jul', 'juil', 'июл'],
  ['aug', 'aoû', 'авг'],
  ['sep', 'сен'],
  ['oct', 'okt', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'déc', 'дек'],
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The month that a word names (English, German, French, Russian, or a Roman numeral), 1 to 12; else undefined. */
export function monthNumber(word: string): number | undefined {
  const roman = ROMAN.indexOf(word);
  if (roman >= 0) return roman + 1;
  const small = word.toLowerCase();
  if (!/^\p{L}{3,9}$/u.test(small)) return undefined;
  const index = BEGINNINGS.findIndex((beginnings) =>
    beginnings.some((beginning) => small.startsWith(beginning)),
  );
  return index < 0 ? undefined : index + 1;
}
