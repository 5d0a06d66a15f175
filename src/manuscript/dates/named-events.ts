import type { LintInput } from '../check.ts';
import { ACTOR_STEMS } from './actor-words.ts';
import { type KnownDate, knownDates, type Phrase } from './known-dates.ts';
import { type Stem, stemsOf } from './stems.ts';

/** An event named in a text, and where. */
export interface Named {
  readonly known: KnownDate;
  readonly from: number;
  readonly to: number;
  /** By the words of a title in any order, not by a phrase. */
  readonly isLoose: boolean;
}

/** Known events by the stem under which a text is searched for them. */
export interface NameIndex {
  readonly phrases: ReadonlyMap<string, readonly { readonly known: KnownDate; readonly phrase: Phrase }[]>;
  readonly titles: ReadonlyMap<
    string,
    readonly { readonly known: KnownDate; readonly title: readonly string[] }[]
  >;
}

/** Small words that may stand within a phrase: at most so many at once. */
const MOST_BETWEEN = 2;
/** A title names its event when its words stand within so many characters. */
const TITLE_WITHIN = 140;

/** Makes ready what a text is searched for. */
export function nameIndex(known: readonly KnownDate[]): NameIndex {
  const phrases = new Map<string, { known: KnownDate; phrase: Phrase }[]>();
  const titles = new Map<string, { known: KnownDate; title: readonly string[] }[]>();
  for (const one of known) {
    for (const phrase of one.phrases) push(phrases, phrase.stems[0]!, { known: one, phrase });
    if (one.title) {
      // The longest word is the rarest.
      const key = one.title.reduce((a, b) => (b.length > a.length ? b : a));
      push(titles, key, { known: one, title: one.title });
    }
  }
  return { phrases, titles };
}

let builtIn: NameIndex | undefined;

/** The events that a manuscript is searched for: those of the chronology, of the author’s own, and of a case when there is one. */
export function eventIndex({ study, chronology = [] }: Pick<LintInput, 'study' | 'chronology'>): NameIndex {
  if (study || chronology.length > 0) return nameIndex(knownDates(study?.record, chronology));
  builtIn ??= nameIndex(knownDates(undefined));
  return builtIn;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/**
 * The events that a sentence names, in order; of phrases that overlap the longest names the event (the second crisis, not the
 * crisis), and two events of one phrase are both given. `offset` is added to their places.
 */
export function namedIn(sentence: string, index: NameIndex, offset = 0): Named[] {
  const stems = stemsOf(sentence);
  const found = [...byPhrase(stems, index), ...byTitle(stems, index)]
    .map((one) => ({ ...one, from: one.from + offset, to: one.to + offset }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Named[] = [];
  let longest: Named | undefined;
  for (const one of found) {
    const isWithin = longest && one.to <= longest.to && one.to - one.from < longest.to - longest.from;
    if (isWithin && !longest!.isLoose) continue;
    if (!longest || one.to > longest.to) longest = one;
    kept.push(one);
  }
  return kept;
}

function byPhrase(stems: readonly Stem[], { phrases }: NameIndex): Named[] {
  return stems.flatMap(({ stem, from }, i) =>
    (phrases.get(stem) ?? []).flatMap(({ known, phrase }) => {
      const last = endOf(stems, i, phrase.stems);
      return last !== undefined && isAmid(stems, i, last, known.amid, phrase.isAct)
        ? [{ known, from, to: stems[last]!.to, isLoose: false }]
        : [];
    }),
  );
}

function endOf(stems: readonly Stem[], first: number, phrase: readonly string[]): number | undefined {
  for (const [i, wanted] of phrase.entries()) {
    const there = stems[first + i];
    if (there?.stem !== wanted || (i > 0 && there.skipped > MOST_BETWEEN)) return undefined;
  }
  return first + phrase.length - 1;
}

/** So many words before or after a phrase are looked at for whose act it is. */
const ACTOR_WITHIN = 25;

/**
 * Whether a phrase that would name other events too stands amid the words that it needs. An act is that of the actor named last
 * before it, or, when none is, of one named after it.
 */
function isAmid(
  stems: readonly Stem[],
  first: number,
  last: number,
  amid: readonly string[],
  isAct: boolean,
): boolean {
  if (amid.length === 0) return true;
  const isWanted = ({ stem }: Stem): boolean => amid.includes(stem);
  if (!isAct) return stems.some(isWanted);
  if (stems.slice(first, last + 1).some((one) => isWanted(one) && !ACTOR_STEMS.has(one.stem))) return true;
  const before = stems.slice(Math.max(0, first - ACTOR_WITHIN), first);
  const actor = before.findLast((one) => ACTOR_STEMS.has(one.stem) || isWanted(one));
  return actor ? isWanted(actor) : stems.slice(last + 1, last + 1 + ACTOR_WITHIN).some(isWanted);
}

function byTitle(stems: readonly Stem[], { titles }: NameIndex): Named[] {
  if (titles.size === 0) return [];
  const present = new Set(stems.map(({ stem }) => stem));
  const done = new Set<KnownDate>();
  return stems.flatMap(({ stem }, i) =>
    (titles.get(stem) ?? []).flatMap(({ known, title }) => {
      if (done.has(known) || !title.every((word) => present.has(word))) return [];
      const around = windowAround(stems, i, title);
      if (!around) return [];
      done.add(known);
      return [{ known, from: stems[around[0]]!.from, to: stems[around[1]]!.to, isLoose: true }];
    }),
  );
}

/** The shortest stretch around a word that holds every word of a title, if it is short enough: nearest words first. */
function windowAround(
  stems: readonly Stem[],
  at: number,
  title: readonly string[],
): readonly [first: number, last: number] | undefined {
  const wanted = new Set(title);
  let [first, last] = [at, at];
  wanted.delete(stems[at]!.stem);
  for (let step = 1; wanted.size > 0; step++) {
    const [before, after] = [stems[at - step], stems[at + step]];
    if (before && wanted.delete(before.stem)) first = at - step;
    if (after && wanted.delete(after.stem)) last = at + step;
    if (stems[last]!.to - stems[first]!.from > TITLE_WITHIN) return undefined;
    if ((!before && !after) || step > TITLE_WITHIN / 2) return undefined;
  }
  return [first, last];
}
