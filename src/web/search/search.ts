import type { DayBounds } from '../../publish/study-data.ts';
import { singular, traitGroups } from './asked-traits.ts';
import { type Entry, type Group, groups, type Searched, searchEntries } from './entries.ts';
import { type Marks, marksOf } from './marks.ts';
import { mentions, type Named, namedOf } from './names.ts';
import { makeNearWords } from './near-words.ts';
import { readQuery } from './read-query.ts';
import type { AskedTime } from './read-times.ts';
import { placedWords, searchWords } from './search-words.ts';
import { type Asked, type AskedWord, namedTogether } from './senses.ts';
import { makeWordIndex, WHOLE_BELOW } from './word-index.ts';

/** What a search finds. */
export interface Found {
  /** Group after group; in each by date, or else in the study's order. What may have been at another time than was asked for, or went on longer, comes last in its group. */
  readonly entries: readonly Entry[];
  /** Actors and places that the words name, in any script or romanisation. */
  readonly named: readonly Named[];
  /** The query as it was understood. */
  readonly asked: Asked;
  readonly marks: Marks;
}

/** The search of a study. */
export interface Search {
  /** What a query finds, of these groups where they are named; nothing for an empty query. */
  find(query: string, among?: readonly Group[]): Found | undefined;
  /** Words of the study that are like one that it does not have, nearest first, as it writes them. */
  near(word: string): readonly string[];
  /** A word as the study writes it. */
  asWritten(word: string): string;
}

/** So many slips may part a word from those that are offered in its stead. */
const offeredSlips = (word: string): number => Math.max(2, Math.floor(word.length / 2));

/** Of the words that are offered, those of names, and those that start in the same way, are nearer by so many slips. */
const OF_A_NAME = 0.75;
const SAME_START = 0.5;

/** Makes the search of a study. Everything that a query names must be found in what it finds. */
export function makeSearch(searched: Searched): Search {
  let made: Search | undefined;
  // most visits to a page search nothing
  const search = () => {
    made ??= searchOf(searchEntries(searched));
    return made;
  };
  return {
    find: (...asked) => search().find(...asked),
    near: (word) => search().near(word),
    asWritten: (word) => search().asWritten(word),
  };
}

