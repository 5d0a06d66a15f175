import type { MarkRole } from './quotation-marks.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;
/** ’tis, ’em, ’89, the ’60s: letters left out at the beginning of a word. */
const ELIDED =
  /^(?:tis|twas|twere|twill|twould|twixt|em|til|n|neath|gainst|midst|\d\d(?:['’]?s)?)(?![\p{L}\p{N}])/iu;
const BEFORE_OPENING = /[\s([{“„«‹"`*_/—–=¿¡-]/u;

/**
 * What a single mark is by what stands beside it, none if it can only be an apostrophe: don’t, O’Neill, Ka‘ba, ’tis, the ’60s.
 * A mark after a word that ends in s may still be either.
 */
export function apostropheRole(text: string, from: number, sign: string): MarkRole | undefined {
  const before = text[from - 1] ?? ' ';
  const after = text[from + 1] ?? ' ';
  const isAfterWord = WORD.test(before);
  const isBeforeWord = WORD.test(after) || /[[(“"«.…]/u.test(after);
  if (isAfterWord && WORD.test(after)) return undefined;
  if (sign === '’') {
    if (BEFORE_OPENING.test(before)) return /[—–-]/u.test(before) && !isBeforeWord ? 'closes' : undefined;
    return 'closes';
  }
  const opens = BEFORE_OPENING.test(before) && isBeforeWord;
  if (opens && ELIDED.test(text.slice(from + 1, from + 10))) return undefined;
  // The ayin of al-‘Iraqi.
  if (sign === '‘' && before === '-') return undefined;
  if (sign === '‘') return opens ? 'opens' : isAfterWord && !isBeforeWord ? 'either' : undefined;
  if (opens) return 'opens';
  if (BEFORE_OPENING.test(before)) return undefined;
  // Minutes of arc, feet: 12', unless a quotation is open.
  return 'closes';
}
