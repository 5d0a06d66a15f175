import {
  etAlWords,
  notCitingWords,
  openingWords,
  reportingVerb,
  wellKnownPlaces,
} from '../words/name-words.ts';
import { foldName, withoutParticles } from './fold-name.ts';
import type { ReadCitation } from './read-parentheses.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { entriesUnder, isYearOf } from './tie-citation.ts';

/** The names that a year in brackets belongs to, and where they begin. */
export interface NamesBefore {
  readonly names: readonly string[];
  readonly hasEtAl: boolean;
  /** The first letter of the word, or the initials, before the first name. */
  readonly initial?: string;
  readonly from: number;
}

const particle = `(?:(?:[Vv]an|[Vv]on|[Dd]e|der|den|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]u|[Ll]e|[Ll]a|al|el|[Tt]er|[Tt]en) )`;
const piece = String.raw`${particle}{0,3}(?:[dl]['’]|al-|el-)?\p{Lu}[\p{L}\p{M}'’-]{0,30}(?: ${particle}{0,3}\p{Lu}[\p{L}\p{M}'’.-]{0,30}){0,4}`;
const between = `(?:, and |, & |, | and | & | und | et )`;
const namesForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${piece}(?:${between}${piece}){0,6})(,? ${etAlWords},?)?(?:['’]s?)?[\s,]{0,2}$`,
  'u',
);
/** Names are looked for in this many characters before the bracket. */
const reach = 160;

/**
 * Finds the names before a year in brackets: `Share (2003)`, `Tubilewicz’s (2005)`, `MacNair and Lach (1955)`. Names that the list
 * lacks are taken only where the sentence reports what they write.
 */
export function namesBefore(
  text: string,
  bare: ReadCitation,
  index: ReferenceIndex,
): NamesBefore | undefined {
  const bracket = bare.bracket ?? bare.from;
  const start = Math.max(0, bracket - reach);
  const before = text.slice(start, bracket);
  const match = namesForm.exec(before);
  if (!match) return institutionBefore(before, start, index);
  const hasEtAl = match[2] !== undefined;
  const at = start + match.index;
  const pieces = piecesOf(match[1]!.replace(/['’]s?$/u, ''));
  const candidates = pieces.flatMap((_, i) => variants(pieces.slice(i)));
  const inList = candidates.filter(({ names }) => entriesUnder(names, index).length > 0);
  const ofYear = inList.filter(({ names }) =>
    entriesUnder(names, index).some((i) => isYearOf(index.references[i]!, bare)),
  );
  const found = ofYear[0] ?? inList[0] ?? unlisted(text, bracket, before, candidates, hasEtAl);
  if (!found) return institutionBefore(before, start, index);
  const initial = /(?<![\p{L}\p{N}])(\p{Lu})[\p{L}.-]{0,20}(?: \p{Lu}\.){0,2} $/u.exec(
    text.slice(Math.max(0, at + found.from - 40), at + found.from),
  )?.[1];
  return { names: found.names, hasEtAl, ...(initial && { initial }), from: at + found.from };
}

/** A body of the list that the words before a bracket end with: “the Ministry of Inland Waters (1904)”. */
function institutionBefore(before: string, start: number, index: ReferenceIndex): NamesBefore | undefined {
  const text = before.replace(/(?:['’]s?)?[\s,]{0,3}$/u, '');
  for (const { index: from } of text.matchAll(/(?<=^|[\s(“"])\p{Lu}/gu)) {
    const name = text.slice(from);
    const entries = index.byName.get(foldName(name)) ?? [];
    if (entries.some((i) => index.references[i]!.heading !== undefined))
      return { names: [name], hasEtAl: false, from: start + from };
  }
  return undefined;
}

interface Candidate {
  readonly names: readonly string[];
  readonly from: number;
}

function piecesOf(text: string): { text: string; from: number }[] {
  const pieces: { text: string; from: number }[] = [];
  let from = 0;
  for (const part of text.split(/(, and |, & |, | and | & | und | et )/u)) {
    if (pieces.length === 0 || !/^(?:,|\s)/u.test(part)) pieces.push({ text: part, from });
    from += part.length;
  }
  return pieces;
}

/** Names whole, or without given names: `John Lewis Gaddis`, then `Gaddis`; `Berg K.`, then `Berg`. */
function variants(pieces: readonly { text: string; from: number }[]): Candidate[] {
  const first = pieces[0]!;
  const rest = pieces.slice(1).map(({ text }) => family(text));
  const found: Candidate[] = [];
  for (const match of first.text.matchAll(/(?<=^|\s)\S/gu)) {
    const name = first.text.slice(match.index);
    const from = first.from + match.index;
    found.push({ names: [name, ...rest], from });
    const bare = name.replace(generationBehind, '').replace(initialsBehind, '');
    if (bare !== name && bare !== '') found.push({ names: [bare, ...rest], from });
  }
  return found;
}

const generationBehind = /,? (?:Jr|Sr)\.?$/u;
const initialsBehind = /(?:\s\p{Lu}\.?)+$/u;

function family(text: string): string {
  const words = text.replace(generationBehind, '').replace(initialsBehind, '').split(' ');
  return withoutParticles(words.at(-1)!) === words.at(-1) ? words.at(-1)! : text;
}

function unlisted(
  text: string,
  bracket: number,
  before: string,
  candidates: readonly Candidate[],
  hasEtAl: boolean,
): Candidate | undefined {
  // A case at law: `Allen v. Mulligan (2023)`.
  if (/\svs?\.?\s[^,;.()]{1,60}$/u.test(before)) return undefined;
  const close = text.indexOf(')', bracket);
  const isReported = close > 0 && reportingVerb.test(text.slice(close + 1, close + 60));
  if (!isReported && !hasEtAl && !/\b(?:according to|by) [^,.]*$/iu.test(before)) return undefined;
  // “Moreover, Berg and Lund (2003)”: what opens the sentence is no author.
  const meant = candidates.filter(({ names }) => !openingWords.has(names[0]!.toLowerCase()));
  const found = meant.findLast(({ names }) => /^\p{Lu}/u.test(names[0]!) && !names[0]!.includes(' '));
  if (!found || found.names.some((name) => isNoAuthor(name.toLowerCase()))) return undefined;
  const whole = meant.find(({ names }) => names.length > 1 && names.every((name) => !name.includes(' ')));
  return whole ?? found;
}

function isNoAuthor(name: string): boolean {
  return notCitingWords.has(name) || wellKnownPlaces.has(name) || openingWords.has(name);
}

/** A name of the list earlier in the sentence whose work has this year: “Ballis’s pattern of treaties (1951, 170)”. */
export function nameInSentence(
  sentence: string,
  bare: ReadCitation,
  index: ReferenceIndex,
): string | undefined {
  let found: string | undefined;
  for (const [word] of sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)) {
    const name = word.replace(/['’]s?$/u, '');
    const entries = index.byName.get(foldName(name)) ?? [];
    if (entries.some((i) => isYearOf(index.references[i]!, bare))) found = name;
  }
  return found;
}
