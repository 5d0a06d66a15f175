import { type AskedTrait, singular } from './asked-traits.ts';
import { type Named, namedBy } from './names.ts';
import type { NearWord } from './near-words.ts';
import type { AskedTime } from './read-times.ts';
import type { PlacedWord } from './search-words.ts';
import type { WordIndex } from './word-index.ts';

/** A word of a query as it is understood. */
export interface AskedWord {
  /** As it was typed. */
  readonly typed: string;
  /** The words of the study that it stands for. */
  readonly words: readonly string[];
  /** Those whom it names. */
  readonly named: readonly Named[];
  /** Whether the study has no such word, and the nearest were taken. */
  readonly isNear: boolean;
}

/** A query as it is understood: everything in it is asked for at once. */
export interface Asked {
  readonly times: readonly AskedTime[];
  readonly traits: readonly (AskedTrait & { readonly typed: string })[];
  readonly words: readonly AskedWord[];
}

/** What words of a query are looked up in. */
export interface Known {
  readonly index: WordIndex;
  readonly named: readonly Named[];
  /** The words of names: of words equally near, these are meant. */
  readonly nameWords: ReadonlySet<string>;
  readonly near: (word: string) => readonly NearWord[];
}

/** The ways to understand a typed word, the likeliest first: words that begin with it and whom it names; its halves; and, where there is neither or `isNearToo`, what is spelled or sounds almost so. */
export function waysToRead(
  { form, parts, typed }: TypedWord,
  known: Known,
  isNearToo = false,
): readonly (readonly AskedWord[])[] {
  const whole = exactly(typed, form, known);
  const halves = parts.flatMap((part) => exactly(part.form, part.form, known) ?? []);
  const ways = [
    ...(whole ? [[whole]] : []),
    ...(parts.length > 0 && halves.length === parts.length ? [halves] : []),
  ];
  if (ways.length > 0 && !isNearToo) return ways;
  const near = nearest(form, known);
  if (near.length > 0) ways.push([{ typed, words: near, named: namedBy(known.named, near), isNear: true }]);
  return ways.length > 0 ? ways : [[{ typed, words: [], named: [], isNear: false }]];
}

/** A word of a query as it was typed. */
export interface TypedWord extends Pick<PlacedWord, 'form' | 'parts'> {
  readonly typed: string;
}

function exactly(typed: string, form: string, { index, named }: Known): AskedWord | undefined {
  const forms = [...new Set([form, singular(form)])];
  const words = [...new Set(forms.flatMap((each) => index.begun(each)))];
  const meant = namedBy(named, forms);
  return words.length + meant.length === 0 ? undefined : { typed, words, named: meant, isNear: false };
}

function nearest(form: string, { near, nameWords }: Known): string[] {
  const found = near(form);
  const best = found.filter(({ slips }) => slips === found[0]!.slips).map(({ word }) => word);
  const ofNames = best.filter((word) => nameWords.has(word));
  return ofNames.length > 0 ? ofNames : best;
}

/** Those whom all the words of a query name together. */
export function namedTogether(words: readonly AskedWord[]): readonly Named[] {
  const [first, ...others] = words;
  return first ? first.named.filter((each) => others.every(({ named }) => named.includes(each))) : [];
}
