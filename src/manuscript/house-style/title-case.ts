import { withCapital } from '../../base/with-capital.ts';

/** Words that no capital is given within a title; prepositions of any length may go without. */
const SMALL = new Set(
  'a an the and but or nor for so yet of in on at to by from with as into onto over under between among against without within through toward towards after before during since until upon about across per via than versus vs'.split(
    ' ',
  ),
);
const OTHER_LANGUAGE =
  /\b(?:der|die|das|und|von|zur?|eine?|le|la|les|des|du|et|une|el|los|las|y|il|di|van|het)\b/iu;
/** A word of letters, with what an apostrophe or a hyphen ties to it. */
const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** Words shorter than this say nothing of the capitals of a title. */
const SHORTEST = 4;

/** The words within an English title that its capitals are told by: neither the first of it, nor of its subtitle, nor small. */
function tellingWords(title: string): string[] {
  if (OTHER_LANGUAGE.test(title)) return [];
  return [...title.matchAll(WORD)]
    .filter(({ 0: word, index }) => {
      const isFirst = index === 0 || /[:?!.—“‘"(]\s?$/u.test(title.slice(0, index));
      return !isFirst && word.length >= SHORTEST && !SMALL.has(word.toLowerCase());
    })
    .map(([word]) => word);
}

/** How the words of a title are set: all with capitals, most without; undefined where it is too short, or stands between the two. */
export function titleCase(
  title: string,
): { readonly set: 'headline' | 'sentence'; readonly of: number } | undefined {
  const words = tellingWords(title);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (words.length < 3) return undefined;
  if (capitals === words.length) return { set: 'headline', of: words.length };
  return capitals * 2 <= words.length ? { set: 'sentence', of: words.length } : undefined;
}

/** An English title with a capital for each word but the small ones. */
export function headlined(title: string): string {
  const words = [...title.matchAll(WORD)];
  let set = title;
  for (const [i, { 0: word, index }] of words.entries()) {
    const isEdge = i === words.length - 1 || /(?:^|[:?!.—]\s)$/u.test(title.slice(0, index));
    if (!isEdge && SMALL.has(word)) continue;
    set = set.slice(0, index) + withCapital(word) + set.slice(index + word.length);
  }
  return set;
}
