import { particles } from '../words/name-words.ts';
import { earlierWords, ibidWords, locatorAhead, sameAuthorWords } from './again-words.ts';
import type { PersonName } from './apparatus.ts';
import { foldName } from './fold-name.ts';
import { readGermanBook } from './german-note.ts';
import { readCitingNames } from './read-citing-names.ts';
import type { ReadCitation } from './read-parentheses.ts';
import { isInitials } from './read-person-names.ts';
import { type ReadReference, readReference } from './read-reference.ts';

type Range = { readonly from: number; readonly to: number };

/** What a note cites: a work in full, by a short title, or the one before. */
export type NoteCitation = ReadCitation & { readonly work?: ReadReference };

const lead =
  /^\s*(?:(?:but |and )?see(?: also| especially| in particular| e\.g\.| for (?:example|instance))?[,:]?|cf\.?|compare|(?:for|on) [^,:;]{0,80}?,? see(?: also)?[:,]?|quoted in|cited in|qtd\.? in|as quoted in|also|and|e\.g\.,?|in|vgl\.(?: auch| dazu| hierzu)?|siehe(?: auch| dazu)?|zit(?:iert|\.) nach|so(?: auch)?|voir(?: aussi)?|cité (?:par|dans)|d[’']après)\s+/iu;
const opCit = new RegExp(
  String.raw`,?\s*(?:${earlierWords.source}|\(?(?:as|see|wie) (?:in )?(?:n\.|note|fn\.?|Anm\.) ?\d+(?: above)?\)?)`,
  'iu',
);
const shortQuoted = /^([^“”"‘’«»()\d]{2,80}?),?\s*([“"‘«])([^”"»]{3,160}?),?[”"’»],?\s*(.{0,60})/u;
/** `Gaddis, 84`: a name alone, of whom works are known. */
const shortBare = /^([^“”"‘’«»()\d,;:]{2,40}),\s*((?:pp?\. ?|S\. ?)?\d{1,4}(?:[–—-]\d{1,4})?)\.?$/u;
const shortPlain =
  /^([^“”"‘’«»()\d,:]{2,60}(?: and [^,:\d]{2,40})?)[,:]\s+([^“”"«»(),\d][^“”"«»()\d]{2,100}?),\s*((?:pp?\. ?|S\. ?)?\d[\d\s,–—n.-]{0,30})$/u;

/**
 * Reads what a note cites, part by part; nothing for a part that it cannot read, such as an archive. `isKnown` says whether works of a
 * name are known, from the list or from earlier notes; `before` are the authors of the work cited last, whom “idem” stands for.
 */
export function readNote(
  text: string,
  italics: readonly Range[],
  isKnown: (name: string) => boolean,
  before: readonly PersonName[] = [],
): (NoteCitation | undefined)[] {
  let authors = before;
  return segmentsOf(text).flatMap(({ from, to }) => {
    const raw = text.slice(from, to);
    const skipped = (/^\s*/u.exec(raw)?.[0] ?? '').length;
    const led = leadLength(raw.slice(skipped));
    const at = from + skipped + led;
    const segment = text.slice(at, to).trimEnd();
    const shifted = italics
      .filter((range) => range.from >= at && range.to <= to)
      .map((range) => ({ from: range.from - at, to: range.to - at }));
    const again = sameAuthorWords.exec(segment)?.[0];
    const found =
      again && isTitleAhead(segment, again)
        ? readSameAuthor(segment, again, shifted, authors)
        : readSegment(segment, shifted, isKnown);
    if (found?.work) authors = found.work.authors;
    else if (found?.form !== 'ibid') authors = [];
    if (!found) return /\p{L}{2}/u.test(segment) ? [undefined] : [];
    return [{ ...found, from: at + found.from, to: at + found.to }];
  });
}

function leadLength(text: string): number {
  const first = lead.exec(text)?.[0].length ?? 0;
  return first === 0 ? 0 : first + (lead.exec(text.slice(first))?.[0].length ?? 0);
}

/** Stretches between semicolons, and before “See also”; not within quotation marks or brackets. */
function segmentsOf(text: string): Range[] {
  const segments: Range[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === '(' || letter === '“' || letter === '[') depth++;
    if (letter === ')' || letter === '”' || letter === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const stop =
      letter === '.' &&
      /^\.\s+(?:See|Cf\.|Compare|Quoted|Cited|Also|But see|Vgl\.|Siehe|Voir|On \p{Ll}|For \p{Ll}|\p{Lu}[^.]{1,40}, [“"‘])/u.test(
        text.slice(i, i + 60),
      ) &&
      /(?:\d|\)|ibid|cit|”|")$/iu.test(text.slice(Math.max(0, i - 6), i));
    if (letter !== ';' && !stop) continue;
    segments.push({ from, to: i });
    from = i + 1;
  }
  segments.push({ from, to: text.length });
  return segments;
}

function readSegment(
  text: string,
  italics: readonly Range[],
  isKnown: (name: string) => boolean,
): NoteCitation | undefined {
  if (text.length < 4 || text.length > 1500) return undefined;
  const ibid = ibidWords.exec(text);
  if (ibid) {
    const locator = ibid[2]!.replace(/[\s.]+$/u, '');
    const isLocator = locatorAhead.test(locator);
    return {
      form: 'ibid',
      names: [],
      hasEtAl: false,
      ...(isLocator && { locator }),
      from: 0,
      to: ibid[1]!.length + (text[ibid[1]!.length] === '.' ? 1 : 0),
    };
  }
  return readAgain(text, isKnown) ?? readFull(text, italics) ?? readShort(text, italics, isKnown);
}

function isTitleAhead(text: string, { length }: string): boolean {
  const rest = text.slice(length);
  return !locatorAhead.test(rest) && !ibidWords.test(rest);
}

/** `Idem, *Steel* (London, 1980)`: another work of the authors cited last, read as if they were named again. */
function readSameAuthor(
  text: string,
  words: string,
  italics: readonly Range[],
  authors: readonly PersonName[],
): NoteCitation | undefined {
  const named = authors.map(({ given, family }) => (given ? `${given} ${family}` : family)).join(' and ');
  const more = named.length + 2 - words.length;
  const moved = italics
    .filter(({ from }) => from >= words.length)
    .map(({ from, to }) => ({ from: from + more, to: to + more }));
  const found = named && readFull(`${named}, ${text.slice(words.length)}`, moved);
  if (!found) return undefined;
  const at = Object.entries(found.work!.at).map(([part, range]) => [
    part,
    part === 'authors'
      ? { from: 0, to: words.trimEnd().length }
      : { from: range.from - more, to: range.to - more },
  ]);
  return { ...found, to: found.to - more, work: { ...found.work!, at: Object.fromEntries(at) } };
}

/** `Wang, op. cit., 84` */
function readAgain(text: string, isKnown: (name: string) => boolean): NoteCitation | undefined {
  const match = opCit.exec(text.slice(0, 160));
  if (!match || match.index === 0) return undefined;
  const named = readCitingNames(text.slice(0, match.index).split(/[“"‘«]/u)[0]!);
  if (!named || !(isKnown(named.names[0]!) || named.names[0]!.split(' ').length <= 3)) return undefined;
  const names = named.names.map((name) => (isKnown(name) ? name : (name.split(' ').at(-1) ?? name)));
  return {
    form: 'short-note',
    names,
    hasEtAl: named.hasEtAl,
    from: named.from,
    to: match.index + match[0].length,
  };
}

/** A work with author, title, and where and when it appeared. */
function readFull(text: string, italics: readonly Range[]): NoteCitation | undefined {
  const german = readGermanBook(text);
  const work = german ?? readReference(text, italics);
  const { authors, title, year, titleSet } = work;
  if (!title || authors.length === 0 || year === undefined || work.kind === 'archive') return undefined;
  const isPublished =
    german !== undefined ||
    work.publisher !== undefined ||
    work.volume !== undefined ||
    work.container !== undefined ||
    work.kind === 'thesis' ||
    (work.place !== undefined && /\(/u.test(text));
  const isSet =
    german !== undefined ||
    titleSet !== 'plain' ||
    /\([^()]{3,80}:\s?[^()]{2,80}(?:1[4-9]|20)\d\d\)|\(\p{Lu}[\p{L} ]{2,30}, (?:1[4-9]|20)\d\d\)/u.test(text);
  if (authors.every(({ given }) => given === undefined)) return undefined;
  if (!isPublished || !isSet || (work.at.authors?.from ?? 0) > 4) return undefined;
  const names = authors.map(({ family }) => family);
  const to = text.trimEnd().length;
  const tail = /(?:[,:]\s*(?:at )?(?:pp?\. ?|S\. )?|\bp\. ?)(\d{1,5}(?:[–—-]\d{1,5})?)\.?$/u
    .exec(text)?.[1]
    ?.trim();
  return {
    form: 'full-note',
    names,
    hasEtAl: work.hasEtAl,
    year,
    ...(work.suffix && { suffix: work.suffix }),
    title,
    ...(tail && { locator: tail }),
    from: 0,
    to,
    work,
  };
}

/** `Wang, “Xinjiang Question,” 84`, `Gaddis, Cold War, 84` */
function readShort(
  text: string,
  italics: readonly Range[],
  isKnown: (name: string) => boolean,
): NoteCitation | undefined {
  const quoted = shortQuoted.exec(text);
  const plain = quoted ? undefined : shortPlain.exec(text.replace(/\.$/u, ''));
  const match = quoted ?? plain;
  if (!match) return readBare(text, isKnown);
  const named = readCitingNames(match[1]!);
  if (!named) return undefined;
  const names = named.names.map((name) => lastName(name, isKnown));
  const known = names.every((name) => isKnown(name));
  const title = (quoted ? match[3] : match[2])!.replace(/[,.\s]+$/u, '');
  const rest = (quoted ? match[4] : match[3])!.replace(/[\s.]+$/u, '');
  const isLocator = locatorAhead.test(rest);
  const titleAt = match.index + match[0].indexOf(title, match[1]!.length);
  const isItalic = italics.some(({ from, to }) => from <= titleAt + 1 && to >= titleAt + title.length - 1);
  if (!known && !(isLocator && names.length <= 3 && (quoted ? isFamilyName(names[0]!) : isItalic)))
    return undefined;
  if (!known && isItalic) names[0] = familyOf(names[0]!);
  const to = match[0].length - (isLocator ? 0 : (quoted ? match[4] : match[3])!.length);
  return {
    form: 'short-note',
    names,
    hasEtAl: named.hasEtAl,
    title,
    ...(isLocator && { locator: rest }),
    from: named.from,
    to: Math.max(named.from + 1, to),
  };
}

function readBare(text: string, isKnown: (name: string) => boolean): NoteCitation | undefined {
  const match = shortBare.exec(text);
  const named = match && readCitingNames(match[1]!);
  if (!named?.names.every((name) => isFamilyName(name) && isKnown(name))) return undefined;
  const { names, hasEtAl, from } = named;
  return { form: 'short-note', names, hasEtAl, locator: match![2]!, from, to: match![1]!.length };
}

function isFamilyName(name: string): boolean {
  return !name.includes(' ');
}

/** The last word of a name that nothing is known of, with the particles before it. */
function familyOf(name: string): string {
  const words = name.split(' ');
  let from = words.length - 1;
  while (from > 0 && particles.has(words[from - 1]!.toLowerCase())) from--;
  return words.slice(from).join(' ');
}

function lastName(name: string, isKnown: (name: string) => boolean): string {
  if (isKnown(name)) return name;
  const last = name.split(' ').at(-1)!;
  return isKnown(last) && !isInitials(last) && foldName(last) ? last : name;
}
