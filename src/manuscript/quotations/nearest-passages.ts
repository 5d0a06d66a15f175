import { wordPattern } from '../../base/words.ts';
import { alignWords } from './align-words.ts';
import { COMPARED, foldWord } from './fold-word.ts';

/** The stretch of a text that comes nearest to some words. */
export interface NearestPassage {
  /** Characters of the text. */
  readonly from: number;
  readonly to: number;
  /** Words changed, left out or put in. */
  readonly slips: number;
}

/** Words too common to look for. */
const common = new Set(
  'a an and are as at be been but by for from had has have he his i in is it its not of on or our that the their they this to was we were which will with would'.split(
    ' ',
  ),
);
/** Of parts this short, words one apart are looked for as well: one wrong word in four leaves no two neighbours right. */
const SHORT_PART = 12;
/** A part longer than this is looked for by its beginning. */
const LONGEST_PART = 300;
/** Places of a text that are looked at closely, a part. */
const MOST_WINDOWS = 3;

interface Window {
  readonly hits: number;
  readonly at: number;
}

/** A part as it is looked for: its words as numbers, and where pairs of them were seen last. */
interface Sought {
  readonly words: readonly number[];
  /** Words that a window may take. */
  readonly width: number;
  readonly seenAt: number[];
  readonly queue: { readonly at: number; readonly pair: number }[];
  head: number;
  hits: number;
  windows: Window[];
}

interface Pair {
  readonly part: number;
  readonly pair: number;
}

/** Parts of quotations, made ready to be looked for in one text after another. */
export interface PassageSearch {
  readonly parts: readonly (readonly number[])[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly neighbours: ReadonlyMap<number, readonly Pair[]>;
  readonly nextButOne: ReadonlyMap<number, readonly Pair[]>;
  readonly pairCounts: readonly number[];
}

/** Makes parts, each a row of folded words, ready for `nearestPassages`. Cost: their length. */
export function passageSearch(rows: readonly (readonly string[])[]): PassageSearch {
  const numbers = new Map<string, number>();
  const parts = rows.map((row) =>
    row.slice(0, LONGEST_PART).map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size + 1);
      return numbers.size;
    }),
  );
  const neighbours = new Map<number, Pair[]>();
  const nextButOne = new Map<number, Pair[]>();
  const frequent = new Set([...common].map((word) => numbers.get(word)));
  const pairCounts = parts.map((words, part) => {
    let pair = 0;
    const add = (pairs: Map<number, Pair[]>, a: number | undefined, b: number) => {
      if (a === undefined || (frequent.has(a) && frequent.has(b))) return;
      const key = pairKey(a, b);
      const those = pairs.get(key);
      if (those) those.push({ part, pair });
      else pairs.set(key, [{ part, pair }]);
      pair++;
    };
    for (const [i, word] of words.entries()) {
      add(neighbours, words[i - 1], word);
      if (words.length <= SHORT_PART) add(nextButOne, words[i - 2], word);
    }
    return pair;
  });
  return { parts, numbers, neighbours, nextButOne, pairCounts };
}

const pairKey = (a: number, b: number): number => a * 2 ** 26 + b;

/**
 * For each part, the passage of a text that comes nearest to it, or none if none comes near. The text is read once, word by word, and pairs of
 * words that a part has are counted within a stretch of its length; where most lie together the words are aligned. Cost: the length of the text,
 * and for each part the square of its own; memory: the words of the one text.
 */
export function nearestPassages(search: PassageSearch, text: string): (NearestPassage | undefined)[] {
  const { row, froms, tos } = numberedWords(text, search.numbers);
  const sought = search.parts.map(
    (words, i): Sought => ({
      words,
      width: Math.ceil(words.length * 1.5) + 3,
      seenAt: new Array<number>(search.pairCounts[i]!).fill(Number.NEGATIVE_INFINITY),
      queue: [],
      head: 0,
      hits: 0,
      windows: [],
    }),
  );
  for (let at = 1; at < row.length; at++) {
    const word = row[at]!;
    if (word === 0) continue;
    const [before, beforeThat] = [row[at - 1]!, row[at - 2] ?? 0];
    if (before !== 0)
      for (const { part, pair } of search.neighbours.get(pairKey(before, word)) ?? [])
        see(sought[part]!, at, pair);
    if (beforeThat !== 0)
      for (const { part, pair } of search.nextButOne.get(pairKey(beforeThat, word)) ?? [])
        see(sought[part]!, at, pair);
  }
  return sought.map((one) => {
    const found = nearest(one, row);
    return found && { from: froms[found.from]!, to: tos[found.to - 1]!, slips: found.slips };
  });
}

/** Counts a pair of words of a part that was met, and keeps the places where most lie together. */
function see(sought: Sought, at: number, pair: number): void {
  const { seenAt, queue, width } = sought;
  for (let old = queue[sought.head]; old && old.at < at - width; old = queue[sought.head]) {
    sought.head++;
    if (seenAt[old.pair] === old.at) sought.hits--;
  }
  if (sought.head > 1024 && sought.head * 2 > queue.length) {
    queue.splice(0, sought.head);
    sought.head = 0;
  }
  if (seenAt[pair]! < at - width) sought.hits++;
  seenAt[pair] = at;
  queue.push({ at, pair });
  keepWindow(sought, at);
}

function keepWindow(sought: Sought, at: number): void {
  const { windows, hits, width } = sought;
  const last = windows.at(-1);
  if (last && at - last.at <= width) {
    if (hits > last.hits) windows[windows.length - 1] = { hits, at };
    return;
  }
  if (windows.length < MOST_WINDOWS) {
    windows.push({ hits, at });
    return;
  }
  let least = 0;
  for (const [i, window] of windows.entries()) if (window.hits < windows[least]!.hits) least = i;
  // The last is kept last, so that a window that is still growing is known.
  if (hits >= windows[least]!.hits) sought.windows = [...windows.toSpliced(least, 1), { hits, at }];
}

function nearest({ words, width, windows }: Sought, row: Int32Array) {
  let best: ReturnType<typeof alignWords> | undefined;
  for (const { at } of windows) {
    const found = alignWords(words, row, Math.max(0, at - width), Math.min(row.length, at + width));
    if (found.to > found.from && (!best || found.slips < best.slips)) best = found;
  }
  return best;
}

/** The words of a text as the numbers of a search, 0 for words that it does not have, and where they stand. */
function numberedWords(text: string, numbers: ReadonlyMap<string, number>) {
  const known = new Map<string, number>();
  let row = new Int32Array(1024);
  let froms = new Int32Array(1024);
  let tos = new Int32Array(1024);
  let count = 0;
  const pattern = new RegExp(wordPattern(COMPARED), 'gu');
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [word] = match;
    let number = known.get(word);
    if (number === undefined) {
      number = numbers.get(foldWord(word)) ?? 0;
      known.set(word, number);
    }
    if (count === row.length) [row, froms, tos] = [doubled(row), doubled(froms), doubled(tos)];
    row[count] = number;
    froms[count] = match.index;
    tos[count++] = match.index + word.length;
  }
  return { row: row.subarray(0, count), froms, tos };
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}
