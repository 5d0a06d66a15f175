import { texAccent, texSign } from '../../base/tex-signs.ts';
import { texText } from './tex-text.ts';

/** A person or body as CSL names them. */
export type CslName = Readonly<Record<string, string>>;

/** Names that were read, and what was read of them otherwise than it is written. */
export interface ReadNames {
  readonly names: readonly CslName[];
  /** What was taken for one body, or could not be parted. */
  readonly doubtful: readonly string[];
}

/** Those who are not named, after the others: `Lund and others`. */
export const OTHERS: CslName = { literal: 'others' };

const SUFFIX = /^(?:Jr|Sr|Jun|Sen|Junior|Senior|fils|père|Esq|I{2,3}|IV|VI{0,3}|[23]rd|4th)\.?$/;
const COMPANY =
  /^(?:Inc|Ltd|LLC|LLP|Corp|Co|GmbH|AG|S\.?A|PLC|Plc|Limited|Incorporated|Company|Cie|& Co|Sons|Pty Ltd)\.?(?:,? (?:Inc|Ltd)\.?)?$/;
/** Small words that stand in the name of a body, and of no person. */
const OF_BODY = /^(?:of|for|on|the|at|to|für|pour|para)$/;
/** Words that end the name of a body and hardly of a person: World Bank, United Nations. */
const BODIES =
  /^(?:Bank|Office|Nations|Organi[sz]ation|Union|Council|Agency|Ministry|Department|Committee|Commission|Institute|Cent(?:er|re)|University|Library|Archives?|Association|Society|Foundation|Government|Parliament|Congress|Senate|Corporation|Service|Bureau|Federation|League|Fund|Academy|Secretariat|Embassy|Delegation|Group|Watch|International|Forum|Project|Party|Network|Authority|Conference|Assembly|Tribunal|Museum|News|Team|Staff|Command|Initiative|Alliance)$/;
/** What an office is for, in a name that "and" joins: Trade, Affairs, Development. */
const MATTER =
  /(?:tion|ment|ity|ence|ics|fairs|ulture|stry|ries|ing|ship|ogy|Trade|Health|Labou?r|Finance|Welfare|Sports?|Arts|Works|Arms|Services?|Humanities)$/;
/** Words that join two family names to one: Ortega y Gasset. */
const JOINS = /^[yeiY]$/;

/** The names of a field of BibTeX, in which " and " parts them. */
export function bibtexNames(value: string): ReadNames {
  const listed = withoutGaps(value).replace(/^\s*and\s+|\s+and\s*$/gi, '');
  const parted = joinBodies(cutAt(listed, /\s+and\s+/iy));
  const doubtful: string[] = [];
  const names = parted.flatMap(({ text, isJoined }) => {
    const pieces = runOn(text);
    const read = pieces.flatMap((piece) => (piece.trim() === '' ? [] : [bibtexName(piece)]));
    const isGuess = read.some((name, i) => name === undefined || isBodyUnbraced(name, pieces[i]!));
    if (isJoined || isGuess) doubtful.push(texText(text));
    return isJoined ? [{ literal: texText(text) }] : read.map((name) => name ?? { literal: texText(text) });
  });
  return { names, doubtful };
}

/** Whether a name was taken for that of a body by its last word alone. */
const isBodyUnbraced = ({ literal }: CslName, written: string): boolean =>
  literal !== undefined && !written.includes('{') && BODIES.test(wordsIn(literal).at(-1) ?? '');

/** The names of a line of RIS, which holds one but for programs that join several. */
export const risNames = (value: string): CslName[] =>
  runOn(value.replace(/[\s;,]+$/, '')).map((name) => risName(name.trim()));

/** A name of RIS: `Family, Given, Suffix`; without a comma it is taken whole. */
function risName(value: string): CslName {
  const [family = '', given = '', ...more] = value.split(/\s*,\s*/);
  if (/^(?:et al\.?|others)$/i.test(value)) return OTHERS;
  if (given === '' || COMPANY.test(given) || isBodyFiled(family)) return { literal: value };
  if (SUFFIX.test(given) && more[0] !== undefined) return person(family, more[0], given);
  return person(family, given, more.join(', '));
}

