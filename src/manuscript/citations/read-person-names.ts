import {
  eastAsianFamilyNames,
  etAlWords,
  institutionWords,
  particles,
  smallWords,
} from '../words/name-words.ts';
import type { PersonName } from './apparatus.ts';
import { foldName } from './fold-name.ts';

/** Who an entry stands under: persons, or an institution. */
export interface NameList {
  readonly authors: readonly PersonName[];
  readonly heading?: string;
  readonly hasEtAl: boolean;
  readonly areEditors: boolean;
}

const editorMark =
  /[,\s]*[([]?\b(?:eds?|editors?|hrsg|hgg?|dir|coord|comps?|compilers?|trans|translators?)\.?[)\]]?[\s.,:]*$/iu;
const etAlMark = new RegExp(String.raw`(?:^|[,\s]+)${etAlWords}[\s.,]*$`, 'iu');
const generation = /^(?:Jr\.?|Sr\.?|Jun\.|Sen\.|II|III|IV)$/u;
/** `Hosmer Jr` */
const generationAtEnd = /\s+(?:Jr|Sr|II|III|IV)\.?$/u;
/** Signs that stand for authors left out: `Luu, B. C., Wright, A. L., … Ramkumar, P. N.` */
const authorsLeftOut = /[,\s]*(?:…|\.\s?\.\s?\.)[,\s]*(?:&|and)?\s*.*$/u;
/** `Barnes and Noble, Inc.`, `Weidenfeld & Sons Ltd`: a company, whatever “and” stands in its name. */
export const companyEnd =
  /(?:,\s*|\s+)(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|Co|Company|Corp|Corporation|plc|PLC|GmbH|AG|KG|SA|S\.A|NV|N\.V|BV|B\.V|SpA|S\.p\.A|(?:and|&) (?:Sons?|Co|Company|Brothers|Bros|Partners|Associates))\.?$/u;
const joint = /\s+(?:and|&|und|et|y|og|och|e)\s+|\s*&\s*/u;

