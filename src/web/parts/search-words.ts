/** A text without case, accents and apostrophes: `T'ai-pei` and `taipei` do not part over a mark. */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’ʻ`-]/gu, '')
    .toLowerCase();
}

/** Whether every word of a query stands in one of the texts; an empty query matches all. */
export function matchesWords(query: string, texts: readonly (string | undefined)[]): boolean {
  const whole = plainText(texts.filter((text) => text !== undefined).join('\n'));
  return plainText(query)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
