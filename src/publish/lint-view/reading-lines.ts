import type { LintInput } from '../../manuscript/check.ts';
import type { Reference } from '../../manuscript/citations/apparatus.ts';
import type { DateMention } from '../../manuscript/dates/date-mention.ts';
import { type Span, sentenceOf, textOf } from '../../manuscript/manuscript.ts';
import { quotedWords } from '../../manuscript/readings/reading.ts';

/** Words that name a place are at least, and at most, so long. */
const SHORTEST = 12;
const LONGEST = 60;

/** Lines to paste, and when they are right, in a word. */
export interface Snippet {
  readonly when: string;
  readonly lines: string;
}

/** The lines to paste under `readings:` to put right how a manuscript was read. */
export interface ReadingLines {
  /** The parts of an entry as they were read, to be mended. */
  readonly parts: (entry: Reference) => Snippet;
  /** What stands in a block goes on with the entry before it. */
  readonly join: (entry: Reference) => Snippet;
  /** Another entry begins within an entry: one for each place where one may. */
  readonly splits: (entry: Reference) => readonly Snippet[];
  /** A citation is another entry, or none where no entry is given. */
  readonly cites: (citation: number, entry?: Reference) => Snippet;
  /** Words that may cite an entry which nothing was read to cite. */
  readonly missed: (entry: Reference) => readonly Snippet[];
  /** A date is another, or none. */
  readonly dated: (date: DateMention) => readonly Snippet[];
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
  const placed = (kind: 'citation' | 'date', span: Span, is: string): string => {
    const sentence = textOf(manuscript, sentenceOf(manuscript, span)).trim();
    const within = sentence.length > LONGEST ? sentence.slice(0, LONGEST).replace(/\s\S*$/u, '') : sentence;
    return [
      `  - ${kind}: ${quotedWords(textOf(manuscript, span))}`,
      `in: ${quotedWords(within)}`,
      `is: ${is}`,
    ].join('\n    ');
  };
  return {
    parts: (entry) => ({
      when: 'Its parts are these (mend what is wrong):',
      lines: [`  - entry: ${wordsOf(entry)}`, ...partLines(entry, textOf(manuscript, entry.span))].join(
        '\n    ',
      ),
    }),
    join: (entry) => ({
      when: 'It is the rest of the entry before:',
      lines: `  - join: ${wordsOf(entry)}`,
    }),
    splits: (entry) => {
      const text = textOf(manuscript, entry.span);
      return [...text.matchAll(headWithin)]
        .filter(({ index }) => index > SHORTEST && /\d{4}/u.test(text.slice(0, index)))
        .slice(0, OFFERED)
        .map(({ index }) => ({
          when: 'Another entry begins in it:',
          lines: `  - split: ${quotedWords(fewestWords(text.slice(index), all))}`,
        }));
    },
    cites: (i, entry) => ({
      when: entry ? 'It cites this entry:' : 'It cites nothing, or another entry:',
      lines: placed('citation', apparatus.citations[i]!.span, entry ? wordsOf(entry) : 'nothing'),
    }),
    missed: (entry) => {
      const span = whereNamed(entry, manuscript);
      const when = 'It is cited in these words:';
      return span ? [{ when, lines: placed('citation', span, wordsOf(entry)) }] : [];
    },
    dated: ({ span, edtf }) => [
      { when: 'It is another date (mend it):', lines: placed('date', span, quotedWords(edtf)) },
      { when: 'It is no date:', lines: placed('date', span, 'nothing') },
    ],
  };
}

/** So far behind a name its year is looked for. */
const NEAR = 30;

/** Where the text names the author of an entry, and its year near behind. */
function whereNamed(
  { authors: [first], year }: Reference,
  { blocks }: LintInput['manuscript'],
): Span | undefined {
  if (!first || year === undefined) return undefined;
  for (const [block, { text, part, kind }] of blocks.entries()) {
    if (part === 'references' || part === 'back' || kind === 'reference') continue;
    for (let from = text.indexOf(first.family); from >= 0; from = text.indexOf(first.family, from + 1)) {
      const behind = from + first.family.length;
      const at = text.slice(behind, behind + NEAR).indexOf(String(year));
      if (at >= 0) return { block, from, to: behind + at + String(year).length };
    }
  }
  return undefined;
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
