/** What stands for words left out. */
const LEFT_OUT =
  /\[\s?(?:…|\.(?:\s?\.){1,3})\s?\]|\((?:…|\.(?:\s?\.){2})\)|…|\.(?:\s?\.){2,3}|\*(?:\s?\*){2}|—{2,}|_{3,}/gu;
const SIC = /\s?\[\s?(?:sic|sic!|!|emphasis (?:added|in (?:the )?original|mine))[^\]]{0,20}\]/giu;
/** A letter or two that a quotation changes in a word: [T]he, govern[ed], [re]negotiate. */
const IN_WORD = /\[(\p{L}{1,12})\](?=\p{L})|(?<=\p{L})\[(\p{L}{1,12})\]/gu;
/** Words put in: [the Soviets]. */
const PUT_IN = /\[[^\][]{0,200}\]/gu;

/**
 * The stretches of a quotation that must stand in its source word for word: what lies between ellipses and words in brackets. `[sic]`
 * is passed over, `[T]he` is read as The. Cost: the length of the text.
 */
export function quotedParts(text: string): string[] {
  return text
    .replace(SIC, '')
    .replace(IN_WORD, '$1$2')
    .replace(LEFT_OUT, '\u0000')
    .replace(PUT_IN, '\u0000')
    .split('\u0000')
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
