import type { Manuscript } from '../manuscript.ts';
import type { Doubt } from './doubt.ts';

/** So many words, and this share of them, are none: the paragraph is a program, a table of signs, or a scan that was read badly. */
const LEAST = 8;
const SHARE = 0.25;
/** No word of prose: a capital behind a small letter, a letter behind a figure, a sign within, forty letters on end. */
const noWord =
  /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{L}\d+\p{L}|\p{L}[{}[\]|<>=@^~#$%*+\\]\p{L}|[{}|<>=^~\\]{2}|^[^\p{L}\p{N}\s]*[{}|<>=^~\\]+[^\p{L}]*$|\p{L}\(\p{L}*\)?$|\p{L}_\p{L}|^[^/]{40,}$/u;

/** What shows that the signs of a paragraph are not those that were written, and why; the last in PDFs alone. */
const SIGNS: readonly (readonly [form: RegExp, reason: string, format?: string])[] = [
  [/â€|Ã[\u0080-\u00bf©¨´]/u, 'its letters were read in a wrong encoding'],
  [/“\s?“|”\s?”/u, 'its quotation marks are doubled'],
  [/‘\p{L}[^‘’]{0,40}’\p{L}{2}/u, 'a space behind a mark may have been lost', 'pdf'],
];

/** Paragraphs whose words are hardly words, or whose signs were changed: marks and names in them mean nothing. */
export function garbledDoubts({ blocks, format }: Manuscript): Doubt[] {
  return blocks.flatMap(({ kind, text }, block): Doubt[] => {
    const span = { block, from: 0, to: text.length };
    const sign = SIGNS.find(([form, , only]) => (only === undefined || only === format) && form.test(text));
    if (sign) return [{ span, reach: 'block', reason: sign[1] }];
    if (kind === 'reference' || !/[{}|<>=^~\\_@]|\p{Ll}\p{Lu}|\p{L}\d\p{L}|\S{40}/u.test(text)) return [];
    const words = text
      .split(/\s+/u)
      .filter((word) => word !== '' && !/^\(?(?:https?:|www\.|doi:)/iu.test(word));
    const odd = words.filter((word) => noWord.test(word)).length;
    if (words.length < LEAST || odd < words.length * SHARE) return [];
    const reason = 'its words are hardly words: a piece of a program, or a scan that was read badly';
    return [{ span, reach: 'block', reason }];
  });
}
