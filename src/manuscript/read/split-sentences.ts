import { segments } from '../../base/segments.ts';
import { abbreviations, numberedAbbreviations, sentenceOpeners } from './abbreviations.ts';

type Stretch = { readonly from: number; readonly to: number };

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const lastWord = /(?:^|[\s([{“‘"'«—–/:,;-])((?:\p{L}\p{M}*\.?)+)\.["”’'»)\]]*\s*$/u;
const initial = /^\p{Lu}$/u;
/** Initials that are written together: U.S., J.F.K. */
const initials = /^(?:\p{L}\.)+\p{L}$/u;
const firstWord = /^["“‘'«([]*(\p{L}[\p{L}’'-]*)/u;
/** What may only go on: a lower-case word, a comma, a closing bracket. */
const goesOn = /^["”’'»\])]*\s*(?:\p{Ll}|[,;:)\]}]|[–—]\s)/u;
const number = /^[[(]?[\d§]|^[IVXLC]+\b/u;
/** The number or letter of an item of a list, which is no sentence by itself. */
const isItemSign = /^[(“"]?(?:\p{Nd}{1,3}|\p{L})\.\s*$/u;

/** Brackets that are open at the end of a stretch, given how many were open before; one that no bracket closes nearby does not count. */
function openBrackets(text: string, { from, to }: Stretch, open: number): number {
  let depth = open;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === '(' || character === '[') depth += 1;
    else if ((character === ')' || character === ']') && depth > 0) depth -= 1;
  }
  return depth;
}

/** Whether a full stop at the end of `before` belongs to an abbreviation or a number, so that `after` may go on. */
function isAbbreviated(before: string, after: string): boolean {
  const word = lastWord.exec(before.slice(-60))?.[1];
  if (!word || / War I\.["”’')\]]*\s*$/u.test(before)) return false;
  const key = word.replaceAll('.', '').toLowerCase();
  if (numberedAbbreviations.has(key) && number.test(after)) return true;
  if (abbreviations.has(key)) return true;
  if (/^\p{Ll}$/u.test(word) && /^\p{L}\./u.test(after)) return true;
  if (!initial.test(word) && !initials.test(word)) return false;
  const next = firstWord.exec(after)?.[1];
  return next === undefined || !sentenceOpeners.has(next);
}

function isOneSentence(before: string, after: string): boolean {
  return goesOn.test(after) || isAbbreviated(before, after) || isItemSign.test(before);
}

/** How far a bracket may reach before it is held to have been left open. */
const longestBracket = 400;

/**
 * The sentences of a block's text: they lie end to end and together are the text. A full stop in a bracket, after an
 * abbreviation of scholarship (`vol.`, `no.`, `cf.`, `et al.`, `hrsg.`), or after initials ends none.
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: { from: number; to: number }[] = [];
  let depth = 0;
  for (const { segment, index } of segments(text, segmenter)) {
    const last = sentences.at(-1);
    const stretch = { from: index, to: index + segment.length };
    const isWithin = last && depth > 0 && index - last.from < longestBracket;
    if (last && (isWithin || isOneSentence(text.slice(Math.max(last.from, index - 80), index), segment)))
      last.to = stretch.to;
    else {
      sentences.push(stretch);
      depth = 0;
    }
    depth = openBrackets(text, stretch, depth);
  }
  return sentences;
}