/** Where the names of bodies have been parted at their own "and", they are one again: Barnes and Noble, Inc.; Ministry of Foreign Affairs and Trade. */
function joinBodies(pieces: readonly string[]): { text: string; isJoined: boolean }[] {
  const joined: { text: string; isJoined: boolean }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isWhole = piece.trim().startsWith('{') || last?.text.trim().startsWith('{');
    if (last && !isWhole && belongsTo(last.text, piece)) {
      joined[joined.length - 1] = { text: `${last.text} and ${piece}`, isJoined: true };
    } else joined.push({ text: piece, isJoined: false });
  }
  return joined;
}

/** Whether what stands after an "and" is the rest of a body's name: (Barnes and) Noble, Inc.; (Little, Brown and) Company; (Procter and) Gamble Co.; (Foreign Affairs and) Trade. */
function belongsTo(before: string, piece: string): boolean {
  const rest = piece.trim();
  if (COMPANY.test(rest)) return true;
  if (before.includes(',')) return false;
  const [, given] = /,\s*(.*)$/s.exec(rest) ?? [];
  if (given !== undefined) return COMPANY.test(given);
  const words = wordsIn(rest);
  if (words.length > 1 && COMPANY.test(words.at(-1)!)) return wordsIn(before).length === 1;
  return MATTER.test(rest) && wordsIn(before).some((word) => OF_BODY.test(word));
}

/** `Lund, Per; Roth, Ida` and `Lund, Per & Roth, Ida`, as some programs write several in one name. */
function runOn(text: string): string[] {
  const pieces = cutAt(text, SEVERAL);
  return pieces.length > 1 && pieces.every((piece) => piece.includes(',')) ? pieces : [text];
}
const SEVERAL = /\s*;\s*|\s+\\?&\s+/y;

/** A name in which the blank after a command of TeX, which prints none, parts no words: `\DJ ilas`, `\v Capek`. */
const withoutGaps = (value: string): string =>
  value.replace(/\\([A-Za-z]+)\s+(\p{L})/gu, (all, name: string, letter: string) => {
    if (texAccent(name) !== undefined) return `\\${name}{${letter}}`;
    return texSign(name) === undefined ? all : `\\${name}{}${letter}`;
  });

/** Whether a body stands before the comma, where a family name does else: Foreign Office, Great Britain. */
function isBodyFiled(family: string): boolean {
  const words = wordsIn(family);
  return words.length > 1 && BODIES.test(words.at(-1)!);
}

function bibtexName(written: string): CslName | undefined {
  const text = written.trim();
  if (/^others$/i.test(text)) return OTHERS;
  if (/^\{[^\\].*\}$/s.test(text) && cutAt(text, /\s+/y).length === 1) return { literal: texText(text) };
  if (/^(?:family|given)\s*=/.test(text)) return namedParts(text);
  const parts = cutAt(text, /\s*,\s*/y).map((part) => part.trim());
  const isList = parts.length > 2 && parts.every((part) => wordsIn(part).length > 1);
  if (parts.length > 3 || isList || cutAt(text, SEVERAL).length > 1) return undefined;
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) return naturalName(first);
  const [plainSecond, plainThird] = [texText(second), texText(third ?? '')];
  if (third === undefined) {
    if (isBodyFiled(first)) return undefined;
    if (COMPANY.test(plainSecond)) return { literal: texText(text) };
    if (SUFFIX.test(plainSecond)) return withSuffix(naturalName(first), plainSecond);
    return filedName(first, plainSecond, '');
  }
  return SUFFIX.test(plainThird) && !SUFFIX.test(plainSecond)
    ? filedName(first, plainSecond, plainThird)
    : filedName(first, plainThird, plainSecond);
}

const withSuffix = (name: CslName, suffix: string): CslName =>
  name.literal ? { literal: `${name.literal}, ${suffix}` } : { ...name, suffix };

