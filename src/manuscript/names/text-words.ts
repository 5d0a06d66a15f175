import { wordsBy } from '../../base/words.ts';
import type { LintInput } from '../check.ts';
import type { Block, Span } from '../manuscript.ts';
import { spanIndex } from '../span-index.ts';

/** A word of the running text, outside citations, the list of references and what the publisher adds. */
export interface TextWord {
  /** Without a genitive ’s. */
  readonly word: string;
  readonly key: string;
  readonly span: Span;
  readonly isCapital: boolean;
  readonly opensSentence: boolean;
  readonly isQuoted: boolean;
  /** In a table, whose cells are data: lists of names as others have them. */
  readonly isCell: boolean;
  /** In a heading or a title, where words may be set in capitals. */
  readonly isHeading: boolean;
  /** The space or hyphen that alone stands between the word before and this one, else empty. */
  readonly joins: string;
}

const wordsIn = wordsBy({ figures: false, hyphens: 'part' });
const GENITIVE = /['’]s$/u;
const ADDRESS = /\b(?:https?:\/\/|www\.|doi:)\S+|(?<!\S)[^\s@]{1,64}@\S+/giu;

/** A word or a phrase as names are compared: no accents, no case, no apostrophes, hyphens as spaces. */
export function nameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ‘]/gu, '')
    .replace(/[-‐‑–\s]+/gu, ' ')
    .replace(/ß/gu, 'ss')
    .replace(/[łŁ]/gu, 'l')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .trim();
}

/** The words of the text, in order, with what the checks of names ask of each. Cost: the length of the manuscript. */
export function textWords(input: LintInput): TextWord[] {
  const { blocks } = input.manuscript;
  const cited = spanIndex([...input.apparatus.citations, ...input.apparatus.references]);
  const quoted = spanIndex(input.quotations);
  return blocks.flatMap((block, i) => {
    if (block.part === 'references' || block.part === 'back') return [];
    const addresses = Array.from(block.text.matchAll(ADDRESS), ({ 0: text, index }) => ({
      from: index,
      to: index + text.length,
    }));
    const left = [...cited.of(i), ...addresses].sort((a, b) => a.from - b.from);
    return wordsOf(block, i, left, quoted.of(i));
  });
}

type Stretch = Pick<Span, 'from' | 'to'>;

function wordsOf(
  { text, kind, sentences }: Block,
  block: number,
  left: readonly Stretch[],
  quoted: readonly Stretch[],
): TextWord[] {
  const words: TextWord[] = [];
  const starts = new Set(sentences.map(({ from }) => firstLetter(text, from)));
  const [isLeft, isQuoted] = [walker(left), walker(quoted)];
  let end = -1;
  for (const { text: whole, from } of wordsIn(text)) {
    const word = whole.replace(GENITIVE, '');
    const to = from + word.length;
    const joins = end >= 0 && from - end === 1 && /[\s‐‑-]/u.test(text[end]!) ? text[end]! : '';
    if (isLeft(from)) {
      end = -1;
      continue;
    }
    words.push({
      word,
      key: nameKey(word),
      span: { block, from, to },
      isCapital: /^\p{Lu}/u.test(word),
      opensSentence: starts.has(from) || /[.:;?!•“"‘(]\s*$/u.test(text.slice(Math.max(0, from - 3), from)),
      isQuoted: isQuoted(from),
      isCell: kind === 'table-row',
      isHeading: kind === 'heading',
      joins,
    });
    end = from + whole.length === to ? to : -1;
  }
  return words;
}

/** Asks, for places in rising order, whether each lies in one of some stretches, which may lie in one another. */
function walker(stretches: readonly Stretch[]): (at: number) => boolean {
  let next = 0;
  let reach = -1;
  return (at) => {
    for (let one = stretches[next]; one && one.from <= at; one = stretches[next]) {
      reach = Math.max(reach, one.to);
      next++;
    }
    return at < reach;
  };
}

/** Quotation marks and numbers may stand before it. */
const LONGEST_LEAD = 12;

function firstLetter(text: string, from: number): number {
  return from + Math.max(0, text.slice(from, from + LONGEST_LEAD).search(/\p{L}/u));
}