/** Reads the names before a title or a year: persons in either order, or an institution; none where it is neither. */
export function readPersonNames(text: string): NameList | undefined {
  if (text.length > 400) return undefined;
  let rest = text.trim().replace(/[\s,:;]+$/u, '');
  const withoutEditors = rest.replace(editorMark, '').replace(/,? (?:trans|eds?)\.? (?:and|&)$/u, '');
  const areEditors = withoutEditors !== rest;
  rest = withoutEditors;
  const withoutEtAl = rest.replace(etAlMark, '');
  const hasEtAl = withoutEtAl !== rest;
  const known = withoutEtAl.replace(authorsLeftOut, '');
  const isCut = hasEtAl || known !== withoutEtAl;
  rest = known.replace(/[\s,:;]+$/u, '').replace(/(?<=\p{Ll}{3}|(?:^|\s)\p{Ll}{2})\.$/u, '');
  if (!rest || /[“”"«»]/u.test(rest)) return undefined;
  const isCompany = companyEnd.test(rest);
  const authors = isCompany ? undefined : readPersons(withoutLastStop(rest));
  if (authors) return { authors, hasEtAl: isCut, areEditors };
  const heading = rest.replace(/\.$/u, (stop) => (/\b\p{Lu}\.$/u.test(rest) ? stop : ''));
  return isCompany || isInstitution(heading) ? { authors: [], heading, hasEtAl, areEditors } : undefined;
}

/** A list of names without the stop after a short family name, which would pass for initials: `Ann Kim.`, `Y. Liu.`; but `Ivanov, Yu.` */
function withoutLastStop(text: string): string {
  const group = text.split(/\s*,\s*|\s+(?:and|und|et|y)\s+|\s*&\s*/u).at(-1)!;
  const words = group.split(/\s+/u);
  const last = words.at(-1)!;
  if (words.length < 2 || !/^\p{Lu}\p{Ll}{1,2}\.$/u.test(last) || !/[aeiouyäöü]/iu.test(last)) return text;
  const isInitial = group === text && last.length < 4 && !isInitials(words[0]!);
  return isInitial ? text : text.slice(0, -1);
}

function readPersons(text: string): PersonName[] | undefined {
  if (text.includes(';')) {
    const each = text.split(/\s*;\s*(?:and\s|&)?\s*/u).map((one) => readPersons(one));
    return each.every((one) => one !== undefined) ? each.flat() : undefined;
  }
  const groups = text.split(joint).map((group) => group.split(/\s*,\s*/u).filter(Boolean));
  const alone = groups.flat();
  // `Venkatesh, Morris, Davis, & Davis`: family names and nothing else.
  if (
    groups.length > 1 &&
    alone.every((piece) => !piece.includes(' ') && isFamily(piece) && !isInitials(piece))
  )
    return alone.map((family) => ({ family, order: 'family-first' }));
  const authors: PersonName[] = [];
  let isTurned = false;
  const isFramed = alone.length > 4 && isInitials(alone[1]!) && isInitials(alone.at(-1)!);
  for (const group of groups) {
    const read = readGroup(group, authors.at(-1), isTurned, isFramed);
    if (!read) return undefined;
    authors.push(...read.authors);
    isTurned = read.isTurned;
  }
  return authors.length > 0 ? authors : undefined;
}

/**
 * Names between two “and”s, divided at commas. `wasTurned`: one before had a comma after its family name. `isFramed`: the whole list
 * begins and ends with a family name and initials, so that what stands between them is names of whatever form: `Wati`, `El fassi`.
 */
function readGroup(
  pieces: readonly string[],
  before: PersonName | undefined,
  wasTurned: boolean,
  isFramed: boolean,
): { authors: PersonName[]; isTurned: boolean } | undefined {
  const authors: PersonName[] = [];
  let isTurned = wasTurned;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const next = pieces[i + 1];
    const last = authors.at(-1) ?? before;
    // A generation, or initials that a comma parts: `Hosmer, D. W., Jr.`, `Berg, D., T.`
    if ((generation.test(piece) || (isFramed && isInitials(piece))) && authors.length > 0) continue;
    if (next !== undefined && (isPair(piece, next, last) || (isFramed && isFramedPair(piece, next)))) {
      authors.push({ family: piece.replace(generationAtEnd, ''), given: next, order: 'family-first' });
      isTurned = true;
      i++;
      continue;
    }
    // `Lang, Duncan Temple, and the CRAN Team`
    const team = /^the (\p{Lu}.*)$/u.exec(piece)?.[1];
    const whole: PersonName | undefined =
      team && isInstitution(team)
        ? { family: team, order: 'family-first' }
        : (readWhole(piece, last, isTurned) ?? (isFramed ? aloneName(piece) : undefined));
    if (!whole) return undefined;
    authors.push(whole);
  }
  return { authors, isTurned };
}

/** A family name whose second word has a small letter, and initials: `El fassi`, `S.` */
function isFramedPair(piece: string, next: string): boolean {
  return isInitials(next) && /^\p{Lu}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]+){0,2}$/u.test(piece);
}

/** A person of one name, as in Java: `Wati`. */
function aloneName(piece: string): PersonName | undefined {
  return /^\p{Lu}\p{Ll}{3,}$/u.test(piece) ? { family: piece, order: 'family-first' } : undefined;
}

/** Whether two pieces are a family name and the given name after it. */
function isPair(piece: string, next: string, last: PersonName | undefined): boolean {
  if (!isFamily(piece.replace(generationAtEnd, '')) || !isGiven(next)) return false;
  const words = piece.split(/\s+/u);
  const hasParticle = particles.has(words[0]!.toLowerCase());
  if (isInitials(next)) return true;
  if (last?.order === 'given-first') return false;
  if (words.length === 1 || hasParticle) return true;
  return last === undefined && next.split(/\s+/u).filter((word) => !isInitials(word)).length === 1;
}

