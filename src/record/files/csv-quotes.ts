/** The offset of the quote that closes a cell, the next that is not doubled; the length of the text when there is none. */
export function closingQuote(text: string, from: number): number {
  for (let i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 2)) {
    if (text[i + 1] !== '"') return i;
  }
  return text.length;
}
