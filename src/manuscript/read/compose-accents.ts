import { own } from '../../base/own.ts';

/** Accents that a PDF may set as signs of their own, and what joins them to a letter. */
const combining: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '˚': '\u030a',
  ˇ: '\u030c',
  '˘': '\u0306',
  '˙': '\u0307',
  '¯': '\u0304',
  '˝': '\u030b',
};
/** An accent before its letter, as TeX sets it; a dotless i or j has lost its dot to it. */
const before = /([¨´ˆ˜˚ˇ˘˙¯˝]) ?(\p{L})/gu;
const cedilla = /¸ ?([cCsStT])|([cCsStT]) ?¸/gu;
/** What stands for an apostrophe: `Hitler´s`, `l´autre`. */
const isApostrophe = (text: string, at: number): boolean =>
  /^´s(?!\p{L})/u.test(text.slice(at, at + 3)) ||
  /(?<!\p{L})(?:[cdjlmnst]|qu)$/u.test(text.slice(Math.max(0, at - 3), at));

/** A line of print with its accents on the letters that they belong to: `H¨age` as Häge, `Rodr´ıguez` as Rodríguez. */
export function composeAccents(text: string): string {
  if (!/[¨´ˆ˜˚ˇ˘˙¯˝¸]/u.test(text)) return text;
  return text
    .replace(before, (written, accent: string, letter: string, at: number) => {
      const plain = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
      const composed = (plain + own(combining, accent)!).normalize('NFC');
      if ([...composed].length > 1 || (accent === '´' && plain === letter && isApostrophe(text, at)))
        return written;
      return composed;
    })
    .replace(cedilla, (_, after?: string, first?: string) => `${after ?? first}\u0327`.normalize('NFC'));
}

/** Whether a text ends with an accent whose letter is still to come. */
export function awaitsLetter(text: string): boolean {
  return /\p{L}[¨´ˆ˜˚ˇ˘˙¯˝¸]$/u.test(text);
}