function searchOf(entries: readonly Entry[]): Search {
  const titles = entries.map(({ title }) => searchWords(title));
  const texts = entries.map(({ about, more }, at) => [
    ...titles[at]!,
    ...[...about, ...more].flatMap(searchWords),
  ]);
  const said = entries.map(({ keys }, at) => [...texts[at]!, ...keys.flatMap(searchWords)]);
  const told = makeWordIndex(said);
  const index = makeWordIndex(entries.map(({ cites }, at) => [...said[at]!, ...cites.flatMap(searchWords)]));
  const titleIndex = makeWordIndex(titles);
  const concerned = makeWordIndex(entries.map(({ concerns }) => concerns));
  const named = entries.filter(({ group }) => group === 'name').map(namedOf);
  const near = makeNearWords(makeWordIndex(texts).words.filter((word) => !/\d/.test(word)));
  const nameWords = new Set(named.flatMap(({ words }) => [...words]));
  const traits = traitGroups(entries);
  const rows = texts.map((text) => ` ${text.join(' ')} `);

  const holding = ({ words, named: meant }: AskedWord): ReadonlySet<number> => {
    if (meant.length === 0) return index.having(words);
    // what cites somebody's letters or memoirs is not for that about them
    const mentioned = meant.flatMap(({ phrases }) =>
      phrases.flatMap((phrase) =>
        [...told.having(told.begun(phrase.split(' ')[0]!))].filter((at) => mentions(rows[at]!, phrase)),
      ),
    );
    return new Set([...told.having(words), ...concerned.having(meant.map(({ id }) => id)), ...mentioned]);
  };

  const matching = ({ times, traits: kinds, words }: Asked): Entry[] => {
    const held = words.map(holding);
    const titled = kinds.map(({ typed, trait }) => {
      const forms = placedWords(typed).map(({ form }) => form);
      return titleIndex.having([...forms, ...forms.map(singular), trait]);
    });
    const dated = times.map(({ words: typed = '' }) =>
      searchWords(typed).map((word) => index.having([word])),
    );
    const ofNames = kinds.filter(({ group }) => group === 'name');
    const isKind = (entry: Entry, at: number) => (kind: Asked['traits'][number], i: number) =>
      entry.traits.includes(kind.trait) || (!kind.isStrict && titled[i]!.has(at));
    return entries.filter((entry, at) => {
      if (!held.every((each) => each.has(at))) return false;
      // who or where is found by words alone: it has no channel and no time
      if (entry.group === 'name')
        return (
          words.length + ofNames.length > 0 &&
          kinds.filter(({ isStrict }) => isStrict).every(isKind(entry, at))
        );
      if (!kinds.every(isKind(entry, at))) return false;
      return times.every((time, i) =>
        entry.first
          ? meets(entry.first, time) || meets(entry.end, time)
          : dated[i]!.length > 0 && dated[i]!.every((each) => each.has(at)),
      );
    });
  };

  const find: Search['find'] = (query, among = groups) => {
    let asked: Asked | undefined;
    let found: Entry[] = [];
    for (const way of readQuery(query, traits, { index, named, nameWords, near })) {
      asked ??= way;
      found = matching(way).filter(({ group }) => among.includes(group));
      if (found.length === 0) continue;
      asked = way;
      break;
    }
    if (!asked) return undefined;
    const meant = namedTogether(asked.words);
    const order = groupOrder(asked, meant.length === 0 && isSource(asked, found));
    const place = (entry: Entry) => order.indexOf(entry.group) * 3 + whenOf(entry, asked.times);
    return { entries: found.sort((a, b) => place(a) - place(b)), named: meant, asked, marks: marksOf(asked) };
  };

  const asWritten = (word: string): string => {
    for (const at of index.having([word])) {
      const { title, about, more } = entries[at]!;
      for (const text of [title, ...about, ...more])
        for (const { at, end, parts, form } of placedWords(text))
          for (const each of [{ at, end, form }, ...parts])
            if (each.form === word) return text.slice(each.at, each.end);
    }
    return word;
  };

  return {
    find,
    asWritten,
    near: (word) => {
      const form = placedWords(word)[0]?.form ?? '';
      const alike = near(form, offeredSlips(form)).filter(({ word: { length } }) => length >= WHOLE_BELOW);
      const offered = alike.map((each) => ({
        ...each,
        slips:
          each.slips -
          (nameWords.has(each.word) ? OF_A_NAME : 0) -
          (each.word.startsWith(form.slice(0, 2)) ? SAME_START : 0),
      }));
      return [...new Set(offered.sort((a, b) => a.slips - b.slips).map((each) => asWritten(each.word)))];
    },
  };
}

/** Whether the words begin the id of a source, as an author's name does. */
function isSource({ words }: Asked, found: readonly Entry[]): boolean {
  const forms = words.flatMap(({ typed }) => searchWords(typed));
  return (
    forms.some((form) => form.length >= WHOLE_BELOW) &&
    found.some(({ group, id }) => group === 'source' && forms.every((form) => id.startsWith(form)))
  );
}

/** What has no day of its own. */
const undated: readonly Group[] = ['claim', 'rival', 'scenario', 'section', 'source'];

/** What a query names comes first; where it names a time, what has no day comes after what happened. */
function groupOrder({ times, traits }: Asked, isSource: boolean): readonly Group[] {
  const first = [...traits.flatMap(({ group }) => group ?? []), ...(isSource ? (['source'] as const) : [])];
  const late = times.length > 0 ? undated : [];
  const others = groups.filter((group) => !late.some((each) => each === group));
  return [...new Set([...first, ...others, ...late])];
}

/** How what was found stands to the times that are asked for: it was or began then, it ended then, or perhaps neither. */
export function whenOf({ first, end }: Entry, times: readonly AskedTime[]): 0 | 1 | 2 {
  if (!first || times.every((time) => isWithin(first, time))) return 0;
  return times.every((time) => isWithin(first, time) || isWithin(end, time)) ? 1 : 2;
}

function isWithin(days: DayBounds | undefined, { from, to }: AskedTime): boolean {
  return days?.earliest != null && days.latest != null && from <= days.earliest && days.latest <= to;
}

function meets(days: DayBounds | undefined, { from, to }: AskedTime): boolean {
  const earliest = days?.earliest ?? days?.latest;
  const latest = days?.latest ?? days?.earliest;
  return earliest != null && latest != null && earliest <= to && from <= latest;
}
