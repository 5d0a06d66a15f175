import { type DraftBlock, draftText } from './draft.ts';

const ended = /[.?!:;…][)\]"”’'»*]*(?:\[?[\d¹²³⁰⁴-⁹]{0,3}\]?)?$/u;
const endsInAddress = /(?:https?:\/\/|www\.|doi:)\S*$/;
const goesOn = /^[\p{Ll}]/u;
/** A paragraph this long that ends in no stop was broken off. */
const longEnough = 120;
/** What follows it must be more than a heading. */
const moreThanHeading = 80;

function isBroken(before: string, after: string): boolean {
  if (ended.test(before.slice(-20)) || endsInAddress.test(before.slice(-200))) return false;
  if (goesOn.test(after)) return true;
  return before.length >= longEnough && after.length >= moreThanHeading && /[.?!]/.test(after);
}

/**
 * Joins paragraphs that the end of a page, or of a column, broke in the middle of a sentence: no stop before, and a small letter
 * or a long paragraph after.
 */
export function joinBroken(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = [];
  let before = '';
  for (const block of blocks) {
    const last = joined.at(-1);
    const text = draftText(block);
    const continues =
      last &&
      block.kind === 'paragraph' &&
      block.entry === undefined &&
      block.part === last.part &&
      (last.kind === 'paragraph' || last.kind === 'list-item') &&
      isBroken(before, text);
    if (continues) {
      const [first, ...others] = block.runs;
      joined[joined.length - 1] = {
        ...last,
        runs: [...last.runs, { ...first!, opensLine: true }, ...others],
      };
    } else joined.push(block);
    before = text;
  }
  return joined;
}
