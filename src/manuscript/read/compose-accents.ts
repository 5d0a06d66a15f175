import { own } from '../../base/own.ts';

/** Accents that a PDF may set as signs of their own, what joins them to a letter, and the letters of names that bear them. */
const accents: Readonly<Record<string, readonly [mark: string, letters: string]>> = {
  '¨': ['\u0308', 'aeiouy'],
  '´': ['\u0301', 'aeiouycnszrl'],
  ˆ: ['\u0302', 'aeiouwycghjs'],
  '˜': ['\u0303', 'anoieu'],
  '˚': ['\u030a', 'au'],
  ˇ: ['\u030c', 'cdenrstzaiougl'],
  '˘': ['\u0306', 'agu'],
  '˙': ['\u0307', 'zegci'],
  '¯': ['\u0304', 'aeiou'],
  '˝': ['\u030b', 'ou'],
};
/** An accent before its letter, as TeX sets it, or behind it; a dotless i or j has lost its dot to it. */
const accented = /(\p{L}?)([¨´ˆ˜˚ˇ˘˙¯˝])( ?)(\p{L})/gu;
const cedilla = /¸ ?([cCsStT])|([cCsStT]) ?¸ ?(?=\p{Ll})|([cCsStT]) ?¸/gu;
/** What stands for an apostrophe: `Hitler´s`, `l´autre`. */
const isApostrophe = (text: string, at: number): boolean =>
  /^´s(?!\p{L})/u.test(text.slice(at, at + 3)) ||
  /(?<!\p{L})(?:[cdjlmnst]|qu)$/u.test(text.slice(Math.max(0, at - 3), at));

function withAccent(letter: string, accent: string): string | undefined {
  const plain = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const [mark, letters] = own(accents, accent)!;
  return letters.includes(plain.toLowerCase()) ? (plain + mark).normalize('NFC') : undefined;
}

/** A line of print with its accents on the letters that they belong to: `H¨age` as Häge, `Rodr´ıguez` as Rodríguez, `Plu¨ mper` as Plümper. */
export function composeAccents(text: string): string {
  if (!/[¨´ˆ˜˚ˇ˘˙¯˝¸]/u.test(text)) return text;
  return text
    .replace(
      accented,
      (written, before: string, accent: string, space: string, letter: string, at: number) => {
        if (accent === '´' && letter !== 'ı' && isApostrophe(text, at + before.length)) return written;
        const after = withAccent(letter, accent);
        const behind = before && withAccent(before, accent);
        // A vowel bears what only few consonants do.
        if (behind && (after === undefined || /[rl]/iu.test(letter))) return behind + letter;
        return after ? before + after : before + accent + space + letter;
      },
    )
    .replace(cedilla, (_, after?: string, first?: string, last?: string) =>
      `${after ?? first ?? last}\u0327`.normalize('NFC'),
    );
}

/** Whether a text ends with an accent whose letter is still to come. */
export function awaitsLetter(text: string): boolean {
  return /\p{L}[¨´ˆ˜˚ˇ˘˙¯˝¸]$/u.test(text);
}
