import { wordPattern } from '../../base/words.ts';
import { ADJECTIVES, NO_NAMES } from './name-kinds.ts';

/** A word, as names are made of them. */
export interface NameWord {
  /** Without a genitive ’s. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly isCapital: boolean;
  readonly isGenitive: boolean;
  /** A single space stands between the word before and this one. */
  readonly joins: boolean;
  readonly opensSentence: boolean;
}

/** Initials stay with the name: John F. Dulles, U.S. */
const WORD = new RegExp(
  String.raw`(?:\p{Lu}\.)(?: ?\p{Lu}\.)+(?= ?\p{Lu}\p{Ll})|(?:\p{Lu}\.){2,}|\p{Lu}\.(?= \p{Lu}\p{Ll})|${wordPattern({ figures: false, hyphens: 'join' })}`,
  'gu',
);
/** A genitive ’s; not that of the People’s Republic. */
const GENITIVE = /(?<!^People)[’'ʼ‘]s$/u;
const OPENING = /[.!?:;•“"‘([]\s*$/u;

/** The words of a text, with what tells a name from other words. Cost: the length of the text. */
export function nameWords(text: string, sentences: readonly { readonly from: number }[]): NameWord[] {
  const starts = new Set(sentences.map(({ from }) => from));
  let end = -2;
  let wasGenitive = false;
  return Array.from(text.matchAll(WORD), ({ 0: whole, index: from }) => {
    const word = whole.replace(GENITIVE, '');
    const joins = from - end === 1 && text[end] === ' ' && !wasGenitive && !starts.has(from);
    end = from + whole.length;
    wasGenitive = word !== whole;
    return {
      text: word,
      from,
      to: from + word.length,
      isCapital: /^\p{Lu}/u.test(word),
      isGenitive: wasGenitive,
      joins,
      opensSentence: starts.has(from) || from === 0 || OPENING.test(text.slice(Math.max(0, from - 3), from)),
    };
  });
}

/** Letters that stand for a longer name: KMT. */
export function isLetters(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) && !/^[IVXLC]+$/u.test(word);
}

/** Whether a word tells whose or of what sort something is, and names nothing: Soviet, Sino-US, One-China. */
export function isAdjective(word: string, isKnown: (part: string) => boolean): boolean {
  if (ADJECTIVES.has(word)) return true;
  const parts = word.split(/[-‐]/u);
  return (
    parts.length > 1 && parts.every((part) => ADJECTIVES.has(part) || NO_NAMES.has(part) || isKnown(part))
  );
}
