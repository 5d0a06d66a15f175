import type { LintInput } from '../../manuscript/check.ts';
import type { Reference } from '../../manuscript/citations/apparatus.ts';
import { sentenceOf, textOf } from '../../manuscript/manuscript.ts';
import { quotedWords } from '../../manuscript/readings/reading.ts';

/** Words that name a place are at least, and at most, so long. */
const SHORTEST = 12;
const LONGEST = 60;

/** The lines to paste under `readings:` to put right how a manuscript was read. */
export interface ReadingLines {
  /** The parts of an entry as they were read, to be mended. */
  readonly parts: (entry: Reference) => string;
  /** What stands in a block goes on with the entry before it. */
  readonly join: (entry: Reference) => string;
  /** Another entry begins within an entry: one for each place where one may. */
  readonly splits: (entry: Reference) => readonly string[];
  /** A citation is another entry, or none where no entry is given. */
  readonly cites: (citation: number, entry?: Reference) => string;
}

/** Behind a stop, a name set as the head of an entry. */
const headWithin = /(?<=[.)”"\d]\s)\p{Lu}[\p{L}’'-]+, \p{Lu}(?:\.|\p{Ll}{2,})/gu;
/** So many places are offered. */
const OFFERED = 2;

/** Readies the lines for a manuscript: words that name an entry are so many that no other has them. */
export function readingLines({ manuscript, apparatus }: LintInput): ReadingLines {
  const all = apparatus.references.map(({ span }) => textOf(manuscript, span)).join('\n');
  const known = new Map<Reference, string>();
  const wordsOf = (entry: Reference): string => {
    const before = known.get(entry);
    if (before !== undefined) return before;
    const words = quotedWords(fewestWords(textOf(manuscript, entry.span), all));
    known.set(entry, words);
    return words;
  };
  return {
    parts: (entry) =>
      [`  - entry: ${wordsOf(entry)}`, ...partLines(entry, textOf(manuscript, entry.span))].join('\n    '),
    join: (entry) => `  - join: ${wordsOf(entry)}`,
    splits: (entry) => {
      const text = textOf(manuscript, entry.span);
      return [...text.matchAll(headWithin)]
        .filter(({ index }) => index > SHORTEST && /\d{4}/u.test(text.slice(0, index)))
        .slice(0, OFFERED)
        .map(({ index }) => `  - split: ${quotedWords(fewestWords(text.slice(index), all))}`);
    },
    cites: (i, entry) => {
      const { span } = apparatus.citations[i]!;
      const sentence = textOf(manuscript, sentenceOf(manuscript, span)).trim();
      return [
        `  - citation: ${quotedWords(textOf(manuscript, span))}`,
        `in: ${quotedWords(sentence.length > LONGEST ? sentence.slice(0, LONGEST).replace(/\s\S*$/u, '') : sentence)}`,
        `is: ${entry ? wordsOf(entry) : 'nothing'}`,
      ].join('\n    ');
    },
  };
}

/** The first words of a text, so many that they stand once among all. */
function fewestWords(text: string, all: string): string {
  for (let to = SHORTEST; to < Math.min(LONGEST, text.length); to++) {
    if (/\S/u.test(text[to]!)) continue;
    const words = text.slice(0, to);
    if (all.indexOf(words) === all.lastIndexOf(words)) return words;
  }
  return text.slice(0, LONGEST).trim();
}

/** The parts of an entry; what was not read stands as a comment, to be filled. */
function partLines(
  { authors, heading, year, suffix, title, container, pages }: Reference,
  text: string,
): string[] {
  const names = authors.map(({ family, given }) => (given ? `${family}, ${given}` : `${family},`));
  const listed = names.length > 0 ? names : heading === undefined ? [] : [heading];
  return [
    listed.length === 0 ? '# authors: ["Family, Given"]' : `authors: [${listed.map(quotedWords).join(', ')}]`,
    year === undefined ? '# year:' : `year: ${year}${suffix ?? ''}`,
    `title: ${quotedWords(title ?? text.slice(0, LONGEST))}`,
    container === undefined ? '# container:' : `container: ${quotedWords(container)}`,
    pages === undefined ? '# pages:' : `pages: ${quotedWords(pages)}`,
  ];
}
