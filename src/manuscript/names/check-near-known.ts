import { STATE_WORDS } from '../../record/state-words.ts';
import { STATES } from '../../record/states.ts';
import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { languageOf } from '../words/language.ts';
import { isInflected, isLikeSlip, LEAST_LETTERS, ORDINARY_WORD } from './is-like-slip.ts';
import { knownNames } from './name-table.ts';
import { ordinaryNames } from './ordinary-names.ts';
import { roleWords } from './role-words.ts';
import { spellingIndex } from './spelling-index.ts';
import { nameKey, type TextWord } from './text-words.ts';
import { wellKnownNames } from './well-known-names.ts';
import { wellKnownPersons } from './well-known-persons.ts';

/** A single name is held against the well-known ones only when it is so long: shorter ones have too many near to them. */
const LONG = 8;
const MOST_WORDS = 3;
/** What stands more often is meant. */
const MOST_TIMES = 3;

/** States, and the seats of their governments. */
const placeNames = [...STATES.flatMap(([, ...names]) => names), ...STATE_WORDS.flatMap(({ seats }) => seats)];

/** Whole names, by key as they are written: those of persons, and right names of several words. */
const whole = new Map(
  [...wellKnownPersons, ...wellKnownNames.flatMap(({ right }) => right), ...placeNames]
    .filter((name) => /[\s-]/u.test(name) && nameKey(name).split(' ').length <= MOST_WORDS)
    .map((name) => [nameKey(name), name] as const),
);
const wholeIndex = spellingIndex(whole.keys());
/** Long names that stand alone. */
const single = new Map(
  [
    ...wellKnownNames.filter(({ kind }) => kind).flatMap(({ right }) => right),
    ...wellKnownPersons.map((name) => name.slice(name.lastIndexOf(' ') + 1)),
  ]
    .filter((name) => nameKey(name).length >= LONG && !/[\s-]/u.test(name))
    .map((name) => [nameKey(name), name] as const),
);
const singleIndex = spellingIndex(single.keys());
/** Of places shorter ones do: they are few. */
const LONG_PLACE = 7;
const stateNames = [
  ...placeNames,
  ...STATE_WORDS.flatMap(({ adjectives, others }) => [...adjectives, ...others]),
];
/** Beside Colombia there is a Columbia. */
const allStateKeys = new Set([...stateNames, 'Columbia'].flatMap((name) => nameKey(name).split(' ')));
const places = new Map(
  placeNames
    .filter((name) => nameKey(name).length >= LONG_PLACE && /^\p{L}+$/u.test(name))
    .map((name) => [nameKey(name), name] as const),
);
const placeIndex = spellingIndex(places.keys());
const rightParts = new Set([...whole.keys()].flatMap((key) => key.split(' ')));

/** Well-known names that one slip parts from how they are written, though the table has no such slip: Arial Sharon, Adenaeur. */
export function nearKnownFindings(input: LintInput, words: readonly TextWord[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  const small = new Set(words.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  const isNew = (key: string): boolean =>
    !small.has(key) &&
    !ordinaryNames.has(key) &&
    !roleWords.has(key) &&
    !knownNames.has(key) &&
    !allStateKeys.has(key) &&
    !rightParts.has(key);
  // other languages have their own names of places
  const isEnglish = (languageOf(input.manuscript)?.name ?? 'English') === 'English';
  const said = new Set<string>();
  return words.flatMap((word, i) => {
    if (!word.isCapital || word.isQuoted) return [];
    const near = nearWhole(words, i, isNew) ?? nearSingle(words, i, isNew, counts, isEnglish);
    if (!near || said.has(near.words) || (counts.get(near.slip) ?? 0) > MOST_TIMES) return [];
    said.add(near.words);
    return [
      finding('name-misspelt', input.manuscript, { ...word.span, to: near.to }, near.confidence, {
        name: near.words,
        usual: near.usual,
        why: `the name is usually written ${near.usual}`,
      }),
    ];
  });
}

interface Near {
  readonly words: string;
  readonly usual: string;
  /** The word that differs. */
  readonly slip: string;
  readonly to: number;
  readonly confidence: Confidence;
}

/** A whole name of which one word has a slip, and that word is no name or word by itself. */
function nearWhole(words: readonly TextWord[], i: number, isNew: (key: string) => boolean): Near | undefined {
  for (let n = MOST_WORDS; n > 1; n--) {
    const those = words.slice(i, i + n);
    if (those.length < n || those.slice(1).some(({ joins }) => !joins)) continue;
    if (words[i + n]?.joins === '-') continue;
    const keys = those.map(({ key }) => key);
    const key = keys.join(' ');
    if (whole.has(key) || knownNames.has(key)) return undefined;
    for (const other of wholeIndex.near(key)) {
      const parts = other.split(' ');
      const at = keys.findIndex((part, n) => part !== parts[n]);
      const slip = keys[at];
      if (
        parts.length !== n ||
        slip === undefined ||
        slip.length < 4 ||
        !isNew(slip) ||
        (slip.length !== parts[at]!.length && isInflected(slip, parts[at]!))
      )
        continue;
      if (keys.some((part, n) => n !== at && part !== parts[n])) continue;
      const usual = whole.get(other)!;
      const text = those.map(({ word, joins }, n) => (n > 0 ? joins + word : word)).join('');
      return { words: text, usual, slip, to: those.at(-1)!.span.to, confidence: 'likely' };
    }
  }
  return undefined;
}

/** A long name alone. Beside a given name or behind a hyphen it may be anybody’s. */
function nearSingle(
  words: readonly TextWord[],
  i: number,
  isNew: (key: string) => boolean,
  counts: ReadonlyMap<string, number>,
  isEnglish: boolean,
): Near | undefined {
  const { word, key, span, joins } = words[i]!;
  const before = joins ? words[i - 1] : undefined;
  const isOther = before?.isCapital && !roleWords.has(before.key);
  if (key.length < LEAST_LETTERS || isOther || /^\p{Lu}+$/u.test(word) || !isNew(key)) return undefined;
  if (ORDINARY_WORD.test(key)) return undefined;
  const near = [...singleIndex.near(key), ...(isEnglish ? placeIndex.near(key) : [])];
  const [other, more] = [...new Set(near)].filter((one) => isLikeSlip(key, one));
  // Where the text has the right form too, the two are held against each other as spellings of one name.
  if (other === undefined || more !== undefined || (counts.get(other) ?? 0) > 1) return undefined;
  return {
    words: word,
    usual: single.get(other) ?? places.get(other)!,
    slip: key,
    to: span.to,
    confidence: 'look',
  };
}
