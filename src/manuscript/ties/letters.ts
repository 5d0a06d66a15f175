/** The letters and figures of a text, and where in it each stands. */
export interface Letters {
  readonly letters: string;
  /** For each letter its offset in the text. */
  readonly at: readonly number[];
}

/**
 * The letters and figures of a text without case, accents and ligatures. What two files of one manuscript set otherwise is gone: line breaks, divided words,
 * hyphens, kinds of quotation marks. Cost: its length.
 */
export function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = '';
  let offset = 0;
  for (const sign of text) {
    const plain = sign
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '');
    for (let i = 0; i < plain.length; i++) at.push(offset);
    letters += plain;
    offset += sign.length;
  }
  return { letters, at };
}
