import { particles } from '../words/name-words.ts';
import { type DraftBlock, draftText } from './draft.ts';

/** What no entry begins with: a small letter, pages, a volume, an address, a DOI. */
const tailOpening =
  /^\s*(?:\p{Ll}(?!’|'|\p{Ll}{1,3} \p{Lu})|pp?\.\s?\d|[Vv]ol\.\s?\d|no\.\s?\d|https?:\/\/|www\.|doi:|DOI:)/u;
/** A journal and its volume, or a place and a publisher, with nothing before them: the second half of an entry. */
const secondHalf =
  /^\s*(?:In:? )?\p{Lu}[^.,“”"(:]{2,80},? (?:[Vv]ol\.|\d{1,3},? ?\(\d|\d{1,3}[:,] ?\d|\d{1,3},? no\.)|^\s*\p{Lu}[\p{L} ]{2,25}: \p{Lu}[\p{L}.&’ ]{2,50}(?:, (?:1[4-9]|20)\d\d)?\.?$/u;
/** How the head of an entry looks: a name and a comma, a body or a site and its year. */
const headOpening = /^\s*(?:\[?\d{1,3}[\].)]\s*)?\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}[\p{L}\p{M}’'-]+)?, \p{Lu}/u;
const yearOrUndated = /(?:1[4-9]|20)\d\d|n\.\s?d\./u;
/** What an entry that has both its halves shows: a volume or pages, a place and its publisher, an address. */
const whole =
  /\d{1,4}\s?\(\d|pp?\.\s?\d|\d[–-]\d{1,4}\.?\s*$|\p{Lu}\p{L}+: \p{Lu}\p{L}+[^“”"]*$|https?:\/\//u;
/** The rest of an entry is not longer. */
const longestTail = 250;

/** How an entry under the name of an account begins: `harbour99. (2022, January 12). A title.` */
const accountOpening = /^\s*[\p{L}\d_.-]{3,30}\.? \((?:1[4-9]|20)\d\d(?:, [^()]{2,20})?\)\. /u;

function isTail(before: string, text: string): boolean {
  const first = /^\s*([\p{L}'’-]+)/u.exec(text)?.[1] ?? '';
  if (
    text.length > longestTail ||
    headOpening.test(text) ||
    accountOpening.test(text) ||
    particles.has(first.split(/['’-]/u)[0]!)
  )
    return false;
  if (/^\s*\p{Ll}/u.test(text) && /[.”"’)\]]\s*$/u.test(before)) return false;
  if (tailOpening.test(text)) return true;
  return secondHalf.test(text) && !whole.test(before.slice(-120)) && yearOrUndated.test(before + text);
}

/**
 * Entries of a list whose second half stands in a paragraph of its own, put together again. What was put together bears a mark where
 * the second paragraph began.
 */
export function joinTails<T extends DraftBlock>(blocks: readonly T[]): T[] {
  const joined: T[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isEntry = block.kind === 'reference' && last?.kind === 'reference';
    if (
      last &&
      isEntry &&
      block.label === undefined &&
      !block.entry &&
      isTail(draftText(last), draftText(block))
    ) {
      const [first, ...others] = block.runs;
      const runs = [...last.runs, { ...first!, opensLine: true, opensParagraph: true }, ...others];
      joined[joined.length - 1] = { ...last, runs };
    } else joined.push(block);
  }
  return joined;
}
