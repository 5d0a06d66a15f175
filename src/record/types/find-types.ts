import { suggest } from '../../base/suggest.ts';
import { type CameoEntry, cameoEntry, cameoNumbers } from '../cameo.ts';
import { typeSynonyms } from './type-synonyms.ts';
import { wordStems } from './word-stem.ts';

/** Something that an event can be, and by which words it is found: a CAMEO code or a type of the case's own. */
export interface FindableType {
  readonly code: string;
  readonly name: string;
  /** Other phrases for it. */
  readonly phrases: readonly string[];
}

/** Types found by words. `near`: nothing has all of them, and these are what is nearest. */
export interface FoundTypes<T extends FindableType> {
  readonly types: readonly T[];
  readonly near: boolean;
}

/** Every CAMEO code with the phrases that lead to it, in order. */
export const cameoTypes: readonly FindableType[] = cameoNumbers.map((code) => ({
  code,
  name: entryOf(code).name,
  phrases: typeSynonyms
    .filter(([codes]) => codes.split(' ').includes(code))
    .flatMap(([, ...phrases]) => phrases),
}));

function entryOf(code: string): CameoEntry {
  return cameoEntry(code, 'gdelt')!;
}

/**
 * The types that answer to some words, the best first: a code and what is below it by its digits; else every type in whose name, or in one of whose phrases, all the
 * words stand, whatever their form and spelling. No words: all.
 */
export function findTypes<T extends FindableType>(words: string, among: readonly T[]): FoundTypes<T> {
  const text = words.trim();
  if (text === '') return { types: among, near: false };
  if (/^\d+$/.test(text)) {
    const below = among.filter(({ code }) => code.startsWith(text) || code === `0${text}`);
    if (below.length > 0) return { types: below, near: false };
  }
  const wanted = wordStems(text);
  const exact = ranked(wanted, among, 'all');
  if (exact.length > 0) return { types: exact, near: false };
  const mended = wanted.map((word) => suggest(word, vocabulary(among)) ?? word);
  const nearest = ranked(mended, among, 'all');
  return {
    types: nearest.length > 0 ? nearest : ranked(mended, among, 'some').slice(0, MOST_NEAR),
    near: true,
  };
}

const MOST_NEAR = 8;

function ranked<T extends FindableType>(
  wanted: readonly string[],
  among: readonly T[],
  need: 'all' | 'some',
): T[] {
  if (wanted.length === 0) return [];
  const scored = among
    .map((type) => ({ type, score: scoreOf(wanted, type, need) }))
    .filter(({ score }) => score > 0);
  return scored.sort((a, b) => b.score - a.score).map(({ type }) => type);
}

/** Of the type's name and phrases the one that the words fit best: the share of it that they are, a whole phrase above any part of one. */
function scoreOf(
  wanted: readonly string[],
  { code, name, phrases }: FindableType,
  need: 'all' | 'some',
): number {
  const scores = [name, code, ...phrases].map((phrase) => {
    const stems = new Set(wordStems(phrase));
    const held = wanted.filter((word) => stems.has(word)).length;
    if (need === 'all' && held < wanted.length) return 0;
    return held / Math.max(stems.size, wanted.length);
  });
  return Math.max(...scores);
}

function vocabulary(among: readonly FindableType[]): Set<string> {
  return new Set(among.flatMap(({ name, code, phrases }) => [name, code, ...phrases].flatMap(wordStems)));
}

/** What a type in words stands for: the one code whose name or phrase it is; or the codes among which its author has to choose. */
export type TypeReading =
  | { readonly is: 'name' | 'phrase'; readonly code: string }
  | { readonly is: 'several'; readonly codes: readonly string[] }
  | { readonly is: 'none'; readonly near: readonly string[] };

/**
 * Which CAMEO code some words stand for: that of which they are the whole name, or the one that answers to them. A heading of two digits, as `Yield`, stands for the
 * code below it of the same name; one under which there is none (`Protest`) leaves the choice to the author.
 */
export function readTypeWords(words: string): TypeReading {
  const wanted = keyOf(words);
  if (wanted === '') return { is: 'none', near: [] };
  const named = cameoTypes.filter(({ name }) => keyOf(name) === wanted).map(({ code }) => code);
  const code = named.find((one) => one.length > 2);
  if (code !== undefined) return { is: 'name', code };
  const row = typeSynonyms.filter(([, ...phrases]) => phrases.some((phrase) => keyOf(phrase) === wanted));
  const { types, near } = findTypes(words, cameoTypes);
  const codes =
    row.length > 0 ? [...new Set(row.flatMap(([all]) => all.split(' ')))] : types.map((type) => type.code);
  if (near) return { is: 'none', near: codes };
  if (codes.length > 1) return { is: 'several', codes };
  return { is: named.length > 0 ? 'name' : 'phrase', code: codes[0]! };
}

const keyOf = (text: string): string => wordStems(text).join(' ');
