import type { Span } from '../manuscript.ts';
import { wellKnownPlaces } from '../words/name-words.ts';
import { type KnownName, knownNames, longestKnownName } from './name-table.ts';
import { roleWords } from './role-words.ts';
import { nameKey, type TextWord } from './text-words.ts';
import { wellKnownPersons } from './well-known-persons.ts';

/** A well-known name met in the text. */
export interface NameMention {
  readonly known: KnownName;
  readonly span: Span;
  readonly isQuoted: boolean;
  /** Behind a given name that is not the well-known person's: another who bears the name. */
  readonly isOther: boolean;
  /** Within a longer name: Peking University, the Treaty of Peking. */
  readonly isPart: boolean;
}

/** Endings that make another word of a name: Bismarckian, Stalinism. */
const ENDING = /(?:ian|ism|ist|ists|ite|ites|esque)$/u;
const LEAST_STEM = 5;

/** The well-known names of a text, right and misspelt, the longest that fits at each place. Cost: the number of words. */
export function findKnownNames(words: readonly TextWord[]): NameMention[] {
  const found: NameMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i]!;
    if (!first.isCapital) continue;
    const [known, count] = longestAt(words, i);
    if (!known) continue;
    const last = words[i + count - 1]!;
    found.push({
      known,
      span: { ...first.span, to: last.span.to },
      isQuoted: first.isQuoted,
      isOther: isOtherPerson(words, i, known),
      isPart: isPartOfName(words, i, count),
    });
    i += count - 1;
  }
  return found;
}

function longestAt(words: readonly TextWord[], i: number): readonly [KnownName | undefined, number] {
  const keys: string[] = [];
  for (let n = 0; n < longestKnownName; n++) {
    const word = words[i + n];
    if (!word || (n > 0 && !word.joins)) break;
    keys.push(word.key);
  }
  for (let n = keys.length; n > 0; n--) {
    const known = knownNames.get(keys.slice(0, n).join(' '));
    if (known) return [known, n];
  }
  const stem = keys[0]!.replace(ENDING, '');
  const derived = stem.length >= LEAST_STEM && stem !== keys[0] ? knownNames.get(stem) : undefined;
  if (!derived?.isWrong) return [undefined, 0];
  return [{ ...derived, name: derived.name + keys[0]!.slice(stem.length) }, 1];
}

/** Every word but the last of the names of well-known persons, by the key of the last. */
const givenNames = new Map<string, Set<string>>();
for (const person of wellKnownPersons) {
  const keys = nameKey(person).split(' ');
  const family = keys.pop()!;
  givenNames.set(family, new Set([...(givenNames.get(family) ?? []), ...keys]));
}

function isOtherPerson(words: readonly TextWord[], i: number, { name }: KnownName): boolean {
  const given = givenNames.get(nameKey(name));
  const before = words[i]!.joins === ' ' ? words[i - 1] : undefined;
  if (!given || !before?.isCapital || before.opensSentence) return false;
  return !roleWords.has(before.key) && !given.has(before.key) && !wellKnownPlaces.has(before.key);
}

function isPartOfName(words: readonly TextWord[], i: number, count: number): boolean {
  const [before, beforeThat, after] = [words[i - 1], words[i - 2], words[i + count]];
  const isAfterOf =
    words[i]!.joins !== '' && before?.key === 'of' && before.joins !== '' && beforeThat?.isCapital === true;
  return isAfterOf || (after !== undefined && after.joins === ' ' && after.isCapital);
}
