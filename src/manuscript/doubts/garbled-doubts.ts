import type { Manuscript } from '../manuscript.ts';
import type { Doubt } from './doubt.ts';

/** So many words, and this share of them, are none: the paragraph is a program, a table of signs, or a scan that was read badly. */
const LEAST = 8;
const SHARE = 0.25;
/** No word of prose: a capital behind a small letter, a letter behind a figure, a sign within, forty letters on end. */
const noWord =
  /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{L}\d+\p{L}|\p{L}[{}[\]|<>=@^~#$%*+\\]\p{L}|[{}|<>=^~\\]{2}|^[^\p{L}\p{N}\s]*[{}|<>=^~\\]+[^\p{L}]*$|\p{L}\(\p{L}*\)?$|\p{L}_\p{L}|^[^/]{40,}$/u;

/** Paragraphs whose words are hardly words: marks and names in them mean nothing. */
export function garbledDoubts({ blocks }: Manuscript): Doubt[] {
  return blocks.flatMap(({ kind, text }, block): Doubt[] => {
    if (kind === 'reference' || !/[{}|<>=^~\\_@]|\p{Ll}\p{Lu}|\p{L}\d\p{L}|\S{40}/u.test(text)) return [];
    const words = text
      .split(/\s+/u)
      .filter((word) => word !== '' && !/^\(?(?:https?:|www\.|doi:)/iu.test(word));
    const odd = words.filter((word) => noWord.test(word)).length;
    if (words.length < LEAST || odd < words.length * SHARE) return [];
    const reason = 'its words are hardly words: a piece of a program, or a scan that was read badly';
    return [{ span: { block, from: 0, to: text.length }, reach: 'block', reason }];
  });
}
