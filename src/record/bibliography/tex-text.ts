import { texAccent, texLigatures, texSign } from '../../base/tex-signs.ts';

/** Commands that change the look of what follows and say nothing themselves. */
const looks =
  /^(?:em|it|bf|sc|rm|tt|sl|sf|itshape|bfseries|scshape|rmfamily|ttfamily|upshape|slshape|normalfont|small|large|newblock|relax|protect|noopsort|nocase|textup|selectfont)$/;
/** Commands whose argument stands between quotation marks. */
const quotes = /^(?:enquote|mkbibquote|textquote|mkbibemphquote)$/;

/**
 * The words of a value of BibTeX: accents and signs as letters, braces and commands of type gone, quotation marks and dashes as printed.
 * What a command unknown here is given stays; of one that is given nothing its name.
 *
 * @example texText("{\\'E}tienne \\emph{Nov{\\'a}k}") // => 'Étienne Novák'
 */
export function texText(value: string): string {
  const dollars = value.match(/(?<!\\)\$/g)?.length ?? 0;
  // a sign alone is money, two are the bounds of a formula
  const plain = dollars % 2 === 1 ? value.replace(/(?<!\\)\$/g, '\\$') : value;
  const flat = isDeep(plain) ? plain.replace(/(?<!\\)[{}]/g, '') : plain;
  return read(flat, 0, flat.length).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** Braces deeper within one another than anybody sets them; they are passed over. */
const DEEP = 200;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth > DEEP) return true;
  }
  return false;
}

/** The words of a date, in which a tilde after a figure says that it is about then, and parts words elsewhere: `1923~`, `3~mar`. */
export const texDate = (value: string): string =>
  texText(value.replace(/~(?!\p{L})|(?<![\p{L}\d])~/gu, '\\textasciitilde{}'));

/** The same of an address, of which TeX would escape signs only. */
export function texAddress(value: string): string {
  const plain = value
    .replace(/\\url\s*\{(.*)\}/s, '$1')
    .replace(/\\href\s*\{(.*?)\}.*/s, '$1')
    .replace(/\\text(?:ascii)?tilde\s*(?:\{\})?|\\~\{\}|\{\\textasciitilde\}/g, '~')
    .replace(/\\textunderscore\s*(?:\{\})?/g, '_');
  return plain.replace(/\\([_%&#$~{}^-])/g, '$1').replace(/[{}\s]+/g, '');
}

function read(text: string, from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; ) {
    const sign = text[i]!;
    if (sign === '\\') {
      const { words: said, next } = readCommand(text, i, to);
      words += said;
      i = next;
    } else if (sign === '{') {
      const close = closing(text, i, to);
      words += read(text, i + 1, close);
      i = close + 1;
    } else {
      const [ligature, printed] = texLigatures.find(
        ([signs]) => signs.length > 1 && text.startsWith(signs, i),
      ) ?? [sign, plainSign(sign)];
      words += printed;
      i += ligature.length;
    }
  }
  return words;
}

const plainSign = (sign: string): string => (sign === '~' ? ' ' : sign === '}' || sign === '$' ? '' : sign);

function readCommand(text: string, at: number, to: number): { words: string; next: number } {
  const [all, name] = /^\\([A-Za-z]+|.|$)/s.exec(text.slice(at, to)) as unknown as [string, string];
  const after = at + all.length;
  const past = /^[A-Za-z]/.test(name) ? skipBlanks(text, after, to) : after;
  const accent = texAccent(name);
  if (accent !== undefined && (past < to || !/[A-Za-z]/.test(name))) return accented(accent, text, past, to);
  const sign = texSign(name);
  if (sign !== undefined)
    return { words: sign, next: text.startsWith('{}', past) ? past + 2 : name === '\\' ? after : past };
  if (name === 'href' && text[past] === '{') return linked(text, past, to);
  if (text[past] === '{') {
    const close = closing(text, past, to);
    if (name === 'noopsort') return { words: '', next: close + 1 };
    const within = read(text, past + 1, close);
    return { words: quotes.test(name) ? `“${within}”` : within, next: close + 1 };
  }
  if (looks.test(name)) return { words: '', next: past };
  return { words: /[A-Za-z]/.test(name) ? `${all} ` : name, next: past };
}

/** `\href{address}{words}`: the words with the address behind them, unless they are the address. */
function linked(text: string, at: number, to: number): { words: string; next: number } {
  const close = closing(text, at, to);
  const address = texAddress(text.slice(at + 1, close));
  const next = skipBlanks(text, close + 1, to);
  if (text[next] !== '{') return { words: address, next: close + 1 };
  const end = closing(text, next, to);
  const words = read(text, next + 1, end);
  return { words: words.includes(address) ? words : `${words} (${address})`, next: end + 1 };
}

/** The letter after an accent, with it: `\'e`, `\'{e}`, `\'\i`, `\v{s}`, `\c c`. */
function accented(accent: string, text: string, at: number, to: number): { words: string; next: number } {
  const start = skipBlanks(text, at, to);
  let [letters, next] = ['', start];
  if (text[start] === '{') {
    const close = closing(text, start, to);
    [letters, next] = [read(text, start + 1, close), close + 1];
  } else if (text[start] === '\\') {
    const said = readCommand(text, start, to);
    [letters, next] = [said.words, said.next];
  } else if (start < to) [letters, next] = [text[start]!, start + 1];
  const [first = '', ...rest] = letters.trim() === '' ? [''] : [...letters];
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return { words: `${base}${base && accent}${rest.join('')}`, next };
}

function skipBlanks(text: string, at: number, to: number): number {
  let i = at;
  while (i < to && /\s/.test(text[i]!)) i++;
  return i;
}

/** The brace that closes the one at `open`, or the end. */
function closing(text: string, open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    const sign = text[i];
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return i;
  }
  return to;
}
