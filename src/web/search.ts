import type { ClaimVerdict } from '../argue/judge-report.ts';
import { own } from '../base/own.ts';
import type { StudyData } from '../publish/study-data.ts';

/** What a search finds: ids of claims and of facts in the study's order, and the names by which it found them. */
export interface Found {
  readonly claims: readonly string[];
  readonly facts: readonly string[];
  /** Actors and places that the words name, in any script or romanisation. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
}

/** Shorter Latin or Cyrillic words name an actor only when they are its whole name: `US`, but not the start of `USSR`. */
const WHOLE_BELOW = 3;
/** A name so long is also found at the start of a longer word: `Taiwan` in `Taiwanese`. */
const STEM_FROM = 5;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const OWN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // one character in two shapes, both usual in the name of Taiwan within one script
  臺: '台',
};

/**
 * A text as its words, without case, marks and apostrophes; a hyphenated word stands whole and in parts, so that `T'ai-wan`
 * and `taiwan` are one word, and `Soviet-Taiwanese` is found by either half.
 *
 * @example searchWords('Soviet-Taiwanese T’ai-pei') // => ['soviettaiwanese', 'soviet', 'taiwanese', 'taipei', 'tai', 'pei']
 */
export function searchWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻʹ`´]/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœı臺]/g, (letter) => own(OWN_LETTERS, letter) ?? letter);
  return (plain.match(/[\p{L}\p{N}]+(?:[-‐‑–_][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) => {
    const parts = word.split(/[-‐‑–_]/);
    return parts.length === 1 ? parts : [parts.join(''), ...parts];
  });
}

interface Searched {
  readonly id: string;
  readonly words: readonly string[];
  /** The same in a row, each word between spaces: names of several words are looked for here. */
  readonly row: string;
  readonly concerns: ReadonlySet<string>;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly string[];
}

/**
 * Makes the search of a study. Every word of a query must be found: at the start of a word of the text, or as (part of) a
 * name, in any script or romanisation, of an actor or place that the claim or fact is about or mentions. An empty query
 * gives undefined.
 */
export function makeSearch(
  data: Pick<StudyData, 'actors' | 'places' | 'facts'>,
  claims: readonly ClaimVerdict[],
): (query: string) => Found | undefined {
  const named = [...data.actors, ...data.places].map(namedOf);
  const ids = new Set(named.map(({ id }) => id));
  let all: { claims: Searched[]; facts: Searched[] } | undefined;
  return (query) => {
    const terms = query
      .trim()
      .split(/\s+/)
      .map(termOf)
      .filter((term) => term !== '');
    if (terms.length === 0) return undefined;
    all ??= {
      claims: claims.map((claim) => claimWords(claim, ids)),
      facts: data.facts.map(factWords),
    };
    const senses = terms.map((term) => ({ term, named: named.filter((each) => isNamed(each, term)) }));
    const match = (text: Searched) => senses.every((sense) => matches(text, sense));
    return {
      claims: all.claims.filter(match).map(({ id }) => id),
      facts: all.facts.filter(match).map(({ id }) => id),
      named: named
        .filter((each) => senses.every((sense) => sense.named.includes(each)))
        .map(({ id, name }) => ({ id, name })),
    };
  };
}

/** A word of a query: hyphens join, as in the words of texts. */
const termOf = (word: string): string => searchWords(word)[0] ?? '';

function namedOf({ id, name, names }: { id: string; name: string; names: readonly string[] }): Named {
  const all = [id, ...[name, ...names].flatMap((each) => [each, each.replace(/\s*\(.*?\)/g, '')])];
  const phrases = all.map((each) => each.split(/\s+/).map(termOf).filter(Boolean));
  return {
    id,
    name,
    words: new Set([...all.flatMap(searchWords), ...phrases.map((words) => words.join(''))]),
    phrases: [...new Set(phrases.map((words) => words.join(' ')))].filter((each) => each !== ''),
  };
}

function isNamed({ words }: Named, term: string): boolean {
  if (words.has(term)) return true;
  if (EAST_ASIAN.test(term)) return [...words].some((word) => word.includes(term));
  return term.length >= WHOLE_BELOW && [...words].some((word) => word.startsWith(term));
}

function matches(text: Searched, { term, named }: { term: string; named: readonly Named[] }): boolean {
  const isEastAsian = EAST_ASIAN.test(term);
  if (text.words.some((word) => (isEastAsian ? word.includes(term) : word.startsWith(term)))) return true;
  return named.some(
    ({ id, phrases }) => text.concerns.has(id) || phrases.some((each) => mentions(text, each)),
  );
}

function mentions({ row }: Searched, phrase: string): boolean {
  if (EAST_ASIAN.test(phrase)) return row.includes(phrase);
  return row.includes(phrase.length >= STEM_FROM ? ` ${phrase}` : ` ${phrase} `);
}

function searched(id: string, texts: readonly (string | undefined)[], concerns: readonly string[]): Searched {
  const words = texts.flatMap((text) => (text ? searchWords(text) : []));
  return { id, words, row: ` ${words.join(' ')} `, concerns: new Set(concerns) };
}

function claimWords(
  { id, says, group, aloud, test, note, by }: ClaimVerdict,
  ids: ReadonlySet<string>,
): Searched {
  const tested = (test.match(/[\p{L}][\p{L}\p{N}_-]*/gu) ?? []).filter((word) => ids.has(word));
  const sources = by.flatMap(({ source, via, quote }) => [source, via, quote]);
  return searched(id, [id, says, group, aloud, note, ...sources], tested);
}

function factWords(fact: StudyData['facts'][number]): Searched {
  const { id, kind, title, tags, note, by, to, place, object, evidence } = fact;
  const sources = evidence.flatMap(({ source, via, quote }) => [source, via, quote]);
  const concerns = [...by, ...to, ...[place, object].filter((each) => each !== undefined)];
  return searched(id, [id, kind, title, note, ...tags, ...sources], concerns);
}
