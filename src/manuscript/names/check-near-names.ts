import type { LintInput } from '../check.ts';
import { type Confidence, type Finding, finding } from '../finding.ts';
import { languageOf } from '../words/language.ts';
import { times } from './check-known-names.ts';
import { isLikeSlip, LEAST_LETTERS, ORDINARY_WORD } from './is-like-slip.ts';
import { knownNames } from './name-table.ts';
import { ordinaryNames } from './ordinary-names.ts';
import { roleWords } from './role-words.ts';
import { spellingIndex } from './spelling-index.ts';
import { nameKey, type TextWord } from './text-words.ts';

const LONG = 7;
/** A slip stands once or twice; what stands often is meant. */
const MOST_RARE = 2;
/** The usual spelling stands so often, and so many times as often. */
const LEAST_USUAL = 4;
const USUAL_TIMES = 4;
/** A slip that stands once is also held against what stands so often, for a glance; one of a long name against what stands twice. */
const FEW_USUAL = 3;
const TWICE = 2;
const OFTEN = 10;

interface NameUse {
  readonly key: string;
  readonly places: number[];
  /** Not counting headings, quotations and beginnings of sentences, where any word may have a capital. */
  sure: number;
  /** The words directly before it that have a capital: given names, titles. */
  readonly before: Set<string>;
}

/** Names that stand once or twice and are a slip away from one that stands often, or that is an author's. */
export function nearNameFindings(input: LintInput, words: readonly TextWord[]): Finding[] {
  const uses = nameUses(words);
  const small = new Set(words.filter(({ isCapital }) => !isCapital).map(({ key }) => key));
  const listed = listedNames(input);
  const usual = [...uses.values()].filter(({ places, sure }) => places.length >= TWICE && sure > 0);
  const index = spellingIndex(new Set([...usual.map(({ key }) => key), ...listed.families]));
  return [...uses.values()].flatMap((rare) => {
    const isSlip =
      rare.places.length <= MOST_RARE &&
      rare.key.length >= LEAST_LETTERS - 1 &&
      !small.has(rare.key) &&
      !listed.words.has(rare.key) &&
      !knownNames.has(rare.key) &&
      !ordinaryNames.has(rare.key) &&
      !roleWords.has(rare.key);
    if (!isSlip) return [];
    const others = index
      .near(rare.key)
      .filter(
        (other) =>
          !small.has(other) &&
          (isLikeSlip(rare.key, other, isMeant(rare, uses.get(other))) ||
            (other === `${rare.key}s` && rare.places.every((i) => isCutPlural(words, i)))),
      );
    const found = others.flatMap((other) =>
      nearFinding(input, words, rare, uses.get(other), other, listed.families),
    );
    return found.length === 1 ? found : [];
  });
}

function nameUses(words: readonly TextWord[]): Map<string, NameUse> {
  const uses = new Map<string, NameUse>();
  for (const [i, { key, word, isCapital, isCell, isHeading, isQuoted, opensSentence }] of words.entries()) {
    if (!isCapital || isCell || isMadeOfCapitals(word)) continue;
    const use = uses.get(key) ?? { key, places: [], sure: 0, before: new Set<string>() };
    uses.set(key, use);
    use.places.push(i);
    if (!isHeading && !isQuoted && !opensSentence) use.sure++;
    const before = words[i]!.joins ? words[i - 1] : undefined;
    if (before?.isCapital) use.before.add(before.key);
  }
  return uses;
}

/** Abbreviations, and telegraphic words: USSR, ChiCom; not McNamara, DeGaulle. */
function isMadeOfCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word.replace(/^(?:Ma?c|De|Di|La|Le|O['’]|Van)?\p{Lu}/u, ''));
}

/** Every word of the references, and the family names of authors. */
function listedNames({ manuscript, apparatus }: LintInput): { words: Set<string>; families: Set<string> } {
  const words = new Set<string>();
  for (const { span } of [...apparatus.references, ...apparatus.citations])
    for (const [word] of manuscript.blocks[span.block]!.text.slice(span.from, span.to).matchAll(
      /\p{Lu}[\p{L}\p{M}]+/gu,
    ))
      words.add(nameKey(word));
  const families = apparatus.references.flatMap(({ authors }) =>
    authors.map(({ family }) => nameKey(family)),
  );
  return {
    words,
    families: new Set(families.filter((name) => name.length >= LEAST_LETTERS && !name.includes(' '))),
  };
}

const AFTER_NAME = new Set(
  'and or but is are was were had have has in to from by on at as with for which that who when until after before'.split(
    ' ',
  ),
);

/** A long name that stands often, and once another way: `Tindersly` beside three Tindersleys. */
const isMeant = (rare: NameUse, usual: NameUse | undefined): boolean =>
  rare.places.length === 1 && rare.key.length > LONG && (usual?.places.length ?? 0) >= FEW_USUAL;

/** `the Kurile were lost` where the Kuriles are meant; not `the Kurile Islands`, `a Kennedy`. */
function isCutPlural(words: readonly TextWord[], i: number): boolean {
  const next = words[i + 1];
  return words[i - 1]?.key === 'the' && words[i]!.joins === ' ' && (!next?.joins || AFTER_NAME.has(next.key));
}

function nearFinding(
  input: LintInput,
  words: readonly TextWord[],
  rare: NameUse,
  usual: NameUse | undefined,
  key: string,
  families: ReadonlySet<string>,
): Finding[] {
  const count = usual?.places.length ?? 0;
  const isOnce = rare.places.length === 1 && count >= (key.length >= LONG ? TWICE : FEW_USUAL);
  const isUsual = isOnce || (count >= LEAST_USUAL && count >= USUAL_TIMES * rare.places.length);
  if (!isUsual && !families.has(key)) return [];
  const given = [...rare.before].filter((word) => !roleWords.has(word));
  const usualGiven = [...(usual?.before ?? [])].filter((word) => !roleWords.has(word));
  const isSamePerson = given.some((word) => usualGiven.includes(word));
  if (given.length > 0 && !isSamePerson) return [];
  // A word that opens its sentence may be any word.
  if (rare.sure === 0 && (key.length < LEAST_LETTERS || ORDINARY_WORD.test(rare.key))) return [];
  const isSure =
    isUsual &&
    rare.sure > 0 &&
    rare.key.length >= LONG &&
    (isSamePerson || (count >= OFTEN && rare.places.length === 1));
  // German gives every noun its capital, and its plurals change a letter within
  const isPlain = isSure && languageOf(input.manuscript)?.name !== 'German';
  const confidence: Confidence = isPlain ? 'likely' : 'look';
  const at = rare.places.find((i) => !words[i]!.isQuoted) ?? rare.places[0]!;
  const first = usual ? words[usual.places[0]!]! : undefined;
  const name = first?.word ?? familyName(input, key);
  const why = isUsual
    ? `the text has ${name} ${times(count)} and ${words[at]!.word} ${times(rare.places.length)}`
    : `${name} is an author in the references, and one letter parts the two`;
  return [
    finding(
      'name-spellings',
      input.manuscript,
      words[at]!.span,
      confidence,
      { rare: words[at]!.word, usual: name, why },
      first ? [{ span: first.span, says: `${name} first` }] : [],
    ),
  ];
}

function familyName({ apparatus }: LintInput, key: string): string {
  const authors = apparatus.references.flatMap((reference) => reference.authors);
  return authors.find(({ family }) => nameKey(family) === key)?.family ?? key;
}
