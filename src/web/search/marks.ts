import { isNameAlone } from './names.ts';
import { EAST_ASIAN, type PlacedWord, placedWords } from './search-words.ts';
import type { Asked } from './senses.ts';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** What is marked in texts. */
export interface Marks {
  readonly words: ReadonlySet<string>;
  /** Names, each as its words in a row. */
  readonly phrases: readonly string[];
}

/** What of texts is marked for a query. */
export function marksOf({ times, traits, words }: Asked): Marks {
  const forms = (text: string) => placedWords(text).map(({ form }) => form);
  return {
    words: new Set([
      ...times.flatMap(({ words: typed = '' }) => forms(typed)),
      ...traits.flatMap(({ typed, trait }) => [...forms(typed), trait]),
      ...words.flatMap((word) => [...word.words, ...forms(word.typed)]),
    ]),
    phrases: [...new Set(words.flatMap(({ named }) => named.flatMap(({ phrases }) => phrases)))],
  };
}

type Span = readonly [from: number, to: number];

/** A text in pieces, in which that which was looked for is told from the rest. */
export function markedPieces(text: string, marks: Marks): Piece[] {
  const words = placedWords(text);
  const spans = words.flatMap((word, at) => [
    ...marks.phrases.flatMap((phrase) => phraseAt(words, at, phrase)),
    ...spansIn(word, marks),
  ]);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    if (start > done) pieces.push({ text: text.slice(done, start), isFound: false });
    pieces.push({ text: text.slice(start, to), isFound: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

function phraseAt(words: readonly PlacedWord[], at: number, phrase: string): Span[] {
  const sought = phrase.split(' ');
  const isHere = sought.every((form, i) => words[at + i]?.form === form);
  return isHere ? [[words[at]!.at, words[at + sought.length - 1]!.end]] : [];
}

function spansIn(word: PlacedWord, { words, phrases }: Marks): Span[] {
  const isFound = ({ form }: PlacedWord) =>
    words.has(form) || phrases.some((phrase) => isNameAlone(form, phrase));
  if (EAST_ASIAN.test(word.form)) return withinRun(word, [...words, ...phrases]);
  if (isFound(word)) return [[word.at, word.end]];
  return word.parts.filter(isFound).map(({ at, end }) => [at, end]);
}

/** Where in letters that run on without spaces others of them stand. */
function withinRun({ at, end, form }: PlacedWord, sought: readonly string[]): Span[] {
  return sought.flatMap((each): Span[] => {
    if (!EAST_ASIAN.test(each)) return [];
    const from = form.indexOf(each);
    if (from < 0) return [];
    // marks may have been taken off: then the whole run is marked
    return end - at === form.length ? [[at + from, at + from + each.length]] : [[at, end]];
  });
}

/** So many letters of a text are shown before and after what was found in it. */
const AROUND = 70;

/** The part of a text around the first thing found in it; nothing where there is none. */
export function passage(text: string, marks: Marks): readonly Piece[] | undefined {
  const pieces = markedPieces(text, marks);
  const first = pieces.findIndex(({ isFound }) => isFound);
  if (first < 0) return undefined;
  const at = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const last = at + pieces[first]!.text.length + AROUND;
  const to =
    last >= text.length
      ? text.length
      : Math.max(text.lastIndexOf(' ', last), at + pieces[first]!.text.length);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from > at ? at : from, to)}${to < text.length ? ' …' : ''}`;
  return markedPieces(shown, marks);
}