/** A name without a comma: “Given Family”, “Family Given” where the family name is East Asian, “Family GI”. */
function readWhole(piece: string, last: PersonName | undefined, isTurned: boolean): PersonName | undefined {
  const words = piece.split(/\s+/u);
  if (words.length < 2 || words.length > 6 || !words.every(isNameWord)) return undefined;
  if (words.some((word) => smallWords.has(word) || institutionWords.has(word.toLowerCase())))
    return undefined;
  const end = words.findIndex((word, i) => i > 0 && isInitials(word));
  if (end > 0 && words.slice(end).every(isInitials) && !isInitials(words[0]!)) {
    return {
      family: words.slice(0, end).join(' '),
      given: words.slice(end).join(' '),
      order: 'family-first',
    };
  }
  // After `Gao, Pengjie,` the others stand as they are spoken: `Chang Lee`.
  if (!isTurned && (last?.order !== 'given-first' || !last.given?.includes('.'))) {
    const first = foldName(words[0]!);
    if (
      eastAsianFamilyNames.has(first) &&
      words.length <= 4 &&
      !words.some(isInitials) &&
      isEastAsianGiven(words)
    ) {
      return { family: words[0]!, given: words.slice(1).join(' '), order: 'family-first' };
    }
  }
  let from = words.length - 1;
  if (generation.test(words[from]!) && from > 1) from--;
  const to = from + 1;
  while (from > 1 && particles.has(words[from - 1]!.toLowerCase()) && /^\p{Ll}/u.test(words[from - 1]!))
    from--;
  const family = words.slice(from, to).join(' ');
  if (isInitials(family) || particles.has(family)) return undefined;
  return { family, given: words.slice(0, from).join(' '), order: 'given-first' };
}

/** Names of one or two syllables, which English given names rarely are after such a family name. */
function isEastAsianGiven(words: readonly string[]): boolean {
  return words.slice(1).every((word) => word.includes('-') || /^\p{L}{1,12}$/u.test(word));
}

function isNameWord(word: string): boolean {
  if (/\d/u.test(word)) return false;
  if (particles.has(word.toLowerCase())) return true;
  return /^(?:\p{Lu}|[dlO]['’]\p{Lu}|al-|el-|Mc|Mac)[\p{L}\p{M}'’‘ʿʾ.‐-]*$/u.test(word);
}

/** `W. B.`, `J.-P.`, `Yu.`, `JA` */
export function isInitials(text: string): boolean {
  return text
    .split(/\s+/u)
    .every(
      (word) => /^(?:[-‐]?\p{Lu}\p{Ll}{0,2}\.)+$/u.test(word) || /^\p{Lu}(?:-?\p{Lu}){0,3}$/u.test(word),
    );
}

function isFamily(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every((word) => isNameWord(word) && !/\.$/u.test(word)) &&
    !words.some((word) => institutionWords.has(word.toLowerCase()) && words.length > 1) &&
    !(words.length > 1 && isInitials(words.at(-1)!)) &&
    /\p{L}{2}|^[A-Z]$/u.test(words.at(-1)!)
  );
}

function isGiven(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every(
      (word) =>
        isNameWord(word) &&
        !smallWords.has(word) &&
        (words.length === 1 || !institutionWords.has(word.toLowerCase())),
    ) &&
    words.slice(0, -1).every((word) => !/\p{Ll}{4}\.$/u.test(word)) &&
    !particles.has(words[0]!)
  );
}

/** Whether a text is the name of an institution, a paper, a collection: `United Nations`, `CIA`, `Ministry of Trade`. */
export function isInstitution(text: string): boolean {
  const words = text.split(/\s+/u);
  if (
    words.length > 16 ||
    !/^[\p{Lu}\d]/u.test(text) ||
    /[“”"«»:?!]|\.\s+(?!\p{Lu}\.)\p{Lu}\p{Ll}+ (?:in|of|and) /u.test(text)
  ) {
    return false;
  }
  if (/^\p{L}+, \p{Lu}\p{Ll}+\. /u.test(text)) return false;
  const folded = words.map((word) => word.replace(/[^\p{L}-]/gu, '').toLowerCase());
  if (words.length === 1) return /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(text);
  if (folded.some((word) => institutionWords.has(word))) return true;
  return words.every((word) => /^(?:\p{Lu}{2,}|of|the|and|for|&|[A-Z]\.[A-Z]\.)/u.test(word));
}