/** `family=Sartre, given=Jean-Paul, prefix=…`, biblatex's own form. */
function namedParts(text: string): CslName | undefined {
  const known: Readonly<Record<string, string>> = { family: 'family', given: 'given', suffix: 'suffix' };
  const name: Record<string, string> = {};
  let [prefix, isOfName] = ['', false];
  for (const part of cutAt(text, /\s*,\s*/y)) {
    const [, key = '', value = ''] = /^\s*([\w-]+)\s*=\s*(.*)$/s.exec(part) ?? [];
    if (key === 'prefix') prefix = texText(value);
    else if (key === 'useprefix') isOfName = /true/i.test(value);
    else if (/-i$/.test(key)) continue;
    else if (!Object.hasOwn(known, key)) return undefined;
    else name[known[key]!] = texText(value);
  }
  if (prefix !== '') name[isOfName ? 'non-dropping-particle' : 'dropping-particle'] = prefix;
  return name;
}

/** `von Last, First`. */
function filedName(family: string, given: string, suffix: string): CslName {
  const words = wordsIn(family);
  const plain = words.map(texText);
  if (suffix === '' && plain.length > 1 && SUFFIX.test(plain.at(-1)!))
    return filedName(words.slice(0, -1).join(' '), given, plain.at(-1)!);
  let small = 0;
  while (small < words.length - 1 && isSmall(words[small]!)) small++;
  return person(plain.slice(small).join(' '), given, suffix, plain.slice(0, small).join(' '));
}

/** `First von Last`, in the order in which names are spoken. */
function naturalName(text: string): CslName {
  const words = wordsIn(text);
  const plain = words.map(texText);
  if (plain.length === 1) return { literal: plain[0]! };
  if (plain.some((word, i) => OF_BODY.test(word) || (i > 0 && word === 'and')))
    return { literal: plain.join(' ') };
  if (BODIES.test(plain.at(-1)!) || COMPANY.test(plain.at(-1)!)) return { literal: plain.join(' ') };
  if (SUFFIX.test(plain.at(-1)!) && plain.length > 2)
    return withSuffix(naturalName(words.slice(0, -1).join(' ')), plain.at(-1)!);
  const last = words.length - 1;
  const join = words.findIndex((word, i) => i > 1 && i < last && JOINS.test(word));
  if (join > 0) return person(plain.slice(join - 1).join(' '), plain.slice(0, join - 1).join(' '), '');
  const from = words.findIndex((word, i) => i < last && isSmall(word));
  if (from < 0) return person(plain[last]!, plain.slice(0, last).join(' '), '');
  let to = from;
  while (to < last - 1 && isSmall(words[to + 1]!)) to++;
  return person(
    plain.slice(to + 1).join(' '),
    plain.slice(0, from).join(' '),
    '',
    plain.slice(from, to + 1).join(' '),
  );
}

function person(family: string, given: string, suffix: string, particle = ''): CslName {
  return Object.fromEntries(
    Object.entries({ family, given, 'non-dropping-particle': particle, suffix }).filter(
      ([, part]) => part !== '',
    ),
  );
}

/** Whether a word begins with a small letter, as particles do; one in braces of its own does not count. */
function isSmall(word: string): boolean {
  if (/^\{[^\\]|^\p{Ll}\.$/u.test(word)) return false;
  return /^\p{Ll}/u.test(texText(word)) && !JOINS.test(word);
}

const wordsIn = (text: string): string[] => cutAt(text, /(?:\s|~)+/y).filter((word) => word !== '');

/** Cuts a text at what matches outside of braces. */
function cutAt(text: string, at: RegExp): string[] {
  const pieces: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '\\') {
      i++;
      continue;
    }
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth !== 0 || sign === '}') continue;
    at.lastIndex = i;
    const match = at.exec(text);
    if (!match || match[0] === '') continue;
    pieces.push(text.slice(start, i));
    start = i + match[0].length;
    i = start - 1;
  }
  return [...pieces, text.slice(start)];
}
