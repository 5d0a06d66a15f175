import { MONTH_PATTERN } from '../../base/months.ts';
import {
  etAlWords,
  institutionWords,
  leadWords,
  notCitingWords,
  particles,
  smallWords,
} from '../words/name-words.ts';
import { companyEnd } from './read-person-names.ts';

/** Who a citation names. */
export interface CitingNames {
  readonly names: readonly string[];
  readonly hasEtAl: boolean;
  readonly initial?: string;
  /** Where the names begin in the text that was read. */
  readonly from: number;
  /** They may be something else, such as a season, a case at law, the end of an aside: then only an entry shows that a work is cited. */
  readonly isGuess?: true;
}

const leadForm = new RegExp(
  `^(?:\\s*(?:${[...leadWords]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.'))
    .join('|')})(?=[\\s:]|$)[\\s:]*)+`,
  'iu',
);

/** An aside before a citation: `for a review, see …` */
const asideForm =
  /^\s*\p{Ll}[^;()]{0,80}?[\s,](?:see(?: also)?|e\.g\.,?|cf\.) (?=\p{Lu}|\p{Ll}{2,3} \p{Lu})/u;

/** What may stand between an aside and the names: `r = .10, Cohen`, `the older view – Dahl`, `as argued by Berg and Lund`. */
const asideEnd = /[,:]\s+|\s[–—-]{1,3}\s|[–—](?=\p{Lu})|\s(?:by|in|of|from|per|with|see|to)\s+(?=\p{Lu})/gu;

/** Reads the names of a citation before its year: family names, “et al.”, or an institution; none where it is something else. */
export function readCitingNames(text: string): CitingNames | undefined {
  const lead = leadForm.exec(text)?.[0] ?? asideForm.exec(text)?.[0] ?? '';
  const sure = namesFrom(text, lead.length, namesOf);
  if (sure) return sure;
  const guess = namesFrom(text, lead.length, loosely);
  if (guess) return { ...guess, isGuess: true };
  for (const mark of text.matchAll(asideEnd)) {
    const tail = namesFrom(text, mark.index + mark[0].length, (one) => namesOf(one) ?? loosely(one));
    if (tail) return { ...tail, isGuess: true };
  }
  return undefined;
}

const furtherAuthors = new RegExp(String.raw`[\s,]+${etAlWords}(?:['’]s)?[\s.,]*$`, 'iu');

function namesFrom(
  text: string,
  start: number,
  read: (text: string) => string[] | undefined,
): Omit<CitingNames, 'isGuess'> | undefined {
  const from = start + /^\s*/u.exec(text.slice(start))![0].length;
  let rest = text
    .slice(from)
    .replace(/[\s,:]+$/u, '')
    .replace(/,?\s+(?:\(?eds?\.\)?|editors?)$/u, '');
  // a name that a line broke, and what stands beside its end: `Bur- 2004`
  if (!rest || rest.length > 120 || rest.endsWith('-')) return undefined;
  const plain = rest.replace(furtherAuthors, '');
  const hasEtAl = plain !== rest;
  rest = plain.replace(/['’]s$/u, '');
  const names = read(rest);
  const initial = /^(\p{Lu})\.[-\s\p{Lu}.]*\p{Lu}\p{L}/u.exec(rest)?.[1];
  return names && { names, hasEtAl, ...(initial && { initial }), from };
}

/** A publisher and its year, a date of an issue, a file in an archive. */
const notAnAuthor = new RegExp(
  String.raw`\bPress$|^(?:Company|Society|University|Institute|Press|Committee|Commission|Council|Ministry|Department)$|\b(?:${MONTH_PATTERN}|Spring|Summer|Autumn|Winter)(?: \d{1,2})?$|\d|\b(?:Box|Boxes|Files?|RG|Papers|Library|Records|Folder|Lot)\b`,
  'u',
);

function namesOf(text: string): string[] | undefined {
  if (/[“”"()[\]!?=:]/u.test(text) || !/\p{Lu}/u.test(text) || atLaw.test(text)) return undefined;
  if (companyEnd.test(text)) return [text];
  if (notAnAuthor.test(text)) return undefined;
  const first = text.split(/[\s.,/’'-]+/u)[0]!.toLowerCase();
  // A single capital is part of a name: `R Core Team`, `D Berg`.
  if (notCitingWords.has(first) && !/^\p{Lu}\s\p{Lu}/u.test(text) && text.split(/\s+/u).length < 4)
    return undefined;
  const pieces = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|y)\s+|\s*&\s*/u).filter(Boolean);
  if (pieces.length <= 12 && pieces.every(isCitedName)) return pieces.map(withoutInitials);
  return isCitedInstitution(text) ? [text] : undefined;
}

/** The parties of a case: `Allen v. Mulligan`. */
const atLaw = /\sv(?:s)?\.?\s/u;

/** Names that are words of another kind as well: `Winter`, `May and Berg`, `Penguin Press`. */
function loosely(text: string): string[] | undefined {
  const pieces = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|und|et|y)\s+|\s*&\s*/u).filter(Boolean);
  const isName = (piece: string): boolean =>
    /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,3} ?$/u.test(piece) && !atLaw.test(piece);
  return pieces.length > 0 && pieces.length <= 6 && pieces.every(isName) ? pieces : undefined;
}

/** A family name, with particles, or with initials where two authors share it: `Wang`, `van der Vlugt`, `R. Smith`. */
function isCitedName(piece: string): boolean {
  const words = piece.split(/\s+/u);
  const names = words.filter(
    (word) => !particles.has(word.toLowerCase()) && !/^(?:\p{Lu}\.?-?){1,3}$/u.test(word),
  );
  if (names.length === 0) return /^\p{Lu}{2,8}$/u.test(piece);
  return (
    names.length <= 3 &&
    words.length <= 5 &&
    !names.some((word) => notCitingWords.has(word.toLowerCase().replace(/\.$/u, ''))) &&
    !words.some((word) => smallWords.has(word)) &&
    (names.length < 2 || !words.some((word) => institutionWords.has(word.toLowerCase()))) &&
    names.every(
      (word) =>
        /^(?:\p{Lu}|[dl]['’]\p{Lu}|al-\p{Lu}|el-\p{Lu}|[’‘'ʿʾ]\p{Lu})[\p{L}\p{M}'’‘ʿʾ-]*$/u.test(word) ||
        /^(?:Jr|Sr)\.?$/u.test(word),
    )
  );
}

function withoutInitials(piece: string): string {
  const rest = piece
    .replace(/^(?:\p{Lu}\.[-\s]*)+(?=\p{L}{2})/u, '')
    .replace(/,?\s+(?:Jr|Sr)\.?$/u, '')
    .replace(/(?<=\p{L}{2})(?:\s\p{Lu}\.)+$/u, '');
  return rest || piece;
}

function isCitedInstitution(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > 14 || !/^\p{Lu}/u.test(text)) return false;
  const big = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    big * 2 >= words.length &&
    (words.length === 1 ||
      words.some((word) => institutionWords.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''))))
  );
}
