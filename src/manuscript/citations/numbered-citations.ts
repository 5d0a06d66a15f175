import type { LintInput } from '../check.ts';
import type { Span } from '../manuscript.ts';

/** A number in square brackets that cites an entry of a numbered list. */
export interface NumberedCitation {
  readonly span: Span;
  readonly numbers: readonly number[];
}

/** The entries of a list by number, and where the text cites them so. */
export interface NumberedList {
  /** Index of the reference, by its number. */
  readonly entries: ReadonlyMap<number, number>;
  readonly citations: readonly NumberedCitation[];
}

/** Behind a word, a year or another number too, `in 2015[3][4]`; behind other brackets it is the name of a link, behind a letter, two, or a figure a place in a row. */
const BRACKETS =
  /(?<!_)(?<!(?<!(?<!\d)(?:1[4-9]|20)\d)\d)(?<!(?<!\p{L})\p{L}{1,2})(?<!\D\])\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?:, (?:pp?\. ?)?[^\][]{1,20}?)?((?:; ?\d{1,3}(?:, pp?\. ?[\d–-]{1,9})?)*)\](?![(\w])/gu;
const OWN_NUMBER = /^\s*(?:\[(\d{1,3})\]:?|(\d{1,3})\.)(?:\s|$)/u;
/** A text cites by numbers when it does so at least so often; a longer range is none of citations. */
const FEW = 3;
const LONGEST_RANGE = 30;

/** The numbered list of a manuscript that cites by `[3]`, `[2, 5–7]`; none when it cites otherwise. */
export function numberedList({ manuscript, apparatus }: LintInput): NumberedList | undefined {
  const listed = apparatus.references.flatMap(({ listed, span }, i) => (listed ? [{ i, span }] : []));
  if (listed.length < FEW || apparatus.style === 'keys' || apparatus.style === 'author-date')
    return undefined;
  const citations = manuscript.blocks.flatMap(({ part, text }, block) =>
    part === 'body' || part === 'notes'
      ? Array.from(text.matchAll(BRACKETS), (match) => ({
          span: { block, from: match.index, to: match.index + match[0].length },
          numbers: numbersIn(`${match[1]}${match[2]!.replace(/, p[^;]*/gu, '')}`),
        })).filter(({ numbers }) => !numbers.includes(0))
      : [],
  );
  const cited = new Set(citations.flatMap(({ numbers }) => numbers));
  if (citations.length < FEW || cited.size * 3 < listed.length) return undefined;
  const own = listed.map(({ span }) => OWN_NUMBER.exec(manuscript.blocks[span.block]!.text));
  const hasOwn = own.filter(Boolean).length * 2 > listed.length;
  return {
    citations,
    // a piece without a number, in a list that has them, is the end of the entry before
    entries: new Map(
      listed.flatMap(({ i }, at): [number, number][] => {
        const number = hasOwn ? (own[at]?.[1] ?? own[at]?.[2]) : at + 1;
        return number === undefined ? [] : [[Number(number), i]];
      }),
    ),
  };
}

function numbersIn(words: string): number[] {
  return words.split(/[,;]/u).flatMap((part): number[] => {
    const [first = 0, last = first] = part.split(/[–-]/u).map(Number);
    if (last < first || last - first > LONGEST_RANGE) return [first, last];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}
